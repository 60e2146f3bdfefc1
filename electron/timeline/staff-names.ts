import { sortedByName } from '../../shared/customers/name-order-key.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';

/** The staff member of a name, made where there is none; null for no name. */
export function findOrMakeStaff(writer: ActWriter, typed: string): number | null {
  const name = storableText(typed);
  if (name === '') return null;
  const found = firstRow(writer.connection, build.selectFrom('staff').select('id').where('name', '=', name));
  return found?.id ?? writer.insert('staff', { name });
}

export function staffNames(connection: Connection): string[] {
  const staff = connection.prepare<[], { name: string }>('SELECT DISTINCT name FROM staff').all();
  return sortedByName(staff).map(({ name }) => name);
}
