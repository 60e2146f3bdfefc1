import { dayNumber } from '../../shared/day.ts';
import { purchaseRhythm, shopGapDays, usualGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Connection } from '../archive/query.ts';
import { purchaseDaysOfAll } from '../sleep/purchase-days.ts';
import type { Roster } from './roster.ts';

/** When everybody in the roster bought, as of a day, and how often they usually do. */
export interface PurchaseRhythms {
  /** Day numbers of all customers one after the other, those of each ascending and each once. */
  days: Int32Array;
  /** Where the days of a place begin; those of the last place end with the array. */
  starts: Int32Array;
  /** How many days a place has. */
  counts: Int32Array;
  /** NaN where nothing was bought. */
  usualGaps: Float64Array;
  shopGapDays: number;
}

export function readPurchaseRhythms(connection: Connection, roster: Roster, asOf: string): PurchaseRhythms {
  const asOfNumber = dayNumber(asOf);
  const size = roster.ids.length;
  const starts = new Int32Array(size);
  const counts = new Int32Array(size);
  const days: number[] = [];
  for (const { customerId, days: theirs } of purchaseDaysOfAll(connection, asOf)) {
    const place = roster.placeOf.get(customerId);
    if (place === undefined) continue;
    starts[place] = days.length;
    counts[place] = theirs.length;
    for (const day of theirs) days.push(day);
  }
  const bought = { days: Int32Array.from(days), starts, counts };
  const found = roster.ids.map((_, place) => purchaseRhythm(daysAt(bought, place), asOfNumber));
  const shopGap = shopGapDays(found.filter((rhythm) => rhythm !== null));
  const usualGaps = Float64Array.from(found, (rhythm) =>
    rhythm === null ? Number.NaN : usualGapDays(rhythm, shopGap),
  );
  return { ...bought, usualGaps, shopGapDays: shopGap };
}

/** The usual gap at a place as it was on a day (a day number); before the first purchase, the shop's. */
export function usualGapOn(rhythms: PurchaseRhythms, place: number, day: number): number {
  const rhythm = purchaseRhythm(daysAt(rhythms, place), day);
  return rhythm === null ? rhythms.shopGapDays : usualGapDays(rhythm, rhythms.shopGapDays);
}

/** The purchase days at a place of the roster. */
export function daysAt(
  { days, starts, counts }: Pick<PurchaseRhythms, 'days' | 'starts' | 'counts'>,
  place: number,
): Int32Array {
  const start = starts[place] ?? 0;
  return days.subarray(start, start + (counts[place] ?? 0));
}
