/** What a person changed of a table's columns; what they never touched stays as proposed. */
export interface ColumnLayout {
  order: readonly string[];
  hidden: readonly string[];
  /** Pixels, by column. */
  widths: Readonly<Record<string, number>>;
}

export const proposedLayout: ColumnLayout = { order: [], hidden: [], widths: {} };

const narrowestColumn = 48;
const widestColumn = 800;

export function isAsProposed(layout: ColumnLayout): boolean {
  return layout.order.length === 0 && layout.hidden.length === 0;
}

/** A layout as it was stored, without what is no layout. */
export function readLayout(stored: unknown): ColumnLayout {
  if (typeof stored !== 'object' || stored === null) return proposedLayout;
  const { order, hidden, widths } = stored as Record<string, unknown>;
  return { order: textsIn(order), hidden: textsIn(hidden), widths: widthsIn(widths) };
}

/** The columns in the order chosen; one the layout does not know yet stands behind its neighbour of the proposal. */
export function inChosenOrder<Column extends { key: string }>(
  columns: readonly Column[],
  order: readonly string[],
): Column[] {
  const arranged = order.flatMap((key) => columns.filter((column) => column.key === key));
  for (const [index, column] of columns.entries()) {
    if (arranged.includes(column)) continue;
    const neighbour = columns[index - 1];
    arranged.splice(neighbour === undefined ? 0 : arranged.indexOf(neighbour) + 1, 0, column);
  }
  return arranged;
}

/** One step towards the front (-1) or the end (+1). */
export function withColumnMoved(
  layout: ColumnLayout,
  columns: ReadonlyArray<{ key: string }>,
  key: string,
  by: -1 | 1,
): ColumnLayout {
  const order = inChosenOrder(columns, layout.order).map((column) => column.key);
  const from = order.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return layout;
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...layout, order };
}

/** Shows or hides a column; the last one shown stays. */
export function withColumnToggled(
  layout: ColumnLayout,
  columns: ReadonlyArray<{ key: string }>,
  key: string,
): ColumnLayout {
  if (layout.hidden.includes(key)) return { ...layout, hidden: layout.hidden.filter((hidden) => hidden !== key) };
  const isLast = columns.every((column) => column.key === key || layout.hidden.includes(column.key));
  return isLast ? layout : { ...layout, hidden: [...layout.hidden, key] };
}

export function withColumnWidth(layout: ColumnLayout, key: string, width: number): ColumnLayout {
  const within = Math.round(Math.min(widestColumn, Math.max(narrowestColumn, width)));
  return { ...layout, widths: { ...layout.widths, [key]: within } };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((entry) => typeof entry === 'string'))] : [];
}

function widthsIn(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && entry[1] >= narrowestColumn && entry[1] <= widestColumn,
    ),
  );
}
