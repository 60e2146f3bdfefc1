import { dayNumber } from '../../shared/day.ts';
import { purchaseRhythm, shopGapDays, usualGapDays } from '../../shared/sleep/usual-gap.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { householdOrdersSql, inHouseholdSql } from '../groups/household-of.ts';
import { isPurchase } from '../orders/purchase-sql.ts';
import type { Roster } from './roster.ts';

/** When everybody in the roster bought, as of a day, and how often they usually do: in a household, as all of it does. */
export interface PurchaseRhythms {
  /** Day numbers of all customers one after the other, those of each ascending and each once. */
  days: Int32Array;
  /** Where the days of a place begin; those of the last place end with the array. */
  starts: Int32Array;
  /** How many days a place has. */
  counts: Int32Array;
  /** Of those who are in a household on the day: its purchase days. */
  householdDays: ReadonlyMap<number, Int32Array>;
  /** NaN where nothing was bought. */
  usualGaps: Float64Array;
  shopGapDays: number;
}

export function readPurchaseRhythms(connection: Connection, roster: Roster, asOf: string): PurchaseRhythms {
  const asOfNumber = dayNumber(asOf);
  const bought = readPurchaseDays(connection, roster, asOf);
  const households = readHouseholds(connection, roster, asOf);
  const householdDays = new Map(
    households.flatMap(({ places, days }) => places.map((place) => [place, days] as const)),
  );
  const rhythms = roster.ids.map((_, place) =>
    purchaseRhythm(householdDays.get(place) ?? daysAt(bought, place), asOfNumber),
  );
  // A household is one customer of the shop.
  const alone = rhythms.filter((_, place) => !householdDays.has(place));
  const together = households.map(({ days }) => purchaseRhythm(days, asOfNumber));
  const shopGap = shopGapDays([...alone, ...together].filter((rhythm) => rhythm !== null));
  const usualGaps = Float64Array.from(rhythms, (rhythm) =>
    rhythm === null ? Number.NaN : usualGapDays(rhythm, shopGap),
  );
  return { ...bought, householdDays, usualGaps, shopGapDays: shopGap };
}

/**
 * The households that hold somebody on the day, with what their members bought on the days on which they belonged. A group
 * of the roster has the rhythm of its own members.
 */
function readHouseholds(
  connection: Connection,
  roster: Roster,
  asOf: string,
): { places: number[]; days: Int32Array }[] {
  const [groupIds, customerIds, texts] = columnsOf<[number, number, string]>(
    connection,
    `SELECT json_group_array(group_id), json_group_array(customer_id), json_group_array(day) FROM (
       SELECT DISTINCT groups.id AS group_id, mine.customer_id, purchase.day FROM ${householdOrdersSql()}
        WHERE ${isPurchase} AND purchase.day <= ? ORDER BY 1, 2, 3)`,
    [asOf, asOf],
  );
  const households = new Map<number, { places: Set<number>; days: Set<number> }>();
  groupIds.forEach((groupId, at) => {
    const place = roster.placeOf.get(customerIds[at] ?? 0);
    if (place === undefined || roster.groupKeys.has(place)) return;
    const known = households.get(groupId) ?? { places: new Set<number>(), days: new Set<number>() };
    households.set(groupId, known);
    known.places.add(place);
    known.days.add(dayNumber(texts[at] ?? ''));
  });
  const found = [...households.values()].map(({ places, days }) => ({
    places: [...places],
    days: Int32Array.from(days).sort(),
  }));
  const buying = new Set(found.flatMap(({ places }) => places));
  const members = connection.prepare<[string], number>(inHouseholdSql()).pluck().all(asOf);
  const places = members
    .flatMap((id) => roster.placeOf.get(id) ?? [])
    .filter((place) => !buying.has(place) && !roster.groupKeys.has(place));
  return [...found, { places, days: new Int32Array() }];
}

type PurchaseDays = Pick<PurchaseRhythms, 'days' | 'starts' | 'counts'>;

/** In the order of an index of the orders, which sorts those of a customer by currency before it does by day. */
function readPurchaseDays(connection: Connection, roster: Roster, asOf: string): PurchaseDays {
  const [ids, texts] = columnsOf<[number, string]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(day) FROM (
       SELECT customer_id, day FROM orders INDEXED BY orders_for_ranking
        WHERE customer_id IS NOT NULL AND ${isPurchase} AND day <= ?
        ORDER BY customer_id, currency, day)`,
    [asOf],
  );
  const size = roster.ids.length;
  const bought = { days: new Int32Array(ids.length), starts: new Int32Array(size), counts: new Int32Array(size) };
  const ofFurtherMembers: { place: number; days: Int32Array }[] = [];
  const dayNumbers = new Map<string, number>();
  let end = 0;
  let at = 0;
  while (at < ids.length) {
    const id = ids[at];
    const place = roster.placeOf.get(id ?? 0);
    const start = end;
    let isAscending = true;
    for (; ids[at] === id && at < ids.length; at += 1) {
      if (place === undefined) continue;
      const text = texts[at] ?? '';
      const day = dayNumbers.get(text) ?? dayNumber(text);
      dayNumbers.set(text, day);
      const before = end > start ? (bought.days[end - 1] ?? 0) : Number.NEGATIVE_INFINITY;
      if (day === before) continue;
      isAscending &&= day > before;
      bought.days[end] = day;
      end += 1;
    }
    if (place === undefined) continue;
    if (!isAscending) end = start + sortedOnce(bought.days.subarray(start, end));
    if ((bought.counts[place] ?? 0) > 0) {
      ofFurtherMembers.push({ place, days: bought.days.subarray(start, end) });
      continue;
    }
    bought.starts[place] = start;
    bought.counts[place] = end - start;
  }
  return ofFurtherMembers.length === 0 ? bought : withDaysOf(ofFurtherMembers, bought);
}

/** The days of each place, with those of its further members after all others. */
function withDaysOf(members: readonly { place: number; days: Int32Array }[], bought: PurchaseDays): PurchaseDays {
  const joined = [...Map.groupBy(members, ({ place }) => place)].map(([place, further]) => {
    const days = new Set([...daysAt(bought, place), ...further.flatMap((member) => [...member.days])]);
    return { place, days: Int32Array.from(days).sort() };
  });
  const size = joined.reduce((sum, { days }) => sum + days.length, bought.days.length);
  const all = { days: new Int32Array(size), starts: bought.starts.slice(), counts: bought.counts.slice() };
  all.days.set(bought.days);
  let end = bought.days.length;
  for (const { place, days } of joined) {
    all.days.set(days, end);
    all.starts[place] = end;
    all.counts[place] = days.length;
    end += days.length;
  }
  return all;
}

/** Sorts the days in place, each once; how many there are. */
function sortedOnce(days: Int32Array): number {
  const once = [...new Set(days)].sort((a, b) => a - b);
  days.set(once);
  return once.length;
}

/** The usual gap at a place as it was on a day (a day number); before the first purchase, the shop's. */
export function usualGapOn(rhythms: PurchaseRhythms, place: number, day: number): number {
  const rhythm = purchaseRhythm(rhythmDaysAt(rhythms, place), day);
  return rhythm === null ? rhythms.shopGapDays : usualGapDays(rhythm, rhythms.shopGapDays);
}

/** The days that the usual gap at a place of the roster is of: the household's where there is one. */
export function rhythmDaysAt(rhythms: PurchaseRhythms, place: number): Int32Array {
  return rhythms.householdDays.get(place) ?? daysAt(rhythms, place);
}

/** A customer's own purchase days. */
export function daysAt({ days, starts, counts }: PurchaseDays, place: number): Int32Array {
  const start = starts[place] ?? 0;
  return days.subarray(start, start + (counts[place] ?? 0));
}
