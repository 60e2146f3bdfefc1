import type { Act } from '../../shared/acts/contract.ts';

/** What Ctrl+Z meets: an act to undo, one that has a way back of its own, or nothing. */
export type ActToUndo = { kind: 'act'; act: Act } | { kind: 'ownWayBack'; act: Act } | { kind: 'none' };

/** The last act that still holds, `acts` being the history, latest first. */
export function actToUndo(acts: readonly Act[]): ActToUndo {
  const act = acts.find(stillHolds);
  if (act === undefined) return { kind: 'none' };
  if (act.isUndoable) return { kind: 'act', act };
  return act.verb === 'import.run' ? { kind: 'ownWayBack', act } : { kind: 'none' };
}

/** The last undo that nothing new was done after; undoing it is redo. */
export function actToRedo(acts: readonly Act[]): Act | null {
  const byId = new Map(acts.map((act) => [act.id, act]));
  for (const act of acts) {
    if (stillHolds(act)) return null;
    if (act.undoes === null || act.undoneBy !== null || !act.isUndoable) continue;
    const undone = byId.get(act.undoes);
    // An undo of an undo is a redo already done.
    if (undone !== undefined && undone.undoes === null) return act;
  }
  return null;
}

/** Something done that was not undone; undoing and redoing do not count themselves. */
function stillHolds(act: Act): boolean {
  return act.undoes === null && act.undoneBy === null;
}
