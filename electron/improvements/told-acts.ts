import type { ActWriter } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';

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

/** Every step of a playbook that told a customer that an improvement was mended, the latest first. */
export function readToldActs(reader: Connection): ToldAct[] {
  return reader
    .prepare<[number, string], ToldAct>(
      `SELECT substr(event_key, ?) AS id, customer_id AS customerId, day FROM playbook_acts
        WHERE verb = 'done' AND event_key GLOB ? || '*' ORDER BY day DESC`,
    )
    .all(keyPrefix.length + 1, keyPrefix);
}

/** Every step of a sleep playbook that told a customer that what kept them away was mended. */
export function readSleepersToldActs(reader: Connection): Omit<ToldAct, 'id'>[] {
  return reader
    .prepare<[], Omit<ToldAct, 'id'>>(
      `SELECT customer_id AS customerId, day FROM playbook_acts WHERE verb = 'done' AND variant = 'asleepMended'`,
    )
    .all();
}

/** What was done about the one is of the other: who was told stays told. */
export function moveMendedActs(writer: ActWriter, fromId: number, intoId: number): void {
  const ids = writer.connection
    .prepare<[string], number>('SELECT id FROM playbook_acts WHERE event_key = ? ORDER BY id')
    .pluck()
    .all(mendedEventKey(fromId));
  for (const id of ids) writer.update('playbook_acts', id, { subject: `${intoId}`, event_key: mendedEventKey(intoId) });
}
