import type { ImportResult, ImportWarning } from '../../shared/import/contract.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { WarningIcon } from '../ui/icons.tsx';
import classes from './import-page.module.css';
import { RejectedRows } from './rejected-rows.tsx';

interface ImportOdditiesProps {
  result: ImportResult;
  jobId: string;
}

/** What a person should look at: warnings with examples, and the rows that cannot be taken. */
export function ImportOddities({ result, jobId }: ImportOdditiesProps) {
  const { t } = useWords();
  // The trial run asks about these, with their number.
  const warnings = result.warnings.filter(({ code }) => !(result.isDryRun && code.startsWith('positiveReturns')));
  return (
    <>
      {warnings.length > 0 && (
        <ul className={classes.warnings} aria-label={t('importPage.warnings')}>
          {warnings.map((warning) => (
            <li key={warning.code}>
              <WarningIcon size={16} />
              <div>
                <WarningText warning={warning} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {result.rejected > 0 && <RejectedRows result={result} jobId={jobId} />}
    </>
  );
}

function WarningText({ warning }: { warning: ImportWarning }) {
  const { t } = useWords();
  const rows = warning.rows.slice(0, 8).join(', ');
  return (
    <>
      <span>{t(`import.warnings.${warning.code}`, { count: warning.count })}</span>
      {(warning.examples.length > 0 || rows !== '') && (
        <div className={classes.examples}>
          {warning.examples.length > 0 && (
            <div>{t('importPage.examples', { examples: warning.examples.map(isolatedText).join(' · ') })}</div>
          )}
          {rows !== '' && (
            <div className="figure">
              {t('importPage.inRows', { rows: warning.rows.length > 8 || warning.count > 8 ? `${rows} …` : rows })}
            </div>
          )}
        </div>
      )}
    </>
  );
}
