import type { CheckResult as CheckAnswer } from '../../shared/archive/contract.ts';
import type { ErrorValues } from '../../shared/errors.ts';
import { countWronglyOrdered, isNameOrderOfToday } from '../customers/name-order.ts';
import type { JobControl } from '../engine/jobs.ts';
import { countWrongOrders, countWrongTotals } from '../import/derived-totals.ts';
import { countWrongSearchEntries } from '../search/search-index.ts';
import { searchIndexState } from '../search/search-index-state.ts';
import type { Archive, ArchiveReader } from './archive.ts';
import { type CheckResult, checkArchive } from './check-archive.ts';

export async function runCheck(archive: Archive, control: JobControl): Promise<CheckAnswer> {
  const checked = await checkArchive(
    archive,
    ({ done, of }) => control.report({ phase: 'checking', done, of }),
    control.signal,
    wrongTotals,
  );
  return {
    ...findingsOf(checked),
    path: archive.path,
    pages: checked.pages,
    damagedPages: [...checked.damagedPages],
    warnings: archive.openedWith.map(({ code, values }) => ({ code, values: { ...values } })),
  };
}

export function findingsOf({ damagedPages, problems }: CheckResult): Pick<CheckAnswer, 'problems' | 'isSound'> {
  return {
    problems: problems.map(({ kind, values }) => ({ code: kind, values: { ...values } })),
    isSound: damagedPages.length === 0 && problems.length === 0,
  };
}

/** Whatever the archive keeps that is derived, and differs from what it is derived from. */
export function* wrongTotals(reader: ArchiveReader): Generator<ErrorValues> {
  const customers = countWrongTotals(reader);
  if (customers > 0) yield { what: 'customerTotals', count: customers };
  const orders = countWrongOrders(reader);
  if (orders > 0) yield { what: 'orderTotals', count: orders };
  const entries = searchIndexState(reader) === 'ofToday' ? countWrongSearchEntries(reader) : 0;
  if (entries > 0) yield { what: 'searchIndex', count: entries };
  const misplaced = isNameOrderOfToday(reader) ? countWronglyOrdered(reader) : 0;
  if (misplaced > 0) yield { what: 'nameOrder', count: misplaced };
}
