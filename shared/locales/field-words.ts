import { byKey } from '../by-key.ts';
import { byColumn, type ChoiceField, type customerFields, type SimpleField } from '../records/customer-fields.ts';
import { clockOfField, type FieldOfColumn, fieldOfColumn } from '../records/field-of-column.ts';

type ChoiceOf<Field extends ChoiceField> = (typeof customerFields)[Field]['choices'][number];

interface NameAndHints {
  name: string;
  /** What to enter. */
  hint?: string;
  /** The same in few words, inside the empty input. */
  example?: string;
}

/** The words of every simple field of a customer; those of choices with a word for each. */
export type FieldWords = {
  [Field in SimpleField]: Field extends ChoiceField
    ? NameAndHints & { choices: Record<ChoiceOf<Field>, string> }
    : NameAndHints;
};

type Names = Readonly<Record<SimpleField, { readonly name: string }>>;

/** The names of these fields, by the field. */
export function fieldNames<const Field extends SimpleField>(fields: readonly Field[], words: Names) {
  return byKey(fields, (field) => words[field].name);
}

/** The names of all of them, by the column that holds the field. */
export function columnNames(words: Names) {
  return byColumn((field) => words[field].name);
}

/** The words of a record that leaves in a table of its own: of the table, and of what its rows have as parts. */
export interface ListWords {
  name: string;
  parts: Readonly<Record<string, string>>;
}

type ByList<List extends string, Of> = Record<List, Of>;

/** Something of each of these tables, by the record. */
export function byList<List extends string, Of>(
  lists: Readonly<Record<List, ListWords>>,
  of: (list: ListWords, record: List) => Of,
): ByList<List, Of> {
  const entries = (Object.keys(lists) as List[]).map((record) => [record, of(lists[record], record)]);
  return Object.fromEntries(entries) as ByList<List, Of>;
}

/** What the import calls the columns of a record that has no table of its own: as the history does. */
export function columnFieldNames<Column extends string>(words: Readonly<Record<Column, string>>) {
  return Object.fromEntries(
    Object.entries<string>(words).map(([column, name]) => [fieldOfColumn(column), name]),
  ) as Record<FieldOfColumn<Column>, string>;
}

/** What the import calls the columns of these tables: as the history does, and `clock` of those that have a time of day. */
export function recordFieldNames<List extends string>(
  lists: Readonly<Record<List, ListWords>>,
  fields: Readonly<Record<NoInfer<List>, Readonly<Record<string, string>>>>,
  clock: (name: string) => string,
): ByList<List, Record<string, string>> {
  return byList(lists, ({ parts }, record) => {
    const names = Object.entries({ ...fields[record], ...parts }).map(
      ([column, name]) => [fieldOfColumn(column), name] as const,
    );
    return Object.fromEntries(
      names.flatMap(([field, name]) => [
        [field, name],
        [clockOfField(field), clock(name)],
      ]),
    );
  });
}
