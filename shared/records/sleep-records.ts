import { sleepReasons as reasons } from '../sleep/sleep-reasons.ts';
import { sleepModes } from '../sleep/sleep-state.ts';
import { code, count, day, id, importId, millionths, owner, preset, text } from './columns.ts';
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

/** When a state of sleep begins in the shop: at most one row; without one, as the program has it. */
export const sleepRules = defineRecord({
  columns: {
    id,
    mode: code(sleepModes),
    dozing_days: count,
    half_asleep_days: count,
    asleep_days: count,
    /** Usual gaps. */
    dozing_gaps_millionths: millionths,
    half_asleep_gaps_millionths: millionths,
    asleep_gaps_millionths: millionths,
  },
  owner: 'shop',
  label: { firstOf: ['mode'] },
});
