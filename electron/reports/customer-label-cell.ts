import type { CellStyle } from 'hucre/xlsx';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { textFormulaCell, type WorkbookCell } from '../spreadsheet/write-cells.ts';
import { columnCell } from './ranking-columns.ts';

/** What to call the customer of a row of the ranking sheet (from 0), as a formula over it. */
export function customerLabelCell(
  row: Pick<RankingRow, 'name' | 'number'>,
  index: number,
  sheetName: string,
  style: CellStyle = {},
): WorkbookCell {
  const [name, number] = [columnCell(sheetName, 'name', index), columnCell(sheetName, 'number', index)];
  return textFormulaCell(`IF(${name}="",${number},${name})`, customerLabel(row), style);
}
