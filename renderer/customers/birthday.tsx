import type { KeptDay } from '../../shared/dates/contract.ts';
import { useWords } from '../app/words.ts';

interface BirthdayProps {
  day: Pick<KeptDay, 'day' | 'calendar' | 'asTyped' | 'next'>;
}

/** A birthday as it was typed, a lunar one with the day on which it is kept next. */
export function Birthday({ day: birthday }: BirthdayProps) {
  const { t } = useWords();
  return (
    <>
      <bdi>{birthdayText(birthday)}</bdi>
      {birthday.calendar === 'lunar' && birthday.next !== null && (
        <span className="quiet">{t('customers.keptOn', { day: birthday.next.slice(5) })}</span>
      )}
    </>
  );
}

/** As typed where it could not be read as a day, or is lunar; without its year where none is known. */
export function birthdayText({ day, calendar, asTyped }: Pick<KeptDay, 'day' | 'calendar' | 'asTyped'>): string {
  if (day === null || calendar === 'lunar') return asTyped;
  return day.startsWith('--') ? day.slice(2) : day;
}
