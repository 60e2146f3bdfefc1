import { dayOfMonthOf, monthOf, yearOf } from '../../shared/day.ts';
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
  /** Places that are of nobody on the day: of groups only earlier orders count to them, and customers came later. */
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

/** A day in the past as it was: orders up to `asOf` are seen, and who was entered up to `enteredBy`. Both YYYY-MM-DD. */
export interface RosterDay {
  asOf: string;
  enteredBy: string;
}

/** The same as of a day: the places of those who came later are empty. */
export function rosterOn(archive: Archive, day: RosterDay): Roster {
  const roster = keptRoster(archive);
  const later = customersAfter(archive, day);
  return { ...roster, emptyPlaces: new Set([...later].flatMap((id) => roster.placeOf.get(id) ?? [])) };
}

/** Who came after a day: neither an order of theirs is of that time, nor were they entered by then. */
export function customersAfter({ reader }: Archive, { asOf, enteredBy }: RosterDay): ReadonlySet<number> {
  const ids = reader
    .prepare<[number, string], number>(
      `SELECT id FROM customers WHERE binned_at IS NULL AND merged_into IS NULL AND created_at >= ?
          AND NOT EXISTS (SELECT 1 FROM orders INDEXED BY orders_for_ranking
                           WHERE customer_id = customers.id AND day <= ?)`,
    )
    .pluck()
    .all(startOfDayAfter(enteredBy), asOf);
  return new Set(ids);
}

/** The instant, in milliseconds, at which a day is over where the program runs. */
function startOfDayAfter(day: string): number {
  return new Date(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day) + 1).getTime();
}
