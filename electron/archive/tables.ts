import type { Generated } from 'kysely';

type Flag = 0 | 1;

interface MadeByImport {
  import_id: Generated<number | null>;
}

export interface ArchiveTable {
  id: 1;
  uuid: string;
  home_currency: string;
  created_at: number;
  change_counter: Generated<number>;
  next_own_number: Generated<number>;
  in_use_id: Generated<string | null>;
  in_use_since: Generated<number | null>;
  in_use_after_act: Generated<number | null>;
}

export interface SettingsTable {
  name: string;
  value: string;
}

export interface ActsTable {
  id: Generated<number>;
  at: number;
  actor: string;
  verb: string;
  subject: string | null;
  counts: Generated<string>;
  undoes: Generated<number | null>;
  undone_by: Generated<number | null>;
}

export interface ActChangesTable {
  id: Generated<number>;
  act_id: number;
  table_name: string;
  row_id: number;
  before: string | null;
  after: string | null;
}

export interface ImportsTable {
  id: Generated<number>;
  act_id: number;
  undone_act_id: Generated<number | null>;
  file_name: string;
  file_bytes: number;
  file_sha256: string;
  kind: 'orders' | 'customers' | 'timeline' | 'people' | 'vcard';
  mode: string;
  match_key: string;
  reading: string;
  interpretation: string;
  headings: string;
  result: string;
}

export interface ImportRejectionsTable {
  id: Generated<number>;
  import_id: number;
  row_number: number;
  reason: string;
  field: string;
  value: string;
  cells: string;
}

export interface ImportMappingsTable {
  shape: string;
  kind: string;
  interpretation: string;
  used_at: number;
}

export interface StaffTable extends MadeByImport {
  id: Generated<number>;
  name: string;
}

export interface CustomersTable extends MadeByImport {
  id: Generated<number>;
  number: string;
  number_is_ours: Generated<Flag>;
  kind: Generated<'person' | 'company'>;
  name: string;
  name_folded: string;
  birthday: string | null;
  birthday_as_typed: string | null;
  note: Generated<string>;
  created_at: number;
  updated_at: number;
  binned_at: Generated<number | null>;
  merged_into: Generated<number | null>;
  /** How they like to be addressed. */
  called: Generated<string>;
  how_to_talk: Generated<string>;
  source: Generated<string>;
  consent: Generated<'unknown' | 'given' | 'refused'>;
  consent_day: Generated<string | null>;
  birthday_calendar: Generated<'solar' | 'lunar'>;
  birthday_is_leap_month: Generated<Flag>;
  company_id: Generated<number | null>;
  company_role: Generated<string>;
  referred_by: Generated<number | null>;
  photo_id: Generated<number | null>;
}

export interface AttachmentsTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  contact_id: number | null;
  name: string;
  media_type: Generated<string>;
  byte_count: number;
  sha256: string;
  added_at: number;
}

/** The bytes, once for each content; not in the log of acts, and gone when no attachment names them. */
export interface AttachmentContentsTable {
  id: Generated<number>;
  sha256: string;
  content: Uint8Array;
}

export interface CustomerOtherNamesTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  position: number;
  as_typed: string;
  folded: string;
}

export interface CustomerWechatsTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  position: number;
  label: Generated<string>;
  as_typed: string;
  folded: string;
}

export interface DoNotContactTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  channel: string;
  since_day: string | null;
}

export interface CustomerDatesTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  position: number;
  kind: 'anniversary' | 'own';
  label: Generated<string>;
  calendar: Generated<'solar' | 'lunar'>;
  is_leap_month: Generated<Flag>;
  /** Null where what was typed is no day. */
  day: string | null;
  as_typed: string;
}

export interface OwnFieldsTable extends MadeByImport {
  id: Generated<number>;
  name: string;
  name_folded: string;
  kind: 'text' | 'number' | 'date' | 'choice' | 'yesNo' | 'money';
  position: number;
}

/** What a field of kind 'choice' offers. */
export interface OwnFieldChoicesTable extends MadeByImport {
  id: Generated<number>;
  field_id: number;
  name: string;
  position: number;
}

export interface OwnFieldValuesTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  field_id: number;
  /** Blank where the value is a choice. */
  as_text: string;
  /** Numbers in millionths, money in minor units of the home currency, yes and no as 1 and 0; null for the others. */
  as_number: number | null;
  /** A choice of the field; null for other kinds, and for what a file said that is no choice. */
  choice_id: Generated<number | null>;
}

export interface RelationsTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  other_customer_id: number | null;
  name: Generated<string>;
  name_folded: Generated<string>;
  /** What the other is to the customer, and the customer to the other. */
  relation: Generated<string>;
  relation_back: Generated<string>;
  influence: number | null;
  preferences: Generated<string>;
  note: Generated<string>;
}

export interface NotTheSameTable {
  id: Generated<number>;
  customer_id: number;
  other_customer_id: number;
  decided_at: number;
}

export interface CustomerTotalsTable {
  customer_id: number;
  currency: string;
  first_day: string;
  last_day: string;
  orders: number;
  net_minor: number;
}

export interface CustomerPhonesTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  position: number;
  label: Generated<string>;
  as_typed: string;
  digits: string;
}

export interface CustomerEmailsTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  position: number;
  label: Generated<string>;
  as_typed: string;
  folded: string;
}

export interface CustomerAddressesTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  position: number;
  label: Generated<string>;
  street: Generated<string>;
  city: Generated<string>;
  postcode: Generated<string>;
  country: Generated<string>;
}

export interface TagsTable extends MadeByImport {
  id: Generated<number>;
  name: string;
  name_folded: string;
}

export interface CustomerTagsTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  tag_id: number;
}

export interface ProductsTable extends MadeByImport {
  id: Generated<number>;
  code: string;
  description: string;
  category: string;
}

export interface OrdersTable extends MadeByImport {
  id: Generated<number>;
  number: string | null;
  day: string;
  time: string | null;
  customer_id: number | null;
  currency: string;
  channel: Generated<string>;
  served_by: number | null;
  net_minor: number;
  has_sale: Flag;
  has_purchase: Flag;
  line_count: number;
  /** Null: a sale or a return; else why it counts nowhere. */
  no_sale_reason: string | null;
}

export interface OrderLinesTable extends MadeByImport {
  id: Generated<number>;
  order_id: number;
  product_id: number | null;
  quantity_millionths: number | null;
  unit_price_millionths: number | null;
  discount_millionths: number | null;
  amount_minor: number;
  cost_minor: number | null;
  is_return: Flag;
  /** Given back by a column of its own, which later files correct. */
  is_refund: Generated<Flag>;
}

export interface PreferencesTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  kind: 'likes' | 'avoids';
  topic: Generated<string>;
  text: string;
  learned_day: string | null;
  learned_from: Generated<string>;
  is_current: Generated<Flag>;
}

export interface ContactsTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  day: string;
  time: string | null;
  /** Touchpoint, channel and direction: '' where they are not known. */
  touchpoint: Generated<string>;
  channel: Generated<string>;
  direction: Generated<'in' | 'out' | ''>;
  text: Generated<string>;
  mood: Generated<string>;
  next_contact_day: string | null;
  staff_id: number | null;
  created_at: number;
}

export interface ComplaintsTable extends MadeByImport {
  id: Generated<number>;
  customer_id: number;
  contact_id: number | null;
  heard_at: number;
  heard_by: number | null;
  factor: Generated<string>;
  text: string;
  answered_at: number | null;
  answer: Generated<string>;
  closed_at: number | null;
  satisfaction_after: number | null;
}

export interface SegmentsTable {
  id: Generated<number>;
  name: string;
  name_folded: string;
  filter: string;
  created_at: number;
}

interface DraftsTable {
  name: string;
  customer_id: number | null;
  typed: string;
  changed_day: string;
}

/** A day on which a program had the archive open, with the latest act before it (0: none). */
export interface DaysSeenTable {
  day: string;
  after_act: number;
}

/** The archive's tables as kysely sees them; rows carry their database names, domain objects carry ours. */
export interface Tables {
  archive: ArchiveTable;
  settings: SettingsTable;
  days_seen: DaysSeenTable;
  drafts: DraftsTable;
  acts: ActsTable;
  act_changes: ActChangesTable;
  imports: ImportsTable;
  import_rejections: ImportRejectionsTable;
  import_mappings: ImportMappingsTable;
  staff: StaffTable;
  customers: CustomersTable;
  customer_totals: CustomerTotalsTable;
  customer_phones: CustomerPhonesTable;
  customer_emails: CustomerEmailsTable;
  customer_addresses: CustomerAddressesTable;
  tags: TagsTable;
  customer_tags: CustomerTagsTable;
  products: ProductsTable;
  orders: OrdersTable;
  order_lines: OrderLinesTable;
  preferences: PreferencesTable;
  contacts: ContactsTable;
  complaints: ComplaintsTable;
  segments: SegmentsTable;
  attachments: AttachmentsTable;
  attachment_contents: AttachmentContentsTable;
  customer_other_names: CustomerOtherNamesTable;
  customer_wechats: CustomerWechatsTable;
  do_not_contact: DoNotContactTable;
  customer_dates: CustomerDatesTable;
  own_fields: OwnFieldsTable;
  own_field_choices: OwnFieldChoicesTable;
  own_field_values: OwnFieldValuesTable;
  relations: RelationsTable;
  not_the_same: NotTheSameTable;
}
