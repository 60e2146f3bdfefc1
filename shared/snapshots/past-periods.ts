import { compareValues } from '../compare-known.ts';
import { addDays, addMonths, monthOf, yearOf } from '../day.ts';
import type { Period } from '../ranking/period.ts';

const monthsOfQuarter = 3;
const mostYears = 4;
const mostQuarters = 8;

/** A financial year or a quarter of one. */
export interface PastPeriod extends Period {
  kind: 'year' | 'quarter';
  /** Its quarters by `quarterOf`, from the first up to the last. */
  firstQuarter: number;
  lastQuarter: number;
}

/** Quarters of the financial year, numbered without a gap; `firstMonth`, 1 to 12, is the month in which the year begins. */
export function quarterOf(day: string, firstMonth: number): number {
  return Math.floor((yearOf(day) * 12 + monthOf(day) - firstMonth) / monthsOfQuarter);
}

/**
 * The last four financial years and the last eight quarters of which every day is past by `asOf` and after the first
 * order; the earliest first, a year after its last quarter. `asOf` is the last day that is known.
 */
export function pastPeriods(asOf: string, firstOrderDay: string, firstMonth: number): PastPeriod[] {
  const quarters: PastPeriod[] = [];
  const years: PastPeriod[] = [];
  const firstMonthOfQuarter = String(((firstMonth - 1) % monthsOfQuarter) + 1).padStart(2, '0');
  let from = `${firstOrderDay.slice(0, 4)}-${firstMonthOfQuarter}-01`;
  while (from < firstOrderDay) from = addMonths(from, monthsOfQuarter);
  for (; ; from = addMonths(from, monthsOfQuarter)) {
    const to = addDays(addMonths(from, monthsOfQuarter), -1);
    if (to > asOf) break;
    const quarter = quarterOf(from, firstMonth);
    quarters.push({ kind: 'quarter', from, to, firstQuarter: quarter, lastQuarter: quarter });
    const first = quarters.at(-4);
    if (first !== undefined && monthOf(first.from) === firstMonth) {
      years.push({ kind: 'year', from: first.from, to, firstQuarter: first.firstQuarter, lastQuarter: quarter });
    }
  }
  const kept = [...quarters.slice(-mostQuarters), ...years.slice(-mostYears)];
  return kept.sort((one, other) => compareValues(one.to, other.to) || compareValues(other.from, one.from));
}
