import { traitsOfVerb } from '../../shared/acts/act-verbs.ts';
import type { Act } from '../../shared/acts/contract.ts';

/** What Ctrl+Z meets: an act to undo, one that has a way back of its own, or nothing. */
export type ActToUndo = { kind: 'act'; act: Act } | { kind: 'ownWayBack'; act: Act } | { kind: 'none' };

/**
 * The last act that still holds and has a way back, `acts` being the history, latest first. A purge has none, nor has
 * what was done to a purged customer before: they keep nothing earlier from being undone.
 */
export function actToUndo(acts: readonly Act[]): ActToUndo {
  const act = acts.find((one) => stillHolds(one) && (one.isUndoable || hasOwnWayBack(one)));
  if (act === undefined) return { kind: 'none' };
  return { kind: act.isUndoable ? 'act' : 'ownWayBack', act };
}

function hasOwnWayBack({ verb }: Act): boolean {
  return traitsOfVerb(verb).hasOwnUndo === true;
}

/** The last undo after which the person did nothing new; undoing it is redo. */
export function actToRedo(acts: readonly Act[]): Act | null {
  const byId = new Map(acts.map((act) => [act.id, act]));
  for (const act of acts) {
    if (stillHolds(act) && act.actor !== 'program') return null;
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
