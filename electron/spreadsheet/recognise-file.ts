import type { ImportKind } from '../../shared/import/fields.ts';
import { type ProposalHints, proposeMapping } from '../../shared/import/propose.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { chooseHeadingRow, type HeadingChoice, isBetter, judgeHeadingRow } from './choose-heading-row.ts';
import { dataRowsOf, firstRowsOf } from './data-rows.ts';
import { openFileBytes } from './file-bytes.ts';
import { openTable } from './open-table.ts';
import { sameHeadingsRow } from './sheets-together.ts';
import type { FileRow, OpeningContext, Table } from './table.ts';

const shownRows = 20;
/** The first rows are sampled whole … */
const firstSampledRows = 200;
/** … and this many of the later ones, evenly spread: days and amounts from further on decide their order and mark. */
const laterSampledRows = 300;
/** How far it looks: a second or so of reading. */
const lastLookedAtRow = { csv: 100_000, xlsx: 20_000, xls: 20_000, ods: 20_000 } as const;
/** More sheets are not looked into: a workbook of a year of days has 366. */
const mostSheetsLookedAt = 400;
/** A proposal of fewer columns is no table that a person meant: a cover has a line with a name, too. */
const fewestFields = 2;

/** First rows, detected format and proposal of a file. */
export async function recogniseFile(
  file: { path: string; fileName: string },
  kind: ImportKind | undefined,
  hints: ProposalHints,
  context: OpeningContext,
): Promise<Recognition> {
  const { reading, caps } = context;
  const bytes = await openFileBytes(file.path, caps);
  try {
    const opened = await openTable(bytes, { ...context, homeCurrency: hints.homeCurrency });
    const allHints = { ...hints, hasGuards: opened.format === 'csv' };
    const chosen = await chooseSheet(opened, kind, allHints, context);
    const { table } = chosen;
    const atMostRows = lastLookedAtRow[table.format];
    const data = await dataRowsOf(
      table,
      chosen.headingRow ?? ((rows) => chooseHeadingRow(rows, kind, allHints).headingRow),
      caps,
    );
    const { firstRows, sample } = await sampleOf(data.portions, atMostRows);
    const { columns, proposal } = proposeMapping(
      data.headings,
      sample.map(({ cells }) => cells),
      kind,
      { ...allHints, linesAbove: data.skippedRows },
    );
    const sheetsAlike = alikeOf(chosen, data.headings);
    return {
      fileName: file.fileName,
      sizeBytes: bytes.sizeBytes,
      reading: {
        format: table.format,
        gzip: table.gzip,
        sheets: table.sheets,
        sheet: table.sheet,
        sheetsAlike,
        sheetsTaken: sheetsTakenOf(table, sheetsAlike, reading),
        encoding: table.encoding,
        isEncodingDoubtful: table.isEncodingDoubtful,
        badBytes: table.badBytes(),
        delimiter: table.delimiter,
        headingRow: data.headingRow,
        skippedRows: data.skippedRows,
        date1904: table.date1904,
      },
      columns,
      firstRows: firstRows.map(({ rowNumber, cells }) => ({ rowNumber, cells })),
      proposal,
    };
  } finally {
    await bytes.close();
  }
}

interface LookedAtSheet {
  name: string;
  rows: readonly FileRow[];
}

interface ChosenSheet {
  table: Table;
  /** Undefined where only one is there: its rows decide when they are read. */
  headingRow: number | undefined;
  visible: readonly LookedAtSheet[];
}

/** The sheet whose proposal is complete, the first of several; else the one that comes nearest. */
async function chooseSheet(
  table: Table,
  kind: ImportKind | undefined,
  hints: ProposalHints,
  { reading }: OpeningContext,
): Promise<ChosenSheet> {
  const names = table.sheets.filter((name) => !table.hiddenSheets.includes(name)).slice(0, mostSheetsLookedAt);
  const given = reading.sheet ?? reading.sheetsTaken?.[0];
  if (names.length < 2)
    return { table: given === undefined ? table : table.ofSheet(given), headingRow: reading.headingRow, visible: [] };
  const visible: LookedAtSheet[] = [];
  for (const name of names) {
    const rows = await firstRowsOf(table.ofSheet(name));
    if (rows.length > 0) visible.push({ name, rows });
  }
  if (given !== undefined) return { table: table.ofSheet(given), headingRow: reading.headingRow, visible };
  let best: (HeadingChoice & { name: string }) | undefined;
  for (const { name, rows } of visible) {
    const choice =
      reading.headingRow === undefined
        ? chooseHeadingRow(rows, kind, hints)
        : judgeHeadingRow(rows, reading.headingRow, kind, hints);
    if (best === undefined || isBetter(choice, best)) best = { ...choice, name };
    if (choice.isComplete && choice.fields >= fewestFields) break;
  }
  if (best === undefined) return { table, headingRow: reading.headingRow, visible };
  return { table: table.ofSheet(best.name), headingRow: best.headingRow, visible };
}

/** Visible sheets with the headings of the chosen one, and rows below them. */
function alikeOf({ table, visible }: ChosenSheet, headings: readonly string[]): string[] {
  if (table.sheet === null) return [];
  const alike = visible.filter(({ rows }) => {
    const headingRow = sameHeadingsRow(rows, headings);
    return headingRow !== null && rows.some(({ rowNumber }) => rowNumber > headingRow);
  });
  const names = alike.map(({ name }) => name);
  return names.includes(table.sheet) ? names : [table.sheet];
}

/** A sheet that has all rows of the others once more. */
const sumOfSheets = /汇总|匯總|合并|合併|总表|總表|全部|全年|合计|\b(?:all|total|summary|overview|combined|gesamt)\b/iu;

function sheetsTakenOf(
  { sheet, sheets }: Table,
  alike: readonly string[],
  reading: OpeningContext['reading'],
): readonly string[] {
  if (sheet === null) return [];
  if (reading.sheetsTaken !== undefined) return reading.sheetsTaken.filter((name) => sheets.includes(name));
  if (reading.sheet !== undefined) return [reading.sheet];
  const single = alike.filter((name) => !sumOfSheets.test(name));
  return single.length === 0 ? alike : single;
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
