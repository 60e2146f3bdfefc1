import { minorDigits } from '../../shared/money.ts';
import type { Product } from '../../shared/products/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { listProducts } from './list-products.ts';

/** The products as they are searched and sorted, with what was sold of them. */
export function productsTable(
  { context: { session, clock } }: TableSource,
  { table: _table, ...question }: TableQuestion & { table: 'products' },
): TableContent<'products', Product> {
  const { archive, homeCurrency: currency } = session;
  const all = { ...question, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { rows, from, to } = listProducts(archive, all, { homeCurrency: currency, today: clock.today() });
  const digits = minorDigits(currency);
  return {
    table: 'products',
    columns: {
      number: { kind: 'text', cell: ({ code }) => code },
      name: { kind: 'text', cell: ({ name }) => name },
      category: { kind: 'text', cell: ({ category }) => category },
      price: { kind: 'money', digits, cell: ({ price }) => price },
      cost: { kind: 'money', digits, cell: ({ cost }) => cost },
      times: { kind: 'count', cell: ({ times }) => times },
      lastDay: { kind: 'day', cell: ({ lastDay }) => lastDay },
      net: { kind: 'money', digits, cell: ({ net }) => net },
    },
    values: { currency, from, to },
    rowCount: rows.length,
    pages: [rows],
  };
}
