import type { AccountStep } from '../../shared/named-accounts/contract.ts';
import type { Connection } from '../archive/query.ts';

/**
 * What comes next with each of these customers: of the next step noted on the list, the next contacts promised, the
 * appointments and the promises, the earliest that is not past. Who has none is not in it.
 */
export function nextSteps(
  connection: Connection,
  customerIds: readonly number[],
  today: string,
): Map<number, AccountStep> {
  const ids = JSON.stringify(customerIds);
  const steps = connection
    .prepare<{ ids: string; today: string }, AccountStep & { customerId: number }>(
      `WITH wanted (id) AS (SELECT value FROM json_each(:ids)),
            steps (customerId, kind, day, text, place) AS (
              SELECT customer_id, 'nextStep', next_step_day, next_step, 0 FROM named_accounts
               WHERE state = 'named' AND from_day <= :today AND (to_day IS NULL OR to_day > :today)
              UNION ALL
              SELECT customer_id, 'appointment', day, text, 1 FROM appointments WHERE state = 'booked'
              UNION ALL
              SELECT customer_id, 'promise', promised_day, coalesce(nullif(text, ''), thing), 2 FROM cases
               WHERE kind = 'promise' AND closed_at IS NULL
              UNION ALL
              SELECT customer_id, 'nextContact', next_contact_day, text, 3 FROM contacts)
       SELECT customerId, kind, day, text FROM steps
        WHERE customerId IN (SELECT id FROM wanted) AND day >= :today
        ORDER BY customerId, day, place`,
    )
    .all({ ids, today });
  const next = new Map<number, AccountStep>();
  for (const { customerId, ...step } of steps) if (!next.has(customerId)) next.set(customerId, step);
  return next;
}
