import type {
  Group,
  GroupFields,
  GroupFigures,
  GroupMember,
  GroupWithMembers,
  ListedGroup,
} from '../../shared/groups/contract.ts';
import { groupKinds, isRolledUp, rolledUpKinds } from '../../shared/groups/group-kinds.ts';
import { belongsOn, mainMember } from '../../shared/groups/membership.ts';
import { type GroupSpan, groupIdOfKey, keyOfGroup } from '../../shared/groups/roll-up.ts';
import { asOfDay, type Period, rankingPeriod } from '../../shared/ranking/period.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { orderSpan } from '../orders/order-span.ts';
import { keptRollUp, rollUpReads, typedMemberships } from './kept-roll-up.ts';

interface Question {
  period: Period;
  homeCurrency: string;
}

function questionOf({ session, clock }: EngineContext): Question {
  const asOf = asOfDay(clock.today(), orderSpan(session.archive.reader).lastDay);
  return { period: rankingPeriod(asOf, {}), homeCurrency: session.homeCurrency };
}

/** Error: CUSTOMER_UNKNOWN. */
export function groupsOfCustomer(context: EngineContext, customerId: number): Period & { groups: GroupWithMembers[] } {
  const { archive } = context.session;
  const { id } = existingCustomer(archive.reader, customerId);
  const question = questionOf(context);
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

function groupWithMembers(archive: Archive, key: string, question: Question): GroupWithMembers {
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
function membersOf(connection: Connection, spans: readonly GroupSpan[], question: Question): GroupMember[] {
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
      ...(figures[place] ?? noFigures(question)),
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

function spanOfMembership(member: ReturnType<typeof typedMemberships>[number]): GroupSpan {
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
          .get(Number(key.slice('company-'.length)))
      : connection.prepare<[number], GroupFields>('SELECT name, kind FROM groups WHERE id = ?').get(id);
  return row ?? { name: '', kind: '' };
}

function groupOf(connection: Connection, key: string, members: readonly GroupMember[], question: Question): Group {
  const last = lastOf(members);
  return {
    key,
    id: groupIdOfKey(key),
    ...nameAndKind(connection, key),
    ...sumOf(members, question),
    lastBy: last === null ? null : { customerId: last.customerId, number: last.number, name: last.name },
  };
}

function lastOf<Figures extends GroupFigures>(of: readonly Figures[]): Figures | null {
  let last: Figures | null = null;
  for (const one of of) if (one.lastDay !== null && (last?.lastDay ?? '') < one.lastDay) last = one;
  return last;
}

function sumOf(of: readonly GroupFigures[], { homeCurrency }: Question): GroupFigures {
  return {
    net: { minor: of.reduce((sum, { net }) => sum + net.minor, 0), currency: homeCurrency },
    orders: of.reduce((sum, { orders }) => sum + orders, 0),
    lastDay: lastOf(of)?.lastDay ?? null,
  };
}

function noFigures({ homeCurrency }: Question): GroupFigures {
  return { net: { minor: 0, currency: homeCurrency }, orders: 0, lastDay: null };
}

/** What each of these customers bought on these days, in the home currency. */
export function figuresOfSpans(
  connection: Connection,
  spans: readonly Pick<GroupSpan, 'customerId' | 'fromDay' | 'toDay'>[],
  question: Question,
): GroupFigures[] {
  const { period, homeCurrency } = question;
  const rows = connection
    .prepare<string[], [place: number, net: number, orders: number, lastDay: string | null]>(
      `SELECT wanted.key, sum(CASE WHEN day >= ? THEN net_minor ELSE 0 END), sum(has_sale AND day >= ?),
              max(CASE WHEN has_sale THEN day END)
         FROM json_each(?) AS wanted CROSS JOIN orders INDEXED BY orders_for_ranking
           ON orders.customer_id = wanted.value ->> 0
        WHERE day BETWEEN wanted.value ->> 1 AND min(wanted.value ->> 2, ?) AND currency = ? AND no_sale_reason IS NULL
        GROUP BY wanted.key`,
    )
    .raw()
    .all(
      period.from,
      period.from,
      JSON.stringify(spans.map(({ customerId, fromDay, toDay }) => [customerId, fromDay ?? '', toDay ?? period.to])),
      period.to,
      homeCurrency,
    );
  const figures = spans.map(() => noFigures(question));
  for (const [place, minor, orders, lastDay] of rows) {
    figures[place] = { net: { minor, currency: homeCurrency }, orders, lastDay };
  }
  return figures;
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

const lists = new CacheByTables<readonly ListedGroup[]>();

/** Every group by its net of the period, then by name. */
export function listGroups(
  context: EngineContext,
  { filter, kind }: { filter: string; kind?: string | undefined },
): Period & { groups: ListedGroup[] } {
  const { archive } = context.session;
  const question = questionOf(context);
  const all = lists.get(archive, { key: JSON.stringify(question), reads: [...rollUpReads, 'orders'] }, () =>
    readGroups(archive, question),
  );
  const folded = foldText(filter);
  const groups = all.filter(
    (group) =>
      (kind === undefined || group.kind === kind) &&
      (folded === '' ||
        [group.name, group.main?.name ?? '', group.main?.number ?? ''].some((text) => foldText(text).includes(folded))),
  );
  return { ...question.period, groups };
}

function readGroups(archive: Archive, question: Question): ListedGroup[] {
  const { reader } = archive;
  const rolledUp = rolledUpKinds.map((kind) => keptRollUp(archive, kind));
  const spans = [
    ...rolledUp.flatMap((rollUp) => [...rollUp.keys()].flatMap((key) => rollUp.spansOfGroup(key))),
    ...typedMemberships(reader, "groups.kind NOT IN ('household', 'company')", []).map(spanOfMembership),
  ];
  const byKey = Map.groupBy(
    membersOf(reader, spans, question).map((member, place) => ({ key: spans[place]?.key ?? '', member })),
    ({ key }) => key,
  );
  return [...byKey]
    .map(([key, ofGroup]): ListedGroup => {
      const members = ofGroup.map(({ member }) => member);
      const now = members.filter(({ belongs }) => belongs);
      const main = mainMember(now) ?? mainMember(members);
      return {
        ...groupOf(reader, key, members, question),
        main: main === null ? null : { customerId: main.customerId, number: main.number, name: main.name },
        members: new Set(now.map(({ customerId }) => customerId)).size,
      };
    })
    .toSorted((one, other) => other.net.minor - one.net.minor || (one.name < other.name ? -1 : 1));
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
