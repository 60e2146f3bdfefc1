import { addDays, dayNumber } from '../../shared/day.ts';
import { backTest, proposedMode } from '../../shared/sleep/back-test.ts';
import type { ModesCompared } from '../../shared/sleep/contract.ts';
import type { SleepMode, SleepRules } from '../../shared/sleep/sleep-state.ts';
import { wakeDays } from '../../shared/sleep/wake-rates.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { isPurchase } from '../orders/purchase-sql.ts';
import { keptShopRhythms } from './shop-rhythms.ts';
import { statesOfQuarterAgo } from './states-of-quarter-ago.ts';

/** At how many purchase days a customer has a rhythm of their own. */
const regularPurchaseDays = 3;

/** What either mode would have said a quarter before a day, what happened since, and which of the two is proposed. */
export function compareModes(archive: Archive, asOf: string, rules: SleepRules): ModesCompared {
  const testOf = (mode: SleepMode) => backTest(statesOfQuarterAgo(archive, asOf, { ...rules, mode }));
  const modes = { days: testOf('days'), rhythm: testOf('rhythm') };
  const firstDay = firstPurchaseDay(archive.reader, asOf);
  const history = {
    historyDays: firstDay === null ? 0 : dayNumber(asOf) - dayNumber(firstDay),
    regulars: keptShopRhythms(archive, asOf).buyers.filter(({ purchaseDays }) => purchaseDays >= regularPurchaseDays)
      .length,
  };
  return {
    asOf,
    statedOn: addDays(asOf, -wakeDays),
    mode: rules.mode,
    modes,
    history,
    proposal: proposedMode(history, modes),
  };
}

function firstPurchaseDay(connection: Connection, asOf: string): string | null {
  return (
    connection
      .prepare<[string], string | null>(
        `SELECT min(day) FROM orders
          WHERE customer_id IS NOT NULL AND ${isPurchase} AND day <= ?`,
      )
      .pluck()
      .get(asOf) ?? null
  );
}
