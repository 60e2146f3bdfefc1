import { cellAsTyped } from './cell-text.ts';
import { type Cell, type ColumnMapping, customerFields, type ImportField, identifyingFields } from './fields.ts';

/** What is written once for several lines of a visit; amounts and goods are each line's own. */
const fieldsOfVisit: readonly ImportField[] = [
  ...customerFields,
  'order',
  'day',
  'time',
  'channel',
  'servedBy',
  'currency',
  'status',
  'moneyDirection',
];

/** Orders whose values are remembered: the lines of one are near each other. */
const mostRememberedOrders = 5_000;

interface VisitColumns {
  who: readonly number[];
  when: readonly number[];
  order: number | undefined;
  all: readonly number[];
}

function visitColumnsOf(mapping: ColumnMapping): VisitColumns {
  const columnsOf = (fields: readonly ImportField[]): number[] => [
    ...new Set(fields.flatMap((field) => mapping[field] ?? [])),
  ];
  return {
    who: columnsOf(identifyingFields),
    when: columnsOf(['day']),
    order: mapping.order?.[0],
    all: columnsOf(fieldsOfVisit),
  };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

export interface FilledRow {
  cells: readonly Cell[];
  /** The order's amount stands in a row above, and counts there. */
  hasSumAbove: boolean;
}

/** Fills the blank cells of a row from the rows above it; null where there is nothing to fill. Rows come in their order. */
export type FillDown = (cells: readonly Cell[]) => FilledRow | null;

/**
 * Within one order number a blank means "as above". Where who and when are blank together below a row that has both,
 * and no other order number stands there, the row belongs to that visit too. A line without money below a row of its
 * order that has some is part of that sum.
 */
export function fillDownBy(mapping: ColumnMapping): FillDown {
  const { who, when, order, all } = visitColumnsOf(mapping);
  const amounts = mapping.amount ?? [];
  const prices = mapping.unitPrice ?? [];
  const byOrder = new Map<string, readonly Cell[]>();
  let lastVisit: readonly Cell[] | null = null;

  function orderOf(cells: readonly Cell[]): string {
    return order === undefined ? '' : cellAsTyped(cells[order]).trim();
  }

  /** A number that begins again each day, or that several customers share, is no one visit. */
  function isOf(visit: readonly Cell[], cells: readonly Cell[]): boolean {
    return [...who, ...when].every(
      (column) => isBlank(cells[column]) || cellAsTyped(cells[column]).trim() === cellAsTyped(visit[column]).trim(),
    );
  }

  function visitOf(cells: readonly Cell[], number: string): readonly Cell[] | null {
    const ofOrder = number === '' ? undefined : byOrder.get(number);
    if (ofOrder !== undefined) return isOf(ofOrder, cells) ? ofOrder : null;
    const areBlank = who.length > 0 && when.length > 0 && [...who, ...when].every((column) => isBlank(cells[column]));
    if (!areBlank || lastVisit === null) return null;
    return number === '' || number === orderOf(lastVisit) ? lastVisit : null;
  }

  function isInSumOf(visit: readonly Cell[], cells: readonly Cell[]): boolean {
    return (
      amounts.some((column) => !isBlank(visit[column])) &&
      [...amounts, ...prices].every((column) => isBlank(cells[column]))
    );
  }

  function remember(number: string, cells: readonly Cell[]): void {
    if (when.some((column) => !isBlank(cells[column])) && who.some((column) => !isBlank(cells[column]))) {
      lastVisit = cells;
    } else if (when.some((column) => !isBlank(cells[column]))) {
      // A sale to no one in particular: what follows is not the customer's above.
      lastVisit = null;
    }
    if (number === '') return;
    if (byOrder.size >= mostRememberedOrders) byOrder.clear();
    byOrder.set(number, cells);
  }

  return (cells) => {
    const number = orderOf(cells);
    const visit = visitOf(cells, number);
    let filled: Cell[] | null = null;
    if (visit !== null) {
      for (const column of all) {
        const value = visit[column] ?? null;
        if (isBlank(value) || !isBlank(cells[column])) continue;
        filled ??= [...cells];
        while (filled.length < column) filled.push(null);
        filled[column] = value;
      }
    }
    const hasSumAbove = number !== '' && visit !== null && isInSumOf(visit, cells);
    if (hasSumAbove) {
      filled ??= [...cells];
      for (const column of amounts) filled[column] = 0;
    }
    remember(number, filled ?? cells);
    return filled === null ? null : { cells: filled, hasSumAbove };
  };
}

/** How many of these rows, one below the other, would be filled. */
export function countFilledDown(mapping: ColumnMapping, rows: readonly (readonly Cell[])[]): number {
  const fill = fillDownBy(mapping);
  return rows.filter((row) => fill(row) !== null).length;
}
