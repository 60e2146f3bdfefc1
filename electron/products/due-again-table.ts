import { customerLabel } from '../../shared/customers/customer-label.ts';
import { digitsOfAll } from '../../shared/money.ts';
import type { DueCustomer } from '../../shared/products/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { dayAskedOrNow } from '../known-until/day-of-now.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { dueCustomers } from './due-again.ts';

/** Who is due to buy what again, as it is searched and sorted. */
export function dueAgainTable(
  { context }: TableSource,
  { table: _table, ...question }: TableQuestion & { table: 'dueAgain' },
): TableContent<'dueAgain', DueCustomer> {
  const { archive, homeCurrency } = context.session;
  const asOf = dayAskedOrNow(context, question.on);
  const { rows, total } = dueCustomers(archive, asOf, { ...question, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const digits = digitsOfAll([homeCurrency, ...rows.map(({ lastAmount }) => lastAmount.currency)]);
  return {
    table: 'dueAgain',
    columns: {
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      household: { kind: 'text', cell: ({ household }) => household?.name ?? null },
      item: { kind: 'text', cell: ({ item }) => item },
      lastDay: { kind: 'day', cell: ({ lastDay }) => lastDay },
      lastBy: { kind: 'text', cell: ({ household }) => (household?.lastBy ? customerLabel(household.lastBy) : null) },
      usualGap: { kind: 'decimal', cell: ({ usualGap }) => Math.round(usualGap * 10) / 10 },
      dueDay: { kind: 'day', cell: ({ dueDay }) => dueDay },
      lastAmount: { kind: 'money', digits, cell: ({ lastAmount }) => lastAmount },
      currency: { kind: 'text', cell: ({ lastAmount }) => lastAmount.currency },
    },
    values: { on: asOf },
    rowCount: total,
    pages: [rows],
  };
}
