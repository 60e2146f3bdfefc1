import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { FileStep } from './file-step.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportList } from './import-list.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import classes from './import-page.module.css';
import { ImportPlan } from './import-plan.tsx';
import { ImportSteps } from './import-steps.tsx';
import { RecognitionSteps } from './recognition-steps.tsx';
import { useImportJob } from './use-import-job.ts';

/** One page that stays: what was chosen and found stands above, the next step below. */
export function ImportPage() {
  const { t } = useWords();
  const { draft } = useImportDraft();
  const job = useImportJob();
  const { step } = draft;
  const isUnderWay = step.at === 'planning' || step.at === 'running';
  const isDeciding = step.at === 'columns' || step.at === 'planning' || step.at === 'plan';

  return (
    <PageLayout title={t('page.import')} context={t('importPage.what')}>
      <div className={classes.sections}>
        <ImportSteps at={step.at} />
        <FileStep />
        {isDeciding && <RecognitionSteps job={job} />}
        {isUnderWay && (
          <section className={classes.section} aria-labelledby="import-progress">
            <h2 id="import-progress">{t(step.at === 'planning' ? 'importPage.planning' : 'importPage.running')}</h2>
            <JobProgressLine jobId={step.jobId} progress={job.progress} />
          </section>
        )}
        {job.error !== null && <FailureNotice error={job.error} />}
        {step.at === 'plan' && <ImportPlan jobId={step.jobId} plan={step.result} job={job} />}
        {step.at === 'result' && <ImportOutcome jobId={step.jobId} result={step.result} />}
        {(step.at === 'file' || step.at === 'result') && <ImportList />}
      </div>
    </PageLayout>
  );
}
