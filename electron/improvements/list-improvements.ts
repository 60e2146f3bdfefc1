import { byKey } from '../../shared/by-key.ts';
import type {
  Improvement,
  ImprovementMention,
  ImprovementName,
  ImprovementsByState,
} from '../../shared/improvements/contract.ts';
import { improvementStates } from '../../shared/improvements/improvement-codes.ts';
import { idOfTopic, type Topic } from '../../shared/improvements/improvement-id.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { namedImprovement, readNamedImprovements } from './named-improvements.ts';
import { type ImprovementJudgement, type Namer, namersReader } from './namers.ts';
import type { Mention } from './read-mentions.ts';

export interface ListedImprovements {
  byState: ImprovementsByState;
  /** The most money first. */
  rows: readonly Improvement[];
}

export function listImprovements(archive: Archive, judgement: ImprovementJudgement): ListedImprovements {
  const { namersOf, spendOf } = namersReader(archive, judgement);
  const money = (minor: number) => ({ minor, currency: judgement.homeCurrency });
  const named = readNamedImprovements(archive.reader).map((one) => ({ one, namers: namersOf(one) }));
  const rows = named.map(({ one, namers }): Improvement => {
    const { id, text, state, mendedDay, done, topics, mentions } = one;
    return {
      ...{ id, text, state, mendedDay, done },
      topics: topicsOf(topics, mentions),
      customers: namers.length,
      guests: mentions.filter(({ customerId }) => customerId === null).length,
      yearlySpend: money(namers.reduce((sum, { yearlySpendMinor }) => sum + (yearlySpendMinor ?? 0), 0)),
      sinceDay: mentions.reduce<string | null>((first, { day }) => (first === null || day < first ? day : first), null),
      quote: byLatest(mentions).find(({ words }) => words !== '')?.words ?? '',
      mended: mendedDay === null ? null : returnsOf(namers),
    };
  });
  const byState = byKey(improvementStates, (state) => {
    const of = named.filter(({ one }) => one.state === state);
    const customerIds = new Set(of.flatMap(({ namers }) => namers.map(({ customerId }) => customerId)));
    return { improvements: of.length, customers: customerIds.size, yearlySpend: money(spendOf(customerIds)) };
  });
  return {
    byState,
    rows: rows.toSorted(
      (a, b) => b.yearlySpend.minor - a.yearlySpend.minor || b.customers - a.customers || (a.id < b.id ? -1 : 1),
    ),
  };
}

/** What each is called, the one named most first. */
export function improvementNames(connection: Connection): ImprovementName[] {
  return readNamedImprovements(connection)
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .map(({ id, text, topics, mentions }) => ({
      ...{ id, text, topics: topicsOf(topics, mentions), topicIds: topics.map(idOfTopic) },
    }));
}

/** What came of telling those who had named it. */
export function returnsOf(namers: readonly Namer[]): NonNullable<Improvement['mended']> {
  const audience = namers.filter(({ isAudience }) => isAudience);
  const told = audience.filter(({ toldDay }) => toldDay !== null);
  return {
    audience: audience.length,
    told: told.length,
    cameBack: told.filter(({ hasComeBack }) => hasComeBack).length,
    cameUntold: audience.filter(({ toldDay, hasComeBack }) => toldDay === null && hasComeBack).length,
  };
}

/** Everybody who named it, the latest first. Error: IMPROVEMENT_UNKNOWN. */
export function mentionsOfImprovement(connection: Connection, id: string): ImprovementMention[] {
  const customerOf = connection.prepare<[number], { id: number; number: string; name: string }>(
    'SELECT id, number, name FROM customers WHERE id = ?',
  );
  return byLatest(namedImprovement(connection, id).mentions).map(({ topic, day, words, customerId }) => ({
    ...{ kind: topic.kind, day, words },
    customer: customerId === null ? null : (customerOf.get(customerId) ?? null),
  }));
}

export function byLatest(mentions: readonly Mention[]): Mention[] {
  return mentions.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}

/** The one by which it is called first, then those named most. */
function topicsOf(topics: readonly Topic[], mentions: readonly Mention[]): Improvement['topics'] {
  const byTopic = Map.groupBy(mentions, ({ topic }) => idOfTopic(topic));
  const [first, ...others] = topics.map((topic) => {
    const named = byTopic.get(idOfTopic(topic)) ?? [];
    return { kind: topic.kind, said: named[0]?.said ?? topic.key, mentions: named.length };
  });
  return first === undefined ? [] : [first, ...others.sort((a, b) => b.mentions - a.mentions)];
}
