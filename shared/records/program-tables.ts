import { code, count, id, moment, orNull, preset, reference, technical, text } from './columns.ts';
import { defineTable } from './define-record.ts';

/** One row. */
export const archive = defineTable({
  id,
  uuid: text(),
  home_currency: text(),
  created_at: moment,
  change_counter: preset(count),
  next_own_number: preset(count),
  in_use_id: orNull(text()),
  in_use_since: orNull(moment),
  in_use_after_act: orNull(count),
});

export const settings = defineTable({ name: text(), value: text() });

/** A day on which a program had the archive open, with the latest act before it (0: none). */
export const daysSeen = defineTable({ day: text(), after_act: count });

/**
 * What was typed into forms and is not saved; `customer_id` is no reference, so that it outlives an undone customer.
 * `after_days`: on how many days the archive had been open when it was changed.
 */
export const drafts = defineTable({
  name: text(),
  customer_id: orNull(count),
  typed: text(),
  after_days: preset(count),
});

export const acts = defineTable({
  id,
  at: moment,
  actor: text(),
  verb: text(),
  subject: orNull(text()),
  counts: preset(text()),
  undoes: orNull(reference('acts')),
  undone_by: orNull(reference('acts')),
});

/** Rows as JSON, of an update the columns that changed. */
export const actChanges = defineTable({
  id,
  act_id: reference('acts'),
  table_name: text(),
  row_id: count,
  before: orNull(text()),
  after: orNull(text()),
});

export const imports = defineTable({
  id,
  act_id: reference('acts'),
  undone_act_id: orNull(reference('acts')),
  file_name: text(),
  file_bytes: count,
  file_sha256: text(),
  kind: code<'orders' | 'customers' | 'timeline' | 'people' | 'vcard'>(),
  mode: text(),
  match_key: text(),
  reading: text(),
  interpretation: text(),
  headings: text(),
  result: text(),
  made_day: preset(text()),
});

export const importRejections = defineTable({
  id,
  import_id: reference('imports'),
  row_number: count,
  reason: text(),
  field: text(),
  value: text(),
  cells: text(),
});

export const importMappings = defineTable({ shape: text(), kind: text(), interpretation: text(), used_at: moment });

/** Derived from the orders of each customer. */
export const customerTotals = defineTable({
  customer_id: technical(reference('customers')),
  currency: text(),
  first_day: text(),
  last_day: text(),
  orders: count,
  net_minor: count,
});

/** Derived from the names of customers; without a reference, so that a customer and the key may go in any order. */
export const customerNameOrder = defineTable({ customer_id: id, key: text() });

/** A full-text table, derived from what customers are found by. */
export const searchIndex = defineTable({ tokens: text() });
