import { reachChannels } from '../customers/permission.ts';
import type { PreferenceManner } from '../preferences/preference-manners.ts';
import {
  acyclic,
  code,
  count,
  countBetween,
  day,
  derived,
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
  yesNo,
} from './columns.ts';
import { simpleColumns } from './customer-fields.ts';
import { defineRecord } from './define-record.ts';

const position = technical(count);
const calendar = code<'solar' | 'lunar'>();

export const customers = defineRecord({
  columns: {
    id,
    number: text('number'),
    number_is_ours: preset(technical(yesNo)),
    kind: preset(code<'person' | 'company'>()),
    name: text('identifies'),
    name_folded: technical(text()),
    birthday: orNull(technical(text())),
    birthday_as_typed: orNull(text('word')),
    created_at: technical(moment),
    updated_at: derived(technical(moment)),
    binned_at: orNull(moment),
    merged_into: orNull(reference('customers')),
    import_id: importId,
    ...simpleColumns,
    consent: preset(code<'unknown' | 'given' | 'refused'>()),
    consent_day: orNull(day),
    birthday_calendar: preset(calendar),
    birthday_is_leap_month: preset(yesNo),
    company_id: acyclic(orNull(reference('customers'))),
    referred_by: acyclic(orNull(reference('customers'))),
    referred_at: orNull(technical(moment)),
    photo_id: orNull(reference('attachments')),
    looked_after_by: orNull(reference('staff')),
  },
  owner: 'self',
  label: { firstOf: ['name', 'number'] },
  exchange: 'customers',
});

export const customerPhones = defineRecord({
  columns: {
    id,
    customer_id: owner,
    position,
    label: preset(text('word')),
    as_typed: text('identifies'),
    digits: technical(text()),
    confirmed_day: orNull(day),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['as_typed'],
  exchange: 'customers',
});

export const customerEmails = defineRecord({
  columns: {
    id,
    customer_id: owner,
    position,
    label: preset(text('word')),
    as_typed: text('identifies'),
    folded: technical(text()),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['as_typed'],
  exchange: 'customers',
});

export const customerAddresses = defineRecord({
  columns: {
    id,
    customer_id: owner,
    position,
    label: preset(text('word')),
    street: preset(text('identifies')),
    city: preset(text('word')),
    postcode: preset(text('word')),
    country: preset(text('word')),
    confirmed_day: orNull(day),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['street', 'city', 'postcode', 'country'],
  exchange: 'customers',
});

export const customerOtherNames = defineRecord({
  columns: {
    id,
    customer_id: owner,
    position,
    as_typed: text('identifies'),
    folded: technical(text()),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['as_typed'],
  oncePerCustomer: 'folded',
  exchange: 'customers',
});

export const customerWechats = defineRecord({
  columns: {
    id,
    customer_id: owner,
    position,
    label: preset(text('word')),
    as_typed: text('identifies'),
    folded: technical(text()),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['as_typed'],
  exchange: 'customers',
});

export const customerDates = defineRecord({
  columns: {
    id,
    customer_id: owner,
    position,
    kind: code<'anniversary' | 'own'>(),
    label: preset(text('word')),
    calendar: preset(calendar),
    is_leap_month: preset(yesNo),
    /** Null where what was typed is no day. */
    day: orNull(technical(text())),
    as_typed: text('word'),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['label', 'as_typed'],
  exchange: 'customers',
});

export const tags = defineRecord({
  columns: { id, name: text(), name_folded: technical(text()), import_id: importId },
  owner: 'shop',
  label: { firstOf: ['name'] },
  isShared: true,
  isCreatedByUse: true,
  exchange: 'customers',
});

export const customerTags = defineRecord({
  columns: { id, customer_id: owner, tag_id: reference('tags'), import_id: importId },
  owner: 'customer',
  knownBy: ['tag_id'],
  oncePerCustomer: 'tag_id',
  exchange: 'customers',
});

export const doNotContact = defineRecord({
  columns: { id, customer_id: owner, channel: openCode(reachChannels), since_day: orNull(day), import_id: importId },
  owner: 'customer',
  knownBy: ['channel'],
  oncePerCustomer: 'channel',
  exchange: 'customers',
});

export const ownFields = defineRecord({
  columns: {
    id,
    name: text(),
    name_folded: technical(text()),
    kind: code<'text' | 'number' | 'date' | 'choice' | 'yesNo' | 'money'>(),
    position,
    import_id: importId,
  },
  owner: 'shop',
  label: { firstOf: ['name'] },
  isShared: true,
  exchange: 'customers',
});

/** What a field of kind 'choice' offers. */
export const ownFieldChoices = defineRecord({
  columns: { id, field_id: reference('own_fields'), name: text(), position, import_id: importId },
  owner: { partOf: 'field_id' },
  label: { firstOf: ['name'] },
  exchange: 'customers',
});

export const ownFieldValues = defineRecord({
  columns: {
    id,
    customer_id: owner,
    field_id: reference('own_fields'),
    /** Blank where the value is a choice. */
    as_text: text('describes'),
    /** Numbers in millionths, money in minor units of the home currency, yes and no as 1 and 0; null for the others. */
    as_number: orNull(technical(count)),
    /** A choice of the field; null for other kinds, and for what a file said that is no choice. */
    choice_id: orNull(reference('own_field_choices')),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['field_id'],
  oncePerCustomer: 'field_id',
  exchange: 'customers',
});

export const preferences = defineRecord({
  columns: {
    id,
    customer_id: owner,
    kind: code<'likes' | 'avoids'>(),
    topic: preset(text('word')),
    text: text('describes'),
    why: preset(text('describes')),
    manner: preset(code<PreferenceManner | ''>()),
    learned_day: orNull(day),
    learned_from: preset(text('word')),
    is_current: preset(yesNo),
    confirmed_day: orNull(day),
    import_id: importId,
  },
  owner: 'customer',
  knownBy: ['text'],
  exchange: 'customers',
});

export const relations = defineRecord({
  columns: {
    id,
    customer_id: owner,
    other_customer_id: orNull(reference('customers')),
    name: preset(text('identifies')),
    name_folded: preset(technical(text())),
    /** What the other is to the customer, and the customer to the other. */
    relation: preset(text('word')),
    relation_back: preset(text('word')),
    influence: orNull(countBetween(1, 5)),
    preferences: preset(text('describes')),
    note: preset(text('describes')),
    confirmed_day: orNull(day),
    import_id: importId,
  },
  owner: 'pair',
  knownBy: ['name', 'other_customer_id'],
  exchange: 'people',
});

/** The lower id first. */
export const notTheSame = defineRecord({
  columns: { id, customer_id: reference('customers'), other_customer_id: reference('customers'), decided_at: moment },
  owner: 'sortedPair',
});

/** Saved filters. */
export const segments = defineRecord({
  columns: {
    id,
    name: text(),
    name_folded: technical(text()),
    filter: { ...text(), kind: 'unshown' },
    created_at: technical(moment),
  },
  owner: 'shop',
  label: { firstOf: ['name'] },
});
