import type { LifeEvent } from '../../shared/life-events/contract.ts';
import { lifeEventKinds } from '../../shared/life-events/life-event-kinds.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

const columns = 'id, customer_id AS customerId, day, kind, text';

/** The latest first. Error: CUSTOMER_UNKNOWN. */
export function lifeEventsOfCustomer(connection: Connection, customerId: number): LifeEvent[] {
  const { id } = existingCustomer(connection, customerId);
  return connection
    .prepare<[number], LifeEvent>(`SELECT ${columns} FROM life_events WHERE customer_id = ? ORDER BY day DESC, id DESC`)
    .all(id);
}

/** Life events by id. */
export function lifeEventsById(connection: Connection, ids: readonly number[]): Map<number, LifeEvent> {
  const found = connection
    .prepare<[string], LifeEvent>(`SELECT ${columns} FROM life_events WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids));
  return new Map(found.map((event) => [event.id, event]));
}

const mostWords = 50;

/** The owner's own words for kinds, most used first. */
export function lifeEventWords(connection: Connection): string[] {
  const builtIn: ReadonlySet<string> = new Set(lifeEventKinds);
  return connection
    .prepare<[], string>('SELECT kind FROM life_events GROUP BY kind ORDER BY count(*) DESC, kind')
    .pluck()
    .all()
    .filter((kind) => !builtIn.has(kind))
    .slice(0, mostWords);
}
