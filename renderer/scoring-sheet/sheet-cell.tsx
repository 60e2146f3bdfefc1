import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { isFactorField } from '../../shared/scoring-sheet/sheet-answers.ts';
import { useWords } from '../app/words.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import classes from './scoring-sheet.module.css';
import type { SheetColumn } from './sheet-columns.ts';

interface SheetCellProps {
  row: SheetRow;
  column: SheetColumn;
  homeCurrency: string;
}

/** What is said so far, and below it what it is known from. */
export function SheetCell({ row, column, homeCurrency }: SheetCellProps) {
  const words = useWords();
  const { t } = words;
  const evidenceText = useEvidenceText(homeCurrency);
  const { answers } = row;
  if (isFactorField(column)) {
    const evidence = evidenceText(column, row.factors);
    const { score, given } = row.factors[column];
    return (
      <>
        <div className={classes.score}>{score?.toFixed(1) ?? (given === null ? '' : '?')}</div>
        <div className={`${classes.evidence} quiet`} title={evidence}>
          {evidence}
        </div>
      </>
    );
  }
  if (column === 'satisfaction') {
    return (
      <div className={classes.sentence}>
        {answers.satisfaction === '' ? '' : satisfactionText(Number(answers.satisfaction), words)}
      </div>
    );
  }
  const { buysElsewhere, buysElsewhereFrom } = answers;
  return (
    <>
      <div className={classes.score}>
        {(buysElsewhere === 'no' || buysElsewhere === 'yes') &&
          t(`customerFields.buysElsewhere.choices.${buysElsewhere}`)}
      </div>
      <div className={`${classes.evidence} quiet personal`} title={buysElsewhereFrom}>
        {buysElsewhereFrom}
      </div>
    </>
  );
}
