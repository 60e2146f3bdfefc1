import classes from './customers-page.module.css';

interface TagsProps {
  tags: readonly string[];
  /** In a row of a list: what does not fit is cut off, and said where the mouse rests. */
  isOneLine?: boolean;
}

export function Tags({ tags, isOneLine = false }: TagsProps) {
  return (
    <span className={isOneLine ? classes.tagLine : classes.tags} title={isOneLine ? tags.join(' · ') : undefined}>
      {tags.map((tag) => (
        <bdi key={tag} className={classes.tag}>
          {tag}
        </bdi>
      ))}
    </span>
  );
}
