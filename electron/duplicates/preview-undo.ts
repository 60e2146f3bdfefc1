import { customerLabelWithNumber } from '../../shared/customers/customer-label.ts';
import { ShukeError } from '../../shared/errors.ts';
import { rehearseAct } from '../acts/perform-act.ts';
import { undoableAct } from '../acts/undo-act.ts';
import type { Archive } from '../archive/archive.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { type MergeUndone, mergeVerb, putBackMerge } from './undo-merge.ts';

export interface UndoPreview extends MergeUndone {
  winner: string;
  loser: string;
}

/** What undoing a merge would give back: it is done and taken back, so that it cannot differ from what will happen. */
export function previewUndo(archive: Archive, actId: number, at: number): UndoPreview {
  const act = undoableAct(archive.reader, actId);
  if (act.verb !== mergeVerb) throw new ShukeError('ACT_NOT_UNDOABLE', { act: actId });
  const name = { verb: 'acts.undo', actor: 'owner', subject: null, undoes: actId };
  const undone = rehearseAct(archive, name, at, (writer) => putBackMerge(writer, actId));
  return { ...undone, ...namesOf(archive.reader, actId) };
}

function namesOf(connection: Connection, actId: number): { winner: string; loser: string } {
  const change = firstRow(
    connection,
    build
      .selectFrom('act_changes')
      .select(['row_id', 'after'])
      .where('act_id', '=', actId)
      .where('table_name', '=', 'customers')
      .where('after', 'like', '%"merged_into"%')
      .orderBy('id', 'desc'),
  );
  if (change === undefined) return { winner: '', loser: '' };
  const after = JSON.parse(change.after ?? '{}') as { merged_into?: number };
  return { winner: labelOf(connection, after.merged_into), loser: labelOf(connection, change.row_id) };
}

function labelOf(connection: Connection, id: number | undefined): string {
  if (id === undefined) return '';
  const row = firstRow(connection, build.selectFrom('customers').select(['name', 'number']).where('id', '=', id));
  return row === undefined ? '' : customerLabelWithNumber(row);
}
