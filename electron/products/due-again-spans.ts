import { dayNumber } from '../../shared/day.ts';
import { dueAfterLast } from '../../shared/products/due-again.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { purchasesByItem, purchasesByItemReads } from './purchases-by-item.ts';

/** A thing due to be bought again, from its due day until it was bought or is given up. Days are day numbers. */
export interface DueAgainSpan {
  customerId: number;
  item: string;
  lastDay: number;
  dueDay: number;
  lastsUntil: number;
}

/** Playbooks that were switched on on different days ask from different ones. */
const mostSpans = 4;
const kept = new CacheByTables<readonly DueAgainSpan[]>(mostSpans);

/** Of every purchase up to a day what followed from it, as far as it held on or after `from`. */
export function dueAgainSpans(
  archive: Archive,
  asked: { from: number /** YYYY-MM-DD. */; asOf: string },
): readonly DueAgainSpan[] {
  return kept.get(archive, { key: JSON.stringify(asked), reads: purchasesByItemReads }, () => [
    ...readDueAgainSpans(archive, asked),
  ]);
}

function* readDueAgainSpans(
  archive: Archive,
  { from, asOf: asOfDay }: { from: number; asOf: string },
): Generator<DueAgainSpan> {
  const asOf = dayNumber(asOfDay);
  for (const { item, gapOfItem, bought } of purchasesByItem(archive, asOfDay)) {
    for (const { buyer, days } of bought) {
      for (let at = days.length - 1; at >= 2; at -= 1) {
        const lastDay = days[at] ?? 0;
        const nextDay = days[at + 1] ?? Number.POSITIVE_INFINITY;
        if (nextDay <= from) break;
        const due = dueAfterLast(days.slice(0, at + 1), gapOfItem);
        if (due === null) continue;
        const lastsUntil = Math.min(nextDay - 1, due.saidUntilDay);
        if (due.dueDay > lastsUntil || due.dueDay > asOf || lastsUntil < from) continue;
        yield { customerId: buyer().customerId, item, lastDay, dueDay: due.dueDay, lastsUntil };
      }
    }
  }
}
