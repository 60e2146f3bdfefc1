import type { ImportResult } from '../../shared/import/contract.ts';
import type { Cell } from '../../shared/import/fields.ts';
import { isHeadingOfNone } from '../../shared/import/nameless-column.ts';
import { placeOfRow } from '../../shared/import/row-place.ts';
import type { RejectedRow } from '../../shared/import/rows.ts';
import { translator } from '../../shared/locales/words.ts';
import { rejectedRowHeadings } from '../../shared/reports/rejected-row-headings.ts';
import { rejectionSentence } from '../../shared/reports/rejection-sentence.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { nameWithoutEnding, safeFileName } from '../files/file-name.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import type { TableCell, TableRow } from '../spreadsheet/table-cells.ts';

/** Rows of a file with its headings (duplicate and empty ones too). */
interface RowsOfFile<Row> {
  /** Where several sheets were read together. */
  sheets?: ImportResult['sheets'];
  headings: readonly string[];
  rows: Iterable<Row>;
}

/** The rows an import could not take. */
export interface RejectedRowsOfFile extends RowsOfFile<RejectedRow> {
  fileName: string;
}

/** A row as it stood in the file, with why it could not be taken. */
export interface RowToMend extends Pick<RejectedRow, 'rowNumber' | 'cells'> {
  reason: string;
}

/** "orders.csv rows not taken.xlsx", without the old ending. */
export function rejectedRowsFileName(fileName: string, language: Language): string {
  const file = nameWithoutEnding(fileName);
  return safeFileName(`${translator(language)('report.rejected.fileName', { file })}.xlsx`);
}

/** The workbook of the rows of an import. */
export function rejectedRowsDocument({ rows, ...file }: RejectedRowsOfFile, language: Language): BuiltDocument {
  const translate = translator(language);
  function* toMend(): Generator<RowToMend> {
    for (const row of rows) yield { ...row, reason: rejectionSentence(translate, row) };
  }
  return rowsToMendDocument({ ...file, rows: toMend() }, language);
}

/**
 * A workbook to be mended and imported again: the row's number in its file and the reason, then the file's own columns
 * as they were. The added columns stand first because a row can be longer than the headings.
 */
export function rowsToMendDocument(
  { sheets = [], headings, rows }: RowsOfFile<RowToMend>,
  language: Language,
): BuiltDocument {
  const translate = translator(language);
  const added = rejectedRowHeadings[language];

  function* tableRows(): Generator<TableRow> {
    for (const { rowNumber, reason, cells } of rows) {
      yield [placeText(sheets, rowNumber), reason, ...cells.map(tableCell)];
    }
  }

  return {
    document: {
      form: 'table',
      format: 'xlsx',
      sheetName: translate('report.rejected.sheet'),
      columns: [
        { kind: 'mixed', heading: added.row },
        { kind: 'text', heading: added.reason },
        ...headings.map((heading, index) => ({
          kind: 'mixed' as const,
          heading: isHeadingOfNone(heading, index)
            ? translate('importPage.columnNumber', { number: index + 1 })
            : heading,
        })),
      ],
      frozenColumns: 2,
      rowCount: null,
    },
    rows: tableRows(),
  };
}

/** The number of the row; where several sheets were read, as spreadsheets write a place of another sheet. */
function placeText(sheets: ImportResult['sheets'], row: number): number | string {
  const { sheet, rowNumber } = placeOfRow(sheets, row);
  return sheet === null ? rowNumber : `${sheet}!${rowNumber}`;
}

/** A day with a time stays a text, to the second as it was. */
function tableCell(cell: Cell): TableCell {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.time === null ? { day: cell.day } : `${cell.day} ${cell.time}`;
}
