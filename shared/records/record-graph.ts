import { type RecordName, records, tables } from './all-records.ts';
import type { Column } from './columns.ts';
import type { Owner, RecordDefinition, RowLabel } from './define-record.ts';

/** In an order in which rows can come: what a row names is there before it. */
export const recordNames = Object.keys(records) as RecordName[];
/** In an order in which rows can go. */
export const childrenFirst: readonly RecordName[] = recordNames.toReversed();

const definitions: ReadonlyMap<string, RecordDefinition> = new Map(Object.entries(records));
const columnsOfTables: ReadonlyMap<string, ReadonlyMap<string, Column>> = new Map(
  Object.entries(tables).map(([table, { columns }]) => [table, new Map(Object.entries<Column>(columns))]),
);

export function isRecord(table: string): table is RecordName {
  return definitions.has(table);
}

export function definitionOf(table: RecordName): RecordDefinition {
  return records[table];
}

/** Undefined where the archive has no such column, or has it no longer. */
export function columnOf(table: string, column: string): Column | undefined {
  return columnsOfTables.get(table)?.get(column);
}

export function hasColumn(table: RecordName, column: string): boolean {
  return columnOf(table, column) !== undefined;
}

/** A column by which rows of one record name rows of another, or of the same. */
export interface Reference {
  readonly table: RecordName;
  readonly column: string;
  readonly to: RecordName;
}

export const references: readonly Reference[] = recordNames.flatMap((table) =>
  Object.entries<Column>(records[table].columns).flatMap(([column, { references: to }]) =>
    to !== null && isRecord(to) ? [{ table, column, to }] : [],
  ),
);

/** The columns by which rows of any record name rows of this one. */
export function referencesTo(table: RecordName): readonly Reference[] {
  return references.filter(({ to }) => to === table);
}

/** Every column that names a customer. */
export const customerReferences = referencesTo('customers');

/** The records whose rows belong to one of these. */
export function ownedBy(...owners: readonly Owner[]): readonly RecordName[] {
  return recordNames.filter((table) => owners.includes(records[table].owner));
}

/** A customer's own records: they move with a merge and end with a purge. */
export const customerRecords = ownedBy('customer');
/** What two customers are to each other. */
export const pairRecords = ownedBy('pair', 'sortedPair');
/** Records that say by `customer_id` whose they are, whatever becomes of them. */
export const recordsOfCustomer = ownedBy('customer', 'pair', 'sortedPair', 'mention');

/** Records whose rows are part of a row of another one. */
export const partRecords: readonly (Reference & { whole: RecordName })[] = references
  .filter(({ table, column }) => {
    const { owner }: RecordDefinition = records[table];
    return typeof owner === 'object' && owner.partOf === column;
  })
  .map((reference) => ({ ...reference, whole: reference.to }));

/** Those that an import may add rows to. */
export const importedRecords = recordNames.filter((table) => hasColumn(table, 'import_id'));

/** The records named by rows that do not own them (tags, products). */
export function sharedRecords(): readonly RecordName[] {
  return recordNames.filter((table) => records[table].isShared);
}

/** What a row is called by these columns of it, '' where they hold nothing. */
export function labelColumns(label: RowLabel): readonly string[] {
  return 'firstOf' in label ? label.firstOf : label.allOf;
}
