import { type RecordName, type records, tables } from './all-records.ts';
import type { Column } from './columns.ts';
import { type CustomerField, customerFieldNames, type customerFields, recordsOfField } from './customer-fields.ts';
import type { RowOf } from './define-record.ts';
import { definitionOf } from './record-graph.ts';

/** Of these each row names another row: a tag, a field of the owner's own. */
const namingFields = ['tags', 'ownValues'] as const;

type TableOf<Field extends CustomerField> = (typeof customerFields)[Field] extends {
  readonly records: readonly [infer Table extends RecordName];
}
  ? Table
  : never;

/** A field of which a customer has several entries, each a row of a record. */
export type ListField = Exclude<
  { [Field in CustomerField]: [TableOf<Field>] extends [never] ? never : Field }[CustomerField],
  (typeof namingFields)[number]
>;
export type ListTable = TableOf<ListField>;

export const listFields = customerFieldNames.filter(
  (field): field is ListField => recordsOfField(field).length === 1 && !namingFields.some((naming) => naming === field),
);

/** They follow from what the entry says, from its place among the others, or from where it came from. */
const unsaidColumns = ['id', 'customer_id', 'position', 'import_id', 'folded', 'digits'] as const;

/** What an entry says, as the columns of its row. */
export type EntryOf<Field extends ListField> = Omit<
  RowOf<(typeof records)[TableOf<Field>]>,
  (typeof unsaidColumns)[number]
>;

/** What follows from the record that holds the entries of a field. */
export interface CustomerList {
  readonly table: ListTable;
  /** What an entry says. */
  readonly columns: readonly string[];
  /** In these columns two entries of a customer are the same. */
  readonly key: readonly string[];
  /** They have an order of their own; others stand as they came. */
  readonly hasPosition: boolean;
  /** Next to what was typed they keep it folded. */
  readonly hasFolded: boolean;
}

export const customerLists: { readonly [Field in ListField]: CustomerList } = Object.fromEntries(
  listFields.map((field) => [field, listOfField(field)]),
) as { [Field in ListField]: CustomerList };

function listOfField(field: ListField): CustomerList {
  const table = recordsOfField(field)[0] as ListTable;
  const all: Readonly<Record<string, Column>> = tables[table].columns;
  const columns = Object.keys(all).filter((column) => !unsaidColumns.some((unsaid) => unsaid === column));
  const hasFolded = 'folded' in all;
  return { table, columns, key: keyOf(table, columns, hasFolded), hasPosition: 'position' in all, hasFolded };
}

/** The one that a customer has once; else what every entry must say and what it is known by, however it is typed. */
function keyOf(table: ListTable, columns: readonly string[], hasFolded: boolean): readonly string[] {
  const { oncePerCustomer, knownBy } = definitionOf(table);
  if (oncePerCustomer !== null) return [oncePerCustomer];
  const all: Readonly<Record<string, Column>> = tables[table].columns;
  const needed = columns.filter((column) => all[column]?.isNullable === false && !all[column].isPreset);
  return [...new Set([...needed, ...knownBy])].map((column) =>
    column === 'as_typed' && hasFolded ? 'folded' : column,
  );
}
