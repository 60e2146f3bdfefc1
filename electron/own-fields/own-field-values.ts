import { type ErrorCode, ShukeError } from '../../shared/errors.ts';
import {
  describedOwnField,
  type OwnField,
  type OwnFieldKind,
  type OwnFieldReading,
} from '../../shared/own-fields/own-field.ts';
import { readOwnValue } from '../../shared/own-fields/read-own-value.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow, oneRow } from '../archive/query.ts';
import { ownFieldOf } from './list-own-fields.ts';
import { ownValueTextSql, type StoredOwnValue, storedOwnValue } from './stored-own-value.ts';

/** A customer's values, by field, in the order of the fields. */
export function ownValuesOf(connection: Connection, customerId: number): { fieldId: number; value: string }[] {
  return connection
    .prepare<[number], { fieldId: number; value: string }>(
      `SELECT field_id AS fieldId, ${ownValueTextSql} AS value
         FROM own_field_values JOIN own_fields ON own_fields.id = field_id
        WHERE customer_id = ? ORDER BY own_fields.position, own_fields.id`,
    )
    .all(customerId);
}

/** A value typed by hand as the field keeps it; null takes it away. Errors: OWN_FIELD_UNKNOWN, OWN_FIELD_VALUE_UNREADABLE. */
export function typedOwnValue(
  connection: Connection,
  { fieldId, value }: { fieldId: number; value: string },
): { field: OwnField; value: StoredOwnValue | null } {
  const field = ownFieldOf(connection, fieldId);
  const typed = storableText(value);
  if (typed === '') return { field, value: null };
  const read = readOwnValue(describedOwnField(field), typed, readingByHand(connection));
  if (read === null && field.kind !== 'text') {
    throw new ShukeError(unreadableAs[field.kind], { field: field.name, value: typed });
  }
  return { field, value: read === null ? null : storedOwnValue(field.choices, read) };
}

const unreadableAs = {
  number: 'OWN_FIELD_VALUE_UNREADABLE_NUMBER',
  money: 'OWN_FIELD_VALUE_UNREADABLE_MONEY',
  date: 'OWN_FIELD_VALUE_UNREADABLE_DATE',
  choice: 'OWN_FIELD_VALUE_UNREADABLE_CHOICE',
  yesNo: 'OWN_FIELD_VALUE_UNREADABLE_YES_NO',
} as const satisfies Record<Exclude<OwnFieldKind, 'text'>, ErrorCode>;

/** What only its order of day and month could tell is read day first, like a birthday typed by hand. */
function readingByHand(connection: Connection): OwnFieldReading {
  const { home_currency: homeCurrency } = oneRow(connection, build.selectFrom('archive').select('home_currency'));
  return { homeCurrency, decimalMark: 'point', dateOrder: 'dmy' };
}

/** Writes a value, or takes it away; false where it was so already. */
export function writeOwnValue(
  writer: ActWriter,
  customerId: number,
  fieldId: number,
  value: StoredOwnValue | null,
): boolean {
  const found = firstRow(
    writer.connection,
    build
      .selectFrom('own_field_values')
      .select('id')
      .where('customer_id', '=', customerId)
      .where('field_id', '=', fieldId),
  );
  if (value === null) {
    if (found !== undefined) writer.remove('own_field_values', found.id);
    return found !== undefined;
  }
  if (found !== undefined) return writer.update('own_field_values', found.id, { ...value });
  writer.insert('own_field_values', { customer_id: customerId, field_id: fieldId, ...value });
  return true;
}
