import { cellAsTyped } from '../../shared/import/cell-text.ts';
import type { Cell } from '../../shared/import/fields.ts';
import { rowReader } from '../../shared/import/read-row.ts';
import type { InterpretedBatch, InterpretedRow, PassedOverText, RejectedRow } from '../../shared/import/rows.ts';
import { beginningOf } from '../../shared/text.ts';
import { dataRowsOfRest } from './data-rows.ts';
import { openFileBytes } from './file-bytes.ts';
import { openTable } from './open-table.ts';
import type { ReadPart, ReadRequest } from './reader.ts';
import { rowsOfSheets } from './sheets-together.ts';
import type { CountedRows, OpeningContext } from './table.ts';

const rowsPerBatch = 2_000;

/** Reads all rows of a file, or those of the part that is shared out, interpreted; waits for `onBatch`. */
export async function readFile(
  request: ReadRequest,
  context: OpeningContext,
  onBatch: (batch: InterpretedBatch) => Promise<void>,
): Promise<ReadPart> {
  const bytes = await openFileBytes(request.path, context.caps);
  try {
    const table = await openTable(bytes, context);
    const interpretation =
      table.format === 'csv'
        ? { ...request.interpretation, hasGuards: true }
        : { ...request.interpretation, date1904: table.date1904 };
    const { reading, caps } = context;
    const sheetNames = reading.sheetsTaken ?? (table.sheet === null ? [] : [table.sheet]);
    const { headings, portions, sheets, fractionRead, formulasNotComputed } =
      context.shared?.part === 'rest'
        ? {
            headings: [],
            portions: dataRowsOfRest(table, caps),
            sheets: [],
            fractionRead: table.fractionRead,
            formulasNotComputed: noFormulas,
          }
        : await rowsOfSheets(table, sheetNames, reading.headingRow, caps);
    const readRow = rowReader(interpretation, headings);
    let rows: InterpretedRow[] = [];
    let rejected: RejectedRow[] = [];
    let passedOver: PassedOverText[] = [];
    let rowsRead = 0;
    const handOver = async () => {
      await onBatch({ rows, rejected, passedOver, rowsRead, fractionRead: fractionRead() });
      rows = [];
      rejected = [];
      passedOver = [];
    };
    for await (const portion of portions) {
      const sheet = sheets.at(-1);
      for (const row of portion) {
        const result = readRow(row);
        if ('passedOver' in result) {
          const { rowNumber, passedOver: reason, cells } = result;
          passedOver.push({ rowNumber, reason, text: inShort(cells) });
        } else {
          if ('reason' in result) rejected.push(result);
          else rows.push(result);
          rowsRead += 1;
          if (sheet !== undefined) sheet.rows += 1;
        }
        if (rows.length + rejected.length + passedOver.length >= rowsPerBatch) await handOver();
      }
    }
    if (rows.length + rejected.length + passedOver.length > 0) await handOver();
    const recordsBeforeRest = table.recordsBeforeRest?.() ?? null;
    return {
      rowsRead,
      headings,
      sheets,
      badBytes: table.badBytes(),
      cutShortAt: table.cutShortAt?.() ?? null,
      formulasNotComputed: formulasNotComputed(),
      recordsBeforeRest,
    };
  } finally {
    await bytes.close();
  }
}

/** A text has none. */
const noFormulas = (): CountedRows => ({ count: 0, rows: [] });

const longestPassedOverText = 80;

function inShort(cells: readonly Cell[]): string {
  const texts = new Set(cells.map((cell) => cellAsTyped(cell).trim()));
  texts.delete('');
  return beginningOf([...texts].join(' '), longestPassedOverText);
}
