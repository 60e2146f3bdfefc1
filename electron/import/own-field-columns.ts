import { ShukeError } from '../../shared/errors.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { ImportMode, OwnFieldColumns } from '../../shared/import/fields.ts';
import {
  type DescribedOwnField,
  describedOwnField,
  type OwnField,
  type OwnFieldChoice,
} from '../../shared/own-fields/own-field.ts';
import { foldText, tidyCell } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { ownFieldsOf } from '../own-fields/list-own-fields.ts';
import { storedOwnValue } from '../own-fields/stored-own-value.ts';
import type { CustomerVotes } from './customer-votes.ts';
import type { ImportTarget } from './import-target.ts';
import { madeBalanceUnit, takeBalance } from './take-balances.ts';

/** The own fields of a decision as the file is to be read. Errors: OWN_FIELD_UNKNOWN, OWN_FIELD_NAME_EMPTY. */
export function ownFieldColumns(
  connection: Connection,
  { ownFields = [] }: Pick<ImportDecision, 'ownFields'>,
): OwnFieldColumns[] {
  const known = ownFieldsOf(connection);
  return ownFields.map(({ columns, field }) => {
    // What the archive has as a field of its own stays one.
    const found = 'id' in field ? known.find(({ id }) => id === field.id) : fieldNamed(known, field.name);
    if (found !== undefined) return { columns, id: found.id, ...describedOwnField(found) };
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

/** A field as values are written into it, or the unit in which a balance is counted. */
export type FieldToWrite = (Pick<OwnField, 'id' | 'choices'> & { unitId?: never }) | { unitId: number };

/** The fields and units in the order of the decision; those that are not there yet are made. */
export function madeOwnFields(target: ImportTarget, fields: readonly OwnFieldColumns[]): FieldToWrite[] {
  const highest = target.connection.prepare<[], number | null>('SELECT max(position) FROM own_fields').pluck().get();
  let position = (highest ?? -1) + 1;
  const known = new Map(ownFieldsOf(target.connection).map((field) => [field.id, field]));
  const madeByName = new Map<string, FieldToWrite>();
  return fields.map(({ id, name, kind, choices }) => {
    if (kind === 'balance') return { unitId: madeBalanceUnit(target, name) };
    const folded = foldText(name);
    const there = id === null ? madeByName.get(folded) : known.get(id);
    if (there !== undefined) return there;
    const made = madeField(target, { name, kind, choices }, position);
    position += 1;
    madeByName.set(folded, made);
    return made;
  });
}

function madeField(target: ImportTarget, { name, kind, choices }: DescribedOwnField, position: number): FieldToWrite {
  const id = target.insert('own_fields', { name, name_folded: foldText(name), kind, position });
  return {
    id,
    choices: choices.map((choice, place): OwnFieldChoice => {
      const values = { field_id: id, name: choice, position: place };
      return { id: target.insert('own_field_choices', values), name: choice };
    }),
  };
}

/** Writes what the file says of a customer's own fields and balances, by the mode; a blank cell never erases. */
export function takeOwnValues(
  target: ImportTarget,
  { id: customerId, isNew }: { id: number; isNew: boolean },
  votes: CustomerVotes,
  fields: readonly FieldToWrite[],
  mode: ImportMode,
): boolean {
  const find = target.connection.prepare<[number, number], { id: number }>(
    'SELECT id FROM own_field_values WHERE customer_id = ? AND field_id = ?',
  );
  let hasChanged = false;
  const taken = new Set<number>();
  const takenUnits = new Set<number>();
  for (const [index, field] of fields.entries()) {
    const value = votes.ownValue(index);
    if (value === null) continue;
    if (!isNew) target.settle();
    if (field.unitId !== undefined) {
      const { unitId } = field;
      const { asNumber: millionths } = value;
      if (millionths === null || takenUnits.has(unitId)) continue;
      takenUnits.add(unitId);
      hasChanged = takeBalance(target, { customerId, isNew, unitId, millionths }, mode) || hasChanged;
      continue;
    }
    const { id: fieldId, choices } = field;
    if (taken.has(fieldId)) continue;
    taken.add(fieldId);
    const row = isNew ? undefined : find.get(customerId, fieldId);
    const values = { ...storedOwnValue(choices, value) };
    if (row === undefined) {
      target.insert('own_field_values', { customer_id: customerId, field_id: fieldId, ...values });
      hasChanged = true;
    } else if (mode === 'replace') hasChanged = target.update('own_field_values', row.id, values) || hasChanged;
  }
  return hasChanged;
}
