import { customerLabel } from '../../shared/customers/customer-label.ts';
import { minorDigits } from '../../shared/money.ts';
import type { Referrer } from '../../shared/referrals/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { referrers } from './referrers.ts';

/** Who brought whom, and what those bought. */
export function referrersTable(
  { context: { session }, translate }: TableSource,
  { table: _table, ...question }: TableQuestion & { table: 'referrers' },
): TableContent<'referrers', Referrer> {
  const currency = session.homeCurrency;
  const rows = referrers(session.archive, currency, question);
  const money = { kind: 'money', digits: minorDigits(currency) } as const;
  return {
    table: 'referrers',
    columns: {
      number: { kind: 'text', cell: ({ number }) => number },
      name: { kind: 'text', cell: ({ name }) => name },
      brought: { kind: 'count', cell: ({ people }) => people.length },
      broughtNet: { ...money, cell: ({ broughtNet }) => broughtNet },
      people: { kind: 'text', cell: ({ people }) => people.map(customerLabel).join(translate('page.listSeparator')) },
      branchCustomers: { kind: 'count', cell: ({ branchCustomers }) => branchCustomers },
      branchNet: { ...money, cell: ({ branchNet }) => branchNet },
    },
    values: { currency },
    rowCount: rows.length,
    pages: [rows],
  };
}
