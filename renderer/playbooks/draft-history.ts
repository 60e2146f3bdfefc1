import { isSameDraft } from '../drafts/fitting-draft.ts';

/** What the fields of a form were before each change that was not saved yet. */
export interface DraftHistory<Fields> {
  /** The latest last. */
  past: readonly Fields[];
  /** What was undone; the next to be done again last. */
  future: readonly Fields[];
  /** The field that the last change was typed in: what is typed on in it is one change with that. */
  typedIn: Element | null;
}

export const noHistory = { past: [], future: [], typedIn: null } as const;

interface Change<Fields> {
  before: Fields;
  after: Fields;
  /** Null: chosen or pressed, a change of its own. */
  typedIn: Element | null;
}

/** With a change more; what was undone cannot be done again any more. */
export function withChange<Fields>(
  { past, future, typedIn: lastTypedIn }: DraftHistory<Fields>,
  { before, after, typedIn }: Change<Fields>,
): DraftHistory<Fields> {
  if (isSameDraft(before, after)) return { past, future, typedIn: lastTypedIn };
  const isTypedOn = typedIn !== null && typedIn === lastTypedIn;
  if (!isTypedOn) return { past: [...past, before], future: [], typedIn };
  // Typed back to what it was, there is nothing to undo.
  return isSameDraft(past.at(-1), after)
    ? { past: past.slice(0, -1), future: [], typedIn: null }
    : { past, future: [], typedIn };
}

export interface HistoryStep<Fields> {
  history: DraftHistory<Fields>;
  fields: Fields;
}

/** The last change undone; null: there is none. */
export function undone<Fields>({ past, future }: DraftHistory<Fields>, now: Fields): HistoryStep<Fields> | null {
  const fields = past.at(-1);
  if (fields === undefined) return null;
  return { history: { past: past.slice(0, -1), future: [...future, now], typedIn: null }, fields };
}

/** The change undone last done again; null: there is none. */
export function redone<Fields>({ past, future }: DraftHistory<Fields>, now: Fields): HistoryStep<Fields> | null {
  const fields = future.at(-1);
  if (fields === undefined) return null;
  return { history: { past: [...past, now], future: future.slice(0, -1), typedIn: null }, fields };
}
