import { TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useWords } from '../app/words.ts';

export interface DayInputProps {
  label: string;
  isLabelShown?: boolean;
  /** A calendar day; null: none. */
  value: string | null;
  onChange(day: string | null): void;
  /** False where there is always a day. */
  canBeEmpty?: boolean;
  isFocused?: boolean;
  /** The calendar opens clear of the form's buttons. */
  isInForm?: boolean;
  /** A calendar outside the popover it stands in would close it. */
  isInPopover?: boolean;
  className?: string;
}

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }));

/** A day, typed year first or picked from a calendar, in the language of the program. The calendar is loaded when first wanted. */
export function DayInput(props: DayInputProps) {
  const { label, isLabelShown = true, value, className = '' } = props;
  const { t } = useWords();
  const named = isLabelShown ? { label } : { 'aria-label': label };
  return (
    <Suspense
      fallback={
        <TextInput
          {...named}
          className={className}
          value={value ?? ''}
          placeholder={t('page.calendar.hint')}
          readOnly
        />
      }
    >
      <DayPicker {...props} />
    </Suspense>
  );
}
