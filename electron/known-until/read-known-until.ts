import type { KnownUntilState } from '../../shared/known-until/contract.ts';
import { type KnownUntilChange, knownUntilOf } from '../../shared/known-until/known-until.ts';
import { allRows, build, type Connection } from '../archive/query.ts';

const mostChanges = 20;

/** The day up to which every sale is in; null: no one has said. */
export function readKnownUntil(connection: Connection): string | null {
  const said = allRows(connection, build.selectFrom('known_until').select(['until_day', 'import_id']).orderBy('id'));
  return knownUntilOf(
    said.map(({ until_day, import_id }): KnownUntilChange => ({ untilDay: until_day, isOfImport: import_id !== null })),
  );
}

export function knownUntilState(connection: Connection): KnownUntilState {
  const changes = allRows(
    connection,
    build
      .selectFrom('known_until')
      .leftJoin('imports', 'imports.id', 'known_until.import_id')
      .select([
        'known_until.id',
        'known_until.made_day as madeDay',
        'known_until.until_day as untilDay',
        'imports.file_name as fileName',
      ])
      .orderBy('known_until.id', 'desc')
      .limit(mostChanges),
  );
  return { day: readKnownUntil(connection), changes };
}
