import { Button, SegmentedControl } from '@mantine/core';
import type { ImportResult } from '../../shared/import/contract.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { Notice } from '../ui/states.tsx';
import { ImportCounts } from './import-counts.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportOddities } from './import-oddities.tsx';
import classes from './import-page.module.css';
import type { useImportJob } from './use-import-job.ts';

interface ImportPlanProps {
  jobId: string;
  plan: ImportResult;
  job: ReturnType<typeof useImportJob>;
}

/** What would happen, before anything is written. */
export function ImportPlan({ jobId, plan, job }: ImportPlanProps) {
  const { t, language } = useWords();
  const isNothingToDo = plan.imported + plan.updated === 0;
  return (
    <section className={classes.section} aria-labelledby="import-plan">
      <h2 id="import-plan">{t('importPage.steps.plan')}</h2>
      <ImportCounts result={plan} />
      <PositiveReturns plan={plan} />
      <ImportOddities result={plan} jobId={jobId} />
      {isNothingToDo ? (
        <Notice tone="soon">
          {t(plan.rejected === plan.rowsIn ? 'importPage.everythingRejected' : 'importPage.nothingToDo')}
        </Notice>
      ) : (
        <div className={classes.bar}>
          <Button loading={job.isStarting} onClick={() => job.start(false)}>
            {t('importPage.run', {
              count: plan.imported + plan.updated,
              shown: countText(plan.imported + plan.updated, language),
            })}
          </Button>
          <span className="quiet">{t('importPage.canBeUndone')}</span>
        </div>
      )}
    </section>
  );
}

/** A return with a positive amount can be either: only the person knows how this till writes. */
function PositiveReturns({ plan }: { plan: ImportResult }) {
  const { t, language } = useWords();
  const { draft, tell } = useImportDraft();
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
            shown: countText(warning.count, language),
          })}
        </span>
        <SegmentedControl
          aria-label={t('importPage.positiveReturns')}
          data={[
            { value: 'asWritten', label: t('import.positiveReturns.asWritten') },
            { value: 'turn', label: t('import.positiveReturns.turn') },
          ]}
          value={draft.choices.positiveReturns ?? 'asWritten'}
          onChange={(value) =>
            tell({
              type: 'choicesChanged',
              choices: { positiveReturns: value === 'turn' ? 'turn' : 'asWritten' },
            })
          }
        />
      </div>
    </Notice>
  );
}
