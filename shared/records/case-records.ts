import { type CaseOutcome, caseFactors, caseKinds, caseOutcomes } from '../cases/case-codes.ts';
import {
  code,
  countBetween,
  day,
  id,
  importId,
  moment,
  openCode,
  orNull,
  owner,
  preset,
  reference,
  startingAs,
  text,
} from './columns.ts';
import { defineRecord } from './define-record.ts';

export const cases = defineRecord({
  columns: {
    id,
    /** Null: a guest whom no one knows. */
    customer_id: orNull(owner),
    contact_id: orNull(reference('contacts')),
    kind: code(caseKinds),
    text: preset(text('describes')),
    thing: preset(text('describes')),
    factor: preset(openCode(caseFactors)),
    heard_at: moment,
    heard_by: orNull(reference('staff')),
    in_charge: startingAs('heard_by', orNull(reference('staff'))),
    promised_day: orNull(day),
    came_in_at: orNull(moment),
    answered_at: orNull(moment),
    answer: preset(text('describes')),
    closed_at: orNull(moment),
    /** '': open, or closed without anyone knowing how it ended. */
    outcome: preset(code<CaseOutcome | ''>(caseOutcomes)),
    made_good: preset(text('describes')),
    satisfaction_after: orNull(countBetween(0, 3)),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['text', 'thing'] },
  knownBy: ['text', 'thing'],
  isTimelineEntry: true,
  exchange: 'itself',
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
  exchange: 'whole',
});
