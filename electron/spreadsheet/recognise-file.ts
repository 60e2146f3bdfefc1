import type { ImportKind } from '../../shared/import/fields.ts';
import { proposeMapping } from '../../shared/import/propose.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { dataRowsOf } from './data-rows.ts';
import { openFileBytes } from './file-bytes.ts';
import { openTable } from './open-table.ts';
import type { FileRow, OpeningContext } from './table.ts';

const shownRows = 20;
/** The first rows are sampled whole … */
const firstSampledRows = 200;
/** … and so many of the later ones, evenly spread: days and amounts from further on decide their order and mark. */
const laterSampledRows = 300;
/** How far it looks: a second or so of reading. */
const lastLookedAtRow = { csv: 100_000, xlsx: 20_000, xls: 20_000 } as const;

/** First rows, detected format and proposal of a file. */
export async function recogniseFile(
  file: { path: string; fileName: string },
  kind: ImportKind | undefined,
  context: OpeningContext,
): Promise<Recognition> {
  const bytes = await openFileBytes(file.path, context.caps);
  try {
    const table = await openTable(bytes, context);
    const atMostRows = lastLookedAtRow[table.format];
    const data = await dataRowsOf(table, context.reading.headingRow, context.caps);
    const { firstRows, sample } = await sampleOf(data.portions, atMostRows);
    const { columns, proposal } = proposeMapping(
      data.headings,
      sample.map(({ cells }) => cells),
      kind,
      table.format === 'csv',
    );
    return {
      fileName: file.fileName,
      sizeBytes: bytes.sizeBytes,
      reading: {
        format: table.format,
        gzip: table.gzip,
        sheets: table.sheets,
        sheet: table.sheet,
        encoding: table.encoding,
        badBytes: table.badBytes(),
        delimiter: table.delimiter,
        headingRow: data.headingRow,
        skippedRows: data.skippedRows,
        date1904: table.date1904,
      },
      columns,
      firstRows,
      proposal,
    };
  } finally {
    await bytes.close();
  }
}

async function sampleOf(
  portions: AsyncIterable<readonly FileRow[]>,
  atMostRows: number,
): Promise<{ firstRows: FileRow[]; sample: FileRow[] }> {
  const first: FileRow[] = [];
  let later: FileRow[] = [];
  let rowsPerLaterSample = 1;
  let laterSeen = 0;
  for await (const portion of portions) {
    for (const row of portion) {
      if (first.length < firstSampledRows) {
        first.push(row);
        continue;
      }
      if (laterSeen % rowsPerLaterSample === 0) later.push(row);
      laterSeen += 1;
      if (later.length > laterSampledRows) {
        later = later.filter((_, index) => index % 2 === 0);
        rowsPerLaterSample *= 2;
      }
    }
    if (first.length + laterSeen >= atMostRows) break;
  }
  return { firstRows: first.slice(0, shownRows), sample: [...first, ...later] };
}
