import { ShukeError } from '../../shared/errors.ts';
import type { ImportKind } from '../../shared/import/fields.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { columnsOfTable, type TableName } from '../../shared/tables/columns.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { archiveName } from '../archive/archive-name.ts';
import type { Connection } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { jobOf } from '../engine/job-kind.ts';
import type { JobControl } from '../engine/jobs.ts';
import { exportFileName } from '../files/export-file-name.ts';
import type { SavedFile } from '../files/saved-file.ts';
import type { DocumentRows, TableFormat } from '../spreadsheet/document.ts';
import type { TableColumn, TableRow } from '../spreadsheet/table-cells.ts';
import { fullTable, listedTableOf, type QuestionOf } from './listed-tables.ts';
import {
  type ContentColumn,
  leavingCell,
  type NamedColumn,
  type TableContent,
  type TableSource,
} from './table-content.ts';

export interface TableRequest {
  question: TableQuestion;
  columns: readonly string[];
  /** As on the screen, or with every column: two files of one table are not of one name. */
  isInFull: boolean;
  format: TableFormat;
  language: Language;
}

/** The columns asked for, or every one. Error: INPUT_INVALID, naming one that the table does not have. */
export function chosenColumns(
  connection: Connection,
  question: TableQuestion,
  asked: readonly string[] | undefined,
): readonly string[] {
  const own = question.table === 'exchange' ? [] : listedTableOf(question.table).ownColumns(connection);
  const known = [...columnsOfTable(question), ...own];
  const unknown = asked?.find((column) => !known.includes(column));
  if (unknown !== undefined) throw new ShukeError('INPUT_INVALID', { field: `columns.${unknown}` });
  return asked === undefined ? known : [...new Set(asked)];
}

export function hasChosenColumns({ table }: TableQuestion): boolean {
  return table !== 'exchange' && listedTableOf(table).hasChosenColumns;
}

export const tableSaveJob = jobOf<SavedFile>('tableSave');

/** Makes the spreadsheet of a table as the archive stands now, and puts it on the shelf. */
export async function saveTable(
  context: EngineContext,
  { question, columns, isInFull, format, language }: TableRequest,
  control: JobControl,
): Promise<SavedFile> {
  const translate = translator(language);
  const { archive } = context.session;
  const snapshot = archive.openReader();
  try {
    snapshot.beginSnapshot();
    const source = { context, snapshot, translate, language };
    const table =
      question.table === 'exchange'
        ? exchangeTable(source, question.kind, control)
        : leavingTable(source, question, { columns, isInFull }, control);
    const path = context.files.draftPath();
    const name = exportFileName(archiveName(archive.path), table.fileName, format);
    const { sheetName, columns: written, rowCount, rows } = table;
    const document = { form: 'table', format, sheetName, columns: written, rowCount } as const;
    await context.writer.write(path, name, { document, rows }, language, {
      signal: control.signal,
      onProgress: (done, of) => control.report({ phase: 'saving', done, of }),
    });
    return { token: await context.files.put(path, name, { owned: true }), name };
  } finally {
    snapshot.close();
  }
}

type ChosenColumns = Pick<TableRequest, 'columns' | 'isInFull'>;

interface LeavingTable {
  fileName: string;
  sheetName: string;
  columns: readonly TableColumn[];
  rowCount: number;
  rows: DocumentRows;
}

function leavingTable<Table extends TableName>(
  source: TableSource,
  question: QuestionOf<Table> & { table: Table },
  chosen: ChosenColumns,
  control: JobControl,
): LeavingTable {
  return listedTableOf(question.table).leave(source, question, (content) =>
    inColumns(content, chosen, source, control),
  );
}

function exchangeTable(source: TableSource, kind: ImportKind, control: JobControl): LeavingTable {
  const { translate, context } = source;
  const { columns, rowCount, pages } = fullTable(source, kind);
  return {
    fileName: translate(`leavingTables.exchange.fileNames.${kind}`, { day: context.clock.today() }),
    sheetName: translate(`import.kinds.${kind}`),
    columns,
    rowCount,
    rows: rowsOf(pages, (cells) => cells, control),
  };
}

function inColumns<Table extends TableName, Row>(
  { table, columns, ownColumns = [], values, rowCount, pages }: TableContent<Table, Row>,
  { columns: chosen, isInFull }: ChosenColumns,
  { translate, context }: TableSource,
  control: JobControl,
): LeavingTable {
  const named: TableName = table;
  const byKey = new Map<string, NamedColumn<Row>>(
    Object.entries<ContentColumn<Row>>(columns).map(([key, column]) => [
      key,
      { ...column, key, heading: column.heading ?? translate(`leavingTables.headings.${named}.${key}`, values) },
    ]),
  );
  for (const column of ownColumns) byKey.set(column.key, column);
  const taken = chosen.flatMap((key) => {
    const column = byKey.get(key);
    return column === undefined ? [] : [column];
  });
  const whole = translate(`leavingTables.fileNames.${named}`, { day: context.clock.today(), ...values });
  const subject = values.narrowed ? translate('tables.narrowed', { name: whole, narrowed: values.narrowed }) : whole;
  return {
    fileName: isInFull ? translate('tables.everyColumn', { name: subject }) : subject,
    sheetName: translate(`tables.names.${named}`),
    columns: taken.map(({ cell: _cell, key: _key, ...column }) => column),
    rowCount,
    rows: rowsOf(pages, (row) => taken.map((column) => leavingCell(column, row)), control),
  };
}

async function* rowsOf<Row>(
  pages: Iterable<readonly Row[]>,
  cellsOf: (row: Row) => TableRow,
  control: JobControl,
): AsyncGenerator<TableRow> {
  for (const page of pages) {
    for (const row of page) yield cellsOf(row);
    await control.breathe();
  }
}
