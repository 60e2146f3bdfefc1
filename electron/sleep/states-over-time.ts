import { dayNumber } from '../../shared/day.ts';
import { monthEndsUpTo } from '../../shared/sleep/month-ends.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import { type SleepRules, type SleepState, sleepStates } from '../../shared/sleep/sleep-state.ts';
import { purchaseRhythm, shopGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { purchaseDaysOfNeverHousehold, purchaseDaysOfSometimeHousehold } from './purchase-days.ts';
import { type BuyerRhythm, rhythmsOf } from './shop-rhythms.ts';
import { sleepStatesOf } from './sleep-states.ts';
import { countsOfStates } from './state-rows.ts';

/** A year of month ends. */
const months = 12;

export interface StatesOnDay {
  day: string;
  counts: Record<SleepState, number>;
}

const kept = new CacheByTables<readonly StatesOnDay[]>();

/**
 * How many were in each state at the end of each month of the past year, as `sleepStatesOn` says it of each of these days.
 * Of a day on which nobody had bought yet, nothing is known.
 * Kept until an order, a customer or a household is written.
 */
export function keptStatesOverTime(archive: Archive, asOf: string, rules: SleepRules): readonly StatesOnDay[] {
  return kept.get(archive, { key: JSON.stringify([asOf, rules]), reads: purchaseDayReads }, () => {
    const { reader } = archive;
    // Most customers are in no household on any day: their orders are read once for all the days.
    const alone = [...purchaseDaysOfNeverHousehold(reader, asOf)].map(({ customerId, days }) => ({
      customerIds: [customerId],
      days: Int32Array.from(days),
    }));
    const counted = monthEndsUpTo(asOf, months).map((day) => {
      const dayAsNumber = dayNumber(day);
      const buyers: BuyerRhythm[] = rhythmsOf(purchaseDaysOfSometimeHousehold(reader, day), dayAsNumber);
      for (const { customerIds, days } of alone) {
        const rhythm = purchaseRhythm(days, dayAsNumber);
        if (rhythm !== null) buyers.push({ customerIds, ...rhythm });
      }
      const states = sleepStatesOf({ asOf: day, shopGapDays: shopGapDays(buyers), buyers }, rules);
      return { day, counts: countsOfStates(states) };
    });
    return counted.filter(({ counts }) => sleepStates.some((state) => counts[state] > 0));
  });
}
