import type { ArchiveStatus } from '../archive/contract.ts';

/** The page the program was left at, and in which archive. */
export interface PageLeft {
  archive: string;
  path: string;
}

/** Under this name the page keeps it among its notes on this machine, as JSON. */
export const pageLeftNote = 'pageLeft';

/** A page of the rail, or one thing on it by its number: what else an address can say could be somebody's name. */
const pathKept = /^\/[a-z-]{1,40}(?:\/\d{1,15})?$/u;

/** Of whatever was kept, also by an older program. */
export function readPageLeft(stored: unknown): PageLeft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { archive, path } = stored as Record<string, unknown>;
  const isUsable = typeof archive === 'string' && typeof path === 'string' && pathKept.test(path);
  return isUsable ? { archive, path } : null;
}

type OpenArchive = Pick<ArchiveStatus, 'id' | 'customers'>;

/** Where the program begins with this archive: where it was left, else with what there is to do. */
export function firstPage(archive: OpenArchive | null, left: PageLeft | null): string {
  if (archive === null) return '/archive';
  if (left?.archive === archive.id) return left.path;
  return archive.customers === 0 ? '/import' : '/today';
}
