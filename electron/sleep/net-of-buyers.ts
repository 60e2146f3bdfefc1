import { dayNumber } from '../../shared/day.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { householdOrdersSql, inHouseholdSql } from '../groups/household-of.ts';
import type { BuyerRhythm } from './shop-rhythms.ts';

interface CountedOrders {
  /** The last day that counts. */
  asOf: string;
  currency: string;
  /** The first day that counts, as a day number. */
  fromOf(buyer: BuyerRhythm): number;
}

/**
 * The net of each buyer from a day on, in one currency, minor units; a household's of the days on which its members
 * belonged.
 */
export function netOfBuyers(
  connection: Connection,
  buyers: readonly BuyerRhythm[],
  { asOf, currency, fromOf }: CountedOrders,
): Float64Array {
  const placeOf = new Map(buyers.flatMap(({ customerIds }, place) => customerIds.map((id) => [id, place] as const)));
  const ofCurrency = 'no_sale_reason IS NULL AND currency = ? AND day <= ?';
  const [ids, days, nets] = columnsOf<[number, string, number]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(day), json_group_array(net_minor) FROM (
       SELECT customer_id, day, net_minor FROM orders INDEXED BY orders_for_ranking
        WHERE customer_id IS NOT NULL AND ${ofCurrency} AND customer_id NOT IN (${inHouseholdSql()})
       UNION ALL
       SELECT min(mine.customer_id), day, net_minor FROM ${householdOrdersSql()} WHERE ${ofCurrency} GROUP BY purchase.id)`,
    [currency, asOf, asOf, asOf, currency, asOf],
  );
  const sums = new Float64Array(buyers.length);
  const dayNumbers = new Map<string, number>();
  ids.forEach((id, at) => {
    const place = placeOf.get(id);
    const buyer = place === undefined ? undefined : buyers[place];
    if (place === undefined || buyer === undefined) return;
    const text = days[at] ?? '';
    const day = dayNumbers.get(text) ?? dayNumber(text);
    dayNumbers.set(text, day);
    if (day >= fromOf(buyer)) sums[place] = (sums[place] ?? 0) + (nets[at] ?? 0);
  });
  return sums;
}
