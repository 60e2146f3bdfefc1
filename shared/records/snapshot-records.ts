import { count, day, id, money, orNull, technical, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** A ranking as it was shown on a day. Its rows are evidence: no later change of a customer touches them. */
export const rankingSnapshots = defineRecord({
  columns: {
    id,
    name: text(),
    taken_day: day,
    known_until: orNull(day),
    /** `SnapshotQuestion` as JSON. */
    question: technical(text()),
    period_from: day,
    period_to: day,
    currency: text(),
    customers: count,
    net_minor: money,
    /** `SnapshotRows` as JSON; last, so that a list of snapshots does not read it. */
    rows: technical(text()),
  },
  owner: 'shop',
  label: { firstOf: ['name'] },
});
