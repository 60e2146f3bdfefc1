import type { ReachRow } from '../../shared/reach/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { columnsToFillIn } from '../tables/columns-to-fill-in.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { reachList } from './reach-list.ts';

/** A list to call or to write to, with columns to write down when they were reached and what came of it. */
export function reachTable(
  { snapshot, context }: TableSource,
  question: TableQuestion & { table: 'reach' },
): TableContent<'reach', ReachRow> {
  const { rows } = reachList(context, snapshot, question);
  return {
    table: 'reach',
    columns: {
      number: { kind: 'text', cell: ({ number }) => number },
      name: { kind: 'text', cell: ({ name }) => name },
      called: { kind: 'text', cell: ({ called }) => called },
      phone: { kind: 'text', cell: ({ phone }) => phone },
      wechat: { kind: 'text', cell: ({ wechat }) => wechat },
      email: { kind: 'text', cell: ({ email }) => email },
      lastContact: { kind: 'day', cell: ({ lastContact }) => lastContact },
      ...columnsToFillIn(context.clock.today()),
    },
    values: {},
    rowCount: rows.length,
    pages: [rows],
  };
}
