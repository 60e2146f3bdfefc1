import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import type { Archive } from '../archive/archive.ts';
import { keptRollUp } from '../groups/kept-roll-up.ts';
import { customersAfter, keptRoster, type Roster, type RosterDay } from './roster.ts';

/** Groups, each as if its members were one customer, and the customers who are in none. */
export interface RolledUpRoster extends Roster {
  /** The main member where the place is of a group. */
  ids: readonly number[];
  placeOfGroup: ReadonlyMap<string, number>;
  /** Where the orders of a customer count on days on which they are in no group. */
  placeAlone: ReadonlyMap<number, number>;
}

/**
 * As of a day: everyone in a group on it has its place. Groups that have nobody on the day, and customers who are in one
 * on it and were not always, keep a place of their own, as orders of earlier days count to them.
 */
export function rolledUpRoster(archive: Archive, kind: RolledUpKind, day: RosterDay): RolledUpRoster {
  const { asOf } = day;
  const rollUp = keptRollUp(archive, kind);
  const keysOfMain = Map.groupBy(rollUp.keys(), (key) => rollUp.mainOf(key, asOf));
  const ids: number[] = [];
  const placeOfGroup = new Map<string, number>();
  const placeAlone = new Map<number, number>();
  const customers = keptRoster(archive).ids;
  for (const id of customers) {
    for (const key of keysOfMain.get(id) ?? []) placeOfGroup.set(key, ids.push(id) - 1);
    if (rollUp.keyOfAllDays(id) === null) placeAlone.set(id, ids.push(id) - 1);
  }
  const placeOf = new Map<number, number>();
  for (const id of customers) {
    const key = rollUp.keyOn(id, asOf);
    const place = key === null ? placeAlone.get(id) : placeOfGroup.get(key);
    if (place !== undefined) placeOf.set(id, place);
  }
  const emptyPlaces = new Set(ids.keys());
  const later = customersAfter(archive, day);
  for (const [id, place] of placeOf) if (!later.has(id)) emptyPlaces.delete(place);
  const groupKeys = new Map([...placeOfGroup].map(([key, place]) => [place, key]));
  const membersAt = new Map<number, number[]>();
  for (const [id, place] of placeOf) {
    if (!groupKeys.has(place)) continue;
    const members = membersAt.get(place);
    if (members === undefined) membersAt.set(place, [id]);
    else members.push(id);
  }
  return { ids, placeOf, groupKeys, emptyPlaces, membersAt, placeOfGroup, placeAlone };
}
