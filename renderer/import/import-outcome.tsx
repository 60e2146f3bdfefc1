import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportResult } from '../../shared/import/contract.ts';
import { definitionOfImport } from '../../shared/import/import-kinds.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { momentText } from '../ui/moments.ts';
import { Notice } from '../ui/states.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportCounts } from './import-counts.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportOddities } from './import-oddities.tsx';
import classes from './import-page.module.css';
import { StepSection } from './step-section.tsx';
import { UndoImport } from './undo-import.tsx';
import { useBroughtIntoView } from './use-brought-into-view.ts';
import { headingId } from './use-opened-step.ts';

/** Nothing takes no time. */
const leastSeconds = 0.1;

/** What the import did, the rows it could not take, what to do next, and the way back. */
export function ImportOutcome({ jobId, result }: { jobId: string; result: ImportResult }) {
  const { t, language } = useWords();
  const days = useDays();
  const { forget } = useImportDraft();
  useBroughtIntoView(headingId('result'));
  const { data: imports } = useQuery(operations.import.list.queryOptions());
  const undoneAt = imports?.find(({ importId }) => importId === result.importId)?.undoneAt ?? null;
  if (undoneAt !== null) {
    return (
      <StepSection step="result">
        <Notice tone="soon">
          {t('importPage.undoneSince', { file: result.fileName, moment: momentText(undoneAt, language) })}
        </Notice>
        <div className={classes.buttons}>
          <Button onClick={forget}>{t('importPage.another')}</Button>
        </div>
      </StepSection>
    );
  }
  const hasMoney = definitionOfImport(result.kind).hasMoney === true;
  return (
    <StepSection step="result">
      {result.importId === null ? (
        <Notice tone="soon">{t('importPage.nothingChanged')}</Notice>
      ) : (
        <Notice tone="done">
          {t('importPage.done', { file: result.fileName, seconds: Math.max(leastSeconds, result.seconds).toFixed(1) })}
        </Notice>
      )}
      <ImportCounts result={result} />
      {result.knownUntil !== null && (
        <p className="quiet">{t('knownUntil.saidAtImport', { day: days.text(result.knownUntil) })}</p>
      )}
      <div className={classes.buttons}>
        {hasMoney && (
          <Button component={Link} to="/key-accounts">
            {t('importPage.toKeyAccounts')}
          </Button>
        )}
        <Button component={Link} to="/customers" variant={hasMoney ? 'default' : 'filled'}>
          {t('importPage.toCustomers')}
        </Button>
        <Button variant="default" onClick={forget}>
          {t('importPage.another')}
        </Button>
        {result.importId !== null && (
          <UndoImport importId={result.importId} fileName={result.fileName} onUndone={forget} />
        )}
      </div>
      <ImportColumns result={result} />
      <ImportOddities result={result} jobId={jobId} />
    </StepSection>
  );
}
