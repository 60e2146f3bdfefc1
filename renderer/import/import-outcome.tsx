import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportResult } from '../../shared/import/contract.ts';
import { useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';
import { ImportCounts } from './import-counts.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportOddities } from './import-oddities.tsx';
import classes from './import-page.module.css';
import { UndoImport } from './undo-import.tsx';
import { useBroughtIntoView } from './use-brought-into-view.ts';

/** What the import did, the rows it could not take, and the way back. */
export function ImportOutcome({ jobId, result }: { jobId: string; result: ImportResult }) {
  const { t } = useWords();
  const { forget } = useImportDraft();
  const heading = useBroughtIntoView();
  return (
    <section className={classes.section} aria-labelledby="import-result">
      <h2 id="import-result" ref={heading} tabIndex={-1} className={classes.arrived}>
        {t('importPage.steps.result')}
      </h2>
      {result.importId === null ? (
        <Notice tone="soon">{t('importPage.nothingChanged')}</Notice>
      ) : (
        <Notice tone="done">
          {t('importPage.done', { file: result.fileName, seconds: result.seconds.toFixed(1) })}
        </Notice>
      )}
      <ImportCounts result={result} />
      <ImportOddities result={result} jobId={jobId} />
      <div className={classes.buttons}>
        {result.kind === 'orders' ? (
          <Button component={Link} to="/key-accounts">
            {t('importPage.toKeyAccounts')}
          </Button>
        ) : (
          <Button component={Link} to="/customers">
            {t('importPage.toCustomers')}
          </Button>
        )}
        <Button variant="default" onClick={forget}>
          {t('importPage.another')}
        </Button>
        {result.importId !== null && (
          <UndoImport importId={result.importId} fileName={result.fileName} onUndone={forget} />
        )}
      </div>
    </section>
  );
}
