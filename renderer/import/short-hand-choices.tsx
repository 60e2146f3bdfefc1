import { Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { WarningIcon } from '../ui/icons.tsx';
import type { ImportChoices } from './draft-state.ts';
import classes from './import-page.module.css';

interface ChoiceProps {
  recognition: Pick<Recognition, 'fileName' | 'proposal' | 'columns'>;
  decision: ImportDecision;
  disabled: boolean;
  onChoose(choices: ImportChoices): void;
}

/** Rows that leave out who and when where the row above says it, as people write lists. */
export function RowsMeantAsAbove({ recognition: { proposal }, decision, disabled, onChoose }: ChoiceProps) {
  const { t } = useWords();
  if (proposal.rowsToFillDown === 0) return null;
  return (
    <Checkbox
      label={t('importPage.fillDown')}
      description={t('importPage.rowsToFillDown', { count: proposal.rowsToFillDown })}
      checked={decision.fillDown === true}
      disabled={disabled}
      onChange={(event) => onChoose({ fillDown: event.currentTarget.checked })}
    />
  );
}

/** Rows whose money the other rows of their orders say line by line. */
export function SumsNextToLines({ recognition: { proposal, columns }, decision, disabled, onChoose }: ChoiceProps) {
  const { t } = useWords();
  const { sumRows } = proposal;
  if (sumRows === undefined) return null;
  const column = columns.find(({ index }) => index === sumRows.column)?.heading ?? '';
  const isPassedOver = (decision.sumRows?.values.length ?? 0) > 0;
  return (
    <Checkbox
      label={t('importPage.sumRows')}
      description={t('importPage.sumRowsMeans', {
        column: isolatedText(column),
        values: sumRows.values.map((value) => `“${isolatedText(value)}”`).join(' / '),
      })}
      checked={isPassedOver}
      disabled={disabled}
      onChange={(event) => onChoose({ sumRows: event.currentTarget.checked ? sumRows : { ...sumRows, values: [] } })}
    />
  );
}

/** Where another column is the balance of an account: what is below zero left the account, and is no sale. */
export function PaidOutBelowZero({ recognition: { proposal }, decision, disabled, onChoose }: ChoiceProps) {
  const { t } = useWords();
  if (!proposal.isPaidOutBelowZero) return null;
  return (
    <Checkbox
      label={t('importPage.paidOutBelowZero')}
      description={t('importPage.paidOutBelowZeroMeans')}
      checked={decision.isPaidOutBelowZero === true}
      disabled={disabled}
      onChange={(event) => onChoose({ isPaidOutBelowZero: event.currentTarget.checked })}
    />
  );
}

/** Days as "3月11日" have the year of the rows around them; what no row tells is asked. */
export function YearOfDays({ recognition, ...props }: ChoiceProps) {
  if (recognition.proposal.yearOfDays === null) return null;
  return <YearField key={`${recognition.fileName} ${props.decision.yearOfDays}`} {...{ recognition, ...props }} />;
}

function YearField({ recognition: { proposal }, decision, disabled, onChoose }: ChoiceProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | number>(decision.yearOfDays ?? '');
  const take = (): void => {
    const year = Number(typed);
    if (Number.isInteger(year) && year >= 1900 && year <= 2199 && year !== decision.yearOfDays)
      onChoose({ yearOfDays: year });
  };
  return (
    <div className={classes.explained}>
      <div>
        <NumberInput
          label={t('importPage.yearOfDays')}
          styles={{ wrapper: { width: 120 } }}
          min={1900}
          max={2199}
          allowDecimal={false}
          thousandSeparator=""
          value={typed}
          disabled={disabled}
          onChange={setTyped}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
          }}
        />
        <p className="quiet">
          {proposal.yearOfDaysIsAsked && <WarningIcon size={14} />}{' '}
          {t(proposal.yearOfDaysIsAsked ? 'importPage.yearIsAsked' : 'importPage.yearIsTold')}
        </p>
      </div>
    </div>
  );
}
