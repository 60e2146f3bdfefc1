import { useMemo } from 'react';
import { machineNotes } from '../app/notes-of-this-machine.ts';
import { Remembered, useRemembered } from '../app/remembered.ts';
import {
  type ColumnLayout,
  inChosenOrder,
  isAsProposed,
  proposedLayout,
  readLayout,
  withColumnMoved,
  withColumnToggled,
  withColumnWidth,
} from './column-layout.ts';
import type { DataColumn } from './data-column.ts';

const layoutsByTable = new Map<string, Remembered<ColumnLayout>>();

function layoutsOf(table: string): Remembered<ColumnLayout> {
  const known = layoutsByTable.get(table);
  if (known !== undefined) return known;
  const layouts = new Remembered(machineNotes, `columns.${table}`, readLayout);
  layoutsByTable.set(table, layouts);
  return layouts;
}

/** The columns of one table as this machine remembers them, and the ways to change them. */
export interface TableColumns<Row> {
  /** Those shown, in order, each as wide as chosen. */
  shown: ReadonlyArray<DataColumn<Row>>;
  /** Every column, in order, for the chooser. */
  all: ReadonlyArray<{ key: string; heading: string; width: number | undefined; isShown: boolean }>;
  isChanged: boolean;
  move(key: string, by: -1 | 1): void;
  toggle(key: string): void;
  setWidth(key: string, width: number): void;
  reset(): void;
}

/** `proposed`: the columns for the room there is, as long as the person chose none. */
export function useTableColumns<Row>(
  table: string,
  columns: ReadonlyArray<DataColumn<Row>>,
  isProposed: (key: string) => boolean = () => true,
): TableColumns<Row> {
  const layouts = layoutsOf(table);
  const layout = useRemembered(layouts);
  return useMemo(() => {
    const remember = (next: ColumnLayout) => layouts.set(next);
    const arranged = inChosenOrder(columns, layout.order).map((column) => {
      const width = layout.widths[column.key] ?? column.width;
      return width === undefined ? column : { ...column, width };
    });
    const isShown = (key: string) => (isAsProposed(layout) ? isProposed(key) : !layout.hidden.includes(key));
    // What the room left out is hidden from the first choice on: the choice begins with what is seen.
    const begun = isAsProposed(layout)
      ? { ...layout, hidden: columns.filter(({ key }) => !isProposed(key)).map(({ key }) => key) }
      : layout;
    return {
      shown: arranged.filter(({ key }) => isShown(key)),
      all: arranged.map(({ key, heading, width }) => ({ key, heading, width, isShown: isShown(key) })),
      isChanged: !isAsProposed(layout) || Object.keys(layout.widths).length > 0,
      move: (key, by) => remember(withColumnMoved(begun, columns, key, by)),
      toggle: (key) => remember(withColumnToggled(begun, columns, key)),
      setWidth: (key, width) => remember(withColumnWidth(layout, key, width)),
      reset: () => remember(proposedLayout),
    };
  }, [columns, layouts, layout, isProposed]);
}
