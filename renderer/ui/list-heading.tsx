import { Button } from '@mantine/core';
import { useWords } from '../app/words.ts';
import classes from './entry-list.module.css';
import { PlusIcon } from './icons.tsx';

interface ListHeadingProps {
  level: 2 | 3;
  title: string;
  /** By which the section is labelled. */
  id?: string;
  /** What the button that adds an entry says. */
  add: string;
  /** On a page with several lists the button says to which it adds. */
  isOneOfSeveral?: boolean;
  /** Undefined where nothing can be added. */
  onAdd: (() => void) | undefined;
}

/** The heading of a list of entries, with the way to add one. */
export function ListHeading({ level, title, id, add, isOneOfSeveral = false, onAdd }: ListHeadingProps) {
  const { t } = useWords();
  const Heading = `h${level}` as const;
  return (
    <div className={classes.heading}>
      <Heading id={id}>{title}</Heading>
      {onAdd !== undefined && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<PlusIcon size={12} />}
          {...(isOneOfSeveral ? { 'aria-label': t('page.nameAndValue', { name: add, value: title }) } : {})}
          onClick={onAdd}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
