import type { Connection } from '../archive/query.ts';

/** A customer who is on the list of key accounts on a day. */
export interface NamedAccount {
  customerId: number;
  /** The first day of their spell on the list. */
  since: string;
  reason: string;
  /** A contact is due after this many days at the latest. */
  visitRhythmDays: number;
  goal: string;
  ownService: string;
  nextStep: string;
  nextStepDay: string | null;
  reviewedDay: string | null;
}

/** Who is on the list of key accounts at the end of a day, by number as text; who is in the bin is not. */
export function namedOn(connection: Connection, day: string): NamedAccount[] {
  const spells = connection
    .prepare<[string, string], NamedAccount>(
      `SELECT customer_id AS customerId, from_day AS since, reason, visit_rhythm_days AS visitRhythmDays, goal,
              own_service AS ownService, next_step AS nextStep, next_step_day AS nextStepDay, reviewed_day AS reviewedDay
         FROM named_accounts JOIN customers ON customers.id = customer_id
        WHERE state = 'named' AND from_day <= ? AND (to_day IS NULL OR to_day > ?) AND binned_at IS NULL
        ORDER BY number, customer_id, from_day, named_accounts.id`,
    )
    .all(day, day);
  // Of two spells of customers who were merged the first counts.
  return spells.filter(({ customerId }, at) => spells[at - 1]?.customerId !== customerId);
}

/** The same as a set of customers. */
export function namedIdsOn(connection: Connection, day: string): ReadonlySet<number> {
  return new Set(namedOn(connection, day).map(({ customerId }) => customerId));
}
