import { ShukeError } from '../../shared/errors.ts';
import type { FactKey } from '../../shared/freshness/contract.ts';
import { confirmedWhenTyped, factTables } from '../../shared/freshness/fact-kinds.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** Says that facts still hold. Answers how many were not confirmed today already. Error: FACT_UNKNOWN. */
export function confirmFacts(writer: ActWriter, facts: readonly FactKey[]): { confirmed: number; label: string } {
  const today = confirmedWhenTyped(dayOfAct(writer));
  const customerIds = new Set<number>();
  let confirmed = 0;
  for (const { kind, id } of facts) {
    const table = factTables[kind];
    const row = writer.connection
      .prepare<[number], { customer_id: number }>(`SELECT customer_id FROM ${table} WHERE id = ?`)
      .get(id);
    if (row === undefined) throw new ShukeError('FACT_UNKNOWN');
    customerIds.add(row.customer_id);
    if (writer.update(table, id, { confirmed_day: today })) confirmed += 1;
  }
  const [first = 0, ...others] = customerIds;
  return { confirmed, label: others.length > 0 ? '' : existingCustomer(writer.connection, first).label };
}
