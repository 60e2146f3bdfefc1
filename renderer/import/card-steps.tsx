import { type ReactNode, useState } from 'react';
import { LoadingState } from '../ui/loading-state.tsx';
import { ambiguousCardDays } from './ambiguous-readings.ts';
import { CardsSeenStep } from './cards-seen-step.tsx';
import { cardsDecisionOf } from './draft-decision.ts';
import type { ImportChoices } from './draft-state.ts';
import { useImportDraft } from './import-draft.tsx';
import type { StepName } from './import-steps.tsx';
import { PlanBar } from './plan-bar.tsx';
import { questionId } from './question-id.ts';
import { ReadingFailure } from './reading-failure.tsx';
import type { AddressBookSeeing } from './use-address-book.ts';
import type { ImportJob } from './use-import-job.ts';

interface CardStepsProps {
  book: AddressBookSeeing;
  job: ImportJob;
  /** Why the last trial run or import did not come to its end. */
  trouble: ReactNode;
  goTo(step: StepName): void;
}

/** What an address book says of its people, and what is to become of those who are known; it has no columns to be mapped. */
export function CardSteps({ book, job, trouble, goTo }: CardStepsProps) {
  const { draft, tell } = useImportDraft();
  const { recognition, error, isReading } = book;
  const { step, choices } = draft;
  const [isAnswerMissing, setIsAnswerMissing] = useState(false);
  const failure = error !== null && (
    <ReadingFailure error={error} retry={book.retry} isSeen={recognition !== null} goTo={goTo} />
  );
  if (recognition === null) return failure === false ? <LoadingState /> : failure;

  const decision = cardsDecisionOf(recognition, choices);
  const isBusy = step.at === 'planning' || job.isStarting;
  const days = ambiguousCardDays(recognition);
  const isUnanswered = days !== null && choices.dateOrder === undefined;
  /** With figures of a trial run on the screen, another choice brings new ones. */
  const choose = (chosen: ImportChoices): void => {
    if (step.at === 'plan') job.planAgain(decision, chosen);
    else tell({ type: 'choicesChanged', choices: chosen });
  };
  const goOn = (): void => {
    setIsAnswerMissing(isUnanswered);
    if (isUnanswered) document.getElementById(questionId('dateOrder'))?.querySelector('input')?.focus();
    else job.start(decision, { dryRun: true });
  };
  return (
    <>
      <CardsSeenStep
        recognition={recognition}
        decision={decision}
        days={days}
        isAnswerMissing={isAnswerMissing}
        isReading={isReading}
        failure={failure}
        disabled={isBusy}
        onChoose={choose}
      />
      {trouble}
      {step.at === 'columns' && error === null && (
        <PlanBar isStarting={job.isStarting} disabled={isReading} onPlan={goOn} />
      )}
    </>
  );
}
