import type { Staying } from '../../shared/duplicates/staying.ts';
import { useWords } from '../app/words.ts';
import { useChangeWords } from '../history/use-change-words.ts';
import classes from './staying-list.module.css';

/** What the undo of a merge leaves as it is, and why: a sentence and a line for each. */
export function StayingList({ staying }: { staying: readonly Staying[] }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('duplicates.undo.staysTitle')}</p>
      <ul className={`${classes.list} personal`}>
        {staying.map((one) => (
          <StayingLine key={`${one.what} ${one.reason}`} staying={one} />
        ))}
      </ul>
    </>
  );
}

const longestExample = 40;

function StayingLine({ staying: { what, reason, count, examples } }: { staying: Staying }) {
  const { t, find } = useWords();
  const { valueText, fieldName, joined } = useChangeWords();
  const which = examples.map(({ table, field, value }) => shortened(valueText(table, field, value)));
  const more = count - which.length;
  return (
    <li>
      {t('duplicates.undo.stays', {
        what: find(`duplicates.undo.what.${what}`) ?? fieldName('customers', what),
        which: joined(more > 0 ? [...which, t('duplicates.undo.more', { count: more })] : which),
        reason: t(`duplicates.undo.reasons.${reason}`),
      })}
    </li>
  );
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > longestExample ? `${line.slice(0, longestExample).toWellFormed()}…` : line;
}
