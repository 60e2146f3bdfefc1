import type { CellStyle } from 'hucre/xlsx';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { textFormulaCell, type WorkbookCell } from '../spreadsheet/write-cells.ts';
import { columnCell } from './ranking-columns.ts';
import type { ReportedRanking } from './reported-ranking.ts';

/** What to call the customer of a row of the ranking sheet (from 0), as a formula over it. */
export function customerLabelCell(
  ranking: ReportedRanking,
  index: number,
  sheetName: string,
  style: CellStyle = {},
): WorkbookCell {
  const [name, number] = [
    columnCell(sheetName, ranking, 'name', index),
    columnCell(sheetName, ranking, 'number', index),
  ];
  return textFormulaCell(
    `IF(${name}="",${number},${name})`,
    customerLabel(ranking.rows[index] ?? { name: '', number: '' }),
    style,
  );
}
