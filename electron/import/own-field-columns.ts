import { ShukeError } from '../../shared/errors.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { ImportMode, OwnFieldColumns } from '../../shared/import/fields.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { foldText, tidyCell } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { ownFieldsOf } from '../own-fields/list-own-fields.ts';
import type { CustomerVotes } from './customer-votes.ts';
import type { ImportTarget } from './import-target.ts';

/** The own fields of a decision as the file is to be read. Errors: OWN_FIELD_UNKNOWN, OWN_FIELD_NAME_EMPTY. */
export function ownFieldColumns(
  connection: Connection,
  { ownFields = [] }: Pick<ImportDecision, 'ownFields'>,
): OwnFieldColumns[] {
  const known = ownFieldsOf(connection);
  return ownFields.map(({ columns, field }) => {
    const found = 'id' in field ? known.find(({ id }) => id === field.id) : fieldNamed(known, field.name);
    if (found !== undefined) return { columns, ...found };
    if ('id' in field) throw new ShukeError('OWN_FIELD_UNKNOWN');
    const name = tidyCell(field.name);
    if (name === '') throw new ShukeError('OWN_FIELD_NAME_EMPTY');
    return { columns, id: null, name, kind: field.kind, choices: field.choices ?? [] };
  });
}

/** A field that is to be made and has been made meanwhile is that one. */
function fieldNamed(fields: readonly OwnField[], name: string): OwnField | undefined {
  const folded = foldText(name);
  return fields.find((field) => foldText(field.name) === folded);
}

/** The ids of the fields, in the order of the decision; those that are not there yet are made. */
export function madeOwnFields(target: ImportTarget, fields: readonly OwnFieldColumns[]): number[] {
  const highest = target.connection.prepare<[], number | null>('SELECT max(position) FROM own_fields').pluck().get();
  let position = (highest ?? -1) + 1;
  const madeByName = new Map<string, number>();
  return fields.map(({ id, name, kind, choices }) => {
    const folded = foldText(name);
    const known = id ?? madeByName.get(folded);
    if (known !== undefined) return known;
    const values = { name, name_folded: folded, kind, choices: JSON.stringify(choices), position };
    const made = target.insert('own_fields', values);
    position += 1;
    madeByName.set(folded, made);
    return made;
  });
}

/** Writes what the file says of a customer's own fields, by the mode; a blank cell never erases. */
export function takeOwnValues(
  target: ImportTarget,
  { id: customerId, isNew }: { id: number; isNew: boolean },
  votes: CustomerVotes,
  fieldIds: readonly number[],
  mode: ImportMode,
): boolean {
  const find = target.connection.prepare<[number, number], { id: number }>(
    'SELECT id FROM own_field_values WHERE customer_id = ? AND field_id = ?',
  );
  let hasChanged = false;
  const taken = new Set<number>();
  for (const [index, fieldId] of fieldIds.entries()) {
    const value = votes.ownValue(index);
    if (value === null || taken.has(fieldId)) continue;
    taken.add(fieldId);
    if (!isNew) target.settle();
    const row = isNew ? undefined : find.get(customerId, fieldId);
    const values = { as_text: value.asText, as_number: value.asNumber };
    if (row === undefined) {
      target.insert('own_field_values', { customer_id: customerId, field_id: fieldId, ...values });
      hasChanged = true;
    } else if (mode === 'replace') hasChanged = target.update('own_field_values', row.id, values) || hasChanged;
  }
  return hasChanged;
}
