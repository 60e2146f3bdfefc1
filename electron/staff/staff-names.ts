import { sortedByName } from '../../shared/customers/name-order-key.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';

/** The staff member of a name, made where there is none; null for no name. */
export function findOrMakeStaff(writer: ActWriter, typed: string): number | null {
  const name = storableText(typed);
  if (name === '') return null;
  return staffOfName(writer.connection, name) ?? writer.insert('staff', { name });
}

export function staffOfName(connection: Connection, name: string): number | null {
  return firstRow(connection, build.selectFrom('staff').select('id').where('name', '=', name))?.id ?? null;
}

/** The names of those who are here: who left is offered nowhere. */
export function staffNames(connection: Connection): string[] {
  const staff = connection
    .prepare<[], { name: string }>('SELECT DISTINCT name FROM staff WHERE left_day IS NULL')
    .all();
  return sortedByName(staff).map(({ name }) => name);
}

/** '' for no one. */
export function nameOfStaff(connection: Connection, id: number | null): string {
  if (id === null) return '';
  return firstRow(connection, build.selectFrom('staff').select('name').where('id', '=', id))?.name ?? '';
}
