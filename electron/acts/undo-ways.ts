import type { ActVerb } from '../../shared/acts/act-verbs.ts';
import type { ActWriter } from './act-writer.ts';

/**
 * How acts of a verb are undone where it is not done row by row from the log. `final`: not at all, or by an operation of
 * the feature itself.
 */
export type UndoWay = 'final' | { putBack(writer: ActWriter, actId: number): { isInPart: boolean } };

export type UndoWays = Readonly<Partial<Record<ActVerb, UndoWay>>>;

let ways: ReadonlyMap<string, UndoWay> | null = null;

/** Once, when the program starts. */
export function setUndoWays(byVerb: UndoWays): void {
  ways = new Map(Object.entries(byVerb));
}

/** Undefined: row by row. */
export function undoWayOf(verb: string): UndoWay | undefined {
  if (ways === null) throw new Error('the ways of undoing are not set: import electron/engine/features.ts first');
  return ways.get(verb);
}

export function isUndoableVerb(verb: string): boolean {
  return undoWayOf(verb) !== 'final';
}
