import { useCallback, useState } from 'react';
import type { DataColumn } from './data-column.ts';

/** The figures of a table's rows that open to what they were made from. */
export interface Figures<Row> {
  /** The column the keys are at, in this row; null: at the row. */
  at(row: Row): string | null;
  /** Goes to the next or the former figure of the row; false where there is none: the key is not for the figures. */
  step(row: Row, direction: 1 | -1): boolean;
  /** Goes to the figure of this column, wherever the keys are; what is open closes. */
  goTo(column: string): void;
  /** The keys are at the row again. */
  leave(): void;
  open(row: Row, column: string): void;
  close(): void;
  /** The column whose figure is open in this row. */
  openIn(row: Row | undefined): string | null;
}

/** Which figure the keys are at, and which is open; one at most. */
export function useFigures<Row>(columns: ReadonlyArray<DataColumn<Row>>, rowKey: (row: Row) => number): Figures<Row> {
  const [column, setColumn] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ row: number; column: string } | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const opening = (row: Row): string[] =>
    columns.flatMap(({ key, behind }) => ((behind?.(row) ?? null) === null ? [] : [key]));
  const at = (row: Row): string | null => (column !== null && opening(row).includes(column) ? column : null);
  return {
    at,
    step: (row, direction) => {
      const keys = opening(row);
      const now = at(row);
      const next = (now === null ? -1 : keys.indexOf(now)) + direction;
      if ((now === null && direction === -1) || next >= keys.length) return false;
      setColumn(keys[next] ?? null);
      return true;
    },
    goTo: (key) => {
      setOpened(null);
      setColumn(key);
    },
    leave: () => setColumn(null),
    open: (row, key) => setOpened({ row: rowKey(row), column: key }),
    close,
    openIn: (row) => (row !== undefined && opened?.row === rowKey(row) ? opened.column : null),
  };
}
