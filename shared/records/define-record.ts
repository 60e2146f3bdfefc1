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

/**
 * The table in which rows of a record leave the archive and are imported again. `itself`: one of their own, which
 * follows from the definition; `whole`: in that of the record they are part of.
 */
export type CarriedIn = 'customers' | 'people' | 'timeline' | 'orders' | 'itself' | 'whole';

export interface RecordTraits<Name extends string = string> {
  readonly owner: Owner<Name>;
  readonly label: RowLabel<Name> | null;
  /** By which of its columns a row is known among those of one customer: the first that holds something. */
  readonly knownBy: readonly Name[];
  /** Columns that tell a row from another of the same name: wherever a table names the row, they stand next to the name. */
  readonly namedWith: readonly Name[];
  /** A customer has at most one row for each value of this column. */
  readonly oncePerCustomer: Name | null;
  /** Named by rows that do not own them (tags, products): what an import brought stays as long as one does. */
  readonly isShared: boolean;
  /** A row is created when its name is first used: undoing that use leaves it where other rows name it by now. */
  readonly isCreatedByUse: boolean;
  /** Whether its rows are entries of the timeline themselves; otherwise their changes are. */
  readonly isTimelineEntry: boolean;
  /**
   * When a row of a file is one that the customer has: `equal` columns hold the same, `compatible` ones the same or
   * nothing on one side. Null: by what every row must hold and what it is known by, and by the rows it refers to.
   */
  readonly sameRow: { readonly equal: readonly Name[]; readonly compatible: readonly Name[] } | null;
  /** Null: they do not leave the archive as rows. */
  readonly exchange: CarriedIn | null;
}

/** A table of what a person keeps: acts write it, and it has a history, an undo, a merge and a purge. */
export interface RecordDefinition<Of extends Columns = Columns, Name extends string = string>
  extends TableDefinition<Of>,
    RecordTraits<Name> {}

const usual: Omit<RecordTraits<never>, 'owner' | 'exchange'> = {
  label: null,
  knownBy: [],
  namedWith: [],
  oncePerCustomer: null,
  isShared: false,
  isCreatedByUse: false,
  isTimelineEntry: false,
  sameRow: null,
};

type Given<Of extends Columns> = TableDefinition<Of> &
  Partial<Omit<RecordTraits<NameOf<Of>>, 'exchange'>> &
  Pick<RecordTraits<NameOf<Of>>, 'owner'>;

/** The result says in its type where the rows are carried: the kinds of file follow from it. */
export function defineRecord<const Of extends Columns, const Carried extends CarriedIn | null = null>(
  definition: Given<Of> & { readonly exchange?: Carried },
): RecordDefinition<Of, NameOf<Of>> & { readonly exchange: Carried } {
  const { exchange = null as Carried, ...traits } = definition;
  return { ...usual, ...traits, exchange } as RecordDefinition<Of, NameOf<Of>> & { readonly exchange: Carried };
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
