import { dayNumber, dayOfNumber, monthOf, monthsLater } from '../day.ts';
import { bestScore, factorDefinitions } from './factors.ts';

/** What stability is computed from. */
export interface StabilityEvidence {
  purchaseDays: number;
  meanGapDays: number;
  /**
   * How much the gaps differ: their standard deviation ÷ their mean, 1 where they come at random. Two random gaps are
   * added to their own, so that few gaps say little.
   */
  gapVariation: number;
  /**
   * Of the calendar months in which they bought at all, the share of whole years in which they did, 0 to 1; null under
   * two whole years.
   */
  monthRegularity: number | null;
  /** In how many calendar months they bought in those years; 0 under two whole years. */
  months: number;
}

/** Gaps at random have a standard deviation as large as their mean. */
const addedGaps = 2;
const fewestYears = 2;
const mostYears = 3;

/**
 * What a customer's purchase days say of their regularity as of a day. Days are day numbers, ascending and each once;
 * none after the day. Null under 5 purchase days.
 */
export function stabilityEvidence(days: ArrayLike<number>, asOf: string): StabilityEvidence | null {
  const purchaseDays = days.length;
  if (purchaseDays < factorDefinitions.stability.purchaseDays) return null;
  const first = days[0] ?? 0;
  const last = days[purchaseDays - 1] ?? 0;
  const gaps = purchaseDays - 1;
  const meanGapDays = (last - first) / gaps;
  let squares = 0;
  for (let place = 1; place < purchaseDays; place += 1) {
    const gap = (days[place] ?? 0) - (days[place - 1] ?? 0);
    squares += (gap - meanGapDays) ** 2;
  }
  return {
    purchaseDays,
    meanGapDays,
    gapVariation: Math.sqrt((squares + addedGaps * meanGapDays ** 2) / (gaps + addedGaps)) / meanGapDays,
    ...regularMonths(days, asOf),
  };
}

/**
 * 0 to 5: the better of regular gaps, 5 ÷ (1 + variation²), and regular months, 5 × the share of years. Who buys every
 * December is as regular as who buys every Friday. Source: ours; the variation of gaps is the usual measure of regularity
 * of purchases (Platzer & Reutterer 2016), 1 where they come at random.
 */
export function stabilityScore({
  gapVariation,
  monthRegularity,
}: Pick<StabilityEvidence, 'gapVariation' | 'monthRegularity'>): number {
  return Math.max(bestScore / (1 + gapVariation ** 2), bestScore * (monthRegularity ?? 0));
}

/** Over the whole years, two or three, that end with the day. */
function regularMonths(days: ArrayLike<number>, asOf: string): Pick<StabilityEvidence, 'monthRegularity' | 'months'> {
  const years: Set<number>[] = [];
  let to = asOf;
  let place = days.length - 1;
  const first = days[0] ?? 0;
  while (years.length < mostYears) {
    const before = monthsLater(to, -12);
    // A year counts where they were a customer from its first day on.
    if (before === null || first > dayNumber(before) + 31) break;
    const months = new Set<number>();
    for (; place >= 0 && (days[place] ?? 0) > dayNumber(before); place -= 1) {
      const day = dayOfNumber(days[place] ?? 0);
      if (day !== null) months.add(monthOf(day));
    }
    years.push(months);
    to = before;
  }
  const everSeen = new Set(years.flatMap((months) => [...months]));
  if (years.length < fewestYears || everSeen.size === 0) return { monthRegularity: null, months: 0 };
  const seen = years.reduce((sum, months) => sum + months.size, 0);
  return { monthRegularity: seen / (everSeen.size * years.length), months: everSeen.size };
}
