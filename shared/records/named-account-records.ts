import { mostVisitRhythmDays, spellStates } from '../named-accounts/account-states.ts';
import { code, countBetween, day, id, importId, orNull, owner, preset, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** A spell of a customer on the list of key accounts, or set aside from it. */
export const namedAccounts = defineRecord({
  columns: {
    id,
    customer_id: owner,
    state: code(spellStates),
    from_day: day,
    reason: preset(text('describes')),
    /** From then on it no longer holds; null: it still does. */
    to_day: orNull(day),
    end_reason: preset(text('describes')),
    visit_rhythm_days: preset(countBetween(1, mostVisitRhythmDays)),
    /** What is to be reached with them this quarter. */
    goal: preset(text('describes')),
    /** What the shop does for nobody but them. */
    own_service: preset(text('describes')),
    next_step: preset(text('describes')),
    next_step_day: orNull(day),
    /** When the owner last said that they stay. */
    reviewed_day: orNull(day),
    /** Of somebody set aside: the figures for which they were proposed. */
    seen_figures: preset(text('describes')),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['from_day'] },
  knownBy: ['from_day'],
  exchange: 'itself',
});
