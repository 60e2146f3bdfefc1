import { addDays, dayNumber } from '../../shared/day.ts';
import type { SleepRules } from '../../shared/sleep/sleep-state.ts';
import { wakeDays } from '../../shared/sleep/wake-rates.ts';
import type { Archive } from '../archive/archive.ts';
import { keptShopRhythms } from './shop-rhythms.ts';
import { type StateOfBuyer, sleepStatesOf } from './sleep-states.ts';

/** How everyone stood a quarter before a day, and whether they, or anybody of their household, came since. */
export function statesOfQuarterAgo(
  archive: Archive,
  asOf: string,
  rules: SleepRules,
): (StateOfBuyer & { hasCome: boolean })[] {
  const then = addDays(asOf, -wakeDays);
  const thenNumber = dayNumber(then);
  const came = new Set(
    keptShopRhythms(archive, asOf)
      .buyers.filter(({ lastDay }) => lastDay > thenNumber)
      .flatMap(({ customerIds }) => customerIds),
  );
  return sleepStatesOf(keptShopRhythms(archive, then), rules).map((buyer) => ({
    ...buyer,
    hasCome: buyer.customerIds.some((id) => came.has(id)),
  }));
}
