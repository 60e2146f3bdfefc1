import { Button, Radio } from '@mantine/core';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import { DoneIcon, WarningIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/states.tsx';
import questionClasses from './ambiguity-questions.module.css';
import type { DraftDecision } from './draft-state.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportCounts } from './import-counts.tsx';
import { useImportDraft } from './import-draft.tsx';
import { ImportOddities, RowNumbers } from './import-oddities.tsx';
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
        {decision.kind !== 'vcard' && <PositiveReturns plan={plan} decision={decision} job={job} />}
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

const answers = ['asWritten', 'turn'] as const;

/** A return with a positive amount can be either: only the person knows how this till writes. */
interface PositiveReturnsProps extends Pick<ImportPlanProps, 'plan' | 'job'> {
  decision: ImportDecision;
}

function PositiveReturns({ plan, decision, job }: PositiveReturnsProps) {
  const { t } = useWords();
  const { draft } = useImportDraft();
  const warning = plan.warnings.find(
    ({ code }) => code === 'positiveReturnsAsWritten' || code === 'positiveReturnsTurned',
  );
  if (warning === undefined) return null;
  const question = t('importPage.positiveReturnsQuestion', { count: warning.count });
  const isOpen = draft.choices.positiveReturns === undefined;
  return (
    <div className={questionClasses.question} data-open={isOpen}>
      <Radio.Group
        label={
          <>
            {isOpen ? <WarningIcon size={16} /> : <DoneIcon size={16} />} {question}
          </>
        }
        labelProps={{ className: questionClasses.title }}
        value={decision.positiveReturns}
        onChange={(value) => job.planAgain(decision, { positiveReturns: value === 'turn' ? 'turn' : 'asWritten' })}
      >
        <div className={questionClasses.answers}>
          {answers.map((answer) => (
            <Radio
              key={answer}
              size="xs"
              value={answer}
              label={t(`import.positiveReturns.${answer}`)}
              description={t(`import.positiveReturnsMeans.${answer}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <RowNumbers warning={warning} />
    </div>
  );
}
