import { daysBetween } from '../day.ts';
import type { Period } from './period.ts';

/** Of how many days of a period the archive has orders, or can have: the time from its first order to its last. */
export interface Coverage {
  days: number;
  covered: number;
}

/** For this many days after its last order a shop may be shut, or its file not yet imported, before days count as missing. */
const longestQuietDays = 14;

/** `firstDay`, `lastDay`: of the archive's orders; null where it has none. */
export function coverageOf(
  { from, to }: Period,
  { firstDay, lastDay }: { firstDay: string | null; lastDay: string | null },
): Coverage {
  const days = daysBetween(from, to) + 1;
  if (firstDay === null || lastDay === null) return { days, covered: 0 };
  const begins = firstDay > from ? firstDay : from;
  const isQuiet = lastDay >= from && lastDay < to && daysBetween(lastDay, to) <= longestQuietDays;
  const ends = isQuiet || lastDay > to ? to : lastDay;
  return { days, covered: Math.max(0, daysBetween(begins, ends) + 1) };
}

/** Whether no day of the period is missing. */
export function isWhole({ days, covered }: Coverage): boolean {
  return covered === days;
}

/** Less of a period than this share of its days says nothing about who came and who went (ours). */
const leastComparedShare = 0.9;

/** Whether enough of a period is in the archive to be compared with another. */
export function isComparable({ days, covered }: Coverage): boolean {
  return covered >= leastComparedShare * days;
}

/** What is to be said of the days that are missing, before figures are read or compared; a key of the words `coverage`. */
export interface CoverageNote {
  code: 'begins' | 'ends' | 'nothingBefore';
  values: { from: string; to: string; count: number; covered: number; firstDay: string; lastDay: string };
}

interface Covered extends Period {
  coverage: Coverage;
  before: (Period & Coverage) | null;
  firstOrderDay: string | null;
  lastOrderDay: string | null;
}

/** Of the period, and, where it is compared, of the one before. */
export function coverageNotes(ranking: Covered, compares: boolean): CoverageNote[] {
  const { from, to, coverage, before, firstOrderDay, lastOrderDay } = ranking;
  if (firstOrderDay === null || lastOrderDay === null) return [];
  const note = (period: Period & Coverage): CoverageNote[] =>
    isWhole(period)
      ? []
      : [
          {
            code: period.from < firstOrderDay ? 'begins' : 'ends',
            values: {
              from: period.from,
              to: period.to,
              count: period.days,
              covered: period.covered,
              firstDay: firstOrderDay,
              lastDay: lastOrderDay,
            },
          },
        ];
  const ofPeriod = note({ from, to, ...coverage });
  if (!compares) return ofPeriod;
  if (before !== null) return [...ofPeriod, ...note(before)];
  const values = { from, to, count: 0, covered: 0, firstDay: firstOrderDay, lastDay: lastOrderDay };
  return [...ofPeriod, { code: 'nothingBefore', values }];
}
