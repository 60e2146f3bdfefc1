import { ShukeError } from '../../shared/errors.ts';
import type { FileRest } from './file-rest.ts';
import type { PackedBatch } from './packed-batch.ts';
import type { ReadPart, ReadSummary } from './reader.ts';
import { WaitingRest } from './waiting-rest.ts';

type TakeBatch = (batch: PackedBatch) => void | Promise<void>;

export interface ReadingByTwo {
  fileName: string;
  /** Rows the whole file may hold. */
  rowLimit: number;
  /** Reads from the beginning, and may say where a rest begins. */
  first: (heard: { onBatch: TakeBatch; onRest: (rest: FileRest) => void }) => Promise<ReadPart>;
  /** Reads the rest meanwhile. */
  second: (rest: FileRest, take: (batch: PackedBatch) => void, stopped: AbortSignal) => Promise<ReadPart>;
  /** Gets the rows in the file's order, as if one had read them all. */
  onBatch: TakeBatch;
}

/**
 * Reads a file by two processes where the first finds it large enough. The rows of the rest wait until the first has
 * come to where it begins: only then it is known which rows they are, and that a row begins there at all. Where none
 * does, the first reads on, and what the second found is dropped.
 */
export async function readByTwo(reading: ReadingByTwo): Promise<ReadSummary> {
  let rest: WaitingRest | undefined;
  try {
    const beginning = await reading.first({
      onBatch: (batch) => reading.onBatch(rest === undefined ? batch : toldWithRest(batch, rest)),
      onRest: (place) => {
        rest = new WaitingRest(place.fromFraction, (take, stopped) => reading.second(place, take, stopped));
      },
    });
    const { recordsBeforeRest, ...summary } = beginning;
    if (rest === undefined || recordsBeforeRest === null) return summary;
    const { rowsRead, badBytes } = summary;
    const end = await handOver(rest, { rowsRead, records: recordsBeforeRest }, reading);
    const cutShortAt = end.cutShortAt === null ? null : end.cutShortAt + recordsBeforeRest;
    return { ...summary, rowsRead: rowsRead + end.rowsRead, badBytes: badBytes + end.badBytes, cutShortAt };
  } finally {
    rest?.stop();
  }
}

/** Progress tells what both have read. */
function toldWithRest(batch: PackedBatch, rest: WaitingRest): PackedBatch {
  const fractionRead = Math.min(1, batch.fractionRead + rest.ownFractionRead);
  return { ...batch, rowsRead: batch.rowsRead + rest.rowsRead, fractionRead };
}

async function handOver(
  rest: WaitingRest,
  before: { rowsRead: number; records: number },
  { fileName, rowLimit, onBatch }: ReadingByTwo,
): Promise<ReadPart> {
  for await (const batch of rest.batches()) {
    const rowsRead = before.rowsRead + rest.rowsRead;
    if (rowsRead > rowLimit) {
      throw new ShukeError('FILE_TOO_MANY_ROWS', { file: fileName, limit: rowLimit, found: rowsRead });
    }
    await onBatch({ ...furtherDown(batch, before.records), rowsRead, fractionRead: rest.fractionRead });
  }
  try {
    return await rest.end;
  } catch (error) {
    throw problemFurtherDown(error, before.records);
  }
}

/** The second has counted its rows from where it began. */
function furtherDown(batch: PackedBatch, records: number): PackedBatch {
  return {
    ...batch,
    rowNumbers: batch.rowNumbers.map((rowNumber) => rowNumber + records),
    flagged: batch.flagged.map((row) => ({ ...row, rowNumber: row.rowNumber + records })),
    rejected: batch.rejected.map((row) => ({ ...row, rowNumber: row.rowNumber + records })),
    passedOver: batch.passedOver.map((row) => ({ ...row, rowNumber: row.rowNumber + records })),
  };
}

function problemFurtherDown(error: unknown, records: number): unknown {
  if (!(error instanceof ShukeError) || typeof error.values.row !== 'number') return error;
  return new ShukeError(error.code, { ...error.values, row: error.values.row + records }, { cause: error });
}
