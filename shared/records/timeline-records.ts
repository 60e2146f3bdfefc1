import {
  bytes,
  code,
  count,
  day,
  id,
  importId,
  moment,
  orNull,
  owner,
  preset,
  reference,
  technical,
  text,
} from './columns.ts';
import { defineRecord, defineTable } from './define-record.ts';

export const staff = defineRecord({
  columns: { id, name: text(), left_day: orNull(day), import_id: importId },
  owner: 'shop',
  label: { firstOf: ['name'] },
  isShared: true,
  isCreatedByUse: true,
});

export const contacts = defineRecord({
  columns: {
    id,
    customer_id: owner,
    day,
    time: orNull(text('word')),
    /** Touchpoint, channel and direction: '' where they are not known. */
    touchpoint: preset(code()),
    channel: preset(code()),
    direction: preset(code<'in' | 'out' | ''>()),
    text: preset(text('describes')),
    mood: preset(code()),
    next_contact_day: orNull(day),
    minutes: orNull(count),
    staff_id: orNull(reference('staff')),
    created_at: technical(moment),
    import_id: importId,
  },
  owner: 'customer',
  label: { allOf: ['day', 'text'] },
  knownBy: ['text', 'day'],
  isTimelineEntry: true,
  exchange: 'timeline',
});

export const attachments = defineRecord({
  columns: {
    id,
    customer_id: owner,
    contact_id: orNull(reference('contacts')),
    name: text('describes'),
    media_type: preset(technical(text())),
    byte_count: technical(count),
    sha256: technical(text()),
    added_at: technical(moment),
    import_id: importId,
  },
  owner: 'customer',
  label: { firstOf: ['name'] },
  knownBy: ['name'],
  isTimelineEntry: true,
});

/** The bytes, once for each content; not in the log of acts, and gone when no attachment names them. */
export const attachmentContents = defineTable({ id, sha256: technical(text()), content: bytes });
