import type { ActWriter } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import { dayThatCounts } from '../known-until/day-that-counts-sql.ts';

const keyPrefix = 'improvement-';

/** The key of the event that an improvement was mended, in playbooks. */
export function mendedEventKey(improvementId: number): string {
  return `${keyPrefix}${improvementId}`;
}

export function isMendedEventKey(key: string): boolean {
  return key.startsWith(keyPrefix);
}

export interface ToldAct {
  /** Of the improvement. */
  id: string;
  customerId: number;
  /** YYYY-MM-DD. */
  day: string;
}

/** Acts with the day as of which they count. */
const countedActs = `(SELECT verb, event_key, variant, customer_id AS customerId, ${dayThatCounts} AS day FROM playbook_acts)`;

/** Every step of a playbook that told a customer that an improvement was mended, the latest first; `today` YYYY-MM-DD. */
export function readToldActs(reader: Connection, today: string): ToldAct[] {
  return reader
    .prepare<[{ today: string; idAt: number; prefix: string }], ToldAct>(
      `SELECT substr(event_key, @idAt) AS id, customerId, day FROM ${countedActs}
        WHERE verb = 'done' AND event_key GLOB @prefix || '*' ORDER BY day DESC`,
    )
    .all({ today, idAt: keyPrefix.length + 1, prefix: keyPrefix });
}

/** Every step of a sleep playbook that told a customer that what kept them away was mended; `today` YYYY-MM-DD. */
export function readSleepersToldActs(reader: Connection, today: string): Omit<ToldAct, 'id'>[] {
  return reader
    .prepare<[{ today: string }], Omit<ToldAct, 'id'>>(
      `SELECT customerId, day FROM ${countedActs} WHERE verb = 'done' AND variant = 'asleepMended'`,
    )
    .all({ today });
}

/** What was done about the one is of the other: who was told stays told. */
export function moveMendedActs(writer: ActWriter, fromId: number, intoId: number): void {
  const ids = writer.connection
    .prepare<[string], number>('SELECT id FROM playbook_acts WHERE event_key = ? ORDER BY id')
    .pluck()
    .all(mendedEventKey(fromId));
  for (const id of ids) writer.update('playbook_acts', id, { subject: `${intoId}`, event_key: mendedEventKey(intoId) });
}
