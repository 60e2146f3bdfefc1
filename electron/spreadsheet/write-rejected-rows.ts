import { Readable } from 'node:stream';
import { type CellValue, writeXlsxStream } from 'hucre/xlsx';
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
import { workbookText } from './write-cells.ts';
import { writeWholeFile } from './write-whole-file.ts';
import { rowsPerBatch } from './writer-messages.ts';

/** The rows an import could not take, with the headings of their file (duplicate and empty ones too). */
export interface RejectedRowsOfFile {
  fileName: string;
  /** Where several sheets were read together. */
  sheets?: ImportResult['sheets'];
  headings: readonly string[];
  rows: Iterable<RejectedRow> | AsyncIterable<RejectedRow>;
}

const rowWidth = 12;
const reasonWidth = 44;
const ownColumnWidth = 18;

/** "orders.csv rows not taken.xlsx", without the old ending. */
export function rejectedRowsFileName(fileName: string, language: Language): string {
  const file = nameWithoutEnding(fileName);
  return safeFileName(`${translator(language)('report.rejected.fileName', { file })}.xlsx`);
}

/**
 * A workbook to be mended and imported again: the row's number in its file and the reason, then the file's own columns
 * as they were. The added columns stand first because a row can be longer than the headings. Rows stream through; more
 * than a sheet holds go on in the next one.
 */
export async function writeRejectedRows(
  path: string,
  { fileName, sheets = [], headings, rows }: RejectedRowsOfFile,
  language: Language,
  options: {
    shownName?: string;
    temporaryPath?: string;
    onProgress?: (done: number, of: number | null) => void;
    rowsPerSheet?: number;
  } = {},
): Promise<{ name: string; rows: number }> {
  const translate = translator(language);
  const added = rejectedRowHeadings[language];
  let written = 0;

  async function* sheetRows(): AsyncGenerator<CellValue[]> {
    for await (const row of rows) {
      yield [
        placeText(sheets, row.rowNumber),
        workbookText(rejectionSentence(translate, row)),
        ...row.cells.map(cellValue),
      ];
      written += 1;
      if (written % rowsPerBatch === 0) options.onProgress?.(written, null);
    }
  }

  await writeWholeFile(
    path,
    async (file) => {
      const bytes = writeXlsxStream(sheetRows(), {
        name: translate('report.rejected.sheet'),
        columns: [
          { header: added.row, width: rowWidth },
          { header: added.reason, width: reasonWidth },
          ...headings.map((heading, index) => ({
            header: isHeadingOfNone(heading, index)
              ? translate('importPage.columnNumber', { number: index + 1 })
              : workbookText(heading),
            width: ownColumnWidth,
          })),
        ],
        freezePane: { rows: 1, columns: 2 },
        ...(options.rowsPerSheet === undefined ? {} : { maxRowsPerSheet: options.rowsPerSheet }),
      });
      for await (const chunk of Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0])) {
        await file.writeFile(chunk as Uint8Array);
      }
    },
    options,
  );
  options.onProgress?.(written, written);
  return { name: rejectedRowsFileName(fileName, language), rows: written };
}

/** The number of the row; where several sheets were read, as spreadsheets write a place of another sheet. */
function placeText(sheets: ImportResult['sheets'], row: number): number | string {
  const { sheet, rowNumber } = placeOfRow(sheets, row);
  return sheet === null ? rowNumber : workbookText(`${sheet}!${rowNumber}`);
}

/** A day with a time stays a text: a streamed sheet has one number format a column, and this one would hide the time. */
function cellValue(cell: Cell): CellValue {
  if (typeof cell === 'string') return workbookText(cell);
  if (typeof cell !== 'object' || cell === null) return cell;
  if (cell.time !== null) return `${cell.day} ${cell.time}`;
  return cell.day < '1900-03-01' ? cell.day : new Date(`${cell.day}T00:00:00Z`);
}
