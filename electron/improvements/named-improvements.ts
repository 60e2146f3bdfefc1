import { ShukeError } from '../../shared/errors.ts';
import type { ImprovementState } from '../../shared/improvements/improvement-codes.ts';
import { idOfTopic, type Topic } from '../../shared/improvements/improvement-id.ts';
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

/** Error: IMPROVEMENT_UNKNOWN. */
export function namedImprovement(connection: Connection, id: string): NamedImprovement {
  const improvement = readNamedImprovements(connection).find((one) => one.id === id);
  if (improvement === undefined) throw new ShukeError('IMPROVEMENT_UNKNOWN');
  return improvement;
}
