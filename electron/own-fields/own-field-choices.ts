import { ShukeError } from '../../shared/errors.ts';
import type { OwnField, OwnFieldChoice } from '../../shared/own-fields/own-field.ts';
import { foldText, storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import type { MisplacedRules } from '../acts/misplaced-rows.ts';
import type { Connection } from '../archive/query.ts';
import { replaceChoicesInSavedFilters } from '../customers/saved-filters.ts';

/** Tidy, none blank, none twice. Error: OWN_FIELD_NO_CHOICES. */
export function tidyChoices(typed: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const choice of typed.map(storableText)) {
    const folded = foldText(choice);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, choice);
  }
  if (byFolded.size === 0) throw new ShukeError('OWN_FIELD_NO_CHOICES');
  return [...byFolded.values()];
}

/** A choice as it is to be; one with no id is new. */
export interface ChangedChoice {
  id: number | null;
  name: string;
}

/**
 * Makes these the choices of a field, in this order. Values and saved filters of a choice that goes keep its name as
 * text; texts that are the name of a choice become that choice. Errors: OWN_FIELD_NO_CHOICES, OWN_FIELD_CHOICE_UNKNOWN,
 * OWN_FIELD_CHOICE_TWICE.
 */
export function changeChoices(writer: ActWriter, field: OwnField, changed: readonly ChangedChoice[]): void {
  const wanted = changed
    .map(({ id, name }) => ({ id, name: storableText(name) }))
    .filter(({ name }) => foldText(name) !== '');
  if (wanted.length === 0) throw new ShukeError('OWN_FIELD_NO_CHOICES');
  refuseUselessChoices(field, wanted);
  const kept = new Set(wanted.map(({ id }) => id));
  for (const choice of field.choices) if (!kept.has(choice.id)) removeChoice(writer, field.id, choice);
  const choices = wanted.map(({ id, name }, position) => {
    if (id === null) return { id: writer.insert('own_field_choices', { field_id: field.id, name, position }), name };
    writer.update('own_field_choices', id, { name, position });
    return { id, name };
  });
  adoptTexts(writer, field.id, choices);
}

function refuseUselessChoices(field: OwnField, wanted: readonly ChangedChoice[]): void {
  const known = new Set(field.choices.map(({ id }) => id));
  const ids = new Set<number>();
  const names = new Set<string>();
  for (const { id, name } of wanted) {
    if (id !== null && !known.has(id)) {
      throw new ShukeError('OWN_FIELD_CHOICE_UNKNOWN', { field: field.name, choice: name });
    }
    const folded = foldText(name);
    if (names.has(folded) || (id !== null && ids.has(id))) {
      throw new ShukeError('OWN_FIELD_CHOICE_TWICE', { field: field.name, choice: name });
    }
    names.add(folded);
    if (id !== null) ids.add(id);
  }
}

function removeChoice(writer: ActWriter, fieldId: number, { id, name }: OwnFieldChoice): void {
  const values = writer.connection
    .prepare<[number], number>('SELECT id FROM own_field_values WHERE choice_id = ? ORDER BY id')
    .pluck()
    .all(id);
  for (const value of values) writer.update('own_field_values', value, { as_text: name, choice_id: null });
  replaceChoicesInSavedFilters(writer, fieldId, new Map([[id, name]]));
  writer.remove('own_field_choices', id);
}

function adoptTexts(writer: ActWriter, fieldId: number, choices: readonly OwnFieldChoice[]): void {
  const idsByName = new Map(choices.map(({ id, name }) => [foldText(name), id]));
  const texts = writer.connection
    .prepare<[number], { id: number; text: string }>(
      'SELECT id, as_text AS text FROM own_field_values WHERE field_id = ? AND choice_id IS NULL ORDER BY id',
    )
    .all(fieldId);
  for (const { id, text } of texts) {
    const choice = idsByName.get(foldText(text));
    if (choice !== undefined) writer.update('own_field_values', id, { as_text: '', choice_id: choice });
  }
  replaceChoicesInSavedFilters(writer, fieldId, idsByName);
}

/** Whether the choice's field has another one of the same name, as undoing an older act can leave it. */
function isChoiceTwice(connection: Connection, choiceId: number): boolean {
  const names = connection
    .prepare<[number], { id: number; name: string }>(
      `SELECT id, name FROM own_field_choices
        WHERE field_id = (SELECT field_id FROM own_field_choices WHERE id = ?)`,
    )
    .all(choiceId);
  const own = names.find(({ id }) => id === choiceId);
  return own !== undefined && names.some(({ id, name }) => id !== choiceId && foldText(name) === foldText(own.name));
}

/** An undo never leaves a field with two choices of one name. */
export const ownFieldRules: MisplacedRules = { own_field_choices: isChoiceTwice };
