import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftKey } from './draft-store.ts';
import { drafts } from './drafts.ts';
import { fittingDraft, isSameDraft } from './fitting-draft.ts';

/** The state of a form that outlives it. */
export interface FormDraft<Fields extends object> {
  fields: Fields;
  /** Something differs from what the form begins with. */
  isTyped: boolean;
  /** It was typed before the form was opened, and nothing was typed since. */
  isFromBefore: boolean;
  set(change: Partial<Fields> | ((now: Fields) => Partial<Fields>)): void;
  /** Saved or given up. */
  end(): void;
}

/** Whether something unsaved was typed into a form. */
export function useHasDraft(): (key: DraftKey) => boolean {
  useSyncExternalStore(drafts.listen, () => drafts.summary);
  return (key) => drafts.typedOf(key) !== undefined;
}

/** What was typed last neither waits for a pause after the form is closed nor is lost with a page that is left at once. */
export function useSentAtClosing(): void {
  useEffect(() => () => void drafts.send(), []);
}

/** The fields of a form, as `nothing` says or as they were left: over Esc, another page, reload and restart. */
export function useDraft<Fields extends object>(key: DraftKey, nothing: Fields): FormDraft<Fields> {
  const kept = useSyncExternalStore(drafts.listen, () => drafts.typedOf(key));
  const [isTouched, setIsTouched] = useState(false);
  useSentAtClosing();
  const now = (): Fields => fittingDraft(nothing, drafts.typedOf(key));
  return {
    fields: fittingDraft(nothing, kept),
    isTyped: kept !== undefined,
    isFromBefore: kept !== undefined && !isTouched,
    set: (change) => {
      setIsTouched(true);
      const before = now();
      const next = { ...before, ...(typeof change === 'function' ? change(before) : change) };
      if (isSameDraft(next, nothing)) drafts.drop(key);
      else drafts.keep(key, next);
    },
    end: () => drafts.drop(key),
  };
}
