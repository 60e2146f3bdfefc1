import { TextInput } from '@mantine/core';
import { isDay } from '../../shared/day.ts';
import { longest } from '../../shared/longest.ts';
import { readDayPhrase } from '../../shared/timeline/day-phrase.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { replacedByTyping } from '../ui/replaced-by-typing.ts';

/** The day that was typed, as a date or in words; null for no day, undefined where it cannot be read. */
export function typedDay(typed: string, today: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return isDay(text) ? text : (readDayPhrase(text, today) ?? undefined);
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
}

/** A day as it comes to mind; what it was read as stands next to it. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { t } = useWords();
  const days = useDays();
  const day = typedDay(value, days.today);
  return (
    <TextInput
      label={label}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={day == null ? t('timeline.dayHint') : days.withWeekday(day)}
      error={day === undefined && t('timeline.dayUnread')}
      maxLength={longest.typedDay}
      {...replacedByTyping}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
