import type { Connection } from '../archive/query.ts';
import { mendedMentions } from '../improvements/mended-mentions.ts';
import { rowOfEvent } from './event-keys.ts';
import type { FieldsOccasion } from './field-values.ts';

/** What the file tells of the event that brought somebody in; null: nothing. */
export interface ToldOfEnrolment {
  /** In the customer's words. */
  words: string | null;
  /** What was asked for. */
  thing: string | null;
  /** What was done about it. */
  done: string | null;
  /** Who is in charge of it. */
  inCharge: string | null;
  /** Whom they brought. */
  newcomer: string | null;
}

const nothing: ToldOfEnrolment = { words: null, thing: null, done: null, inCharge: null, newcomer: null };

/** Of a case, an improvement or somebody brought, by the key of the enrolment. */
export function toldOfEnrolment(
  connection: Connection,
  { personId, enrolment: { subject, key } }: Pick<FieldsOccasion, 'personId' | 'enrolment'>,
): ToldOfEnrolment {
  const row = rowOfEvent(key);
  if (row === 'case') return { ...nothing, ...toldOfCase(connection, subject) };
  if (row === 'improvement') {
    const mended = mendedMentions(connection, personId).findLast(({ improvementId }) => subject === `${improvementId}`);
    return { ...nothing, words: mended?.words ?? null, done: mended?.done ?? null };
  }
  if (row === 'newcomer') {
    const name = connection.prepare<[string], string>('SELECT name FROM customers WHERE id = ?').pluck().get(subject);
    return { ...nothing, newcomer: name ?? null };
  }
  return nothing;
}

function toldOfCase(connection: Connection, id: string): Partial<ToldOfEnrolment> | undefined {
  return connection
    .prepare<[string], Omit<ToldOfEnrolment, 'newcomer'>>(
      `SELECT text AS words, coalesce(nullif(thing, ''), text) AS thing, made_good AS done, staff.name AS inCharge
         FROM cases LEFT JOIN staff ON staff.id = in_charge WHERE cases.id = ?`,
    )
    .get(id);
}
