import { day, id, importId } from './columns.ts';
import { defineRecord } from './define-record.ts';

/** One row for each time it was said up to which day every sale is in. */
export const knownUntil = defineRecord({
  columns: {
    id,
    /** The day on which it was said. */
    made_day: day,
    until_day: day,
    /** Null: said by the owner, not at an import. */
    import_id: importId,
  },
  owner: 'shop',
  label: { firstOf: ['until_day'] },
});
