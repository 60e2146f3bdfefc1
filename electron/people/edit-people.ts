import { calledName } from '../../shared/customers/name-parts.ts';
import { ShukeError } from '../../shared/errors.ts';
import { confirmedWhenTyped } from '../../shared/freshness/fact-kinds.ts';
import type { PersonChange } from '../../shared/people/contract.ts';
import { foldText, oneLine, storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { writeConfirmed } from '../freshness/write-confirmed.ts';

/** Errors: CUSTOMER_UNKNOWN, PERSON_NAME_EMPTY, PERSON_IS_THE_CUSTOMER, PERSON_ALREADY_AROUND. */
export function addPerson(
  writer: ActWriter,
  { customerId, ...person }: PersonChange & { customerId: number },
): { id: number; label: string } {
  const customer = existingCustomer(writer.connection, customerId);
  const named = person.name === undefined ? person : { ...person, name: calledName(storableText(person.name)) };
  const values = valuesOf(writer.connection, customer.id, null, named);
  if ((values.other_customer_id ?? null) === null && (values.name ?? '') === '')
    throw new ShukeError('PERSON_NAME_EMPTY');
  const confirmed_day = confirmedWhenTyped(dayOfAct(writer));
  return {
    id: writer.insert('relations', { customer_id: customer.id, ...values, confirmed_day }),
    label: customer.label,
  };
}

/** As the file of `customerId` shows it. Errors: PERSON_UNKNOWN and those of `addPerson`. */
export function editPerson(
  writer: ActWriter,
  { id, customerId, change }: { id: number; customerId: number; change: PersonChange },
): { label: string } {
  const { connection } = writer;
  const customer = existingCustomer(connection, customerId);
  const row = relationOf(connection, id);
  if (row.customer_id === customer.id) {
    const values = valuesOf(connection, customer.id, id, change);
    const after = { ...row, ...values };
    if (after.other_customer_id === null && after.name === '') throw new ShukeError('PERSON_NAME_EMPTY');
    writeConfirmed(writer, 'person', id, values);
  } else if (row.other_customer_id === customer.id) {
    writeConfirmed(writer, 'person', id, valuesFromOtherSide(change));
  } else {
    throw new ShukeError('PERSON_UNKNOWN', { person: id });
  }
  return { label: customer.label };
}

/** Error: PERSON_UNKNOWN. */
export function removePerson(writer: ActWriter, { id }: { id: number }): { label: string } {
  const row = relationOf(writer.connection, id);
  const { label } = existingCustomer(writer.connection, row.customer_id);
  writer.remove('relations', id);
  return { label };
}

function relationOf(connection: Connection, id: number) {
  const row = firstRow(
    connection,
    build.selectFrom('relations').select(['customer_id', 'other_customer_id', 'name']).where('id', '=', id),
  );
  if (!row) throw new ShukeError('PERSON_UNKNOWN', { person: id });
  return row;
}

/** Who they are, what they weigh and what they like is for the file they stand in to say. */
function valuesFromOtherSide({ relation, relationBack, note }: PersonChange): RowValues {
  const values: RowValues = {};
  if (relation !== undefined) values.relation_back = storableText(relation);
  if (relationBack !== undefined) values.relation = storableText(relationBack);
  if (note !== undefined) values.note = storableText(note);
  return values;
}

function valuesOf(connection: Connection, customerId: number, id: number | null, change: PersonChange): RowValues {
  const values: RowValues = {};
  if (change.name !== undefined) {
    values.name = oneLine(storableText(change.name));
    values.name_folded = foldText(values.name);
  }
  if (change.otherCustomerId !== undefined) {
    values.other_customer_id =
      change.otherCustomerId === null ? null : linkedCustomer(connection, customerId, id, change.otherCustomerId);
    // A customer is called what their own file says, today and later.
    if (values.other_customer_id !== null) Object.assign(values, { name: '', name_folded: '' });
  }
  if (change.relation !== undefined) values.relation = storableText(change.relation);
  if (change.relationBack !== undefined) values.relation_back = storableText(change.relationBack);
  if (change.influence !== undefined) values.influence = change.influence;
  if (change.preferences !== undefined) values.preferences = storableText(change.preferences);
  if (change.note !== undefined) values.note = storableText(change.note);
  return values;
}

function linkedCustomer(
  connection: Connection,
  customerId: number,
  relationId: number | null,
  otherId: number,
): number {
  const other = existingCustomer(connection, otherId);
  if (other.id === customerId) throw new ShukeError('PERSON_IS_THE_CUSTOMER', { names: other.label });
  const linked = connection
    .prepare<[number, number, number, number, number | null]>(
      `SELECT 1 FROM relations WHERE ((customer_id = ? AND other_customer_id = ?) OR (customer_id = ? AND other_customer_id = ?))
          AND id IS NOT ?`,
    )
    .get(customerId, other.id, other.id, customerId, relationId);
  if (linked !== undefined) throw new ShukeError('PERSON_ALREADY_AROUND', { names: other.label });
  return other.id;
}
