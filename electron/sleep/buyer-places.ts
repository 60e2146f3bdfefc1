import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { keptShopRhythms } from './shop-rhythms.ts';

const kept = new CacheByTables<ReadonlyMap<number, number>>();

/** The place of each customer's buyer in `keptShopRhythms`; who never bought has none. Members of a household share one. */
export function keptBuyerPlaces(archive: Archive, asOf: string): ReadonlyMap<number, number> {
  return kept.get(archive, { key: asOf, reads: purchaseDayReads }, () => {
    const { buyers } = keptShopRhythms(archive, asOf);
    return new Map(buyers.flatMap(({ customerIds }, place) => customerIds.map((id) => [id, place] as const)));
  });
}
