import { sleepReasons as reasons } from '../sleep/sleep-reasons.ts';
import { code, day, id, importId, owner, preset, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** Why a customer stays away, as it was known on a day. */
export const sleepReasons = defineRecord({
  columns: {
    id,
    customer_id: owner,
    day,
    reason: code(reasons),
    /** In the customer's own words, or the shop's. */
    words: preset(text('describes')),
    import_id: importId,
  },
  owner: 'customer',
  label: { allOf: ['day', 'reason'] },
  knownBy: ['day', 'reason'],
  sameRow: { equal: ['day', 'reason'], compatible: ['words'] },
  exchange: 'itself',
});
