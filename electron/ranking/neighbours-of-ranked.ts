import type { RankedNeighbour } from '../../shared/ranking/ranked-group-schema.ts';
import type { RankedCustomer } from '../../shared/ranking/ranking.ts';
import type { ScoredRanking } from './scored-ranking.ts';

/** A row as it is asked for: of a group where its key is given, else of the customer alone, or of the group they are in. */
interface AskedRow {
  customerId: number;
  group?: string | undefined;
}

/** Where the row stands; -1: nowhere. */
export function placeOfRanked(
  rows: readonly Pick<RankedCustomer, 'customerId' | 'group'>[],
  { customerId, group }: AskedRow,
): number {
  if (group !== undefined) return rows.findIndex((row) => row.group?.key === group);
  const alone = rows.findIndex((row) => row.group === undefined && row.customerId === customerId);
  if (alone !== -1) return alone;
  return rows.findIndex(({ group: of }) => of?.members.some((member) => member.customerId === customerId) === true);
}

/** Its place in the roster; undefined: it has none. */
export function placeOfRow({ factors: { roster }, money }: ScoredRanking, asked: AskedRow): number | undefined {
  const { customerId, group } = asked;
  if (roster.groupKeys.size === 0) return roster.placeOf.get(customerId);
  if (group !== undefined) return [...roster.groupKeys].find(([, key]) => key === group)?.[0];
  const alone = money.places.find((place) => roster.ids[place] === customerId && !roster.groupKeys.has(place));
  return alone ?? roster.placeOf.get(customerId);
}

/** The customer, or group, at a place of the roster. */
export function rankedAt({ factors: { roster } }: ScoredRanking, place: number): RankedNeighbour {
  const customerId = roster.ids[place];
  const group = roster.groupKeys.get(place);
  if (customerId === undefined) return null;
  return { customerId, ...(group === undefined ? {} : { group }) };
}

export function rowNamed(row: Pick<RankedCustomer, 'customerId' | 'group'> | undefined): RankedNeighbour {
  if (row === undefined) return null;
  return { customerId: row.customerId, ...(row.group === undefined ? {} : { group: row.group.key }) };
}

/** Where a row stands in a list, from 0, and what is before and after it; null where the list does not hold it. */
export function neighboursAt(position: number, length: number, rowAt: (at: number) => RankedNeighbour) {
  if (position === -1) return { previous: null, next: null, position: null };
  return {
    previous: position === 0 ? null : rowAt(position - 1),
    next: position + 1 === length ? null : rowAt(position + 1),
    position,
  };
}
