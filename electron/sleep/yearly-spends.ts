import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { netOfBuyers } from './net-of-buyers.ts';
import { keptShopRhythms } from './shop-rhythms.ts';

const daysOfYear = 365;
const kept = new CacheByTables<Float64Array>();

/**
 * What each buyer of `keptShopRhythms`, in their order, spent in the year that ended with their last purchase day, also where
 * that was long ago: net of the 365 days up to it and of what came back since, in minor units of one currency. Kept until an
 * order, a customer or a household is written.
 */
export function keptYearlySpends(archive: Archive, asOf: string, currency: string): Float64Array {
  return kept.get(archive, { key: JSON.stringify([asOf, currency]), reads: purchaseDayReads }, () => {
    const { buyers } = keptShopRhythms(archive, asOf);
    return netOfBuyers(archive.reader, buyers, { asOf, currency, fromOf: ({ lastDay }) => lastDay - daysOfYear + 1 });
  });
}
