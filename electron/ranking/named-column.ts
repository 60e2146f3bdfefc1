import type { ContentColumn } from '../tables/table-content.ts';

interface StarredRow {
  customerId: number;
  group?: { members: readonly { customerId: number }[] } | undefined;
}

/** A star for who is on the list of key accounts, given by ids; of a group where one of its members is. */
export function namedColumn(named: ReadonlySet<number>): ContentColumn<StarredRow> {
  return {
    kind: 'text',
    cell: (row) => ([row, ...(row.group?.members ?? [])].some(({ customerId }) => named.has(customerId)) ? '★' : null),
  };
}
