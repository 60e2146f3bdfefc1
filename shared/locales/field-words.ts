import {
  byColumn,
  byField,
  type ChoiceField,
  type customerFields,
  type SimpleField,
} from '../records/customer-fields.ts';

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
  return byField(fields, (field) => words[field].name);
}

/** The names of all of them, by the column that holds the field. */
export function columnNames(words: Names) {
  return byColumn((field) => words[field].name);
}
