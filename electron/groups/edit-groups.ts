import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { GroupFields } from '../../shared/groups/contract.ts';
import { groupKindOfWord } from '../../shared/groups/group-kind-words.ts';
import { belongsOn, hasDays, type Span } from '../../shared/groups/membership.ts';
import { oneLine, storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { conflictingMembers, type WantedMember } from './conflicting-members.ts';
import { removeEmptyGroup } from './merge-members.ts';

type GivenDays = { readonly [Name in keyof Span]?: Span[Name] | undefined };
export type NewGroup = GroupFields & { customerIds: readonly number[] } & Span;
export type NewMember = { groupId: number; customerId: number } & GivenDays;
export type MemberChange = GivenDays & { isMain?: true | undefined };

interface Edited {
  id: number;
  label: string;
}

/** Errors: those of `groups.add`. */
export function addGroup(writer: ActWriter, { name, kind, customerIds, fromDay, toDay }: NewGroup): Edited {
  if (customerIds.length === 0) throw new ShukeError('GROUP_EMPTY');
  const fields = fieldsOf({ name, kind });
  refuseTakenName(writer.connection, null, fields);
  const id = writer.insert('groups', fields);
  for (const [nth, customerId] of customerIds.entries()) {
    insertMember(writer, { groupId: id, customerId, fromDay, toDay }, nth === 0);
  }
  return { id, label: fields.name };
}

/** Errors: those of `groups.makeHousehold`. */
export function makeHousehold(
  writer: ActWriter,
  { name, customerIds }: { name: string; customerIds: readonly number[] },
): Edited {
  const { connection } = writer;
  const today = dayOfAct(writer);
  const ids = [...new Set(customerIds.map((id) => existingCustomer(connection, id).id))];
  const existing = ids.flatMap((customerId) => householdOn(connection, customerId, today) ?? [])[0];
  if (existing === undefined) {
    const freeName = freeHouseholdName(connection, storableText(name));
    return addGroup(writer, { name: freeName, kind: 'household', customerIds: ids, fromDay: null, toDay: null });
  }
  for (const customerId of ids) {
    if (householdOn(connection, customerId, today)?.id === existing.id) continue;
    insertMember(writer, { groupId: existing.id, customerId, fromDay: null, toDay: null }, false);
  }
  return existing;
}

/** Errors: those of `groups.edit`. */
export function editGroup(
  writer: ActWriter,
  { id, change }: { id: number; change: { [Name in keyof GroupFields]?: GroupFields[Name] | undefined } },
): Edited {
  const group = existingGroup(writer.connection, id);
  const fields = fieldsOf({ name: change.name ?? group.name, kind: change.kind ?? group.kind });
  refuseTakenName(writer.connection, id, fields);
  writer.update('groups', id, fields);
  if (fields.kind !== group.kind) {
    for (const member of membersOf(writer.connection, id)) refuseConflict(writer.connection, { ...member, ...fields });
  }
  return { id, label: fields.name };
}

/** Error: GROUP_UNKNOWN. */
export function removeGroup(writer: ActWriter, { id }: { id: number }): Edited {
  const { name } = existingGroup(writer.connection, id);
  for (const member of membersOf(writer.connection, id)) writer.remove('group_members', member.id);
  writer.remove('groups', id);
  return { id, label: name };
}

/** Errors: those of `groups.addMember`. */
export function addMember(writer: ActWriter, { groupId, customerId, fromDay = null, toDay = null }: NewMember): Edited {
  const { name } = existingGroup(writer.connection, groupId);
  return { id: insertMember(writer, { groupId, customerId, fromDay, toDay }, false), label: name };
}

/** Errors: those of `groups.editMember`. */
export function editMember(writer: ActWriter, { id, change }: { id: number; change: MemberChange }): Edited {
  const { connection } = writer;
  const member = existingMember(connection, id);
  const { fromDay = member.fromDay, toDay = member.toDay } = change;
  const values: RowValues = { from_day: fromDay, to_day: toDay };
  refuseConflict(connection, { ...member, ...checkedSpan({ fromDay, toDay }) });
  if (change.isMain === true) {
    for (const other of membersOf(connection, member.groupId)) {
      if (other.id !== id) writer.update('group_members', other.id, { is_main: 0 });
    }
    values.is_main = 1;
  }
  writer.update('group_members', id, values);
  return { id, label: member.name };
}

/** Error: GROUP_MEMBER_UNKNOWN. */
export function removeMember(writer: ActWriter, { id }: { id: number }): Edited {
  const { groupId, name } = existingMember(writer.connection, id);
  writer.remove('group_members', id);
  removeEmptyGroup(writer, groupId);
  return { id, label: name };
}

/** Errors: those of `groups.addActivity`. */
export function addActivity(
  writer: ActWriter,
  activity: { groupId: number; day: string; text: string; customerIds: readonly number[] },
): Edited {
  const { connection } = writer;
  const { name } = existingGroup(connection, activity.groupId);
  const text = [name, storableText(activity.text)].filter((part) => part !== '').join(': ');
  const came = new Set(activity.customerIds.map((id) => existingCustomer(connection, id).id));
  if (came.size === 0) throw new ShukeError('GROUP_EMPTY');
  for (const customer_id of came) {
    writer.insert('contacts', { customer_id, day: activity.day, touchpoint: 'visit', text, created_at: writer.at });
  }
  return { id: activity.groupId, label: name };
}

interface StoredGroup extends GroupFields {
  id: number;
}

/** Error: GROUP_UNKNOWN. */
function existingGroup(connection: Connection, id: number): StoredGroup {
  const row = firstRow(connection, build.selectFrom('groups').select(['id', 'name', 'kind']).where('id', '=', id));
  if (row === undefined) throw new ShukeError('GROUP_UNKNOWN', { group: id });
  return row;
}

type StoredMember = WantedMember & { id: number; name: string };

const memberColumns = `group_members.id, group_id AS groupId, kind, name, customer_id AS customerId,
       from_day AS fromDay, to_day AS toDay`;

/** Error: GROUP_MEMBER_UNKNOWN. */
function existingMember(connection: Connection, id: number): StoredMember {
  const row = connection
    .prepare<[number], StoredMember>(
      `SELECT ${memberColumns} FROM group_members JOIN groups ON groups.id = group_id WHERE group_members.id = ?`,
    )
    .get(id);
  if (row === undefined) throw new ShukeError('GROUP_MEMBER_UNKNOWN', { member: id });
  return row;
}

function membersOf(connection: Connection, groupId: number): StoredMember[] {
  return connection
    .prepare<[number], StoredMember>(
      `SELECT ${memberColumns} FROM group_members JOIN groups ON groups.id = group_id
        WHERE group_id = ? ORDER BY group_members.id`,
    )
    .all(groupId);
}

function householdOn(connection: Connection, customerId: number, day: string): Edited | undefined {
  return connection
    .prepare<[number], Span & Edited>(
      `SELECT groups.id, name AS label, from_day AS fromDay, to_day AS toDay
         FROM group_members JOIN groups ON groups.id = group_id WHERE customer_id = ? AND kind = 'household'`,
    )
    .all(customerId)
    .find((member) => belongsOn(member, day));
}

function freeHouseholdName(connection: Connection, name: string): string {
  const isTaken = (wanted: string): boolean =>
    groupNamed(connection, { name: wanted, kind: 'household' }) !== undefined;
  let free = name;
  for (let nth = 2; isTaken(free); nth += 1) free = `${name} ${nth}`;
  return free;
}

function groupNamed(connection: Connection, { name, kind }: GroupFields): { id: number } | undefined {
  return firstRow(
    connection,
    build.selectFrom('groups').select('id').where('name', '=', name).where('kind', '=', kind),
  );
}

function refuseTakenName(connection: Connection, id: number | null, fields: GroupFields): void {
  const found = groupNamed(connection, fields);
  if (found !== undefined && found.id !== id) throw new ShukeError('GROUP_NAME_TAKEN', { name: fields.name });
}

function fieldsOf({ name, kind }: GroupFields): { name: string; kind: string } {
  const fields = { name: oneLine(storableText(name)), kind: groupKindOfWord(oneLine(storableText(kind))) };
  if (fields.name === '') throw new ShukeError('GROUP_NAME_EMPTY');
  if (fields.kind === '') throw new ShukeError('GROUP_KIND_EMPTY');
  return fields;
}

function checkedSpan(span: Span): Span {
  for (const day of [span.fromDay, span.toDay]) {
    if (day !== null && !isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  }
  if (!hasDays(span)) throw new ShukeError('GROUP_DAYS_REVERSED', { from: span.fromDay ?? '', to: span.toDay ?? '' });
  return span;
}

type MemberOf = Span & { groupId: number; customerId: number };

function insertMember(writer: ActWriter, { groupId, customerId, ...span }: MemberOf, isMain: boolean): number {
  const { connection } = writer;
  const { kind } = existingGroup(connection, groupId);
  const { id: customer } = existingCustomer(connection, customerId);
  const { fromDay, toDay } = checkedSpan(span);
  refuseConflict(connection, { id: null, groupId, kind, customerId: customer, fromDay, toDay });
  return writer.insert('group_members', {
    customer_id: customer,
    group_id: groupId,
    is_main: isMain ? 1 : 0,
    from_day: fromDay,
    to_day: toDay,
  });
}

/** Errors: GROUP_MEMBER_ELSEWHERE, GROUP_MEMBER_UNTIL. */
function refuseConflict(connection: Connection, wanted: WantedMember): void {
  const [conflict] = conflictingMembers(connection, wanted);
  if (conflict === undefined) return;
  const { label: name } = existingCustomer(connection, wanted.customerId);
  const { group, toDay: day } = conflict;
  if (day === null) throw new ShukeError('GROUP_MEMBER_ELSEWHERE', { name, group });
  throw new ShukeError('GROUP_MEMBER_UNTIL', { name, group, day });
}
