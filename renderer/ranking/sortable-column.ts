import type { DataColumn } from '../ui/data-column.ts';

/** Every column of a ranking can be sorted by. */
export function sortable<Row>(column: DataColumn<Row>): DataColumn<Row> {
  return { ...column, sortKey: column.key };
}
