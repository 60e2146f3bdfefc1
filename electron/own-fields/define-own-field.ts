import { ShukeError } from '../../shared/errors.ts';
import { mostOwnFields } from '../../shared/own-fields/contract.ts';
import type { OwnFieldKind } from '../../shared/own-fields/own-field.ts';
import { foldText, storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { ownFieldOf, ownFieldsOf } from './list-own-fields.ts';
import { type ChangedChoice, changeChoices, tidyChoices } from './own-field-choices.ts';

export interface OwnFieldDefinition {
  name: string;
  kind: OwnFieldKind;
  choices: readonly string[];
}

/** Errors: OWN_FIELD_NAME_EMPTY, OWN_FIELD_NAME_TAKEN, OWN_FIELD_NO_CHOICES, OWN_FIELD_TOO_MANY. */
export function defineOwnField(
  writer: ActWriter,
  { name: typed, kind, choices }: OwnFieldDefinition,
): { id: number; name: string } {
  const fields = ownFieldsOf(writer.connection);
  if (fields.length >= mostOwnFields) throw new ShukeError('OWN_FIELD_TOO_MANY', { most: mostOwnFields });
  const name = freeName(writer.connection, typed, null);
  const offered = kind === 'choice' ? tidyChoices(choices) : [];
  const id = writer.insert('own_fields', {
    name,
    name_folded: foldText(name),
    kind,
    position: fields.length === 0 ? 0 : highestPosition(writer.connection) + 1,
  });
  for (const [position, choice] of offered.entries()) {
    writer.insert('own_field_choices', { field_id: id, name: choice, position });
  }
  return { id, name };
}

/** Errors: OWN_FIELD_UNKNOWN, OWN_FIELD_NAME_EMPTY, OWN_FIELD_NAME_TAKEN, and those of `changeChoices`. */
export function changeOwnField(
  writer: ActWriter,
  change: { id: number; name?: string | undefined; choices?: readonly ChangedChoice[] | undefined },
): { name: string } {
  const field = ownFieldOf(writer.connection, change.id);
  const values: RowValues = {};
  if (change.name !== undefined) {
    values.name = freeName(writer.connection, change.name, field.id);
    values.name_folded = foldText(values.name);
  }
  writer.update('own_fields', field.id, values);
  if (change.choices !== undefined && field.kind === 'choice') changeChoices(writer, field, change.choices);
  return { name: String(values.name ?? field.name) };
}

/** Error: OWN_FIELD_UNKNOWN. */
export function reorderOwnFields(writer: ActWriter, first: readonly number[]): void {
  const { connection } = writer;
  for (const id of first) ownFieldOf(connection, id);
  const behind = ownFieldsOf(connection).flatMap(({ id }) => (first.includes(id) ? [] : [id]));
  for (const [position, id] of [...new Set(first), ...behind].entries()) writer.update('own_fields', id, { position });
}

/** Error: OWN_FIELD_UNKNOWN. */
export function removeOwnField(writer: ActWriter, id: number): { name: string; customers: number } {
  const { name, choices } = ownFieldOf(writer.connection, id);
  const values = writer.connection
    .prepare<[number], number>('SELECT id FROM own_field_values WHERE field_id = ? ORDER BY id')
    .pluck()
    .all(id);
  for (const value of values) writer.remove('own_field_values', value);
  for (const choice of choices) writer.remove('own_field_choices', choice.id);
  writer.remove('own_fields', id);
  return { name, customers: values.length };
}

function freeName(connection: Connection, typed: string, except: number | null): string {
  const name = storableText(typed);
  const folded = foldText(name);
  if (folded === '') throw new ShukeError('OWN_FIELD_NAME_EMPTY');
  const holder = firstRow(
    connection,
    build.selectFrom('own_fields').select(['id', 'name']).where('name_folded', '=', folded),
  );
  if (holder !== undefined && holder.id !== except) throw new ShukeError('OWN_FIELD_NAME_TAKEN', { name: holder.name });
  return name;
}

function highestPosition(connection: Connection): number {
  return connection.prepare<[], number>('SELECT max(position) FROM own_fields').pluck().get() ?? 0;
}
