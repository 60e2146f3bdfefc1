import { ShukeError } from '../../shared/errors.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { unreadValueSql } from './unread-value-sql.ts';

/** The owner's fields, in the owner's order. */
export function ownFieldsOf(connection: Connection): OwnField[] {
  const fields = build.selectFrom('own_fields').select(['id', 'name', 'kind']).orderBy('position').orderBy('id');
  const choices = Map.groupBy(
    allRows(
      connection,
      build.selectFrom('own_field_choices').select(['id', 'name', 'field_id']).orderBy('position').orderBy('id'),
    ),
    ({ field_id: fieldId }) => fieldId,
  );
  return allRows(connection, fields).map((field) => ({
    ...field,
    choices: (choices.get(field.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

/** Error: OWN_FIELD_UNKNOWN. */
export function ownFieldOf(connection: Connection, id: number): OwnField {
  const found = ownFieldsOf(connection).find((field) => field.id === id);
  if (found === undefined) throw new ShukeError('OWN_FIELD_UNKNOWN');
  return found;
}

/** The same with how many customers have a value, and one that could not be read; those in the bin not counted. */
export function listOwnFields(connection: Connection): (OwnField & { customers: number; unread: number })[] {
  return ownFieldsOf(connection).map((field) => {
    const isUnread = unreadValueSql(field);
    const counts = connection
      .prepare<unknown[], { customers: number; unread: number }>(
        `SELECT count(*) AS customers, count(*) FILTER (WHERE ${isUnread.sql}) AS unread
           FROM own_field_values JOIN customers ON customers.id = customer_id
          WHERE field_id = ? AND binned_at IS NULL AND merged_into IS NULL`,
      )
      .get(...isUnread.parameters, field.id);
    return { ...field, customers: counts?.customers ?? 0, unread: counts?.unread ?? 0 };
  });
}
