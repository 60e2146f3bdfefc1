import type { Selectable } from 'kysely';
import type { Act } from '../../shared/acts/contract.ts';
import { allRows, build, type Connection, firstRow, oneRow } from '../archive/query.ts';
import type { Tables } from '../archive/tables.ts';
import { isUndoableVerb } from './undo-ways.ts';

/** The history of the archive, latest first. */
export function listActs(
  connection: Connection,
  { offset, limit }: { offset: number; limit: number },
): { total: number; acts: Act[] } {
  const { total } = oneRow(
    connection,
    build.selectFrom('acts').select((row) => row.fn.countAll<number>().as('total')),
  );
  const acts = allRows(
    connection,
    build.selectFrom('acts').selectAll().orderBy('id', 'desc').limit(limit).offset(offset),
  ).map((row) => actOf(connection, row));
  return { total, acts };
}

export function findAct(connection: Connection, id: number): Act | null {
  const row = firstRow(connection, build.selectFrom('acts').selectAll().where('id', '=', id));
  return row ? actOf(connection, row) : null;
}

function actOf(connection: Connection, row: Selectable<Tables['acts']>): Act {
  return {
    id: row.id,
    at: row.at,
    actor: row.actor,
    verb: row.verb,
    subject: row.subject,
    counts: JSON.parse(row.counts) as Record<string, number>,
    undoes: row.undoes,
    undoneBy: row.undone_by,
    isUndoable: row.undone_by === null && isUndoableVerb(row.verb) && hasChanges(connection, row.id),
  };
}

/** A purge leaves acts of which the log knows nothing any more. */
export function hasChanges(connection: Connection, actId: number): boolean {
  return connection.prepare<[number]>('SELECT 1 FROM act_changes WHERE act_id = ? LIMIT 1').get(actId) !== undefined;
}
