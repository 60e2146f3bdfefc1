import { day, id, importId, orNull, reference } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** One row for each time it was said up to which day every sale is in. */
export const knownUntil = defineRecord({
  columns: {
    id,
    /** The day on which it was said. */
    made_day: day,
    until_day: day,
    /** The sale typed by hand that moved it; without it and without an import the owner said it. */
    order_id: orNull(reference('orders')),
    import_id: importId,
  },
  owner: 'shop',
  label: { firstOf: ['until_day'] },
});
