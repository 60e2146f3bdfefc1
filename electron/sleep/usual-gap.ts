import { addDays, dayNumber } from '../../shared/day.ts';
import type { UsualGap } from '../../shared/sleep/contract.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import { type PurchaseRhythm, purchaseRhythm, shopGapDays, usualGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { type Fellow, householdOf } from '../groups/household-of.ts';
import { lastHouseholdPurchase } from '../groups/last-household-purchase.ts';
import { purchaseDaysOf, purchaseDaysOfHouseholds } from './purchase-days.ts';

/** Days asked for one after the other: today, and the day a question of the past is judged to. */
const mostDays = 4;
const shopGaps = new CacheByTables<number>(mostDays);

/** The shop's gap in days as of a day; kept until an order or a customer is written. */
export function shopGapOf(archive: Archive, asOf: string): number {
  return shopGaps.get(archive, { key: asOf, reads: purchaseDayReads }, () => readShopGap(archive.reader, asOf));
}

/** The same read from every order. */
export function readShopGap(connection: Connection, asOf: string): number {
  return shopGapDays(rhythmsOfAll(connection, asOf));
}

function* rhythmsOfAll(connection: Connection, asOf: string): Generator<PurchaseRhythm> {
  const asOfNumber = dayNumber(asOf);
  for (const days of purchaseDaysOfHouseholds(connection, asOf)) {
    const rhythm = purchaseRhythm(days, asOfNumber);
    if (rhythm !== null) yield rhythm;
  }
}

/** Null where nothing was bought up to the day. Error: CUSTOMER_UNKNOWN. */
export function usualGapOf(archive: Archive, customerId: number, asOf: string): UsualGap | null {
  const { id } = existingCustomer(archive.reader, customerId);
  const asOfNumber = dayNumber(asOf);
  const rhythm = purchaseRhythm(purchaseDaysOf(archive.reader, id, asOf), asOfNumber);
  if (rhythm === null) return null;
  const shopGap = shopGapOf(archive, asOf);
  const household = householdOf(archive.reader, id, asOf);
  return {
    gap: usualGapDays(rhythm, shopGap),
    shopGap,
    gaps: rhythm.gaps,
    lastDay: addDays(asOf, rhythm.lastDay - asOfNumber),
    days: asOfNumber - rhythm.lastDay,
    asOf,
    household:
      household === null ? null : { id: household.id, name: household.name, lastBy: lastBuyerOf(archive, id, asOf) },
  };
}

function lastBuyerOf({ reader }: Archive, customerId: number, asOf: string): Fellow | null {
  const last = lastHouseholdPurchase(reader, customerId, asOf);
  if (last === null) return null;
  const { customerId: buyer, number, name } = last;
  return { customerId: buyer, number, name };
}
