import { isRolledUp } from '../../shared/groups/group-kinds.ts';
import { hasDays, overlap, type Span } from '../../shared/groups/membership.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { MisplacedRules } from '../acts/misplaced-rows.ts';
import type { Connection } from '../archive/query.ts';

/** A membership as it is to be; `id` null: a new one. */
export interface WantedMember extends Span {
  id: number | null;
  groupId: number;
  kind: string;
  customerId: number;
}

export interface ConflictingMember extends Span {
  id: number;
  groupId: number;
  group: string;
}

/**
 * The memberships of the customer with a day of the wanted one, in the same group, or in another of a kind of which a
 * customer has one at a time.
 */
export function conflictingMembers(
  connection: Connection,
  { id, groupId, kind, customerId, ...span }: WantedMember,
): ConflictingMember[] {
  return connection
    .prepare<[number, number | null], ConflictingMember & { kind: string }>(
      `SELECT group_members.id, group_id AS groupId, from_day AS fromDay, to_day AS toDay, groups.name AS "group", kind
         FROM group_members JOIN groups ON groups.id = group_id
        WHERE customer_id = ? AND group_members.id IS NOT ? ORDER BY from_day, group_members.id`,
    )
    .all(customerId, id)
    .filter((other) => overlap(span, other) && excludeEachOther({ groupId, kind }, other));
}

interface InGroup {
  groupId: number;
  kind: string;
}

function excludeEachOther(one: InGroup, other: InGroup): boolean {
  return one.groupId === other.groupId || (one.kind === other.kind && isRolledUp(one.kind));
}

/** Whether a row of a file would end before it begins, or be in the same group twice at a time, or in two households. */
export function isNoMembership(
  row: RowValues,
  others: readonly RowValues[],
  rowOf: (table: RecordName, id: number) => RowValues | undefined,
): boolean {
  const inGroup = ({ group_id }: RowValues): InGroup => {
    const groupId = Number(group_id);
    return { groupId, kind: String(rowOf('groups', groupId)?.kind ?? 'household') };
  };
  const span = spanOf(row);
  if (!hasDays(span)) return true;
  return others.some((other) => overlap(span, spanOf(other)) && excludeEachOther(inGroup(row), inGroup(other)));
}

function spanOf({ from_day, to_day }: RowValues): Span {
  return { fromDay: dayOrNull(from_day), toDay: dayOrNull(to_day) };
}

function dayOrNull(value: RowValues[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** An undo never leaves a customer in two households at a time, nor two groups of one name and kind. */
export const groupRules: MisplacedRules = {
  group_members: (connection, id) => {
    const member = connection
      .prepare<[number], WantedMember>(
        `SELECT group_members.id, group_id AS groupId, kind, customer_id AS customerId, from_day AS fromDay, to_day AS toDay
           FROM group_members JOIN groups ON groups.id = group_id WHERE group_members.id = ?`,
      )
      .get(id);
    return member !== undefined && conflictingMembers(connection, member).length > 0;
  },
  groups: (connection, id) =>
    connection
      .prepare<[number]>(
        `SELECT 1 FROM groups AS one JOIN groups AS other ON other.name = one.name AND other.kind = one.kind
            AND other.id <> one.id WHERE one.id = ?`,
      )
      .get(id) !== undefined,
};
