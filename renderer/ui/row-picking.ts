import { useRef } from 'react';
import { showFailure } from '../app/show-notice.ts';
import { nothingSelected, type RowSelection, withRowsAdded } from './row-selection.ts';

/** Picking several rows: with Space, Shift, Ctrl+A, or the box at the start of a row. */
export interface RowPicking {
  selection: RowSelection;
  onChange(selection: RowSelection): void;
  /** Keys of the rows from one place to another, also of those that were never shown. */
  keysBetween(first: number, last: number): Promise<readonly number[]>;
  /** Names the box in the heading that picks every row. */
  allLabel: string;
}

/** Shift picks everything between the row where picking began and the row under the hand, and unpicks what it passed. */
export function useRangePicking(picking: RowPicking | undefined, active: number) {
  const begun = useRef<{ index: number; selection: RowSelection } | null>(null);
  const wanted = useRef(0);
  return {
    begin: (index: number): void => {
      begun.current = { index, selection: picking?.selection ?? nothingSelected };
    },
    forget: (): void => {
      begun.current = null;
    },
    extendTo: (index: number): void => {
      if (picking === undefined) return;
      begun.current ??= { index: active, selection: picking.selection };
      const from = begun.current;
      wanted.current += 1;
      const mine = wanted.current;
      picking
        .keysBetween(Math.min(from.index, index), Math.max(from.index, index))
        .then((keys) => {
          if (mine === wanted.current) picking.onChange(withRowsAdded(from.selection, keys));
        })
        .catch(showFailure);
    },
  };
}
