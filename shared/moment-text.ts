import type { ErrorValues } from './errors.ts';
import type { Language } from './settings/languages.ts';

const timeOfDay = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function momentFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
    formats.set(key, format);
  }
  return format;
}

/** An instant (UTC milliseconds) by this machine's clock: the time today, else the day and the time. */
export function momentText(instantMs: number, language: Language, nowMs: number = Date.now()): string {
  const isSameDay = new Date(instantMs).toDateString() === new Date(nowMs).toDateString();
  return isSameDay ? momentFormat(language, timeOfDay).format(instantMs) : dayAndTimeText(instantMs, language);
}

/** With its day, today too: for what is read long after. */
export function dayAndTimeText(instantMs: number, language: Language): string {
  return momentFormat(language, { ...timeOfDay, year: 'numeric', month: 'short', day: 'numeric' }).format(instantMs);
}

/** The values of a sentence about an archive, its instant `at` in words. */
export function withMomentText(values: Readonly<ErrorValues>, language: Language): ErrorValues {
  return typeof values.at === 'number' ? { ...values, at: momentText(values.at, language) } : { ...values };
}
