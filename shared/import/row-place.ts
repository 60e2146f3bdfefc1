import type { ImportResult } from './contract.ts';

/** Where a row of an import stands: its sheet, where several were read together, and its row there. */
export function placeOfRow(
  sheets: ImportResult['sheets'],
  rowNumber: number,
): { sheet: string | null; rowNumber: number } {
  if (sheets.length < 2) return { sheet: null, rowNumber };
  const sheet = sheets.findLast(({ rowOffset }) => rowOffset < rowNumber) ?? sheets[0];
  return sheet === undefined
    ? { sheet: null, rowNumber }
    : { sheet: sheet.name, rowNumber: rowNumber - sheet.rowOffset };
}
