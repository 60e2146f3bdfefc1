import { NativeSelect } from '@mantine/core';
import { calendars } from '../../shared/dates/remembered-day.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import { namedKinds } from '../../shared/import/fields.ts';
import { calendarOfBirthdays, kindOfNames } from '../../shared/import/headings.ts';
import type { RecognisedColumn } from '../../shared/import/recognition.ts';
import { useWords } from '../app/words.ts';
import type { ImportChoices } from './draft-state.ts';

interface ColumnMeaningProps {
  columns: readonly RecognisedColumn[];
  decision: ImportDecision;
  /** Where the column goes. */
  field: string | null;
  disabled: boolean;
  onChoose(choices: ImportChoices): void;
}

/** What the heading alone says of a column: the calendar of its birthdays, whose names it holds. It can be changed. */
export function ColumnMeaning({ columns, decision, field, disabled, onChoose }: ColumnMeaningProps) {
  const { t } = useWords();
  if (decision.isExchange === true) return null;
  if (field === 'birthday') {
    return (
      <NativeSelect
        size="xs"
        mt={4}
        aria-label={t('importPage.birthdayCalendar')}
        data={calendars.map((value) => ({ value, label: t(`import.birthdayCalendars.${value}`) }))}
        value={decision.birthdayCalendar ?? calendarOfBirthdays(columns, decision)}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ birthdayCalendar: value === 'lunar' ? 'lunar' : 'solar' })
        }
      />
    );
  }
  if (field === 'name' && decision.mapping.name?.length === 1) {
    return (
      <NativeSelect
        size="xs"
        mt={4}
        aria-label={t('importPage.namesOf')}
        data={namedKinds.map((value) => ({ value, label: t(`import.namesOf.${value}`) }))}
        value={decision.namesOf ?? kindOfNames(columns, decision)}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ namesOf: value === 'companies' ? 'companies' : 'anyone' })
        }
      />
    );
  }
  return null;
}
