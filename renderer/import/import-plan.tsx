import { Button } from '@mantine/core';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';
import type { DraftDecision } from './draft-state.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportCounts } from './import-counts.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportOddities } from './import-oddities.tsx';
import classes from './import-page.module.css';
import { isOfCards } from './is-of-cards.ts';
import { KeyChoices } from './key-choices.tsx';
import { KnownUntilQuestion, useKnownUntilAnswer } from './known-until-question.tsx';
import { RepeatsQuestion } from './repeats-question.tsx';
import { StatusValues } from './status-values.tsx';
import { StepSection } from './step-section.tsx';
import { useBroughtIntoView } from './use-brought-into-view.ts';
import type { ImportJob } from './use-import-job.ts';
import { headingId } from './use-opened-step.ts';
import { VisitQuestion } from './visit-question.tsx';
import { WarningQuestion } from './warning-question.tsx';

interface ImportPlanProps {
  jobId: string;
  plan: ImportResult;
  decision: DraftDecision;
  /** Of the file as it was recognised; null for an address book. */
  columns: Recognition['columns'] | null;
  job: ImportJob;
  /** Other figures are on their way: these can be read, not acted on. */
  isStale: boolean;
}

/** What would happen, before anything is written. */
export function ImportPlan({ jobId, plan, decision, columns, job, isStale }: ImportPlanProps) {
  const { t } = useWords();
  const everythingRejected = decision.kind === 'vcard' ? 'vcard.everythingRejected' : 'importPage.everythingRejected';
  const isNothingToDo = plan.imported + plan.updated === 0;
  const knownUntil = useKnownUntilAnswer(plan);
  useBroughtIntoView(headingId('plan'));
  return (
    <div className={classes.plan} inert={isStale} data-stale={isStale}>
      <StepSection step="plan">
        <ImportCounts result={plan} />
        {decision.kind !== 'vcard' && <RepeatsQuestion jobId={jobId} plan={plan} decision={decision} job={job} />}
        {isNothingToDo && (
          <Notice tone="soon">{t(plan.rejected < plan.rowsIn ? 'importPage.nothingToDo' : everythingRejected)}</Notice>
        )}
        {decision.kind !== 'vcard' && (
          <StatusValues plan={plan} decision={decision} onChange={(takenAs) => job.planAgain(decision, { takenAs })} />
        )}
        {decision.kind !== 'vcard' && (
          <>
            <PositiveReturns plan={plan} decision={decision} job={job} />
            <PartlyPaid plan={plan} decision={decision} job={job} />
          </>
        )}
        {decision.kind !== 'vcard' && <VisitQuestion plan={plan} decision={decision} job={job} />}
        {decision.kind !== 'vcard' && <KeyChoices plan={plan} decision={decision} job={job} />}
        {decision.kind !== 'vcard' && columns !== null && (
          <ImportColumns
            result={plan}
            choosing={{ columns, decision, onChoose: (chosen) => job.planAgain(decision, chosen) }}
          />
        )}
        <ImportOddities result={plan} jobId={jobId} />
        {!isNothingToDo && <KnownUntilQuestion answer={knownUntil} />}
      </StepSection>
      {!isNothingToDo && !isStale && (
        <div className={classes.bar}>
          <Button
            loading={job.isStarting}
            onClick={() => job.start(decision, { dryRun: false, knownUntil: knownUntil.said })}
          >
            {t(isOfCards(plan) ? 'vcard.run' : 'importPage.run', { count: plan.imported + plan.updated })}
          </Button>
          <span className="quiet">{t('importPage.canBeUndone')}</span>
        </div>
      )}
    </div>
  );
}

interface QuestionProps extends Pick<ImportPlanProps, 'plan' | 'job'> {
  decision: ImportDecision;
}

/** A return with a positive amount can be either: only the person knows how this till writes. */
function PositiveReturns({ plan, decision, job }: QuestionProps) {
  const { t } = useWords();
  const { draft } = useImportDraft();
  return (
    <WarningQuestion
      warning={plan.warnings.find(({ code }) => code.startsWith('positiveReturns'))}
      questionOf={(count) => t('importPage.positiveReturnsQuestion', { count })}
      answers={(['asWritten', 'turn'] as const).map((answer) => ({
        answer,
        name: t(`import.positiveReturns.${answer}`),
        means: t(`import.positiveReturnsMeans.${answer}`),
      }))}
      chosen={decision.positiveReturns}
      isOpen={draft.choices.positiveReturns === undefined}
      onChoose={(positiveReturns) => job.planAgain(decision, { positiveReturns })}
    />
  );
}

/** What is left of an order that is partly paid stands nowhere in the file. */
function PartlyPaid({ plan, decision, job }: QuestionProps) {
  const { t } = useWords();
  const { draft } = useImportDraft();
  return (
    <WarningQuestion
      warning={plan.warnings.find(({ code }) => code.startsWith('partlyPaid'))}
      questionOf={(count) => t('importPage.partlyPaidAsQuestion', { count })}
      answers={(['unpaid', 'paid'] as const).map((answer) => ({
        answer,
        name: t(`import.partlyPaidAs.${answer}`),
        means: t(`import.partlyPaidAsMeans.${answer}`),
      }))}
      chosen={decision.partlyPaidAs ?? 'unpaid'}
      isOpen={draft.choices.partlyPaidAs === undefined}
      onChoose={(partlyPaidAs) => job.planAgain(decision, { partlyPaidAs })}
    />
  );
}
