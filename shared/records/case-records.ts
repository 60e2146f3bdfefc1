import type { CaseKind, CaseOutcome } from '../cases/case-codes.ts';
import { code, count, day, id, importId, moment, orNull, owner, preset, reference, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

export const cases = defineRecord({
  columns: {
    id,
    /** Null: a guest whom no one knows. */
    customer_id: orNull(owner),
    contact_id: orNull(reference('contacts')),
    kind: code<CaseKind>(),
    text: preset(text('describes')),
    thing: preset(text('describes')),
    factor: preset(code()),
    heard_at: moment,
    heard_by: orNull(reference('staff')),
    in_charge: orNull(reference('staff')),
    promised_day: orNull(day),
    came_in_at: orNull(moment),
    answered_at: orNull(moment),
    answer: preset(text('describes')),
    closed_at: orNull(moment),
    /** '': open, or closed without anyone knowing how it ended. */
    outcome: preset(code<CaseOutcome | ''>()),
    made_good: preset(text('describes')),
    satisfaction_after: orNull(count),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['text', 'thing'] },
  knownBy: ['text', 'thing'],
  isTimelineEntry: true,
});

export const caseHandovers = defineRecord({
  columns: {
    id,
    case_id: reference('cases'),
    at: moment,
    from_staff: orNull(reference('staff')),
    to_staff: reference('staff'),
    note: preset(text('describes')),
    import_id: importId,
  },
  owner: { partOf: 'case_id' },
  isTimelineEntry: true,
});
