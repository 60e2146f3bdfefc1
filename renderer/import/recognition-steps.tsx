import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isFailure } from '../app/failure.ts';
import { useWords } from '../app/words.ts';
import { FailureNotice, LoadingState } from '../ui/states.tsx';
import { ambiguousDays, ambiguousNumbers } from './ambiguous-readings.ts';
import { ColumnsStep } from './columns-step.tsx';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';
import type { StepName } from './import-steps.tsx';
import { questionId } from './question-id.ts';
import { SeenStep } from './seen-step.tsx';
import type { ImportJob } from './use-import-job.ts';
import type { Seeing } from './use-recognition.ts';

interface RecognitionStepsProps {
  seeing: Seeing;
  job: ImportJob;
  /** Why the last trial run or import did not come to its end. */
  trouble: ReactNode;
  goTo(step: StepName): void;
}

/** What was detected in the file, and where its columns go; every guess can be changed. */
export function RecognitionSteps({ seeing, job, trouble, goTo }: RecognitionStepsProps) {
  const { t } = useWords();
  const { draft, tell } = useImportDraft();
  const { seen, error, isReading } = seeing;
  const { step, choices, reading } = draft;
  const [isAnswerMissing, setIsAnswerMissing] = useState(false);
  const failure = error !== null && (
    <div className={classes.section}>
      <FailureNotice error={error} onRetry={seeing.retry} />
      <div className={classes.buttons}>
        {Object.keys(reading).length > 0 && (
          <Button variant="default" onClick={() => tell({ type: 'detectedAnew' })}>
            {t('importPage.detectAnew')}
          </Button>
        )}
        {seen !== null && isFailure(error, 'FILE_MISSING') && (
          <Button variant="default" onClick={() => goTo('file')}>
            {t('importPage.goToStep', { step: t('importPage.steps.file') })}
          </Button>
        )}
      </div>
    </div>
  );
  if (seen === null) return failure === false ? <LoadingState /> : failure;

  const { recognition, decision } = seen;
  const isBusy = step.at === 'planning' || job.isStarting;
  const days = ambiguousDays(recognition, decision);
  const numbers = ambiguousNumbers(recognition, decision);
  const unanswered =
    days !== null && choices.dateOrder === undefined
      ? 'dateOrder'
      : numbers !== null && choices.decimalMark === undefined
        ? 'decimalMark'
        : null;
  const goOn = (): void => {
    setIsAnswerMissing(unanswered !== null);
    if (unanswered === null) job.start(decision, true);
    else document.getElementById(questionId(unanswered))?.querySelector('input')?.focus();
  };
  return (
    <>
      <SeenStep
        recognition={recognition}
        mapping={decision.mapping}
        isReading={isReading}
        failure={failure}
        disabled={isBusy}
      />
      {error === null && (
        <ColumnsStep
          recognition={recognition}
          decision={decision}
          days={days}
          numbers={numbers}
          isAnswerMissing={isAnswerMissing}
          job={job}
          disabled={isBusy || isReading}
        />
      )}
      {trouble}
      {step.at === 'columns' && error === null && (
        <div className={classes.bar}>
          <Button loading={job.isStarting} disabled={isReading} onClick={goOn}>
            {t('importPage.seeWhatWouldHappen')}
          </Button>
          <span className="quiet">{t('importPage.nothingWrittenYet')}</span>
        </div>
      )}
    </>
  );
}
