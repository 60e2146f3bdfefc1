import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/words.ts';
import { shownLater } from './shown-later.tsx';

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

const DayPicker = shownLater(async () => (await import('./day-picker.tsx')).DayPicker);

/** A day, typed year first or picked from a calendar, in the language of the program. */
export function DayInput(props: DayInputProps) {
  const { label, isLabelShown = true, value, isFocused = false, className = '' } = props;
  const { t } = useWords();
  /** A field that has the focus before its calendar is loaded keeps it afterwards, with the calendar open. */
  const [isEntered, setIsEntered] = useState(false);
  const named = isLabelShown ? { label } : { 'aria-label': label };
  return (
    <DayPicker
      {...props}
      isFocused={isFocused || isEntered}
      whileLoading={
        <TextInput
          {...named}
          className={className}
          value={value ?? ''}
          placeholder={t('page.calendar.hint')}
          readOnly
          onFocus={() => setIsEntered(true)}
          onBlur={() => setIsEntered(false)}
        />
      }
    />
  );
}
