import { type ReactNode, useState } from 'react';
import { LoadingState } from '../ui/loading-state.tsx';
import { ambiguousDays, ambiguousDiscounts, ambiguousNumbers } from './ambiguous-readings.ts';
import { ColumnsStep } from './columns-step.tsx';
import { useImportDraft } from './import-draft.tsx';
import type { StepName } from './import-steps.tsx';
import { PlanBar } from './plan-bar.tsx';
import { questionId } from './question-id.ts';
import { ReadingFailure } from './reading-failure.tsx';
import { SeenStep } from './seen-step.tsx';
import type { ImportJob } from './use-import-job.ts';
import type { Seeing } from './use-recognition.ts';

interface RecognitionStepsProps {
  seeing: Seeing;
  /** It is an address book too, and only not read as one. */
  isAddressBook: boolean;
  job: ImportJob;
  /** Why the last trial run or import did not come to its end. */
  trouble: ReactNode;
  goTo(step: StepName): void;
}

/** What was detected in the file, and where its columns go; every guess can be changed. */
export function RecognitionSteps({ seeing, isAddressBook, job, trouble, goTo }: RecognitionStepsProps) {
  const { draft } = useImportDraft();
  const { seen, error, isReading } = seeing;
  const { step, choices } = draft;
  const [isAnswerMissing, setIsAnswerMissing] = useState(false);
  const failure = error !== null && (
    <ReadingFailure error={error} retry={seeing.retry} isSeen={seen !== null} goTo={goTo} />
  );
  if (seen === null) return failure === false ? <LoadingState /> : failure;

  const { recognition, decision } = seen;
  const isBusy = step.at === 'planning' || job.isStarting;
  const days = ambiguousDays(recognition, decision);
  const numbers = ambiguousNumbers(recognition, decision);
  const discounts = ambiguousDiscounts(recognition, decision);
  const unanswered =
    days !== null && choices.dateOrder === undefined
      ? 'dateOrder'
      : numbers !== null && choices.decimalMark === undefined
        ? 'decimalMark'
        : discounts !== null && decision.discountIs === undefined
          ? 'discountIs'
          : null;
  const goOn = (): void => {
    setIsAnswerMissing(unanswered !== null);
    if (unanswered === null) job.start(decision, { dryRun: true });
    else document.getElementById(questionId(unanswered))?.querySelector('input')?.focus();
  };
  return (
    <>
      <SeenStep
        recognition={recognition}
        mapping={decision.mapping}
        ownFields={decision.ownFields}
        isReading={isReading}
        failure={failure}
        isAddressBook={isAddressBook}
        disabled={isBusy}
      />
      {error === null && (
        <ColumnsStep
          recognition={recognition}
          decision={decision}
          days={days}
          numbers={numbers}
          discounts={discounts}
          isAnswerMissing={isAnswerMissing}
          job={job}
          disabled={isBusy || isReading}
        />
      )}
      {trouble}
      {step.at === 'columns' && error === null && (
        <PlanBar isStarting={job.isStarting} disabled={isReading} onPlan={goOn} />
      )}
    </>
  );
}
