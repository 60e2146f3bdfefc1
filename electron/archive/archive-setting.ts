import type { z } from 'zod';
import { build, type Connection, firstRow, runWrite } from './query.ts';

/** What the owner of an archive set, kept in it as JSON. */
export interface ArchiveSetting<Value> {
  /** `<feature>.<name>`. */
  name: string;
  schema: z.ZodType<Value>;
  /** In force until something is set, and where what is kept cannot be read. */
  initial: Value;
}

export function readSetting<Value>(connection: Connection, { name, schema, initial }: ArchiveSetting<Value>): Value {
  const row = firstRow(connection, build.selectFrom('settings').select('value').where('name', '=', name));
  if (row === undefined) return initial;
  const { data } = schema.safeParse(JSON.parse(row.value));
  return data ?? initial;
}

export function writeSetting<Value>(connection: Connection, { name }: ArchiveSetting<Value>, set: Value): void {
  const value = JSON.stringify(set);
  runWrite(
    connection,
    build
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
  );
}
