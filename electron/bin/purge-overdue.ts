import { overdueSince } from '../../shared/bin/bin-days.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import { binnedUntil } from './list-bin.ts';
import { purgeCustomers } from './purge-customers.ts';
import { isRewriteDue, rewriteArchive } from './rewrite-archive.ts';

/**
 * At opening: purges whose days in the bin are up, and ends what an earlier purge could not. Answers why it could not
 * (no room, the file in use): the archive opens all the same, and the next opening tries again.
 */
export function purgeOverdue(archive: Archive, now: number): ShukeError | null {
  if (archive.isReadOnly) return null;
  try {
    const overdue = binnedUntil(archive.reader, overdueSince(now));
    if (overdue.length > 0) purgeCustomers(archive, overdue, { verb: 'bin.purgeOverdue', actor: 'program' }, now);
    if (isRewriteDue(archive.reader)) rewriteArchive(archive);
    return null;
  } catch (error) {
    if (error instanceof ShukeError) return error;
    throw error;
  }
}
