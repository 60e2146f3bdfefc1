import type { RecordedTable } from '../acts/act-writer.ts';
import type { Tables } from '../archive/tables.ts';

/**
 * What a column holds, for saying it. `technical`: nothing a person knows (ids, folded texts, places in a list);
 * `owner`: whose row it is, said only where the row moved; the names of tables: an id of a row there.
 */
export type ColumnKind =
  | 'technical'
  | 'owner'
  | 'text'
  | 'code'
  | 'yesNo'
  | 'count'
  | 'millionths'
  | 'money'
  | 'day'
  | 'moment'
  | 'unshown'
  | 'customers'
  | 'tags'
  | 'staff'
  | 'own_fields'
  | 'own_field_choices'
  | 'contacts'
  | 'attachments'
  | 'orders'
  | 'products';

type Columns = { readonly [Table in RecordedTable]: Readonly<Record<keyof Tables[Table] & string, ColumnKind>> };

const id = 'technical';
const import_id = 'technical';
const customer_id = 'owner';

/** Every column of every table the log speaks of; the history has words for those that are not technical. */
export const recordedColumns: Columns = {
  customers: {
    id,
    number: 'text',
    number_is_ours: 'technical',
    kind: 'code',
    name: 'text',
    name_folded: 'technical',
    birthday: 'technical',
    birthday_as_typed: 'text',
    note: 'text',
    created_at: 'technical',
    updated_at: 'technical',
    binned_at: 'moment',
    merged_into: 'customers',
    called: 'text',
    how_to_talk: 'text',
    source: 'text',
    consent: 'code',
    consent_day: 'day',
    birthday_calendar: 'code',
    birthday_is_leap_month: 'yesNo',
    company_id: 'customers',
    company_role: 'text',
    referred_by: 'customers',
    photo_id: 'attachments',
    import_id,
  },
  customer_phones: {
    id,
    customer_id,
    position: 'technical',
    label: 'text',
    as_typed: 'text',
    digits: 'technical',
    import_id,
  },
  customer_emails: {
    id,
    customer_id,
    position: 'technical',
    label: 'text',
    as_typed: 'text',
    folded: 'technical',
    import_id,
  },
  customer_addresses: {
    id,
    customer_id,
    position: 'technical',
    label: 'text',
    street: 'text',
    city: 'text',
    postcode: 'text',
    country: 'text',
    import_id,
  },
  customer_tags: { id, customer_id, tag_id: 'tags', import_id },
  tags: { id, name: 'text', name_folded: 'technical', import_id },
  staff: { id, name: 'text', import_id },
  orders: {
    id,
    number: 'text',
    day: 'day',
    time: 'text',
    customer_id: 'customers',
    currency: 'text',
    channel: 'text',
    served_by: 'staff',
    net_minor: 'money',
    has_sale: 'technical',
    has_purchase: 'technical',
    line_count: 'count',
    no_sale_reason: 'code',
    import_id,
  },
  order_lines: {
    id,
    order_id: 'orders',
    product_id: 'products',
    quantity_millionths: 'millionths',
    unit_price_millionths: 'millionths',
    discount_millionths: 'millionths',
    amount_minor: 'money',
    cost_minor: 'money',
    is_return: 'yesNo',
    is_refund: 'technical',
    import_id,
  },
  preferences: {
    id,
    customer_id,
    kind: 'code',
    topic: 'text',
    text: 'text',
    learned_day: 'day',
    learned_from: 'text',
    is_current: 'yesNo',
    import_id,
  },
  contacts: {
    id,
    customer_id,
    day: 'day',
    time: 'text',
    touchpoint: 'code',
    channel: 'code',
    direction: 'code',
    text: 'text',
    mood: 'code',
    next_contact_day: 'day',
    staff_id: 'staff',
    created_at: 'technical',
    import_id,
  },
  complaints: {
    id,
    customer_id,
    contact_id: 'contacts',
    heard_at: 'moment',
    heard_by: 'staff',
    factor: 'code',
    text: 'text',
    answered_at: 'moment',
    answer: 'text',
    closed_at: 'moment',
    satisfaction_after: 'count',
    import_id,
  },
  segments: { id, name: 'text', name_folded: 'technical', filter: 'unshown', created_at: 'technical' },
  attachments: {
    id,
    customer_id,
    contact_id: 'contacts',
    name: 'text',
    media_type: 'technical',
    byte_count: 'technical',
    sha256: 'technical',
    added_at: 'technical',
    import_id,
  },
  customer_other_names: {
    id,
    customer_id,
    position: 'technical',
    as_typed: 'text',
    folded: 'technical',
    import_id,
  },
  customer_wechats: {
    id,
    customer_id,
    position: 'technical',
    label: 'text',
    as_typed: 'text',
    folded: 'technical',
    import_id,
  },
  do_not_contact: { id, customer_id, channel: 'code', since_day: 'day', import_id },
  customer_dates: {
    id,
    customer_id,
    position: 'technical',
    kind: 'code',
    label: 'text',
    calendar: 'code',
    is_leap_month: 'yesNo',
    day: 'technical',
    as_typed: 'text',
    import_id,
  },
  own_fields: {
    id,
    name: 'text',
    name_folded: 'technical',
    kind: 'code',
    position: 'technical',
    import_id,
  },
  own_field_choices: { id, field_id: 'own_fields', name: 'text', position: 'technical', import_id },
  own_field_values: {
    id,
    customer_id,
    field_id: 'own_fields',
    as_text: 'text',
    as_number: 'technical',
    choice_id: 'own_field_choices',
    import_id,
  },
  relations: {
    id,
    customer_id,
    other_customer_id: 'customers',
    name: 'text',
    name_folded: 'technical',
    relation: 'text',
    relation_back: 'text',
    influence: 'count',
    preferences: 'text',
    note: 'text',
    import_id,
  },
  not_the_same: { id, customer_id: 'customers', other_customer_id: 'customers', decided_at: 'moment' },
};

export function isRecordedTable(table: string): table is RecordedTable {
  return Object.hasOwn(recordedColumns, table);
}

/** What a column of a recorded table holds; what the map does not know is left unsaid. */
export function columnKind(table: string, column: string): ColumnKind {
  if (!isRecordedTable(table)) return 'technical';
  const columns: Readonly<Record<string, ColumnKind | undefined>> = recordedColumns[table];
  return columns[column] ?? 'technical';
}
