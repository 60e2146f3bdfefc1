import { Select } from '@mantine/core';
import type { ImportDecision } from '../../shared/import/contract.ts';
import { type DateOrder, type DecimalMark, type DiscountKind, matchKeys } from '../../shared/import/fields.ts';
import { fieldsOfMatchKey } from '../../shared/import/interpret-customer.ts';
import { useWords } from '../app/words.ts';
import { DateOrderQuestion, DecimalMarkQuestion, DiscountQuestion } from './ambiguity-questions.tsx';
import type { AmbiguousColumn } from './ambiguous-readings.ts';
import { columnHeading } from './column-heading.ts';
import { assignColumn } from './column-mapping.ts';
import { ColumnTable } from './column-table.tsx';
import type { ImportChoices } from './draft-state.ts';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';
import { ModeChoice } from './mode-choice.tsx';
import { assignOwnColumn, isOwnDestination } from './own-destination.ts';
import { RememberedOffer } from './remembered-offer.tsx';
import { PaidOutBelowZero, RowsMeantAsAbove, SumsNextToLines, YearOfDays } from './short-hand-choices.tsx';
import { StepSection } from './step-section.tsx';
import type { ImportJob } from './use-import-job.ts';
import type { RememberingRecognition } from './use-recognition.ts';

interface ColumnsStepProps {
  recognition: RememberingRecognition;
  decision: ImportDecision;
  days: AmbiguousColumn<DateOrder> | null;
  numbers: AmbiguousColumn<DecimalMark> | null;
  discounts: AmbiguousColumn<DiscountKind> | null;
  isAnswerMissing: boolean;
  job: ImportJob;
  disabled: boolean;
}

/** Where each column goes, who is the same customer, and what the text alone does not tell. */
export function ColumnsStep({
  recognition,
  decision,
  days,
  numbers,
  discounts,
  isAnswerMissing,
  job,
  disabled,
}: ColumnsStepProps) {
  const { t } = useWords();
  const { draft, tell } = useImportDraft();
  const { choices } = draft;
  /** With figures of a trial run on the screen, another choice brings new ones. */
  const choose = (chosen: ImportChoices): void => {
    if (draft.step.at === 'plan') job.planAgain(decision, chosen);
    else tell({ type: 'choicesChanged', choices: chosen });
  };
  const { remembered } = recognition;
  return (
    <StepSection step="columns">
      {remembered !== null && (
        <RememberedOffer
          recognition={recognition}
          decision={decision}
          remembered={remembered}
          disabled={disabled}
          onTake={(taken) => tell({ type: 'choicesChanged', choices: taken })}
        />
      )}
      <ColumnTable
        recognition={recognition}
        decision={decision}
        disabled={disabled}
        onChange={(column, destination) => {
          const own = destination !== null && isOwnDestination(destination) ? destination : null;
          const field = destination !== null && !isOwnDestination(destination) ? destination : null;
          const name = columnHeading(column, t);
          const ownFields = assignOwnColumn(decision.ownFields, { column: column.index, name, destination: own });
          const mapping = assignColumn(decision.mapping, column.index, field);
          tell({ type: 'choicesChanged', choices: { mapping, ownFields, ...meaningsToForget(decision, mapping) } });
        }}
        onChoose={choose}
      />
      {days !== null && (
        <DateOrderQuestion
          column={days}
          answer={choices.dateOrder ?? null}
          isMissing={isAnswerMissing}
          disabled={disabled}
          onAnswer={(dateOrder) => choose({ dateOrder })}
        />
      )}
      {numbers !== null && (
        <DecimalMarkQuestion
          column={numbers}
          answer={choices.decimalMark ?? null}
          isMissing={isAnswerMissing}
          disabled={disabled}
          onAnswer={(decimalMark) => choose({ decimalMark })}
        />
      )}
      {discounts !== null && (
        <DiscountQuestion
          column={discounts}
          answer={decision.discountIs ?? null}
          isMissing={isAnswerMissing}
          disabled={disabled}
          onAnswer={(discountIs) => choose({ discountIs })}
        />
      )}
      <RowsMeantAsAbove {...{ recognition, decision, disabled }} onChoose={choose} />
      <PaidOutBelowZero {...{ recognition, decision, disabled }} onChoose={choose} />
      <SumsNextToLines {...{ recognition, decision, disabled }} onChoose={choose} />
      <YearOfDays {...{ recognition, decision, disabled }} onChoose={choose} />
      <div className={classes.explained}>
        <div>
          <Select
            label={t('importPage.match')}
            data={matchKeys.map((match) => ({
              value: match,
              label: t(`import.matches.${match}`),
              disabled: match !== decision.match && !fieldsOfMatchKey[match].every((field) => decision.mapping[field]),
            }))}
            value={decision.match}
            disabled={disabled}
            onChange={(match) => {
              if (match !== null) choose({ match });
            }}
          />
          <p className="quiet">{t(`import.matchHints.${decision.match}`)}</p>
        </div>
        <ModeChoice
          mode={decision.mode}
          hint={t(`import.modeHints.${decision.mode}`)}
          disabled={disabled}
          onChoose={(mode) => choose({ mode })}
        />
      </div>
    </StepSection>
  );
}

/** What was said of a column that is no longer the one of its field. */
function meaningsToForget({ mapping: before }: ImportDecision, mapping: ImportDecision['mapping']): ImportChoices {
  const isOther = (field: 'birthday' | 'name' | 'discount'): boolean =>
    String(before[field] ?? []) !== String(mapping[field] ?? []);
  return {
    ...(isOther('birthday') ? { birthdayCalendar: undefined } : {}),
    ...(isOther('name') ? { namesOf: undefined } : {}),
    ...(isOther('discount') ? { discountIs: undefined } : {}),
  };
}
