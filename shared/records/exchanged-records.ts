import { byKey } from '../by-key.ts';
import { type RecordName, type records, tables } from './all-records.ts';
import type { Column } from './columns.ts';
import { clockOfField, type FieldOfColumn, fieldOfColumn } from './field-of-column.ts';
import { columnOf, definitionOf, isRecord, labelColumns, partRecords, recordNames } from './record-graph.ts';

/** A record whose rows leave the archive, and are imported, as a table of their own that follows from its definition. */
export type ExchangedRecord = {
  [Name in RecordName]: (typeof records)[Name] extends { readonly exchange: 'itself' } ? Name : never;
}[RecordName];

/** A record whose rows are the rows of a table that leaves and is imported: of one of its own, of the timeline or of the people around. */
export type RowRecord = {
  [Name in RecordName]: (typeof records)[Name] extends { readonly exchange: 'itself' | 'timeline' | 'people' }
    ? Name
    : never;
}[RecordName];

type PartRecord = {
  [Name in RecordName]: (typeof records)[Name] extends { readonly exchange: 'whole' } ? Name : never;
}[RecordName];

type FieldOf<Table extends RowRecord> = FieldOfColumn<keyof (typeof records)[Table]['columns'] & string>;

/**
 * A column of such a table, as the import calls it: `cases.heardAt`, `cases.heardAtTime` next to it, and
 * `group_members.groupKind` next to the name of the group.
 */
export type RecordField = {
  [Table in ExchangedRecord]: `${Table}.${
    | FieldOf<Table>
    | `${FieldOf<Table>}${'Time' | 'Kind'}`
    | FieldOfColumn<PartRecord>}`;
}[ExchangedRecord];

/** Columns of records without a table of their own whose field is called otherwise: files and `--map` know it so. */
const otherwiseCalled = {
  contacts: { staff_id: 'author' },
  relations: {
    other_customer_id: 'personNumber',
    name: 'personName',
    preferences: 'personPreferences',
    note: 'personNote',
    confirmed_day: 'personConfirmedDay',
  },
} as const;
type OtherwiseCalled = typeof otherwiseCalled;
type UncarriedColumn = 'id' | 'customer_id' | 'name_folded' | 'created_at' | 'import_id';
type FieldWithoutTable<Table extends keyof OtherwiseCalled> =
  | FieldOfColumn<
      Exclude<keyof (typeof records)[Table]['columns'] & string, UncarriedColumn | keyof OtherwiseCalled[Table]>
    >
  | OtherwiseCalled[Table][keyof OtherwiseCalled[Table]];

/** A column of the timeline, or of the people around, as the import calls it. */
export type TimelineField = FieldWithoutTable<'contacts'>;
export type PersonField = FieldWithoutTable<'relations'>;

/** A column of a table whose rows are those of a record. */
export type RowField = RecordField | TimelineField | PersonField;

export const exchangedRecords: readonly ExchangedRecord[] = recordNames.filter(isExchangedRecord);

export function isExchangedRecord(table: string): table is ExchangedRecord {
  return isRecord(table) && definitionOf(table).exchange === 'itself';
}

/** How a row of another record is named in a cell. */
export type NamedBy =
  /** By its only name and its traits next to it; it is created where there is none of it. */
  | { readonly how: 'name'; readonly table: RecordName; readonly column: string; readonly traits: readonly string[] }
  /** A customer by their number. */
  | { readonly how: 'number' }
  /** A row of the same customer by what it is called, and which of several it is. */
  | { readonly how: 'label'; readonly table: RecordName; readonly columns: readonly string[] };

/** A column of the record, in a column of the table. */
export interface CarriedValue {
  readonly table: RecordName;
  readonly column: string;
  readonly definition: Column;
  /** Null where it is no reference. */
  readonly namedBy: NamedBy | null;
}

/**
 * A column of the table in which a record leaves: a value, what tells a row that a value names from others of its name,
 * the time of day of a moment, or the parts of the row.
 */
export type CarriedColumn =
  | ({ readonly field: RowField; readonly holds: 'value' } & CarriedValue)
  | ({ readonly field: RowField; readonly holds: 'trait'; readonly of: string } & CarriedValue)
  | { readonly field: RowField; readonly holds: 'clock'; readonly column: string }
  | {
      readonly field: RowField;
      readonly holds: 'parts';
      readonly table: RecordName;
      /** By which they name their row. */
      readonly whole: string;
      readonly values: readonly CarriedValue[];
    };

const rowRecords: readonly RowRecord[] = ['contacts', 'relations', ...exchangedRecords];
const carriedColumns: ReadonlyMap<RowRecord, readonly CarriedColumn[]> = new Map(
  rowRecords.map((table) => [table, columnsOf(table)]),
);

/** The columns that follow the number and the name of whose the row is. */
export function carriedColumnsOf(table: RowRecord): readonly CarriedColumn[] {
  return carriedColumns.get(table) ?? [];
}

/** The columns that hold a value; those of a moment are one. */
export function carriedValuesOf(table: RowRecord): readonly (CarriedColumn & { holds: 'value' })[] {
  return carriedColumnsOf(table).filter((column) => column.holds === 'value');
}

export const timelineFields = carriedColumnsOf('contacts').map(({ field }) => field) as readonly TimelineField[];
export const personFields = carriedColumnsOf('relations').map(({ field }) => field) as readonly PersonField[];

export function isRecordField(field: string): field is RecordField {
  const [table = ''] = field.split('.');
  return isExchangedRecord(table) && carriedColumnsOf(table).some((column) => column.field === field);
}

function columnsOf(table: RowRecord): CarriedColumn[] {
  const fieldOf = (column: string): RowField => {
    if (table !== 'contacts' && table !== 'relations') return `${table}.${fieldOfColumn(column)}` as RecordField;
    const called: Partial<Record<string, RowField>> = otherwiseCalled[table];
    return called[column] ?? (fieldOfColumn(column) as RowField);
  };
  const values = valuesOf(table).flatMap((value): CarriedColumn[] => {
    const field = fieldOf(value.column);
    const column: CarriedColumn = { field, holds: 'value', ...value };
    return value.definition.kind === 'moment'
      ? [column, { field: clockOfField(field) as RowField, holds: 'clock', column: value.column }]
      : [column, ...traitsOf(value).map((trait) => ({ ...trait, field: fieldOf(traitName(trait)) }))];
  });
  const parts = partRecords
    .filter((part) => part.whole === table && definitionOf(part.table).exchange === 'whole')
    .map(
      (part): CarriedColumn => ({
        field: fieldOf(part.table),
        holds: 'parts',
        table: part.table,
        whole: part.column,
        values: valuesOf(part.table).filter(({ column }) => column !== part.column),
      }),
    );
  return [...values, ...parts];
}

/** What tells the row that a value names from others of its name. */
function traitsOf({ column: of, namedBy }: CarriedValue): Omit<CarriedColumn & { holds: 'trait' }, 'field'>[] {
  if (namedBy?.how !== 'name') return [];
  const { table, traits } = namedBy;
  return traits.flatMap((column) => {
    const definition = columnOf(table, column);
    return definition === undefined ? [] : [{ holds: 'trait' as const, of, table, column, definition, namedBy: null }];
  });
}

/** What the column of a trait is called: the kind of what `group_id` names is `group_kind`. */
export function traitName({ of, column }: { readonly of: string; readonly column: string }): string {
  return `${of.replace(/_id$/, '')}_${column}`;
}

/** What a row says that follows from nothing else. */
function valuesOf(table: RecordName): CarriedValue[] {
  return Object.entries<Column>(tables[table].columns).flatMap(([column, definition]) => {
    const { kind, isDerived, references } = definition;
    if (column === 'id' || kind === 'technical' || kind === 'owner' || kind === 'unshown' || isDerived) return [];
    const namedBy = references === null ? null : namingOf(references);
    return references !== null && namedBy === null ? [] : [{ table, column, definition, namedBy }];
  });
}

/** Null for rows that no cell can name. */
function namingOf(table: string): NamedBy | null {
  if (table === 'customers') return { how: 'number' };
  if (!isRecord(table)) return null;
  const { label, isCreatedByUse, owner, namedWith } = definitionOf(table);
  const columns = label === null ? [] : labelColumns(label);
  const [only, ...others] = columns;
  if (isCreatedByUse) {
    return only === undefined || others.length > 0 ? null : { how: 'name', table, column: only, traits: namedWith };
  }
  return columns.length > 0 && (owner === 'customer' || owner === 'mention') ? { how: 'label', table, columns } : null;
}

/** Columns that a row has to say; a currency that it does not say is the home currency. */
export function requiredColumns(table: RowRecord): readonly (CarriedColumn & { holds: 'value' })[] {
  return carriedValuesOf(table).filter(
    ({ definition }) => !definition.isNullable && !definition.isPreset && !definition.isCurrency,
  );
}

/** Rows are the shop's own: they name no customer, and are known by columns of theirs. */
export function isOfShop(table: RowRecord): boolean {
  return definitionOf(table).owner === 'shop';
}

/** The columns that tell a row of the shop's own from the others: a row must fill one of them. */
export function knownByColumns(table: RowRecord): readonly (CarriedColumn & { holds: 'value' })[] {
  const { knownBy } = definitionOf(table);
  return carriedValuesOf(table).filter(({ column }) => knownBy.includes(column));
}

/** A row may be of no customer. */
export function mayBeOfNoOne(table: RowRecord): boolean {
  return Object.entries<Column>(tables[table].columns).some(
    ([, { kind, isNullable }]) => kind === 'owner' && isNullable,
  );
}

/** Something of each of these records, by the record. */
export function byExchangedRecord<Of>(of: (table: ExchangedRecord) => Of): Record<ExchangedRecord, Of> {
  return byKey(exchangedRecords, of);
}
