import type { Language } from '../../shared/settings/contract.ts';

const weekdays: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }),
};

/** A day with its weekday: what "next Wed" was understood as can be seen. */
export function dayWithWeekday(day: string, language: Language): string {
  return `${day} ${weekdays[language].format(Date.parse(`${day}T00:00:00Z`))}`;
}
