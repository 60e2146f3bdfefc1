import type { ArchiveStatus } from '../../shared/archive/contract.ts';

/** True where the file is no longer in its place: nothing more is written, and what is open can be saved elsewhere. */
export function isLost({ notices }: ArchiveStatus): boolean {
  return notices.some(({ code }) => code === 'ARCHIVE_REPLACED');
}
