import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { textFormulaCell, type WorkbookCell } from '../spreadsheet/write-cells.ts';
import { columnCell } from './ranking-columns.ts';

type Labelled = Pick<RankingRow, 'name' | 'number'>;

/** What a customer is called where there is room for one word: the name, or the number where there is none. */
export function customerLabel({ name, number }: Labelled): string {
  return name === '' ? number : name;
}

/** The same of a row of the ranking sheet (from 0), as a formula over it. */
export function customerLabelCell(row: Labelled, index: number, sheetName: string, style = {}): WorkbookCell {
  const [name, number] = [columnCell(sheetName, 'name', index), columnCell(sheetName, 'number', index)];
  return textFormulaCell(`IF(${name}="",${number},${name})`, customerLabel(row), style);
}
