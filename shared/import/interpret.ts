import type { Cell, Interpretation } from './fields.ts';
import type { InterpretedRow, RejectedRow } from './rows.ts';

/** Turns one data row into what will be stored, or says why it cannot be taken. */
export type RowInterpreter = (rowNumber: number, cells: readonly Cell[]) => InterpretedRow | RejectedRow;

/** Prepares an interpreter for a file; the work that is the same for every row is done once. */
export function rowInterpreter(_interpretation: Interpretation): RowInterpreter {
  throw new Error('not written yet');
}
