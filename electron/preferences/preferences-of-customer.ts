import type { Preference } from '../../shared/preferences/contract.ts';
import { preferenceTopics } from '../../shared/preferences/preference-topics.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** What still holds first, then the latest learned. Error: CUSTOMER_UNKNOWN. */
export function preferencesOfCustomer(connection: Connection, customerId: number): Preference[] {
  const { id } = existingCustomer(connection, customerId);
  return allRows(
    connection,
    build
      .selectFrom('preferences')
      .selectAll()
      .where('customer_id', '=', id)
      .orderBy('is_current', 'desc')
      .orderBy('learned_day', (order) => order.desc().nullsLast())
      .orderBy('id', 'desc'),
  ).map((row) => ({
    id: row.id,
    kind: row.kind,
    topic: row.topic,
    text: row.text,
    why: row.why,
    manner: row.manner,
    learnedDay: row.learned_day,
    learnedFrom: row.learned_from,
    isCurrent: row.is_current === 1,
  }));
}

const mostWords = 50;

/** The owner's own words for topics, and where things were learned, most used first. */
export function preferenceWords(connection: Connection): { topics: string[]; learnedFrom: string[] } {
  const used = (column: 'topic' | 'learned_from') =>
    connection
      .prepare<[], string>(
        `SELECT ${column} FROM preferences WHERE ${column} <> '' GROUP BY ${column} ORDER BY count(*) DESC, ${column}`,
      )
      .pluck()
      .all();
  const builtIn: ReadonlySet<string> = new Set(preferenceTopics);
  return {
    topics: used('topic')
      .filter((topic) => !builtIn.has(topic))
      .slice(0, mostWords),
    learnedFrom: used('learned_from').slice(0, mostWords),
  };
}
