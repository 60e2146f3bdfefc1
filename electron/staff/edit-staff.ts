import { ShukeError } from '../../shared/errors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { staffOfName } from './staff-names.ts';

/** Errors: STAFF_NAME_EMPTY, STAFF_NAME_TAKEN. */
export function addStaff(writer: ActWriter, typed: string): { id: number; name: string } {
  const name = freeName(writer.connection, typed, null);
  return { id: writer.insert('staff', { name }), name };
}

/** Errors: STAFF_UNKNOWN, STAFF_NAME_EMPTY, STAFF_NAME_TAKEN. */
export function renameStaff(writer: ActWriter, { id, name }: { id: number; name: string }): { name: string } {
  storedStaff(writer.connection, id);
  const free = freeName(writer.connection, name, id);
  writer.update('staff', id, { name: free });
  return { name: free };
}

/** Error: STAFF_UNKNOWN. */
export function setStaffLeft(writer: ActWriter, { id, day }: { id: number; day: string | null }): { name: string } {
  const { name } = storedStaff(writer.connection, id);
  writer.update('staff', id, { left_day: day });
  return { name };
}

/** Those in the bin too, so that who comes back is looked after. Errors: STAFF_UNKNOWN, STAFF_HAS_LEFT. */
export function handOverCustomers(
  writer: ActWriter,
  { from, to }: { from: number; to: number | null },
): { customers: number; name: string } {
  const { connection } = writer;
  const { name } = storedStaff(connection, from);
  if (to !== null) {
    const taker = storedStaff(connection, to);
    if (taker.left_day !== null) throw new ShukeError('STAFF_HAS_LEFT', { name: taker.name });
  }
  const customers = connection
    .prepare<[number], number>('SELECT id FROM customers WHERE looked_after_by = ? ORDER BY id')
    .pluck()
    .all(from);
  for (const customer of customers) writer.update('customers', customer, { looked_after_by: to });
  return { customers: customers.length, name };
}

function storedStaff(connection: Connection, id: number): { name: string; left_day: string | null } {
  const found = firstRow(connection, build.selectFrom('staff').select(['name', 'left_day']).where('id', '=', id));
  if (found === undefined) throw new ShukeError('STAFF_UNKNOWN', { staff: id });
  return found;
}

function freeName(connection: Connection, typed: string, except: number | null): string {
  const name = storableText(typed);
  if (name === '') throw new ShukeError('STAFF_NAME_EMPTY');
  const holder = staffOfName(connection, name);
  if (holder !== null && holder !== except) throw new ShukeError('STAFF_NAME_TAKEN', { name });
  return name;
}
