import { appointmentStates } from '../appointments/appointment-states.ts';
import { mostMinutes } from '../timeline/most-minutes.ts';
import { code, countBetween, day, id, importId, orNull, owner, preset, reference, text, timeOfDay } from './columns.ts';
import { defineRecord } from './define-record.ts';

export const appointments = defineRecord({
  columns: {
    id,
    customer_id: owner,
    day,
    /** Null: at no set time. */
    time: orNull(timeOfDay),
    /** What for. */
    text: preset(text('describes')),
    /** How long it is to take; null: not said. */
    minutes: orNull(countBetween(0, mostMinutes)),
    state: preset(code(appointmentStates)),
    /** The visit that it became. */
    contact_id: orNull(reference('contacts')),
    import_id: importId,
  },
  owner: 'customer',
  label: { allOf: ['day', 'text'] },
  knownBy: ['text', 'day'],
  isTimelineEntry: true,
  sameRow: { equal: ['day', 'text'], compatible: ['time'] },
  exchange: 'itself',
});
