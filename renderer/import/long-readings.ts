import type { Language } from '../../shared/settings/contract.ts';

const anyLeapYear = 2000;

/** A calendar day in words, so that day and month cannot be mistaken: "3 April 2005", "2005年4月3日"; without a year too. */
export function dayInWords(day: string, language: Language): string {
  const hasYear = !day.startsWith('--');
  const whole = hasYear ? day : `${anyLeapYear}${day.slice(1)}`;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...(hasYear ? ({ year: 'numeric' } as const) : {}),
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${whole}T00:00:00Z`));
}

/** A fraction in percent, as the language writes it. */
export function shareInWords(decimal: string, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: mostDecimals });
  return format.format(decimal as `${number}`);
}

const mostDecimals = 15;

/** A plain decimal as the language writes it. */
export function decimalInWords(decimal: string, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: mostDecimals }).format(decimal as `${number}`);
}
