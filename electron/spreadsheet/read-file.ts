import { rowInterpreter } from '../../shared/import/interpret.ts';
import type { InterpretedBatch, InterpretedRow, RejectedRow } from '../../shared/import/rows.ts';
import { dataRowsOf, dataRowsOfRest } from './data-rows.ts';
import { openFileBytes } from './file-bytes.ts';
import { openTable } from './open-table.ts';
import type { ReadPart, ReadRequest } from './reader.ts';
import type { OpeningContext } from './table.ts';

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
    const interpret = rowInterpreter(interpretation);
    const { headings, portions } =
      context.shared?.part === 'rest'
        ? { headings: [], portions: dataRowsOfRest(table, context.caps) }
        : await dataRowsOf(table, context.reading.headingRow, context.caps);
    let rows: InterpretedRow[] = [];
    let rejected: RejectedRow[] = [];
    let rowsRead = 0;
    const handOver = async () => {
      await onBatch({ rows, rejected, rowsRead, fractionRead: table.fractionRead() });
      rows = [];
      rejected = [];
    };
    for await (const portion of portions) {
      for (const { rowNumber, cells } of portion) {
        const result = interpret(rowNumber, cells);
        if ('reason' in result) rejected.push(result);
        else rows.push(result);
        rowsRead += 1;
        if (rows.length + rejected.length >= rowsPerBatch) await handOver();
      }
    }
    if (rows.length + rejected.length > 0) await handOver();
    const recordsBeforeRest = table.recordsBeforeRest?.() ?? null;
    return { rowsRead, headings, badBytes: table.badBytes(), recordsBeforeRest };
  } finally {
    await bytes.close();
  }
}
