import type { OwnFieldChoice, OwnFieldValue } from '../../shared/own-fields/own-field.ts';

/** The text of a row of `own_field_values`, in SQL: what its choice is called now, else what it holds. */
export const ownValueTextSql = `coalesce(
  (SELECT choice.name FROM own_field_choices AS choice WHERE choice.id = own_field_values.choice_id),
  own_field_values.as_text)`;

/** A value in the columns that keep it: a choice by its id, all else by its text. */
export interface StoredOwnValue {
  as_text: string;
  as_number: number | null;
  choice_id: number | null;
}

export function storedOwnValue(
  choices: readonly OwnFieldChoice[],
  { asText, asNumber }: OwnFieldValue,
): StoredOwnValue {
  const choice = choices.find(({ name }) => name === asText);
  if (choice !== undefined) return { as_text: '', as_number: null, choice_id: choice.id };
  return { as_text: asText, as_number: asNumber, choice_id: null };
}
