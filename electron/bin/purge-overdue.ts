import { customerLabel } from '../../shared/customers/customer-label.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Archive, ArchiveWarning } from '../archive/archive.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { clockDoubt } from './clock-doubt.ts';
import { overdueCustomers } from './days-seen.ts';
import { purgeCustomers } from './purge-customers.ts';
import { isRewriteDue, rewriteArchive } from './rewrite-archive.ts';

/**
 * At opening: purges customers whose days in the bin are up, and completes an earlier purge that was interrupted. Nothing is
 * purged where no person is there to be told (`isUnattended`) or the clock is doubtful. Returns what the page has to say;
 * where a purge fails (no room, the file in use) the archive opens all the same, and the next opening tries again.
 */
export function purgeOverdue(
  archive: Archive,
  { now, isUnattended }: { now: number; isUnattended: boolean },
): ArchiveWarning[] {
  if (archive.isReadOnly) return [];
  const notices: ArchiveWarning[] = [];
  const doubt = clockDoubt(archive.reader, now);
  if (doubt?.why === 'behind') notices.push({ code: 'CLOCK_BEHIND', values: { at: doubt.latestActAt } });
  try {
    const overdue = isUnattended ? [] : overdueCustomers(archive.reader);
    if (overdue.length > 0 && doubt === null) {
      const names = namesOf(archive.reader, overdue);
      purgeCustomers(archive, overdue, { verb: 'bin.purgeOverdue', actor: 'program' }, now);
      notices.push({ code: 'BIN_PURGED', values: { count: overdue.length, names } });
    } else if (overdue.length > 0 && doubt?.why === 'farAhead') {
      notices.push({ code: 'BIN_KEPT_BY_CLOCK', values: { count: overdue.length, at: doubt.latestActAt } });
    }
    if (isRewriteDue(archive.reader)) rewriteArchive(archive);
  } catch (error) {
    if (!(error instanceof ShukeError)) throw error;
    notices.push({ code: 'BIN_PURGE_FAILED', values: { file: archive.path, cause: error.code } });
  }
  return notices;
}

const mostNamed = 5;

/** The first few, before they are gone. */
function namesOf(connection: Connection, ids: readonly number[]): string {
  const named = build
    .selectFrom('customers')
    .select(['name', 'number'])
    .where('id', 'in', ids.slice(0, mostNamed))
    .orderBy('id');
  const labels = allRows(connection, named).map(customerLabel);
  return ids.length > mostNamed ? `${labels.join(', ')} …` : labels.join(', ');
}
