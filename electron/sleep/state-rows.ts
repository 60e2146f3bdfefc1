import { byKey } from '../../shared/by-key.ts';
import { addDays, dayNumber } from '../../shared/day.ts';
import type { SleepStateRow } from '../../shared/sleep/contract.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import { type SleepRules, type SleepState, sleepStates } from '../../shared/sleep/sleep-state.ts';
import type { Archive } from '../archive/archive.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { keptRoster, rosterReads } from '../factors/roster.ts';
import { keptShopRhythms } from './shop-rhythms.ts';
import { type StateOfBuyer, sleepStatesOf } from './sleep-states.ts';

/** By days and by rhythm, asked for side by side. */
const mostRules = 2;
const kept = new CacheByTables<readonly StateOfBuyer[]>(mostRules);

/** Everyone who bought on or before a day, a household once, by number; kept until an order, a customer or a household is written. */
export function keptSleepStates(archive: Archive, asOf: string, rules: SleepRules): readonly StateOfBuyer[] {
  const question = { key: JSON.stringify([asOf, rules]), reads: [...purchaseDayReads, ...rosterReads] };
  return kept.get(archive, question, () => {
    const { placeOf } = keptRoster(archive);
    const placeOfBuyer = ({ customerIds: [main = 0] }: StateOfBuyer): number => placeOf.get(main) ?? 0;
    return sleepStatesOf(keptShopRhythms(archive, asOf), rules).toSorted(
      (one, other) => placeOfBuyer(one) - placeOfBuyer(other),
    );
  });
}

export function countsOfStates(states: Iterable<{ state: SleepState }>): Record<SleepState, number> {
  const counts = byKey(sleepStates, () => 0);
  for (const { state } of states) counts[state] += 1;
  return counts;
}

/** States with whose they are. */
export function namedStates(archive: Archive, asOf: string, states: readonly StateOfBuyer[]): SleepStateRow[] {
  const asOfNumber = dayNumber(asOf);
  const members = states.flatMap(({ customerIds }) => customerIds.map((customerId) => ({ customerId })));
  const named = new Map(namesOfCustomers(archive.reader, members).map((member) => [member.customerId, member]));
  return states.map(({ customerIds, state, lastDay, silentDays, usualGapDays }) => {
    const fellows = customerIds.map((customerId) => named.get(customerId) ?? { customerId, number: '', name: '' });
    return {
      ...(fellows[0] ?? { customerId: 0, number: '', name: '' }),
      state,
      lastDay: addDays(asOf, lastDay - asOfNumber),
      days: silentDays,
      usualGap: usualGapDays,
      members: fellows,
    };
  });
}
