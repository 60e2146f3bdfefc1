import { ShukeError } from '../../shared/errors.ts';
import type { Cell } from '../../shared/import/fields.ts';
import { cardOfRow } from '../../shared/vcard/table/card-of-row.ts';
import { isDayColumn } from '../../shared/vcard/table/day-of-row.ts';
import { textOfCell } from '../../shared/vcard/table/entries-of-row.ts';
import { type CardTable, recogniseCardTable } from '../../shared/vcard/table/recognise-card-table.ts';
import { dataRowsOf } from '../spreadsheet/data-rows.ts';
import { DelimitedText } from '../spreadsheet/delimited-text.ts';
import type { FileBytes } from '../spreadsheet/file-bytes.ts';
import { openTable } from '../spreadsheet/open-table.ts';
import { type FileRow, isBlankRow, type OpeningContext, type Table } from '../spreadsheet/table.ts';
import { detectDelimiter, takeSeparatorLine } from '../spreadsheet/text-delimiter.ts';
import { CountingDecoder, detectEncoding } from '../spreadsheet/text-encoding.ts';
import type { AddressBook, CardRecord } from './address-book.ts';

/** Exports begin with their headings; this many characters are enough to see them. */
const charactersToHeadings = 64 * 1024;
/** An address book that somebody saved as a workbook is smaller; opening a larger one only to look takes its time. */
const largestWorkbookBytes = 8 * 1024 * 1024;

/** The address book of a mail program that left as a table, or null. */
export async function openCardTable(bytes: FileBytes, context: OpeningContext): Promise<AddressBook | null> {
  if (typeof bytes.kind === 'object' || bytes.kind === 'empty') return null;
  if (bytes.kind !== 'text' && bytes.sizeBytes > largestWorkbookBytes) return null;
  const table = bytes.kind === 'text' ? null : await openTable(bytes, context);
  const first = table === null ? firstRowOfText(bytes, context) : await firstRowOf(table);
  const cardTable = first === null ? null : recogniseCardTable(first.cells.map(textOfCell));
  if (first === null || cardTable === null) return null;
  return bookOf(table ?? (await openTable(bytes, context)), { cardTable, headingRow: first.rowNumber, context });
}

interface RecognisedTable {
  cardTable: CardTable;
  headingRow: number;
  context: OpeningContext;
}

function bookOf(table: Table, { cardTable: { program, columns }, headingRow, context }: RecognisedTable): AddressBook {
  const dayColumns = columns.flatMap((column, index) => (isDayColumn(column) ? [{ index, ...column }] : []));
  const recordOf = ({ rowNumber, cells }: FileRow): CardRecord => ({
    rowNumber,
    days: dayColumns.flatMap(({ index, heading, silent }) => {
      const text = textOfCell(cells[index] ?? null);
      return text === '' || silent.includes(text) ? [] : [{ heading, text }];
    }),
    card: (dateOrder) => cardOfRow(columns, cells, { dateOrder }),
    cells: (): readonly Cell[] => cells,
  });

  async function* records(): AsyncGenerator<readonly CardRecord[]> {
    const { portions } = await dataRowsOf(table, headingRow, context.caps);
    for await (const portion of portions) yield portion.map(recordOf);
  }

  return {
    source: program,
    format: table.format,
    gzip: table.gzip,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headings: columns.map(({ heading }) => heading),
    records,
    fractionRead: table.fractionRead,
    badBytes: table.badBytes,
    cutShortAt: () => table.cutShortAt?.() ?? null,
  };
}

/** Of the beginning alone: a file that is no address book must cost nothing. */
function firstRowOfText({ head }: FileBytes, { reading, caps }: OpeningContext): FileRow | null {
  const decoder = new CountingDecoder(reading.encoding ?? detectEncoding(head, true));
  const beginning = takeSeparatorLine(decoder.decode(head).slice(0, charactersToHeadings));
  const delimiter = reading.delimiter ?? beginning.delimiter ?? detectDelimiter(beginning.rest);
  const text = new DelimitedText(delimiter, caps);
  try {
    for (const line of beginning.rest.split(/(?<=[\r\n])/)) {
      const row = text.push(line).find(({ cells }) => !isBlankRow(cells));
      if (row !== undefined) return row;
    }
    return text.end()[0] ?? null;
  } catch (error) {
    // What is no row is no heading either; reading the file as a table says what is wrong with it.
    if (error instanceof ShukeError) return null;
    throw error;
  }
}

async function firstRowOf(table: Table): Promise<FileRow | null> {
  for await (const portion of table.rows()) {
    const row = portion.find(({ cells }) => !isBlankRow(cells));
    if (row !== undefined) return row;
  }
  return null;
}
