import { addDays, addMonths, monthOf, yearOf } from '../../shared/day.ts';

export const periodPresets = [
  'lastTwelveMonths',
  'last365Days',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'thisFinancialYear',
  'lastFinancialYear',
  'all',
] as const;
export type PeriodPreset = (typeof periodPresets)[number];

export interface GivenPeriod {
  from?: string;
  to?: string;
}

export interface PresetCalendar {
  asOfDay: string;
  firstOrderDay: string | null;
  /** 1 to 12: in which month the financial year begins. */
  firstMonth: number;
}

/** Those that say something of their own: a financial year that begins in January is the year. */
export function offeredPresets({ firstMonth }: Pick<PresetCalendar, 'firstMonth'>): PeriodPreset[] {
  return periodPresets.filter((preset) => firstMonth !== 1 || !preset.endsWith('FinancialYear'));
}

/** What each preset puts in the address; the last twelve months are what the engine takes by itself. */
export function presetPeriod(
  preset: PeriodPreset,
  { asOfDay, firstOrderDay, firstMonth }: PresetCalendar,
): GivenPeriod {
  const year = yearOf(asOfDay);
  const lastYear = String(year - 1).padStart(4, '0');
  const quarterBegins = firstDayOfQuarter(asOfDay);
  const financialYearBegins = firstDayOfFinancialYear(asOfDay, firstMonth);
  switch (preset) {
    case 'lastTwelveMonths':
      return {};
    case 'last365Days':
      return { from: addDays(asOfDay, -364), to: asOfDay };
    case 'thisQuarter':
      return { from: quarterBegins, to: asOfDay };
    case 'lastQuarter':
      return { from: addMonths(quarterBegins, -3), to: addDays(quarterBegins, -1) };
    case 'thisYear':
      return { from: `${asOfDay.slice(0, 4)}-01-01`, to: asOfDay };
    case 'lastYear':
      return { from: `${lastYear}-01-01`, to: `${lastYear}-12-31` };
    case 'thisFinancialYear':
      return { from: financialYearBegins, to: asOfDay };
    case 'lastFinancialYear':
      return { from: addMonths(financialYearBegins, -12), to: addDays(financialYearBegins, -1) };
    case 'all':
      return { from: firstOrderDay ?? asOfDay, to: asOfDay };
  }
}

/** Which preset a period is; null: the person's own. */
export function presetOf(given: GivenPeriod, calendar: PresetCalendar): PeriodPreset | null {
  return (
    offeredPresets(calendar).find((preset) => {
      const period = presetPeriod(preset, calendar);
      return period.from === given.from && period.to === given.to;
    }) ?? null
  );
}

function firstDayOfQuarter(day: string): string {
  const month = Math.floor((monthOf(day) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** Of the financial year that the day is in. */
function firstDayOfFinancialYear(day: string, firstMonth: number): string {
  const inYear = `${day.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`;
  return inYear > day ? addMonths(inYear, -12) : inYear;
}
