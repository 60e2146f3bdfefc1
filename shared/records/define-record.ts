import type { Column } from './columns.ts';

export type Columns = Readonly<Record<string, Column>>;
type NameOf<Of extends Columns> = keyof Of & string;

/** A table of the archive. */
export interface TableDefinition<Of extends Columns = Columns> {
  readonly columns: Of;
}

/**
 * Whose the rows are.
 * - `self`: they are the customers.
 * - `customer`: that of `customer_id`; they move with a merge and end with a purge.
 * - `pair`: those of `customer_id` and `other_customer_id`; they say what two are to each other, and end with either.
 * - `sortedPair`: the same, once for any two, the lower id first.
 * - `mention`: that of `customer_id`, but they outlive the customer as rows of no one.
 * - `partOf`: they belong to a row of another record, which this column names.
 * - `shop`: the shop's own.
 */
export type Owner<Name extends string = string> =
  | 'self'
  | 'customer'
  | 'pair'
  | 'sortedPair'
  | 'mention'
  | 'shop'
  | { readonly partOf: Name };

/** How a row is called: by the first of these that holds something, or by all of them. */
export type RowLabel<Name extends string = string> =
  | { readonly firstOf: readonly Name[] }
  | { readonly allOf: readonly Name[] };

export interface RecordTraits<Name extends string = string> {
  readonly owner: Owner<Name>;
  readonly label: RowLabel<Name> | null;
  /** By which of its columns a row is known among those of one customer: the first that holds something. */
  readonly knownBy: readonly Name[];
  /** A customer has at most one row for each value of this column. */
  readonly oncePerCustomer: Name | null;
  /** Named by rows that do not own them (tags, products): what an import brought stays as long as one does. */
  readonly isShared: boolean;
  /** A row is created when its name is first used: undoing that use leaves it where other rows name it by now. */
  readonly isCreatedByUse: boolean;
  /** Whether its rows are entries of the timeline themselves; otherwise their changes are. */
  readonly isTimelineEntry: boolean;
  /** The exchange table that carries them; null: they do not leave the archive in one. */
  readonly exchange: 'customers' | 'people' | 'timeline' | 'orders' | null;
}

/** A table of what a person keeps: acts write it, and it has a history, an undo, a merge and a purge. */
export interface RecordDefinition<Of extends Columns = Columns, Name extends string = string>
  extends TableDefinition<Of>,
    RecordTraits<Name> {}

const usual: Omit<RecordTraits<never>, 'owner'> = {
  label: null,
  knownBy: [],
  oncePerCustomer: null,
  isShared: false,
  isCreatedByUse: false,
  isTimelineEntry: false,
  exchange: null,
};

export function defineRecord<const Of extends Columns>(
  definition: TableDefinition<Of> & Partial<RecordTraits<NameOf<Of>>> & Pick<RecordTraits<NameOf<Of>>, 'owner'>,
): RecordDefinition<Of, NameOf<Of>> {
  return { ...usual, ...definition };
}

/** A table of the program's own: what it derives, logs and remembers. */
export function defineTable<const Of extends Columns>(columns: Of): TableDefinition<Of> {
  return { columns };
}

type ValueOf<Of> = Of extends Column<infer Value> ? Value : never;

/** A row as a query reads it. */
export type RowOf<Definition extends TableDefinition> = {
  [Name in keyof Definition['columns']]: ValueOf<Definition['columns'][Name]>;
};
