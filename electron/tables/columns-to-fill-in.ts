import type { FilledInColumnKey } from '../../shared/tables/columns.ts';
import type { ContentColumn } from './table-content.ts';

/**
 * The last columns of a list that is given out: room for the way and the day of a contact and for what came of it, next to the day on
 * which the list left, by which an outcome without a day comes in once (`shared/import/list-to-fill-in.ts`).
 */
export function columnsToFillIn(listDay: string): Record<FilledInColumnKey, ContentColumn<unknown>> {
  return {
    listDay: { kind: 'day', cell: () => listDay },
    contactWay: { kind: 'text', cell: () => null },
    contactDay: { kind: 'day', cell: () => null },
    outcome: { kind: 'text', cell: () => null },
  };
}
