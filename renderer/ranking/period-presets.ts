import { addDays, addMonths, monthOf, yearOf } from '../../shared/day.ts';

export const periodPresets = ['lastTwelveMonths', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear', 'all'] as const;
export type PeriodPreset = (typeof periodPresets)[number];

export interface GivenPeriod {
  from?: string;
  to?: string;
}

/** What each preset puts in the address; the last twelve months are what the engine takes by itself. */
export function presetPeriod(preset: PeriodPreset, asOfDay: string, firstOrderDay: string | null): GivenPeriod {
  const year = yearOf(asOfDay);
  const lastYear = String(year - 1).padStart(4, '0');
  const quarterBegins = firstDayOfQuarter(asOfDay);
  switch (preset) {
    case 'lastTwelveMonths':
      return {};
    case 'thisQuarter':
      return { from: quarterBegins, to: asOfDay };
    case 'lastQuarter':
      return { from: addMonths(quarterBegins, -3), to: addDays(quarterBegins, -1) };
    case 'thisYear':
      return { from: `${asOfDay.slice(0, 4)}-01-01`, to: asOfDay };
    case 'lastYear':
      return { from: `${lastYear}-01-01`, to: `${lastYear}-12-31` };
    case 'all':
      return { from: firstOrderDay ?? asOfDay, to: asOfDay };
  }
}

/** Which preset a period is; null: the person's own. */
export function presetOf(given: GivenPeriod, asOfDay: string, firstOrderDay: string | null): PeriodPreset | null {
  return (
    periodPresets.find((preset) => {
      const period = presetPeriod(preset, asOfDay, firstOrderDay);
      return period.from === given.from && period.to === given.to;
    }) ?? null
  );
}

function firstDayOfQuarter(day: string): string {
  const month = Math.floor((monthOf(day) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
