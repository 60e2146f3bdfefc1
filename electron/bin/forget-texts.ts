import { z } from 'zod';
import { traitsOfVerb } from '../../shared/acts/act-verbs.ts';
import { columnMappingSchema, type ImportResult, readingSettingsSchema } from '../../shared/import/contract.ts';
import { headingCandidates } from '../../shared/import/headings.ts';
import type { Connection } from '../archive/query.ts';
import { importResultOf, type KeptImport, keptImportResult } from '../import/kept-import-result.ts';
import type { TextsToForget } from './texts-to-forget.ts';

/** Replaces a text of a purged customer. */
const forgotten = '…';

/**
 * Takes a purged customer's texts out of what is not theirs: what acts were done to, and what imports kept of files.
 * Only free text is rewritten, never a code, and what is written back has been parsed as what it is.
 */
export function forgetTexts(connection: Connection, texts: TextsToForget): void {
  forgetInActs(connection, texts);
  const imports = connection
    .prepare<[], ImportRow>(
      'SELECT id, file_name, kind, mode, match_key, reading, interpretation, headings, result FROM imports',
    )
    .all();
  for (const row of imports) {
    forgetInImport(connection, row, texts);
    forgetInRejections(connection, row, texts);
  }
}

interface ImportRow extends KeptImport {
  id: number;
  file_name: string;
  reading: string;
  interpretation: string;
  headings: string;
}

function forgetInActs(connection: Connection, texts: TextsToForget): void {
  const forget = connection.prepare<[string | null, number]>('UPDATE acts SET subject = ? WHERE id = ?');
  const acts = connection
    .prepare<[], { id: number; subject: string; verb: string }>(
      `SELECT id, subject, verb FROM acts WHERE subject IS NOT NULL AND subject <> ''`,
    )
    .all();
  for (const { id, subject, verb } of acts) {
    const after =
      traitsOfVerb(verb).subject === 'file'
        ? fileNameWithoutTexts(subject, texts)
        : texts.names(subject)
          ? null
          : subject;
    if (after !== subject) forget.run(after, id);
  }
}

function forgetInImport(connection: Connection, row: ImportRow, texts: TextsToForget): void {
  const after = {
    file_name: fileNameWithoutTexts(row.file_name, texts),
    reading: JSON.stringify(readingWithoutTexts(JSON.parse(row.reading), texts)),
    headings: JSON.stringify(headingsWithoutTexts(headingsSchema.parse(JSON.parse(row.headings)), texts)),
    result: keptImportResult(resultWithoutTexts(importResultOf(row), texts)),
  };
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter((column) => after[column] !== row[column]);
  for (const column of changed) {
    connection.prepare(`UPDATE imports SET ${column} = ? WHERE id = ?`).run(after[column], row.id);
  }
}

const headingsSchema = z.array(z.string());

/** Only the sheet has a name that a person gave it. */
function readingWithoutTexts(reading: unknown, texts: TextsToForget): unknown {
  const { sheet, sheetsTaken } = readingSettingsSchema.parse(reading);
  const withoutName = (name: string): string => (texts.names(name) ? forgotten : name);
  return {
    ...z.looseObject({}).parse(reading),
    ...(sheet === undefined ? {} : { sheet: withoutName(sheet) }),
    ...(sheetsTaken === undefined ? {} : { sheetsTaken: sheetsTaken.map(withoutName) }),
  };
}

/** Headings are the shop's words, unless a row about the customer was taken for the row of headings. */
function headingsWithoutTexts(headings: readonly string[], texts: TextsToForget): readonly string[] {
  if (!headings.some((heading) => texts.names(heading))) return headings;
  return headings.map((heading) => (texts.isIn(heading) ? forgotten : heading));
}

/** The record of an import without what it says of a purged customer; every count and code stays. */
export function resultWithoutTexts(result: ImportResult, texts: TextsToForget): ImportResult {
  const without = (text: string): string => (texts.isIn(text) ? forgotten : text);
  const withoutName = (text: string): string => (texts.names(text) ? forgotten : text);
  // A heading that every shop has ("customer number") is no text of a person, whatever they are called.
  const withoutRow = (heading: string): string =>
    texts.isIn(heading) && headingCandidates(heading).length === 0 ? forgotten : heading;
  const { taken, left } = result.columns;
  return {
    ...result,
    fileName: fileNameWithoutTexts(result.fileName, texts),
    warnings: result.warnings.map((warning) => ({ ...warning, examples: warning.examples.map(without) })),
    rejections: result.rejections.map((rejection) => ({
      ...rejection,
      value: without(rejection.value),
      who: without(rejection.who),
      amount: without(rejection.amount),
    })),
    sheets: result.sheets.map((sheet) => ({ ...sheet, name: withoutName(sheet.name) })),
    passedOver: result.passedOver.map((rows) => ({ ...rows, examples: rows.examples.map(without) })),
    money: result.money.map((sums) => ({ ...sums, sheet: sums.sheet === null ? null : withoutName(sums.sheet) })),
    statuses: result.statuses.map((status) => ({
      ...status,
      column: withoutRow(status.column),
      value: without(status.value),
    })),
    columns: {
      taken: Object.fromEntries(Object.entries(taken).map(([heading, field]) => [withoutRow(heading), field])),
      left: left.map(({ heading, examples }) => ({ heading: withoutRow(heading), examples: examples.map(without) })),
    },
    sheetsNotRead: result.sheetsNotRead.map(withoutName),
  };
}

/** The rows stay counted; what they said is gone. */
function forgetInRejections(connection: Connection, { id, interpretation }: ImportRow, texts: TextsToForget): void {
  const forget = connection.prepare<[number]>(`UPDATE import_rejections SET value = '', cells = '[]' WHERE id = ?`);
  const numberColumns = numberColumnsOf(JSON.parse(interpretation));
  const rows = connection
    .prepare<[number], { id: number; value: string; cells: string }>(
      'SELECT id, value, cells FROM import_rejections WHERE import_id = ?',
    )
    .all(id);
  for (const row of rows) {
    const cells = z.array(z.unknown()).parse(JSON.parse(row.cells));
    const isAboutOne =
      texts.isInRow([row.value, ...cells.flatMap(textsIn)]) ||
      numberColumns.some((column) => textsIn(cells[column]).some(texts.isNumber));
    if (isAboutOne) forget.run(row.id);
  }
}

/** Of an address book there are none. */
function numberColumnsOf(interpretation: unknown): readonly number[] {
  const { mapping = {} } = z.looseObject({ mapping: columnMappingSchema.optional() }).parse(interpretation);
  return [mapping.number, mapping.personNumber, mapping.companyNumber].flatMap((columns) => columns ?? []);
}

function textsIn(cell: unknown): string[] {
  if (typeof cell === 'string') return [cell];
  if (typeof cell === 'number') return [String(cell)];
  return typeof cell === 'object' && cell !== null ? Object.values(cell).flatMap(textsIn) : [];
}

function fileNameWithoutTexts(fileName: string, texts: TextsToForget): string {
  const extension = /\.\w{1,5}$/u.exec(fileName)?.[0] ?? '';
  const isNamed = texts.names(fileName.slice(0, fileName.length - extension.length));
  return isNamed ? `${forgotten}${extension}` : fileName;
}
