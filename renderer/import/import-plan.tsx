import { Button, SegmentedControl } from '@mantine/core';
import type { ImportResult } from '../../shared/import/contract.ts';
import { useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';
import { ImportCounts } from './import-counts.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportOddities } from './import-oddities.tsx';
import classes from './import-page.module.css';
import { useBroughtIntoView } from './use-brought-into-view.ts';
import type { ImportJob } from './use-import-job.ts';

interface ImportPlanProps {
  jobId: string;
  plan: ImportResult;
  job: ImportJob;
}

/** What would happen, before anything is written. */
export function ImportPlan({ jobId, plan, job }: ImportPlanProps) {
  const { t } = useWords();
  const isNothingToDo = plan.imported + plan.updated === 0;
  const heading = useBroughtIntoView();
  return (
    <>
      <section className={classes.section} aria-labelledby="import-plan">
        <h2 id="import-plan" ref={heading} tabIndex={-1} className={classes.arrived}>
          {t('importPage.steps.plan')}
        </h2>
        <ImportCounts result={plan} />
        <PositiveReturns plan={plan} job={job} />
        <ImportOddities result={plan} jobId={jobId} />
        {isNothingToDo && (
          <Notice tone="soon">
            {t(plan.rejected === plan.rowsIn ? 'importPage.everythingRejected' : 'importPage.nothingToDo')}
          </Notice>
        )}
      </section>
      {!isNothingToDo && (
        <div className={classes.bar}>
          <Button loading={job.isStarting} onClick={() => job.start(false)}>
            {t('importPage.run', {
              count: plan.imported + plan.updated,
            })}
          </Button>
          <span className="quiet">{t('importPage.canBeUndone')}</span>
        </div>
      )}
    </>
  );
}

/** A return with a positive amount can be either: only the person knows how this till writes. */
function PositiveReturns({ plan, job }: Pick<ImportPlanProps, 'plan' | 'job'>) {
  const { t } = useWords();
  const { draft } = useImportDraft();
  const warning = plan.warnings.find(
    ({ code }) => code === 'positiveReturnsAsWritten' || code === 'positiveReturnsTurned',
  );
  if (warning === undefined) return null;
  return (
    <Notice tone="soon">
      <div className={classes.question}>
        <span>
          {t('importPage.positiveReturnsQuestion', {
            count: warning.count,
          })}
        </span>
        <SegmentedControl
          aria-label={t('importPage.positiveReturns')}
          data={[
            { value: 'asWritten', label: t('import.positiveReturns.asWritten') },
            { value: 'turn', label: t('import.positiveReturns.turn') },
          ]}
          value={draft.choices.positiveReturns ?? 'asWritten'}
          onChange={(value) => job.planAgain({ positiveReturns: value === 'turn' ? 'turn' : 'asWritten' })}
        />
      </div>
    </Notice>
  );
}
