import { archiveShown } from '../app/archive-shown.ts';
import { type DraftHistory, noHistory } from './draft-history.ts';
import type { PlaybookFields } from './use-playbook-draft.ts';

export type PlaybookHistory = DraftHistory<PlaybookFields>;

/** Of playbooks by their slugs, as long as the program runs and their archive is open. */
const histories = new Map<string, PlaybookHistory>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

archiveShown.listen(() => {
  histories.clear();
  tell();
});

export const draftHistories = {
  of: (slug: string): PlaybookHistory => histories.get(slug) ?? noHistory,
  change: (slug: string, change: (now: PlaybookHistory) => PlaybookHistory): void => {
    histories.set(slug, change(draftHistories.of(slug)));
    tell();
  },
  /** The field that was typed in last goes with its page: what is typed in another is a change of its own. */
  leave: (slug: string): void => draftHistories.change(slug, (now) => ({ ...now, typedIn: null })),
  forget: (slug: string): void => {
    histories.delete(slug);
    tell();
  },
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
