import { traitsOfVerb } from '../../shared/acts/act-verbs.ts';
import { customerLabelWithNumber } from '../../shared/customers/customer-label.ts';
import { ShukeError } from '../../shared/errors.ts';
import { rehearseAct } from '../acts/perform-act.ts';
import { undoableAct } from '../acts/undo-act.ts';
import type { Archive } from '../archive/archive.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { type MergeUndone, putBackMerge } from './undo-merge.ts';

export interface UndoPreview extends MergeUndone {
  /** The first names of each; `loserCount` is of all. */
  winners: string[];
  losers: string[];
  loserCount: number;
}

/** What undoing a merge would give back: it is done and taken back, so that it cannot differ from what will happen. */
export function previewUndo(archive: Archive, actId: number, at: number): UndoPreview {
  const act = undoableAct(archive.reader, actId);
  if (traitsOfVerb(act.verb).way !== 'merge') throw new ShukeError('ACT_NOT_UNDOABLE', { act: actId });
  const name = { verb: 'acts.undo', actor: 'owner', subject: null, undoes: actId } as const;
  const undone = rehearseAct(archive, name, at, (writer) => putBackMerge(writer, actId));
  return { ...undone, ...namesOf(archive.reader, actId) };
}

const mostNamed = 5;

function namesOf(connection: Connection, actId: number): Pick<UndoPreview, 'winners' | 'losers' | 'loserCount'> {
  const merged = connection
    .prepare<[number], { loserId: number; winnerId: number }>(
      `SELECT row_id AS loserId, json_extract(after, '$.merged_into') AS winnerId FROM act_changes
        WHERE act_id = ? AND table_name = 'customers' AND json_extract(after, '$.merged_into') IS NOT NULL ORDER BY id`,
    )
    .all(actId);
  const labels = (ids: readonly number[]): string[] =>
    [...new Set(ids)].slice(0, mostNamed).map((id) => labelOf(connection, id));
  return {
    winners: labels(merged.map(({ winnerId }) => winnerId)),
    losers: labels(merged.map(({ loserId }) => loserId)),
    loserCount: merged.length,
  };
}

function labelOf(connection: Connection, id: number): string {
  const row = firstRow(connection, build.selectFrom('customers').select(['name', 'number']).where('id', '=', id));
  return row === undefined ? '' : customerLabelWithNumber(row);
}
