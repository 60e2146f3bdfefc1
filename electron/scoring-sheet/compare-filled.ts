import { changesOfRow, type FilledRow } from '../../shared/scoring-sheet/compare-sheet.ts';
import type { ComparedCell, ComparedSheet } from '../../shared/scoring-sheet/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { FilledSheet } from './read-sheet.ts';
import { answersInShop } from './sheet-rows.ts';

/** What a filled sheet would change in the shop as it is now. */
export function compareFilled(connection: Connection, sheet: FilledSheet, today: string): ComparedSheet {
  const customerOf = connection.prepare<[string], { customerId: number; name: string }>(
    'SELECT id AS customerId, name FROM customers WHERE number = ? AND binned_at IS NULL AND merged_into IS NULL',
  );
  const { fileName, exportedDay, rows, unreadable } = sheet;
  const changes: ComparedCell[] = [];
  const unknownCustomers: ComparedSheet['unknownCustomers'] = [];
  for (const row of rows) {
    const { rowNumber, number } = row;
    const customer = customerOf.get(number);
    if (customer === undefined) unknownCustomers.push({ rowNumber, number });
    else {
      const inShop = answersInShop(connection, customer.customerId, today);
      changes.push(...changesOfRow(row, inShop).map((change) => ({ rowNumber, number, ...customer, ...change })));
    }
  }
  return { fileName, exportedDay, rows: rows.length, changes, unreadable, unknownCustomers };
}

export function reasonOfRow(rows: readonly FilledRow[], { rowNumber }: Pick<ComparedCell, 'rowNumber'>): string {
  return rows.find((row) => row.rowNumber === rowNumber)?.reason ?? '';
}
