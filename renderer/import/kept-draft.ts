import type { ImportDraft } from './draft-state.ts';

/** What a reloaded page needs to go on: no name of the file and nothing out of it, only what was decided about it. */
export interface KeptDraft extends Pick<ImportDraft, 'reading' | 'kind' | 'choices' | 'knownUntil'> {
  token: string;
  /** The trial run or import that was under way or just done. */
  jobId: string | null;
}

const place = 'shuke.importDraft';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps the draft as long as the window is open; reloading the page does not lose it. */
export function keepDraft(shelf: Shelf, { file, reading, kind, choices, knownUntil, step }: ImportDraft): void {
  if (file === null) {
    shelf.removeItem(place);
    return;
  }
  const jobId = 'jobId' in step ? step.jobId : null;
  const kept: KeptDraft = { token: file.token, reading, kind, choices, knownUntil, jobId };
  shelf.setItem(place, JSON.stringify(kept));
}

/** What this window kept, or null. The engine judges the token, the reading and the choices again. */
export function keptDraft(shelf: Shelf): KeptDraft | null {
  const text = shelf.getItem(place);
  return text === null ? null : (JSON.parse(text) as KeptDraft);
}
