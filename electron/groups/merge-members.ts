import { isRolledUp } from '../../shared/groups/group-kinds.ts';
import { overlap, unionOf } from '../../shared/groups/membership.ts';
import type { TypedMembership } from '../../shared/groups/roll-up.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, oneRow } from '../archive/query.ts';
import { conflictingMembers } from './conflicting-members.ts';

interface MemberRow extends Omit<TypedMembership, 'isMain'> {
  isMain: 0 | 1;
  kind: string;
  name: string;
}

/**
 * Makes the memberships of one customer those of another. Two of one group with a day in common become one from the
 * earlier beginning to the later end; one that the winner's others exclude (another household on the same day) goes.
 * Answers the names of the groups that are lost by that.
 */
export function mergeMembers(
  writer: ActWriter,
  { winnerId, loserId }: { winnerId: number; loserId: number },
): string[] {
  return memberRows(writer, loserId).flatMap((row) => {
    const same = memberRows(writer, winnerId).find(({ groupId }) => groupId === row.groupId);
    if (same !== undefined && overlap(same, row)) {
      const { fromDay, toDay } = unionOf(same, row);
      writer.remove('group_members', row.id);
      const wanted = { ...same, fromDay, toDay };
      if (conflictingMembers(writer.connection, wanted).length > 0) return [];
      const is_main = Math.max(same.isMain, row.isMain);
      writer.update('group_members', same.id, { from_day: fromDay, to_day: toDay, is_main });
      return [];
    }
    const isExcluded =
      isRolledUp(row.kind) &&
      conflictingMembers(writer.connection, { ...row, id: null, customerId: winnerId }).length > 0;
    if (!isExcluded) {
      writer.update('group_members', row.id, { customer_id: winnerId });
      return [];
    }
    writer.remove('group_members', row.id);
    removeEmptyGroup(writer, row.groupId);
    return [row.name];
  });
}

function memberRows({ connection }: ActWriter, customerId: number): MemberRow[] {
  return connection
    .prepare<[number], MemberRow>(
      `SELECT group_members.id, group_id AS groupId, customer_id AS customerId, from_day AS fromDay, to_day AS toDay,
              is_main AS isMain, kind, name
         FROM group_members JOIN groups ON groups.id = group_id WHERE customer_id = ? ORDER BY group_members.id`,
    )
    .all(customerId);
}

/** A group is there as long as it has members. */
export function removeEmptyGroup(writer: ActWriter, groupId: number): void {
  const { count } = oneRow(
    writer.connection,
    build
      .selectFrom('group_members')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('group_id', '=', groupId),
  );
  if (count === 0) writer.remove('groups', groupId);
}
