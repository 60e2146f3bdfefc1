import type { ImportKind } from '../../shared/import/fields.ts';
import type { TableName } from '../../shared/tables/columns.ts';
import type { ListedTableQuestion } from '../../shared/tables/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { TableColumn, TableRow } from '../spreadsheet/table-cells.ts';
import type { TableContent, TableSource } from './table-content.ts';

/** What is asked of one table. */
export type QuestionOf<Table extends TableName> = Extract<ListedTableQuestion, { table: Table }>;

/** What a feature hands over for a table of its rows that can leave as a spreadsheet. */
export interface ListedTable<Table extends TableName> {
  /** `take` is given the content with the type of its rows, which no one else needs to know. */
  leave<Leaving>(source: TableSource, question: QuestionOf<Table>, take: TakeContent<Leaving>): Leaving;
  /** Keys of the columns that only this archive has. */
  ownColumns(connection: Connection): readonly string[];
  /** The page chooses columns of it; a file of every column then says so in its name. */
  hasChosenColumns: boolean;
}

export type TakeContent<Leaving> = <Table extends TableName, Row>(content: TableContent<Table, Row>) => Leaving;

export function listedTable<Table extends TableName, Row>(
  content: (source: TableSource, question: QuestionOf<Table>) => TableContent<Table, Row>,
  { ownColumns = () => [], hasChosenColumns = false }: Partial<Omit<ListedTable<Table>, 'leave'>> = {},
): ListedTable<Table> {
  return { leave: (source, question, take) => take(content(source, question)), ownColumns, hasChosenColumns };
}

/** A table of the archive in full, as the import takes it in again. */
export interface FullTable {
  columns: readonly TableColumn[];
  rowCount: number;
  /** Rows some at a time, so that other calls are answered in between. */
  pages: Iterable<readonly TableRow[]>;
}

interface LeavingTables {
  listed: { readonly [Table in TableName]: ListedTable<Table> };
  full(source: TableSource, kind: ImportKind): FullTable;
}

let tables: LeavingTables | null = null;

/** Once, when the program starts. */
export function setLeavingTables(given: LeavingTables): void {
  tables = given;
}

function givenTables(): LeavingTables {
  if (tables === null) throw new Error('the tables are not set: import electron/engine/features.ts first');
  return tables;
}

export function listedTableOf<Table extends TableName>(table: Table): ListedTable<Table> {
  return givenTables().listed[table];
}

export function fullTable(source: TableSource, kind: ImportKind): FullTable {
  return givenTables().full(source, kind);
}
