import { ShukeError } from '../../shared/errors.ts';
import type { Improvement, ImprovementMention } from '../../shared/improvements/contract.ts';
import { type ImprovementState, improvementStates } from '../../shared/improvements/improvement-codes.ts';
import { idOfTopic, type Topic } from '../../shared/improvements/improvement-id.ts';
import { rankingPeriod } from '../../shared/ranking/period.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { type Mention, readMentions } from './read-mentions.ts';

/** A record with what was named of it, or a topic without one. */
export interface NamedImprovement {
  id: string;
  text: string;
  state: ImprovementState;
  mendedDay: string | null;
  done: string;
  topics: readonly Topic[];
  mentions: readonly Mention[];
}

/** Every record, and every topic that was named and has none. */
export function readNamedImprovements(connection: Connection): NamedImprovement[] {
  const mentionsOf = Map.groupBy(readMentions(connection), ({ topic }) => idOfTopic(topic));
  const topicRows = allRows(
    connection,
    build.selectFrom('improvement_topics').select(['improvement_id', 'kind', 'key']).orderBy('id'),
  );
  const topicsOf = Map.groupBy(topicRows, ({ improvement_id }) => improvement_id);
  const taken = new Set(topicRows.map(idOfTopic));
  const recorded = allRows(connection, build.selectFrom('improvements').selectAll().orderBy('id')).map(
    ({ id, mended_day: mendedDay, ...rest }) => {
      const topics = topicsOf.get(id) ?? [];
      const mentions = topics.flatMap((topic) => mentionsOf.get(idOfTopic(topic)) ?? []);
      return { ...rest, id: String(id), mendedDay, topics, mentions };
    },
  );
  const unrecorded = [...mentionsOf]
    .filter(([id]) => !taken.has(id))
    .map(([id, mentions]) => ({
      ...{ id, text: '', state: 'idea' as const, mendedDay: null, done: '', mentions },
      topics: mentions.slice(0, 1).map(({ topic }) => topic),
    }));
  return [...recorded, ...unrecorded];
}

/** The most money first. */
export function listImprovements(
  connection: Connection,
  { asOf, homeCurrency }: { asOf: string; homeCurrency: string },
): Improvement[] {
  const named = readNamedImprovements(connection).map((one) => ({ ...one, customerIds: customersOf(one.mentions) }));
  const everybody = new Set(named.flatMap(({ customerIds }) => [...customerIds]));
  const netOf = yearNetOf(connection, [...everybody], { asOf, homeCurrency });
  return named
    .map(({ id, text, state, mendedDay, done, topics, mentions, customerIds }) => ({
      ...{ id, text, state, mendedDay, done },
      topics: topicsOf(topics, mentions),
      customers: customerIds.size,
      yearNet: {
        minor: [...customerIds].reduce((sum, customerId) => sum + (netOf.get(customerId) ?? 0), 0),
        currency: homeCurrency,
      },
      sinceDay: mentions.reduce<string | null>((first, { day }) => (first === null || day < first ? day : first), null),
    }))
    .sort((a, b) => b.yearNet.minor - a.yearNet.minor || b.customers - a.customers || (a.id < b.id ? -1 : 1));
}

export function countsByState(rows: readonly Improvement[]): Record<ImprovementState, number> {
  const counts = improvementStates.map((state) => [state, rows.filter((row) => row.state === state).length]);
  return Object.fromEntries(counts) as Record<ImprovementState, number>;
}

/** Everybody who named it, the latest first. Error: IMPROVEMENT_UNKNOWN. */
export function mentionsOfImprovement(connection: Connection, id: string): ImprovementMention[] {
  const improvement = readNamedImprovements(connection).find((one) => one.id === id);
  if (improvement === undefined) throw new ShukeError('IMPROVEMENT_UNKNOWN');
  const customerOf = connection.prepare<[number], { id: number; number: string; name: string }>(
    'SELECT id, number, name FROM customers WHERE id = ?',
  );
  return improvement.mentions
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ topic, day, words, customerId }) => ({
      ...{ kind: topic.kind, day, words },
      customer: customerId === null ? null : (customerOf.get(customerId) ?? null),
    }));
}

function customersOf(mentions: readonly Mention[]): Set<number> {
  return new Set(mentions.flatMap(({ customerId }) => customerId ?? []));
}

function topicsOf(topics: readonly Topic[], mentions: readonly Mention[]): Improvement['topics'] {
  const byTopic = Map.groupBy(mentions, ({ topic }) => idOfTopic(topic));
  return topics
    .map((topic) => {
      const named = byTopic.get(idOfTopic(topic)) ?? [];
      return { kind: topic.kind, said: named[0]?.said ?? topic.key, mentions: named.length };
    })
    .sort((a, b) => b.mentions - a.mentions);
}

/** Net in the home currency, minor units, of the twelve months up to the day. */
function yearNetOf(
  connection: Connection,
  customerIds: readonly number[],
  { asOf, homeCurrency }: { asOf: string; homeCurrency: string },
): Map<number, number> {
  const { from } = rankingPeriod({ day: asOf, reason: 'given' }, {});
  const rows = connection
    .prepare<[string, string, string, string], { customerId: number; net: number }>(
      `SELECT customer_id AS customerId, sum(net_minor) AS net FROM orders INDEXED BY orders_for_ranking
        WHERE customer_id IN (SELECT value FROM json_each(?)) AND currency = ? AND day >= ? AND day <= ?
          AND no_sale_reason IS NULL GROUP BY customer_id`,
    )
    .all(JSON.stringify(customerIds), homeCurrency, from, asOf);
  return new Map(rows.map(({ customerId, net }) => [customerId, net]));
}
