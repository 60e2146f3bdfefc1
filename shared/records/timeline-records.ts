import {
  type ContactDirection,
  contactChannels,
  contactDirections,
  type Mood,
  moods,
  touchpoints,
} from '../timeline/contact-codes.ts';
import { mostMinutes } from '../timeline/most-minutes.ts';
import {
  bytes,
  code,
  count,
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
  technical,
  text,
  timeOfDay,
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
    time: orNull(timeOfDay),
    /** Touchpoint, channel and direction: '' where they are not known. */
    touchpoint: preset(openCode(touchpoints)),
    channel: preset(openCode(contactChannels)),
    direction: preset(code<ContactDirection | ''>(contactDirections)),
    text: preset(text('describes')),
    mood: preset(code<Mood | ''>(moods)),
    next_contact_day: orNull(day),
    staff_id: orNull(reference('staff')),
    minutes: orNull(countBetween(0, mostMinutes)),
    created_at: technical(moment),
    import_id: importId,
  },
  owner: 'customer',
  label: { allOf: ['day', 'text'] },
  knownBy: ['text', 'day'],
  isTimelineEntry: true,
  sameRow: { equal: ['day', 'time', 'text', 'staff_id'], compatible: ['touchpoint', 'channel', 'direction'] },
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
