import { dayNumber } from '../../shared/day.ts';
import { rankingPeriod } from '../../shared/ranking/period.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { netOfBuyers } from './net-of-buyers.ts';
import { keptShopRhythms } from './shop-rhythms.ts';

const kept = new CacheByTables<Float64Array>();

/**
 * The net of the twelve months up to a day, in minor units of one currency, of each buyer of `keptShopRhythms` in their
 * order; kept until an order, a customer or a household is written.
 */
export function keptYearNets(archive: Archive, asOf: string, currency: string): Float64Array {
  return kept.get(archive, { key: JSON.stringify([asOf, currency]), reads: purchaseDayReads }, () => {
    const { from } = rankingPeriod({ day: asOf, reason: 'given' }, {});
    const firstDay = dayNumber(from);
    const { buyers } = keptShopRhythms(archive, asOf);
    return netOfBuyers(archive.reader, buyers, { asOf, currency, fromOf: () => firstDay });
  });
}
