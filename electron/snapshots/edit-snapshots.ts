import { ShukeError } from '../../shared/errors.ts';
import { oneLine, storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import type { RankingToKeep } from './ranking-to-keep.ts';

export interface NewSnapshot {
  name: string;
  takenDay: string;
  knownUntil: string | null;
  ranking: RankingToKeep;
}

interface Edited {
  id: number;
  name: string;
}

/** Errors: SNAPSHOT_NAME_EMPTY, SNAPSHOT_NAME_TAKEN, SNAPSHOT_EMPTY. */
export function takeSnapshot(writer: ActWriter, { name: typed, takenDay, knownUntil, ranking }: NewSnapshot): Edited {
  const name = freeName(writer.connection, typed, null);
  const { question, from, to, currency, customers, netMinor, rows } = ranking;
  if (customers === 0) throw new ShukeError('SNAPSHOT_EMPTY', { from, to });
  const id = writer.insert('ranking_snapshots', {
    name,
    taken_day: takenDay,
    known_until: knownUntil,
    question: JSON.stringify(question),
    period_from: from,
    period_to: to,
    currency,
    customers,
    net_minor: netMinor,
    rows: JSON.stringify(rows),
  });
  return { id, name };
}

/** Errors: SNAPSHOT_UNKNOWN, SNAPSHOT_NAME_EMPTY, SNAPSHOT_NAME_TAKEN. */
export function renameSnapshot(writer: ActWriter, { id, name: typed }: { id: number; name: string }): Edited {
  nameOf(writer.connection, id);
  const name = freeName(writer.connection, typed, id);
  writer.update('ranking_snapshots', id, { name });
  return { id, name };
}

/** Error: SNAPSHOT_UNKNOWN. */
export function removeSnapshot(writer: ActWriter, { id }: { id: number }): Edited {
  const name = nameOf(writer.connection, id);
  writer.remove('ranking_snapshots', id);
  return { id, name };
}

function nameOf(connection: Connection, id: number): string {
  const row = firstRow(connection, build.selectFrom('ranking_snapshots').select('name').where('id', '=', id));
  if (row === undefined) throw new ShukeError('SNAPSHOT_UNKNOWN');
  return row.name;
}

/** As it is kept. Errors: SNAPSHOT_NAME_EMPTY, SNAPSHOT_NAME_TAKEN. */
function freeName(connection: Connection, typed: string, id: number | null): string {
  const name = oneLine(storableText(typed));
  if (name === '') throw new ShukeError('SNAPSHOT_NAME_EMPTY');
  const known = firstRow(connection, build.selectFrom('ranking_snapshots').select('id').where('name', '=', name));
  if (known !== undefined && known.id !== id) throw new ShukeError('SNAPSHOT_NAME_TAKEN', { name });
  return name;
}
