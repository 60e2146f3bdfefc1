import { dayNumber } from '../../shared/day.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import { type PurchaseRhythm, purchaseRhythm, shopGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { type Buyer, purchaseDaysOfHouseholds } from './purchase-days.ts';

/** The rhythm of a customer alone, or of the members of a household, the main one first. */
export interface BuyerRhythm extends PurchaseRhythm {
  customerIds: readonly number[];
}

/** How everyone bought up to a day, and the shop's gap that follows from it. */
export interface ShopRhythms {
  asOf: string;
  shopGapDays: number;
  buyers: readonly BuyerRhythm[];
}

/** Days asked for one after the other: today, and the days to which a question of the past is judged. */
const mostDays = 4;
const kept = new CacheByTables<ShopRhythms>(mostDays);

/** Kept until an order, a customer or a household is written. */
export function keptShopRhythms(archive: Archive, asOf: string): ShopRhythms {
  return kept.get(archive, { key: asOf, reads: purchaseDayReads }, () => readShopRhythms(archive.reader, asOf));
}

/** The same read from every order. */
export function readShopRhythms(connection: Connection, asOf: string): ShopRhythms {
  const buyers = rhythmsOf(purchaseDaysOfHouseholds(connection, asOf), dayNumber(asOf));
  return { asOf, shopGapDays: shopGapDays(buyers), buyers };
}

/** Of those who bought on or before a day, a day number. */
export function rhythmsOf(bought: Iterable<Buyer>, asOf: number): BuyerRhythm[] {
  const buyers: BuyerRhythm[] = [];
  for (const { customerIds, days } of bought) {
    const rhythm = purchaseRhythm(days, asOf);
    if (rhythm !== null) buyers.push({ customerIds, ...rhythm });
  }
  return buyers;
}
