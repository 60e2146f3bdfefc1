import { keptDays } from '../../shared/bin/bin-days.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { inTransaction } from '../archive/transaction.ts';
import type { EngineParts } from '../engine/engine-context.ts';
import { isForAPerson } from '../engine/is-for-a-person.ts';
import { logDefect } from '../engine/log-defect.ts';

/**
 * Records that a person had the archive open on this day, where it can be written. A day that a wrong clock shows again and
 * again counts once; one that could not be recorded keeps customers in the bin a day longer.
 */
export function noteDaySeen(archive: Archive, day: string): void {
  if (archive.isReadOnly) return;
  const isKnown = archive.reader.prepare<[string]>('SELECT 1 FROM days_seen WHERE day = ?').get(day) !== undefined;
  if (isKnown) return;
  try {
    inTransaction(archive, () =>
      archive.writer.prepare('INSERT INTO days_seen SELECT ?, coalesce(max(id), 0) FROM acts').run(day),
    );
  } catch (error) {
    if (!(error instanceof ShukeError)) throw error;
  }
}

const noteEveryMs = 3_600_000;

/** For a program that is left running for weeks. Returns how to stop. */
export function keepNotingDays({ sessions, clock, options }: EngineParts): () => void {
  if (!isForAPerson({ options })) return () => {};
  const timer = setInterval(() => {
    const { current } = sessions;
    if (!current.isOpen || current.writingEnds !== null) return;
    try {
      noteDaySeen(current.archive, clock.today());
    } catch (error) {
      logDefect('bin.noteDaySeen', error);
    }
  }, noteEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The act that put a customer in the bin; null (none) where the log knows of none. */
const binnedByAct = `(SELECT max(act_id) FROM act_changes
   WHERE table_name = 'customers' AND row_id = customers.id AND json_extract(after, '$.binned_at') IS NOT NULL)`;

/** On how many days the archive was open after the customer of the row was put in the bin, as SQL. */
export const daysInBinSql = `(SELECT count(*) FROM days_seen WHERE after_act >= ${binnedByAct})`;

/** Customers in the bin whose days there are up. */
export function overdueCustomers(connection: Connection): number[] {
  const binnedAtLatestBy = connection
    .prepare<[number], number>('SELECT after_act FROM days_seen ORDER BY after_act DESC LIMIT 1 OFFSET ?')
    .pluck()
    .get(keptDays - 1);
  if (binnedAtLatestBy === undefined) return [];
  return connection
    .prepare<[number], number>(
      `SELECT id FROM customers WHERE binned_at IS NOT NULL AND merged_into IS NULL AND ${binnedByAct} <= ? ORDER BY id`,
    )
    .pluck()
    .all(binnedAtLatestBy);
}
