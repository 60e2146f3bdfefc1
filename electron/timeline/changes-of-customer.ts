import { definitionOf, ownedBy } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';

export interface ChangeOfCustomer {
  actId: number;
  at: number;
  verb: string;
  actor: string;
  subject: string | null;
  undoneBy: number | null;
}

/** Records whose rows are no entries of the timeline themselves: it tells of their changes. */
const tablesOfFacts = ownedBy('customer', 'pair').filter((table) => !definitionOf(table).isTimelineEntry);

const actsOfRow = `SELECT act_id FROM act_changes WHERE table_name = 'customers' AND row_id = @customer`;

/** Rows that are there, found by their index; rows that are gone, by what the log kept of them. */
const actsOfFacts = tablesOfFacts.map(
  (table) => `SELECT act_id FROM act_changes
               WHERE table_name = '${table}' AND row_id IN (SELECT id FROM ${table} WHERE customer_id = @customer)`,
);

const actsOfRowsTaken = `SELECT act_id FROM act_changes
  WHERE json_extract(before, '$.customer_id') = @customer AND table_name IN (${quoted(tablesOfFacts)})`;

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

/** The acts that changed what is known of a customer; undoing is told by the act that it undoes. */
export function changesOfCustomer(connection: Connection, customerId: number): ChangeOfCustomer[] {
  return connection
    .prepare<[{ customer: number }], ChangeOfCustomer>(
      `SELECT id AS actId, at, verb, actor, subject, undone_by AS undoneBy FROM acts
        WHERE undoes IS NULL AND id IN (${[actsOfRow, ...actsOfFacts, actsOfRowsTaken].join(' UNION ')})`,
    )
    .all({ customer: customerId });
}
