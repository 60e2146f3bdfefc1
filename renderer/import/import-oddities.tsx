import type { ImportResult, ImportWarning, PassedOver } from '../../shared/import/contract.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { WarningIcon } from '../ui/icons.tsx';
import classes from './import-page.module.css';
import { InfoIcon } from './info-icon.tsx';
import { isOfCards } from './is-of-cards.ts';
import { weightiestFirst, weightOf } from './odd-rows.ts';
import { RejectedRows } from './rejected-rows.tsx';

interface ImportOdditiesProps {
  result: ImportResult;
  jobId: string;
}

const askedByTrialRun: ReadonlySet<ImportWarning['code']> = new Set([
  'positiveReturnsAsWritten',
  'positiveReturnsTurned',
  'repeatedLines',
  'repeatedLinesTakenOnce',
  'partlyPaid',
  'partlyPaidTakenAsPaid',
]);

/** What a person should look at: the rows that cannot be taken, what is odd about the others, what was passed over. */
export function ImportOddities({ result, jobId }: ImportOdditiesProps) {
  return (
    <>
      {result.rejected > 0 && <RejectedRows result={result} jobId={jobId} />}
      <ImportWarnings result={result} />
    </>
  );
}

/** What is odd about the rows that are taken, the weightiest first, and what was passed over. */
export function ImportWarnings({ result }: { result: ImportResult }) {
  const { t } = useWords();
  // The trial run asks about these, with their number.
  const warnings = weightiestFirst(
    result.warnings.filter(({ code }) => !(result.isDryRun && askedByTrialRun.has(code))),
  );
  if (warnings.length + result.passedOver.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={t('importPage.warnings')}>
      {warnings.map((warning) => (
        <li key={warning.code} data-weight={weightOf(warning)}>
          {weightOf(warning) === 'weigh' ? <WarningIcon size={16} /> : <InfoIcon />}
          <div>
            <WarningText warning={warning} areCards={isOfCards(result)} />
          </div>
        </li>
      ))}
      {result.passedOver.map((rows) => (
        <li key={rows.reason} data-weight="note">
          <InfoIcon />
          <PassedOverText rows={rows} />
        </li>
      ))}
    </ul>
  );
}

function PassedOverText({ rows: { reason, count, rows, examples } }: { rows: PassedOver }) {
  const { t } = useWords();
  const shown = rows.slice(0, mostRows).join(t('import.betweenRows'));
  return (
    <div className="personal">
      {t(`import.passedOver.${reason}`, {
        count,
        rows: count > mostRows ? `${shown} …` : shown,
        examples: examples.map(isolatedText).join(' · '),
      })}
    </div>
  );
}

function WarningText({ warning, areCards }: { warning: ImportWarning; areCards: boolean }) {
  const { t } = useWords();
  return (
    <>
      <span>{t(`import.warnings.${warning.code}`, { count: warning.count })}</span>
      {warning.exampleRows === undefined ? (
        <>
          <Examples warning={warning} />
          <RowNumbers warning={warning} areCards={areCards} />
        </>
      ) : (
        <ExamplesWithRows examples={warning.examples} exampleRows={warning.exampleRows} />
      )}
    </>
  );
}

function Examples({ warning: { code, examples } }: { warning: ImportWarning }) {
  const { t } = useWords();
  if (examples.length === 0) return null;
  return (
    <div className={`${classes.examples} personal`}>
      {code === 'customersDisagree' || code === 'undatedCustomersDisagree' ? (
        <ul className="plain-list">
          {examples.map((example, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike; the list is only read.
            <li key={index}>
              <bdi>{example}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        t('importPage.examples', { examples: examples.map(isolatedText).join(' · ') })
      )}
    </div>
  );
}

interface ExamplesWithRowsProps {
  examples: readonly string[];
  exampleRows: NonNullable<ImportWarning['exampleRows']>;
}

/** Each example with the rows it stands in. */
export function ExamplesWithRows({ examples, exampleRows }: ExamplesWithRowsProps) {
  return (
    <ul className="plain-list">
      {exampleRows.map((where, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may stand in the same row; the list is only read.
        <li key={index} className={classes.exampleWithRows}>
          <RowNumbers warning={where} />
          <bdi className={`${classes.examples} personal`}>{examples[index]}</bdi>
        </li>
      ))}
    </ul>
  );
}

const mostRows = 8;

interface RowNumbersProps {
  warning: Pick<ImportWarning, 'rows' | 'count'>;
  areCards?: boolean;
}

/** Where to look in the file: the rows as a spreadsheet numbers them, or which cards. */
export function RowNumbers({ warning: { rows, count }, areCards = false }: RowNumbersProps) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  const shown = rows.slice(0, mostRows).join(t('import.betweenRows'));
  const isMore = rows.length > mostRows || count > mostRows;
  return (
    <div className={`${classes.examples} figure`}>
      {t(areCards ? 'import.cards' : 'import.rows', { count: rows.length, rows: isMore ? `${shown} …` : shown })}
    </div>
  );
}
