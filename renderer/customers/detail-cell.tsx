import { markOfDetail } from '../../shared/customers/marked-detail.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { ReachDetail } from '../../shared/today/ways-to-reach.ts';
import { useWords } from '../app/words.ts';
import classes from './detail-cell.module.css';

interface DetailCellProps {
  text: string;
  detail: ReachDetail;
  refused: readonly ReachChannel[];
}

/** A phone or an e-mail in a column: what is refused is a sign before it, and words where they are heard or printed. */
export function DetailCell({ text, detail, refused }: DetailCellProps) {
  const { t } = useWords();
  const mark = markOfDetail(detail, refused, t);
  if (text === '' || mark === '') return text;
  return (
    <>
      <span className={classes.sign} aria-hidden title={mark}>
        ⊘
      </span>{' '}
      {text}
      <span className={classes.words}> {mark}</span>
    </>
  );
}
