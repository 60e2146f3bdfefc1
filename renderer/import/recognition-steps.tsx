import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FailureNotice, LoadingState } from '../ui/states.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { decisionOf } from './draft-state.ts';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';
import { SeenStep } from './seen-step.tsx';
import type { ImportJob } from './use-import-job.ts';

/** What was detected in the file, and where its columns go; every guess can be changed. */
export function RecognitionSteps({ job }: { job: ImportJob }) {
  const { t } = useWords();
  const { draft, tell } = useImportDraft();
  const { file, reading, kind, choices, step } = draft;
  const recognition = useQuery({
    ...operations.import.recognise.queryOptions({ input: { file: file?.token ?? '', reading, kind } }),
    enabled: file !== null,
    placeholderData: keepPreviousData,
  });
  if (recognition.error !== null) {
    return (
      <>
        <FailureNotice error={recognition.error} />
        {Object.keys(reading).length > 0 && (
          <div>
            <Button variant="default" onClick={() => file !== null && tell({ type: 'fileChosen', file })}>
              {t('importPage.detectAnew')}
            </Button>
          </div>
        )}
      </>
    );
  }
  if (recognition.data === undefined) return <LoadingState />;
  const decision = decisionOf(recognition.data.proposal, choices);
  const isBusy = step.at === 'planning';
  return (
    <>
      <SeenStep recognition={recognition.data} disabled={isBusy} />
      <ColumnsStep recognition={recognition.data} decision={decision} disabled={isBusy} />
      {step.at === 'columns' && (
        <div className={classes.bar}>
          <Button loading={job.isStarting} onClick={() => job.start(true)}>
            {t('importPage.seeWhatWouldHappen')}
          </Button>
          <span className="quiet">{t('importPage.nothingWrittenYet')}</span>
        </div>
      )}
    </>
  );
}
