import { type Factor, factors } from '../../shared/factors/factors.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { useWords } from '../app/words.ts';
import { scoreLegend } from '../factors/score-legend.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { TablePaper } from '../print/table-paper.tsx';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import { isOpenFactor } from './open-factor.ts';
import classes from './scoring-sheet-paper.module.css';

interface ScoringSheetPaperProps {
  rows: readonly SheetRow[];
  homeCurrency: string;
}

/** The sheet on A4: what is on record is printed, what is asked is a box to write into. */
export function ScoringSheetPaper({ rows, homeCurrency }: ScoringSheetPaperProps) {
  const words = useWords();
  const { t } = words;
  const evidenceText = useEvidenceText(homeCurrency);
  const factorCell = (row: SheetRow, factor: Factor) => {
    const { score, evidence, given } = row.factors[factor];
    const isOpen = isOpenFactor(row, factor);
    return (
      <>
        {isOpen ? <span className={classes.box}>{score}</span> : <b>{score?.toFixed(1)}</b>}
        {(!isOpen || evidence !== null || given !== null) && <small>{evidenceText(factor, row.factors)}</small>}
      </>
    );
  };
  return (
    <TablePaper
      title={t('scoringSheet.title')}
      about={[t('scoringSheet.onPaper')]}
      columns={[
        {
          key: 'name',
          heading: t('scoringSheet.headings.name'),
          width: 92,
          cell: ({ name, number }) => (
            <>
              <b>{name || number}</b>
              {name !== '' && <small>{number}</small>}
            </>
          ),
        },
        ...factors.map((factor) => ({
          key: factor,
          heading: t(`factors.names.${factor}`),
          width: 78,
          cell: (row: SheetRow) => factorCell(row, factor),
        })),
        {
          key: 'buysElsewhere',
          heading: t('customerFields.buysElsewhere.name'),
          width: 84,
          cell: ({ answers: { buysElsewhere, buysElsewhereFrom } }) =>
            buysElsewhere === 'no' || buysElsewhere === 'yes' ? (
              <>
                {t(`customerFields.buysElsewhere.choices.${buysElsewhere}`)}
                <small>{buysElsewhereFrom}</small>
              </>
            ) : (
              <>
                <small>{t('scoringSheet.elsewhereOnPaper')}</small>
                <span className={classes.line} />
              </>
            ),
        },
        {
          key: 'satisfaction',
          heading: t('satisfaction.title'),
          width: 72,
          cell: ({ answers: { satisfaction } }) =>
            satisfaction === '' ? (
              <span className={classes.line} />
            ) : (
              <small>{satisfactionText(Number(satisfaction), words)}</small>
            ),
        },
      ]}
      rowKey={({ customerId }) => customerId}
      rows={rows}
      total={rows.length}
    >
      <ul className={`${classes.legend} plain-list`}>
        {factors.map((factor) => (
          <li key={factor}>
            <b>{t(`factors.names.${factor}`)}</b> {scoreLegend(factor, words)}
          </li>
        ))}
      </ul>
    </TablePaper>
  );
}
