import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { usePrintedPage } from '../print/printed-page.ts';
import { RegistrationForm } from '../registration/registration-form.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { useFocusOnPage } from '../ui/use-focus-back.ts';
import { CardSteps } from './card-steps.tsx';
import { cardsDecisionOf } from './draft-decision.ts';
import { FileStep } from './file-step.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportFailure } from './import-failure.tsx';
import { ImportList } from './import-list.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import classes from './import-page.module.css';
import { ImportPaper } from './import-paper.tsx';
import { ImportPlan } from './import-plan.tsx';
import { ImportSteps, type StepName } from './import-steps.tsx';
import { ImportsPaper } from './imports-paper.tsx';
import { RecognitionSteps } from './recognition-steps.tsx';
import { SampleFiles } from './sample-files.tsx';
import { useAddressBook } from './use-address-book.ts';
import { useImportJob } from './use-import-job.ts';
import { useOpenedStep } from './use-opened-step.ts';
import { useRecognition } from './use-recognition.ts';

const FilledSheetDialog = shownLater(
  async () => (await import('../scoring-sheet/filled-sheet-dialog.tsx')).FilledSheetDialog,
);

/** One page that stays: what was chosen and found stands above, the next step below. */
export function ImportPage() {
  const { t } = useWords();
  const { draft, tell, putAway } = useImportDraft();
  const job = useImportJob();
  const book = useAddressBook(draft);
  const seeing = useRecognition(draft, book.isTable);
  const goTo = useOpenedStep();
  const { step } = draft;
  const isUnderWay = step.at === 'planning' || step.at === 'running';
  const isDeciding = step.at === 'columns' || step.at === 'planning' || step.at === 'plan';
  const isSeeing = isDeciding && draft.file !== null;
  // A sheet that comes back says itself what it changes.
  const isSheet = isSeeing && book.isTable && seeing.seen?.recognition.isScoringSheet === true;
  const plan = step.at === 'plan' ? step : step.at === 'planning' ? step.before : null;

  const open = (wanted: StepName): void => {
    if (wanted === 'result') tell({ type: 'outcomeShown' });
    else if (step.at === 'result' && wanted !== 'file') tell({ type: 'reopened' });
    goTo(wanted);
  };
  const decision =
    book.isTaken && book.recognition !== null
      ? cardsDecisionOf(book.recognition, draft.choices)
      : (seeing.seen?.decision ?? null);
  const trouble = job.error !== null && <ImportFailure error={job.error} goTo={open} />;

  const figures = step.at === 'result' ? step.result : (plan?.result ?? null);
  usePrintedPage(async () =>
    figures === null ? <ImportsPaper imports={await engine.import.list()} /> : <ImportPaper result={figures} />,
  );

  // The button that chose the file is gone once there is one.
  useFocusOnPage(draft.file);

  return (
    <PageLayout title={t('page.import')} context={t('importPage.what')}>
      <div className={classes.sections}>
        <ImportSteps draft={draft} isFileSeen={decision !== null} hasColumns={!book.isTaken} onOpen={open} />
        <FileStep />
        {!isSeeing && trouble}
        {isSeeing && !book.isTable && <CardSteps book={book} job={job} trouble={trouble} goTo={open} />}
        {isSheet && draft.file !== null && <FilledSheetDialog file={draft.file.token} onClose={putAway} />}
        {isSeeing && book.isTable && !isSheet && (
          <RecognitionSteps
            seeing={seeing}
            isAddressBook={book.recognition !== null}
            job={job}
            trouble={trouble}
            goTo={open}
          />
        )}
        {plan !== null && decision !== null && (
          <ImportPlan
            jobId={plan.jobId}
            plan={plan.result}
            decision={decision}
            columns={book.isTaken ? null : (seeing.seen?.recognition.columns ?? null)}
            job={job}
            isStale={step.at === 'planning' || job.isStarting}
          />
        )}
        {isUnderWay && (
          <section
            className={`${classes.section} ${step.at === 'planning' ? classes.bar : ''}`}
            aria-labelledby="import-progress"
          >
            <h2 id="import-progress">{t(step.at === 'planning' ? 'importPage.planning' : 'importPage.running')}</h2>
            <JobProgressLine jobId={step.jobId} progress={job.progress} />
          </section>
        )}
        {step.at === 'result' && <ImportOutcome jobId={step.jobId} result={step.result} />}
        {step.at === 'file' && <SampleFiles />}
        {step.at === 'file' && <RegistrationForm />}
        {(step.at === 'file' || step.at === 'result') && <ImportList />}
      </div>
    </PageLayout>
  );
}
