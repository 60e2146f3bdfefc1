import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Archive } from '../archive/archive.ts';
import { columnsOf } from '../archive/json-columns.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

/**
 * Every customer, those in the bin and those merged into another left out, in the order of their numbers. In a roster of
 * groups (`rolled-up-roster.ts`) members share a place.
 */
export interface Roster {
  ids: readonly number[];
  /** The place of a customer in it. */
  placeOf: ReadonlyMap<number, number>;
  /** The key of the group at a place; absent: a customer alone. */
  groupKeys: ReadonlyMap<number, string>;
  /** Places that are of nobody on the day: only earlier orders count to them. */
  emptyPlaces: ReadonlySet<number>;
  /** Who belongs to the group at a place on the day. */
  membersAt: ReadonlyMap<number, readonly number[]>;
}

export const rosterReads: readonly TrackedName[] = ['customers'];

const rosters = new CacheByTables<Roster>();

export function keptRoster(archive: Archive): Roster {
  return rosters.get(archive, { key: '', reads: rosterReads }, () => {
    const [ids] = columnsOf<[number]>(
      archive.reader,
      `SELECT json_group_array(id) FROM (
         SELECT id FROM customers WHERE binned_at IS NULL AND merged_into IS NULL ORDER BY number)`,
    );
    return {
      ids,
      placeOf: new Map(ids.map((id, place) => [id, place])),
      groupKeys: new Map(),
      emptyPlaces: new Set(),
      membersAt: new Map(),
    };
  });
}
