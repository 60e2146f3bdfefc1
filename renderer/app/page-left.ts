import { type PageLeft, pageLeftNote, readPageLeft } from '../../shared/settings/first-page.ts';
import { machineNotes } from './notes-of-this-machine.ts';
import { Remembered } from './remembered.ts';

/** The page the program was left at. Its numbers mean something in its own archive only. */
const pageLeft = new Remembered(machineNotes, pageLeftNote, readPageLeft);

/** What the earlier run has left; undefined as long as it was not looked up. */
let leftBefore: PageLeft | null | undefined;

function lookUp(): PageLeft | null {
  if (leftBefore === undefined) leftBefore = pageLeft.value;
  return leftBefore;
}

export function rememberPageLeft(archive: string, path: string): void {
  lookUp();
  const now = pageLeft.value;
  // The same page as before; or another archive has opened under it, and what it shows is not of that one.
  if (now?.path === path) return;
  pageLeft.set(readPageLeft({ archive, path }) ?? now);
}

/** With the archive closed on purpose it begins at its beginning when it is opened again. */
export function forgetPageLeft(): void {
  leftBefore = null;
  pageLeft.set(null);
}

/** What the earlier run has left, told once: an archive opened later begins at its beginning. */
export function takePageLeft(): PageLeft | null {
  const left = lookUp();
  leftBefore = null;
  return left;
}
