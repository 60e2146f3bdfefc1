import { countBetween, day, id, importId, orNull, owner, preset, reference, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

export const satisfactions = defineRecord({
  columns: {
    id,
    customer_id: owner,
    day,
    level: countBetween(0, 3),
    /** Who said so, where it was not the customer. */
    said_by: preset(text('identifies')),
    note: preset(text('describes')),
    contact_id: orNull(reference('contacts')),
    order_id: orNull(reference('orders')),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['day'] },
  knownBy: ['day', 'level'],
  isTimelineEntry: true,
  exchange: 'itself',
});
