import type { Act } from '../../shared/acts/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { HeldBack, UndoPreview, UndoRefusal } from '../../shared/history/contract.ts';
import { wayOfAct } from '../../shared/history/way-of-act.ts';
import { findAct, hasChanges } from '../acts/list-acts.ts';
import { type RowHeldBack, rehearseUndo } from '../acts/undo-act.ts';
import { isUndoableVerb } from '../acts/undo-ways.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { laterWorkOnImport } from '../import/undo-import.ts';
import { broughtBy, changesWithAct, loggedByAct } from './customer-history.ts';
import { readChanges } from './read-changes.ts';

const mostHeldNamed = 20;

/** What undoing an act would do, or why it cannot be. Error: ACT_UNKNOWN. */
export function previewUndo(archive: Archive, actId: number): UndoPreview {
  const { reader } = archive;
  const act = findAct(reader, actId);
  if (!act) throw new ShukeError('ACT_UNKNOWN', { act: actId });
  const importId = importOf(reader, act);
  const refusal = refusalOf(reader, act, importId);
  const preview: UndoPreview = {
    act,
    refusal,
    importId,
    held: [],
    heldCount: 0,
    changes: [],
    changeCount: 0,
    removed: {},
  };
  if (refusal !== null) return preview;
  return { ...preview, ...(importId === null ? rehearsed(archive, act) : previewOfImport(reader, actId, importId)) };
}

function refusalOf(connection: Connection, act: Act, importId: number | null): UndoRefusal | null {
  if (act.undoneBy !== null) return 'undone';
  if (importId !== null) return null;
  if (!isUndoableVerb(act.verb)) return 'notUndoable';
  return hasChanges(connection, act.id) ? null : 'nothingLeft';
}

function importOf(connection: Connection, { id }: Act): number | null {
  return connection.prepare<[number], { id: number }>('SELECT id FROM imports WHERE act_id = ?').get(id)?.id ?? null;
}

/** A merge goes back row by row: what is held back stays as it is. Any other act goes back whole or not at all. */
function rehearsed(archive: Archive, act: Act): Partial<UndoPreview> {
  return rehearseUndo(archive, act.id, ({ actId: undoId, connection, held }) => {
    const heldBackRows = {
      held: held.slice(0, mostHeldNamed).map((row) => heldBack(connection, row, act.id, undoId)),
      heldCount: held.length,
    };
    if (held.length > 0 && wayOfAct(act) !== 'merge') return { refusal: 'held' as const, ...heldBackRows };
    const changes = readChanges(connection, loggedByAct(connection, undoId));
    return { ...heldBackRows, changes: changes.slice(0, changesWithAct), changeCount: changes.length };
  });
}

/** The latest act after this one, still in force, that wrote the row. */
function heldBack(
  connection: Connection,
  { table, rowId, name, customerId }: RowHeldBack,
  actId: number,
  undoId: number,
): HeldBack {
  const later = connection
    .prepare<[string, number, number, number], { id: number }>(
      `SELECT acts.id FROM act_changes JOIN acts ON acts.id = act_changes.act_id
        WHERE table_name = ? AND row_id = ? AND act_id > ? AND act_id < ?
          AND acts.undone_by IS NULL AND acts.undoes IS NULL
        ORDER BY acts.id DESC LIMIT 1`,
    )
    .get(table, rowId, actId, undoId);
  return { table, name, customerId, laterAct: later ? findAct(connection, later.id) : null };
}

function previewOfImport(reader: Connection, actId: number, importId: number): Partial<UndoPreview> {
  const held = laterWorkOnImport(reader, importId, actId);
  if (held.length > 0) {
    return {
      refusal: 'held',
      held: held.map((one) => ({ table: 'customers', ...one, laterAct: null })),
      heldCount: held.length,
    };
  }
  const changed = readChanges(reader, loggedByAct(reader, actId));
  return {
    changes: changed.slice(0, changesWithAct).map(reversed),
    changeCount: changed.length,
    removed: broughtBy(reader, actId, null),
  };
}

const oppositeKind = { added: 'removed', removed: 'added', changed: 'changed' } as const;

function reversed(change: UndoPreview['changes'][number]): UndoPreview['changes'][number] {
  return {
    ...change,
    kind: oppositeKind[change.kind],
    fields: change.fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
  };
}
