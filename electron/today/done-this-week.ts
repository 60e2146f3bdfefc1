import { addDays } from '../../shared/day.ts';
import type { TaskKind, TaskVerb } from '../../shared/today/task-kinds.ts';
import type { Connection } from '../archive/query.ts';

interface DoneRow {
  id: string;
  day: string;
  verb: TaskVerb;
  kind: TaskKind;
  playbook: string | null;
  step: string | null;
  customerId: number | null;
  number: string;
  name: string;
  minutes: number | null;
}

const daysBefore = 6;

/** What was done in the seven days up to today, the latest first. */
export function doneThisWeek(connection: Connection, today: string): { from: string; rows: DoneRow[] } {
  const from = addDays(today, -daysBefore);
  const rows = connection
    .prepare<[string, string, string, string], DoneRow>(
      `SELECT 'step-' || act.id AS id, act.day, verb, 'step' AS kind, slug AS playbook, step,
              act.customer_id AS customerId, number, customers.name, contacts.minutes
         FROM playbook_acts AS act JOIN playbooks ON playbooks.id = playbook_id
              JOIN customers ON customers.id = act.customer_id LEFT JOIN contacts ON contacts.id = contact_id
        WHERE verb <> 'enrol' AND act.day BETWEEN ? AND ?
       UNION ALL
       SELECT 'task-' || settled.id, settled.day, verb, settled.kind, NULL, NULL, settled.customer_id, coalesce(number, ''),
              coalesce(customers.name, ''), contacts.minutes
         FROM tasks_settled AS settled LEFT JOIN customers ON customers.id = settled.customer_id
              LEFT JOIN contacts ON contacts.id = contact_id
        WHERE settled.kind <> 'sleeper' AND settled.day BETWEEN ? AND ?
       ORDER BY 2 DESC, 1 DESC`,
    )
    .all(from, today, from, today);
  return { from, rows };
}
