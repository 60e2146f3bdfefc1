import type { KeptDay } from '../../shared/dates/contract.ts';
import { dayText, wholeDayText } from '../../shared/day-text.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

interface BirthdayProps {
  day: Pick<KeptDay, 'day' | 'calendar' | 'asTyped' | 'next'>;
}

/** A birthday as it was typed, a lunar one with the day on which it is kept next. */
export function Birthday({ day: birthday }: BirthdayProps) {
  const { t, language } = useWords();
  const days = useDays();
  return (
    <>
      <bdi>{birthdayText(birthday, language)}</bdi>
      {birthday.calendar === 'lunar' && birthday.next !== null && (
        <span className="quiet">{t('customers.keptOn', { day: days.text(birthday.next) })}</span>
      )}
    </>
  );
}

/** As typed where it could not be read as a day, or is lunar; without its year where none is known. */
export function birthdayText(
  { day, calendar, asTyped }: Pick<KeptDay, 'day' | 'calendar' | 'asTyped'>,
  language: Language,
): string {
  if (day === null || calendar === 'lunar') return asTyped;
  if (!day.startsWith('--')) return wholeDayText(day, language);
  // A leap year has every day of a month.
  const inLeapYear = `2000-${day.slice(2)}`;
  return dayText(inLeapYear, language, inLeapYear);
}
