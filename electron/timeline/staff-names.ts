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
  return connection
    .prepare<[], { name: string }>('SELECT DISTINCT name FROM staff ORDER BY name')
    .all()
    .map(({ name }) => name);
}
