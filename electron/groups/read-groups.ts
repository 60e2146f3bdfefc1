import { ShukeError } from '../../shared/errors.ts';
import type { Group, GroupFields, GroupMember, GroupWithMembers } from '../../shared/groups/contract.ts';
import { groupKinds, isRolledUp } from '../../shared/groups/group-kinds.ts';
import { belongsOn, mainMember } from '../../shared/groups/membership.ts';
import { companyIdOfKey, type GroupSpan, groupIdOfKey, keyOfGroup } from '../../shared/groups/roll-up.ts';
import { asOfDay, type Period, rankingPeriod } from '../../shared/ranking/period.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { orderSpan } from '../orders/order-span.ts';
import { type FiguresQuestion, figuresOfSpans, lastOf, sumOfFigures } from './group-figures.ts';
import { keptRollUp, typedMemberships } from './kept-roll-up.ts';

/** The twelve months up to today, or to the last order's day where that is over twelve months back. */
export function figuresQuestionOf({ session, clock }: EngineContext): FiguresQuestion {
  const asOf = asOfDay(clock.today(), orderSpan(session.archive.reader).lastDay);
  return { period: rankingPeriod(asOf, {}), homeCurrency: session.homeCurrency };
}

/** Error: CUSTOMER_UNKNOWN. */
export function groupsOfCustomer(context: EngineContext, customerId: number): Period & { groups: GroupWithMembers[] } {
  const { archive } = context.session;
  const { id } = existingCustomer(archive.reader, customerId);
  const question = figuresQuestionOf(context);
  const keys = new Set([
    ...typedMemberships(archive.reader, 'customer_id = ?', [id]).map(({ groupId }) => keyOfGroup(groupId)),
    ...keptRollUp(archive, 'company')
      .spansOf(id)
      .map(({ key }) => key),
  ]);
  const groups = [...keys].map((key) => groupWithMembers(archive, key, question));
  return { ...question.period, groups: groups.toSorted((one, other) => placeOf(one) - placeOf(other)) };
}

/** Households first, then the others in the order of their kinds, an owner's own kinds last. */
function placeOf({ kind }: Group): number {
  const place = (groupKinds as readonly string[]).indexOf(kind);
  return place === -1 ? groupKinds.length : place;
}

/** One group by its key. Error: GROUP_UNKNOWN (nobody is in it). */
export function groupOfKey(context: EngineContext, key: string): Period & { group: GroupWithMembers } {
  const question = figuresQuestionOf(context);
  const group = groupWithMembers(context.session.archive, key, question);
  if (group.members.length === 0) throw new ShukeError('GROUP_UNKNOWN', { group: key });
  return { ...question.period, group };
}

function groupWithMembers(archive: Archive, key: string, question: FiguresQuestion): GroupWithMembers {
  const { reader } = archive;
  const members = membersOf(reader, spansOfGroup(archive, key), question).toSorted(
    (one, other) => Number(other.belongs) - Number(one.belongs),
  );
  const main = mainMember(members.filter(({ belongs }) => belongs)) ?? mainMember(members);
  return {
    ...groupOf(reader, key, members, question),
    members: members.map((member) => ({ ...member, isMain: member === main })),
  };
}

/** The customers of these spans with their figures, span by span. */
export function membersOf(
  connection: Connection,
  spans: readonly GroupSpan[],
  question: FiguresQuestion,
): GroupMember[] {
  const figures = figuresOfSpans(connection, spans, question);
  const names = namesOf(connection, spans);
  return spans.map((span, place) => {
    const { customerId, fromDay, toDay, memberId, isMain } = span;
    return {
      customerId,
      ...(names.get(customerId) ?? { number: '', name: '' }),
      fromDay,
      toDay,
      id: memberId,
      isMain,
      belongs: belongsOn(span, question.period.to),
      ...(figures[place] ?? sumOfFigures([], question)),
    };
  });
}

function spansOfGroup(archive: Archive, key: string): readonly GroupSpan[] {
  const id = groupIdOfKey(key);
  if (id === null) return keptRollUp(archive, 'company').spansOfGroup(key);
  const { kind } = nameAndKind(archive.reader, key);
  if (isRolledUp(kind)) return keptRollUp(archive, kind).spansOfGroup(key);
  return typedMemberships(archive.reader, 'groups.id = ?', [id]).map(spanOfMembership);
}

export function spanOfMembership(member: ReturnType<typeof typedMemberships>[number]): GroupSpan {
  const { id, groupId, customerId, fromDay, toDay, isMain } = member;
  return { key: keyOfGroup(groupId), customerId, fromDay, toDay, memberId: id, isMain };
}

/** What a group is called, or the company that is a group of itself. */
export function groupName(connection: Connection, key: string): string {
  return nameAndKind(connection, key).name;
}

function nameAndKind(connection: Connection, key: string): GroupFields {
  const id = groupIdOfKey(key);
  const row =
    id === null
      ? connection
          .prepare<[number], GroupFields>(
            "SELECT coalesce(nullif(name, ''), number) AS name, 'company' AS kind FROM customers WHERE id = ?",
          )
          .get(companyIdOfKey(key))
      : connection.prepare<[number], GroupFields>('SELECT name, kind FROM groups WHERE id = ?').get(id);
  return row ?? { name: '', kind: '' };
}

export function groupOf(
  connection: Connection,
  key: string,
  members: readonly GroupMember[],
  question: FiguresQuestion,
): Group {
  const last = lastOf(members);
  return {
    key,
    id: groupIdOfKey(key),
    ...nameAndKind(connection, key),
    ...sumOfFigures(members, question),
    lastBy: last === null ? null : { customerId: last.customerId, number: last.number, name: last.name },
  };
}

type Named = { number: string; name: string };

function namesOf(connection: Connection, spans: readonly { customerId: number }[]): ReadonlyMap<number, Named> {
  const rows = connection
    .prepare<[string], Named & { id: number }>(
      `SELECT customers.id, number, name FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value`,
    )
    .all(JSON.stringify(spans.map(({ customerId }) => customerId)));
  return new Map(rows.map(({ id, number, name }) => [id, { number, name }]));
}

const mostWords = 50;

/** The owner's own words for kinds, most used first. */
export function groupWords(connection: Connection): string[] {
  const builtIn: ReadonlySet<string> = new Set(groupKinds);
  return connection
    .prepare<[], string>('SELECT kind FROM groups GROUP BY kind ORDER BY count(*) DESC, kind')
    .pluck()
    .all()
    .filter((kind) => !builtIn.has(kind))
    .slice(0, mostWords);
}

const mostFound = 20;

/** Those whose name holds the text, by name. */
export function findGroups(connection: Connection, text: string): (GroupFields & { id: number })[] {
  const folded = foldText(text);
  const found: (GroupFields & { id: number })[] = [];
  const rows = connection
    .prepare<[], GroupFields & { id: number }>('SELECT id, name, kind FROM groups ORDER BY name, kind')
    .iterate();
  for (const group of rows) {
    if (foldText(group.name).includes(folded)) found.push(group);
    if (found.length === mostFound) break;
  }
  return found;
}
