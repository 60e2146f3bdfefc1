import { bestScore, factors } from '../factors/factors.ts';
import { code, countBetween, day, id, importId, orNull, owner, preset, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** What the owner said of a factor of a customer; it holds from its day until they say something else. */
export const factorScores = defineRecord({
  columns: {
    id,
    customer_id: owner,
    factor: code(factors),
    day,
    /** Null: the owner was asked and does not know. */
    score: orNull(countBetween(0, bestScore)),
    reason: preset(text('describes')),
    import_id: importId,
  },
  owner: 'customer',
  label: { allOf: ['day', 'factor'] },
  knownBy: ['day', 'factor'],
  sameRow: { equal: ['factor', 'day', 'score'], compatible: ['reason'] },
  exchange: 'itself',
});
