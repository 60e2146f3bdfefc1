import type { ListedBalance } from '../../shared/balances/contract.ts';
import { placesOfNumbers } from '../../shared/own-fields/own-field.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { listBalances } from './list-balances.ts';

/** What customers have in one unit, as they are searched and sorted. */
export function balancesTable(
  { context }: TableSource,
  { table: _table, ...question }: TableQuestion & { table: 'balances' },
): TableContent<'balances', ListedBalance> {
  const all = { ...question, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { unit, rows } = listBalances(context.session.archive, all);
  return {
    table: 'balances',
    columns: {
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      unit: { kind: 'text', cell: () => unit?.name ?? null },
      total: { kind: 'decimal', cell: ({ totalMillionths }) => totalMillionths / 10 ** placesOfNumbers },
      entries: { kind: 'count', cell: ({ entries }) => entries },
      lastDay: { kind: 'day', cell: ({ lastDay }) => lastDay },
    },
    values: {},
    rowCount: rows.length,
    pages: [rows],
  };
}
