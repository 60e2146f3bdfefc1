import { machineNotes } from './notes-of-this-machine.ts';
import { Remembered } from './remembered.ts';

interface PageLeft {
  archive: string;
  path: string;
}

/** A page of the rail, or one thing on it by its number: what else an address can say could be somebody's name. */
const pathKept = /^\/[a-z-]{1,40}(?:\/\d{1,15})?$/u;

/** The page the program was left at. Its numbers mean something in its own archive only. */
const pageLeft = new Remembered(machineNotes, 'pageLeft', readPageLeft);

export function readPageLeft(stored: unknown): PageLeft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { archive, path } = stored as Record<string, unknown>;
  const isUsable = typeof archive === 'string' && typeof path === 'string' && pathKept.test(path);
  return isUsable ? { archive, path } : null;
}

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

/** Where the first archive that opens goes on; once, for one opened later begins at its beginning. */
export function pageAtStart(archive: string): string | null {
  const left = lookUp();
  leftBefore = null;
  return left?.archive === archive ? left.path : null;
}
