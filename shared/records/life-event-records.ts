import { code, day, id, importId, owner, preset, text } from './columns.ts';
import { defineRecord } from './define-record.ts';

export const lifeEvents = defineRecord({
  columns: {
    id,
    customer_id: owner,
    day,
    /** A code of `lifeEventKinds`, or the owner's own word. */
    kind: code(),
    text: preset(text('describes')),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['text', 'kind'] },
  knownBy: ['day', 'text', 'kind'],
  isTimelineEntry: true,
  exchange: 'customers',
});
