import { ShukeError } from '../../shared/errors.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { allRows, build, type Connection } from '../archive/query.ts';

/** The owner's fields, in the owner's order. */
export function ownFieldsOf(connection: Connection): OwnField[] {
  return allRows(
    connection,
    build.selectFrom('own_fields').select(['id', 'name', 'kind', 'choices']).orderBy('position').orderBy('id'),
  ).map((row) => ({ ...row, choices: JSON.parse(row.choices) as string[] }));
}

/** Error: OWN_FIELD_UNKNOWN. */
export function ownFieldOf(connection: Connection, id: number): OwnField {
  const found = ownFieldsOf(connection).find((field) => field.id === id);
  if (found === undefined) throw new ShukeError('OWN_FIELD_UNKNOWN');
  return found;
}

/** The same with how many customers have a value, those in the bin not counted. */
export function listOwnFields(connection: Connection): (OwnField & { customers: number })[] {
  const counts = connection
    .prepare<[], [fieldId: number, customers: number]>(
      `SELECT field_id, count(*) FROM own_field_values JOIN customers ON customers.id = customer_id
        WHERE binned_at IS NULL AND merged_into IS NULL GROUP BY field_id`,
    )
    .raw()
    .all();
  const customersOf = new Map(counts);
  return ownFieldsOf(connection).map((field) => ({ ...field, customers: customersOf.get(field.id) ?? 0 }));
}
