import type { TopicKind } from '../../shared/improvements/improvement-codes.ts';
import { idOfTopic } from '../../shared/improvements/improvement-id.ts';
import type { Connection } from '../archive/query.ts';
import { readMentions } from './read-mentions.ts';

/** A customer named something that was mended on that day or later. */
export interface MendedMention {
  improvementId: number;
  /** YYYY-MM-DD. */
  mendedDay: string;
  /** What was done; ''. */
  done: string;
  kind: TopicKind;
  customerId: number;
  /** YYYY-MM-DD. */
  day: string;
  /** In their words; ''. */
  words: string;
}

interface MendedTopic {
  id: number;
  kind: TopicKind;
  key: string;
  mendedDay: string;
  done: string;
}

/** Of everybody or of one customer, the earliest mention first. */
export function mendedMentions(connection: Connection, onlyOf: number | null = null): MendedMention[] {
  const topics = connection
    .prepare<[], MendedTopic>(
      `SELECT improvements.id, kind, key, mended_day AS mendedDay, done
         FROM improvements JOIN improvement_topics ON improvement_id = improvements.id
        WHERE state = 'mended' AND mended_day IS NOT NULL`,
    )
    .all();
  if (topics.length === 0) return [];
  const mendedOf = new Map(topics.map((topic) => [idOfTopic(topic), topic]));
  return readMentions(connection, onlyOf)
    .flatMap(({ topic, customerId, day, words }) => {
      const mended = mendedOf.get(idOfTopic(topic));
      if (mended === undefined || customerId === null || day > mended.mendedDay) return [];
      const { id: improvementId, mendedDay, done, kind } = mended;
      return [{ improvementId, mendedDay, done, kind, customerId, day, words }];
    })
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
