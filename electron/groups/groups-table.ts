import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { ListedGroup } from '../../shared/groups/contract.ts';
import { groupKinds } from '../../shared/groups/group-kinds.ts';
import { minorDigits, moneyToDecimalText } from '../../shared/money.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { listGroups } from './list-groups.ts';

/** The groups as they are searched and sorted, with their figures of the twelve months. */
export function groupsTable(
  { context, translate }: TableSource,
  { table: _table, ...question }: TableQuestion & { table: 'groups' },
): TableContent<'groups', ListedGroup> {
  const { rows, from, to } = listGroups(context, { ...question, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const { homeCurrency: currency } = context.session;
  const kindText = (kind: string): string => {
    const code = groupKinds.find((known) => known === kind);
    return code === undefined ? kind : translate(`groups.kinds.${code}`);
  };
  return {
    table: 'groups',
    columns: {
      name: { kind: 'text', cell: ({ name }) => name },
      kind: { kind: 'text', cell: ({ kind }) => kindText(kind) },
      mainNumber: { kind: 'text', cell: ({ main }) => main?.number ?? null },
      mainName: { kind: 'text', cell: ({ main }) => main?.name ?? null },
      members: { kind: 'count', cell: ({ members }) => members },
      net: { kind: 'money', digits: minorDigits(currency), cell: ({ net }) => net },
      leftOut: {
        kind: 'text',
        cell: ({ leftOut }) =>
          leftOut.map((sum) => `${moneyToDecimalText(sum)} ${sum.currency}`).join(translate('tables.separator')),
      },
      orders: { kind: 'count', cell: ({ orders }) => orders },
      lastDay: { kind: 'day', cell: ({ lastDay }) => lastDay },
      lastBy: { kind: 'text', cell: ({ lastBy }) => (lastBy === null ? null : customerLabel(lastBy)) },
    },
    values: { currency, from, to },
    rowCount: rows.length,
    pages: [rows],
  };
}
