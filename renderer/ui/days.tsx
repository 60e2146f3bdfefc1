import { type ReactNode, useMemo } from 'react';
import { daysBetween, isDay, yearOf } from '../../shared/day.ts';
import { dayText, dayWithWeekday, monthName, periodText, weekdayText } from '../../shared/day-text.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { useToday } from '../app/use-today.ts';
import { useWords, type WordValues } from '../app/words.ts';
import classes from './days.module.css';

/** Further ahead a weekday no longer says which week. */
const daysOfWeek = 7;

/** How the language writes days: in a sentence as text, in a column aligned. */
export function useDays() {
  const { t, language } = useWords();
  const today = useToday();
  return useMemo(() => {
    const inColumn = (day: string): ReactNode => <ColumnDay day={day} language={language} today={today} />;
    return {
      today,
      text: (day: string): string => dayText(day, language, today),
      withWeekday: (day: string): string => dayWithWeekday(day, language, today),
      /** The values of a sentence, days among them in words. */
      ofValues: (values: WordValues): WordValues =>
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' && isDay(value) ? dayText(value, language, today) : value,
          ]),
        ),
      period: (from: string, to: string): string => periodText(from, to, language),
      inColumn,
      /** A day ahead: today, tomorrow, its weekday within the week, else as any other. */
      aheadInColumn: (day: string): ReactNode => {
        const left = daysBetween(today, day);
        if (left < 0 || left >= daysOfWeek) return inColumn(day);
        const word = left === 0 ? t('page.today') : left === 1 ? t('page.tomorrow') : weekdayText(day, language);
        return (
          <>
            <span className={classes.onScreen} title={dayText(day, language, today)}>
              {word}
            </span>
            <span className={classes.onPaper}>{inColumn(day)}</span>
          </>
        );
      },
      /** Days of a column are in line where digits that mean the same are below one another. */
      columnAlign: language === 'en' ? ({} as const) : ({ align: 'end' } as const),
    };
  }, [t, language, today]);
}

export type Days = ReturnType<typeof useDays>;

/** On the screen the year of today goes without saying; paper is read later. */
function ColumnDay({ day, language, today }: { day: string; language: Language; today: string }) {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const yearClass = yearOf(day) === yearOf(today) ? classes.thisYear : undefined;
  if (language !== 'en') {
    return (
      <time className={classes.day} dateTime={day}>
        <span className={yearClass}>{year}-</span>
        {month}-{dayOfMonth}
      </time>
    );
  }
  return (
    <time className={classes.day} dateTime={day}>
      <span className={classes.dayOfMonth}>{Number(dayOfMonth)}</span>{' '}
      <span className={classes.month}>{monthName(day, language)}</span>
      <span className={yearClass}> {year}</span>
    </time>
  );
}
