import { mergedWording } from '../../shared/playbooks/merge-fields.ts';
import { useWords } from '../app/words.ts';
import classes from './playbooks.module.css';

/** The fields by their names, as they are to be filled in. */
export function WordingText({ wording }: { wording: string }) {
  const { t } = useWords();
  return mergedWording(wording, {}).map((part, place) =>
    'field' in part ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place.
      <span key={place} className={classes.field}>
        {part.isKnown ? t(`todayTask.fields.${part.field}` as 'todayTask.fields.address') : part.field}
      </span>
    ) : (
      part.text
    ),
  );
}
