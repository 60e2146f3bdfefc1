import { todayLocal } from '../../shared/day.ts';
import { mendableReasons, type TopicKind } from '../../shared/improvements/improvement-codes.ts';
import type { Topic } from '../../shared/improvements/improvement-id.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

/** Somebody said that the shop should change. */
export interface Mention {
  topic: Topic;
  /** The code of the topic, or as they put it. */
  said: string;
  /** Null: a guest whom no one knows. */
  customerId: number | null;
  day: string;
  /** In their words; ''. */
  words: string;
}

interface MentionRow {
  kind: TopicKind;
  customerId: number | null;
  /** Of a reason of sleep. */
  day: string | null;
  /** Of a case. */
  heardAt: number | null;
  said: string;
  words: string;
}

/** What customers on file and guests named, or one customer did, in the order of the rows. */
export function readMentions(connection: Connection, customerId: number | null = null): Mention[] {
  const reasons = mendableReasons.map((reason) => `'${reason}'`).join(', ');
  const ofOne = customerId === null ? '' : 'AND customer_id = :customerId';
  return connection
    .prepare<{ customerId: number | null }, MentionRow>(
      `SELECT named.* FROM (
         SELECT 'sleepReason' AS kind, customer_id AS customerId, day, NULL AS heardAt, reason AS said, words
           FROM sleep_reasons WHERE reason IN (${reasons}) ${ofOne}
         UNION ALL
         SELECT 'caseFactor', customer_id, NULL, heard_at, factor, text
           FROM cases WHERE kind = 'complaint' AND factor <> '' ${ofOne}
         UNION ALL
         SELECT kind, customer_id, NULL, heard_at, text, text FROM cases WHERE kind = 'suggestion' ${ofOne}
         UNION ALL
         SELECT kind, customer_id, NULL, heard_at, coalesce(nullif(thing, ''), text), coalesce(nullif(text, ''), thing)
           FROM cases WHERE kind = 'inVain' ${ofOne}
       ) AS named LEFT JOIN customers ON customers.id = customerId
        WHERE customerId IS NULL OR (binned_at IS NULL AND merged_into IS NULL)`,
    )
    .all({ customerId })
    .map(({ kind, day, heardAt, said, ...rest }) => ({
      topic: { kind, key: kind === 'sleepReason' ? said : foldText(said) },
      said,
      day: day ?? todayLocal(new Date(heardAt ?? 0)),
      ...rest,
    }))
    .filter(({ topic }) => topic.key !== '');
}
