import { listReads } from '../../shared/customers/list-reads.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { inTransaction } from '../archive/transaction.ts';
import { listSavedFilters } from '../customers/saved-filters.ts';
import { selectedCustomers } from '../customers/selected-customers.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { latestPlaybooks } from './read-playbooks.ts';

/** As of which day those are seen whom a saved filter keeps. */
export interface SeenAs {
  /** YYYY-MM-DD. */
  day: string;
  homeCurrency: string;
}

const reads: readonly TrackedName[] = [
  ...new Set<TrackedName>([...listReads, 'segments', 'playbooks', 'playbook_versions', 'segment_members']),
];
const seen = new CacheByTables<true>();

/** Keeps who came into the saved filters that playbooks begin with and who left them, where the archive can be written. */
export function seeSegmentsInUse(archive: Archive, as: SeenAs): void {
  if (archive.isReadOnly || archive.writer.inTransaction) return;
  seen.get(archive, { key: JSON.stringify(as), reads }, () => {
    const used = latestPlaybooks(archive.reader).filter(({ isOn }) => isOn);
    keepSeen(archive, new Set(used.flatMap(({ definition }) => segmentsOf(definition))), as);
    return true;
  });
}

/** The same of one playbook: those who are in it already are nobody new to it. */
export function seeSegmentsOf(archive: Archive, definition: PlaybookDefinition, as: SeenAs): void {
  keepSeen(archive, segmentsOf(definition), as);
}

export function segmentsOf({ triggers }: PlaybookDefinition): number[] {
  return triggers.flatMap((trigger) => (trigger.kind === 'segment' ? [trigger.segmentId] : []));
}

/** Whom a saved filter keeps; null: it is gone. */
export function membersOf(connection: Connection, segmentId: number, { day, homeCurrency }: SeenAs): number[] | null {
  const saved = listSavedFilters(connection).find(({ id }) => id === segmentId);
  if (saved === undefined) return null;
  return selectedCustomers(connection, { filter: saved.filter, exceptIds: [] }, { homeCurrency, today: day });
}

function keepSeen(archive: Archive, segmentIds: Iterable<number>, as: SeenAs): void {
  for (const segmentId of segmentIds) {
    const members = membersOf(archive.reader, segmentId, as);
    if (members === null) continue;
    const known = archive.reader
      .prepare<[number], { id: number; customerId: number }>(
        'SELECT id, customer_id AS customerId FROM segment_members WHERE segment_id = ? AND to_day IS NULL',
      )
      .all(segmentId);
    const now = new Set(members);
    const before = new Set(known.map(({ customerId }) => customerId));
    const come = members.filter((id) => !before.has(id));
    const gone = known.filter(({ customerId }) => !now.has(customerId));
    if (come.length === 0 && gone.length === 0) continue;
    try {
      inTransaction(archive, () => {
        const insert = archive.writer.prepare(
          'INSERT INTO segment_members (segment_id, customer_id, from_day) VALUES (?, ?, ?)',
        );
        const leave = archive.writer.prepare('UPDATE segment_members SET to_day = ? WHERE id = ?');
        for (const customerId of come) insert.run(segmentId, customerId, as.day);
        for (const { id } of gone) leave.run(as.day, id);
      });
    } catch (error) {
      // Another write is under way: they are seen when the next question comes.
      if (!(error instanceof ShukeError)) throw error;
    }
  }
}
