-- user_version 48

CREATE TABLE archive (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  home_currency TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  change_counter INTEGER NOT NULL DEFAULT 0,
  next_own_number INTEGER NOT NULL DEFAULT 1
, in_use_id TEXT, in_use_since INTEGER, in_use_after_act INTEGER) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE acts (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT,
  counts TEXT NOT NULL DEFAULT '{}',
  undoes INTEGER REFERENCES acts (id),
  undone_by INTEGER REFERENCES acts (id)
) STRICT;

CREATE TABLE act_changes (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX act_changes_by_row ON act_changes (table_name, row_id, act_id);

CREATE INDEX act_changes_by_act ON act_changes (act_id);

CREATE TABLE import_rejections (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports (id),
  row_number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  cells TEXT NOT NULL
) STRICT;

CREATE INDEX import_rejections_by_import ON import_rejections (import_id, row_number);

CREATE TABLE import_mappings (
  shape TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  interpretation TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  import_id INTEGER REFERENCES imports (id)
, left_day TEXT) STRICT;

CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  number_is_ours INTEGER NOT NULL DEFAULT 0 CHECK (number_is_ours IN (0, 1)),
  kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'company')),
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  birthday TEXT,
  birthday_as_typed TEXT,
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  binned_at INTEGER,
  merged_into INTEGER REFERENCES customers (id),
  import_id INTEGER REFERENCES imports (id)
, called TEXT NOT NULL DEFAULT '', how_to_talk TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', consent TEXT NOT NULL DEFAULT 'unknown'
  CHECK (consent IN ('unknown', 'given', 'refused')), consent_day TEXT, birthday_calendar TEXT NOT NULL DEFAULT 'solar'
  CHECK (birthday_calendar IN ('solar', 'lunar')), birthday_is_leap_month INTEGER NOT NULL DEFAULT 0
  CHECK (birthday_is_leap_month IN (0, 1)), company_id INTEGER REFERENCES customers (id), company_role TEXT NOT NULL DEFAULT '', referred_by INTEGER REFERENCES customers (id), photo_id INTEGER REFERENCES attachments (id), orientation TEXT NOT NULL DEFAULT '', looked_after_by INTEGER REFERENCES staff (id), buys_elsewhere TEXT NOT NULL DEFAULT '', buys_elsewhere_from TEXT NOT NULL DEFAULT '', referred_at INTEGER) STRICT;

CREATE INDEX customers_by_name ON customers (name_folded);

CREATE INDEX customers_by_import ON customers (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE customer_totals (
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  currency TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  orders INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  PRIMARY KEY (customer_id, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_phones (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  as_typed TEXT NOT NULL,
  digits TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
, confirmed_day TEXT) STRICT;

CREATE INDEX customer_phones_by_customer ON customer_phones (customer_id, position);

CREATE INDEX customer_phones_by_digits ON customer_phones (digits);

CREATE INDEX customer_phones_by_import ON customer_phones (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE customer_emails (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  as_typed TEXT NOT NULL,
  folded TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX customer_emails_by_customer ON customer_emails (customer_id, position);

CREATE INDEX customer_emails_by_folded ON customer_emails (folded);

CREATE INDEX customer_emails_by_import ON customer_emails (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE customer_addresses (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
, confirmed_day TEXT) STRICT;

CREATE INDEX customer_addresses_by_customer ON customer_addresses (customer_id, position);

CREATE INDEX customer_addresses_by_import ON customer_addresses (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL UNIQUE,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE TABLE customer_tags (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  import_id INTEGER REFERENCES imports (id),
  UNIQUE (customer_id, tag_id)
) STRICT;

CREATE INDEX customer_tags_by_tag ON customer_tags (tag_id, customer_id);

CREATE INDEX customer_tags_by_import ON customer_tags (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  number TEXT,
  day TEXT NOT NULL,
  time TEXT,
  customer_id INTEGER REFERENCES customers (id),
  currency TEXT NOT NULL,
  channel TEXT NOT NULL DEFAULT '',
  served_by INTEGER REFERENCES staff (id),
  net_minor INTEGER NOT NULL,
  has_sale INTEGER NOT NULL CHECK (has_sale IN (0, 1)),
  has_purchase INTEGER NOT NULL CHECK (has_purchase IN (0, 1)),
  line_count INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
, no_sale_reason TEXT, payment TEXT CHECK (payment IN ('unpaid', 'paid')), due_day TEXT, paid_day TEXT, bought_for TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE order_lines (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders (id),
  product_id INTEGER REFERENCES products (id),
  quantity_millionths INTEGER,
  unit_price_millionths INTEGER,
  discount_millionths INTEGER,
  amount_minor INTEGER NOT NULL,
  cost_minor INTEGER,
  is_return INTEGER NOT NULL CHECK (is_return IN (0, 1)),
  import_id INTEGER REFERENCES imports (id)
, is_refund INTEGER NOT NULL DEFAULT 0 CHECK (is_refund IN (0, 1))) STRICT;

CREATE INDEX order_lines_by_order ON order_lines (order_id);

CREATE TABLE preferences (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('likes', 'avoids')),
  topic TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  learned_day TEXT,
  learned_from TEXT NOT NULL DEFAULT '',
  is_current INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1)),
  import_id INTEGER REFERENCES imports (id)
, why TEXT NOT NULL DEFAULT '', manner TEXT NOT NULL DEFAULT '' CHECK (manner IN ('', 'ask', 'do')), confirmed_day TEXT) STRICT;

CREATE INDEX preferences_by_customer ON preferences (customer_id);

CREATE TABLE segments (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL UNIQUE,
  filter TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  contact_id INTEGER REFERENCES contacts (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL DEFAULT '',
  byte_count INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX attachments_by_customer ON attachments (customer_id);

CREATE INDEX attachments_by_contact ON attachments (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX attachments_by_content ON attachments (sha256);

CREATE INDEX attachments_by_import ON attachments (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE attachment_contents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL
) STRICT;

CREATE INDEX customers_by_company ON customers (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX customers_by_referrer ON customers (referred_by) WHERE referred_by IS NOT NULL;

CREATE INDEX customers_by_winner ON customers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE customer_other_names (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  position INTEGER NOT NULL,
  as_typed TEXT NOT NULL,
  folded TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX customer_other_names_by_customer ON customer_other_names (customer_id, position);

CREATE INDEX customer_other_names_by_folded ON customer_other_names (folded);

CREATE INDEX customer_other_names_by_import ON customer_other_names (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE customer_wechats (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  as_typed TEXT NOT NULL,
  folded TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX customer_wechats_by_customer ON customer_wechats (customer_id, position);

CREATE INDEX customer_wechats_by_folded ON customer_wechats (folded);

CREATE INDEX customer_wechats_by_import ON customer_wechats (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE do_not_contact (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  channel TEXT NOT NULL,
  since_day TEXT,
  import_id INTEGER REFERENCES imports (id),
  UNIQUE (customer_id, channel)
) STRICT;

CREATE INDEX do_not_contact_by_import ON do_not_contact (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE customer_dates (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('anniversary', 'own')),
  label TEXT NOT NULL DEFAULT '',
  calendar TEXT NOT NULL DEFAULT 'solar' CHECK (calendar IN ('solar', 'lunar')),
  is_leap_month INTEGER NOT NULL DEFAULT 0 CHECK (is_leap_month IN (0, 1)),
  day TEXT,
  as_typed TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX customer_dates_by_customer ON customer_dates (customer_id, position);

CREATE INDEX customer_dates_by_import ON customer_dates (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE own_fields (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yesNo', 'money')),
  position INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE TABLE own_field_values (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  field_id INTEGER NOT NULL REFERENCES own_fields (id),
  as_text TEXT NOT NULL,
  as_number INTEGER,
  import_id INTEGER REFERENCES imports (id), choice_id INTEGER REFERENCES own_field_choices (id),
  UNIQUE (customer_id, field_id)
) STRICT;

CREATE INDEX own_field_values_by_field ON own_field_values (field_id, as_number, as_text);

CREATE INDEX own_field_values_by_import ON own_field_values (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  other_customer_id INTEGER REFERENCES customers (id),
  name TEXT NOT NULL DEFAULT '',
  name_folded TEXT NOT NULL DEFAULT '',
  relation TEXT NOT NULL DEFAULT '',
  relation_back TEXT NOT NULL DEFAULT '',
  influence INTEGER CHECK (influence BETWEEN 1 AND 5),
  preferences TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
, confirmed_day TEXT) STRICT;

CREATE INDEX relations_by_customer ON relations (customer_id);

CREATE INDEX relations_by_other ON relations (other_customer_id) WHERE other_customer_id IS NOT NULL;

CREATE INDEX relations_by_import ON relations (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE not_the_same (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  other_customer_id INTEGER NOT NULL REFERENCES customers (id),
  decided_at INTEGER NOT NULL,
  UNIQUE (customer_id, other_customer_id),
  CHECK (customer_id < other_customer_id)
) STRICT;

CREATE INDEX not_the_same_by_other ON not_the_same (other_customer_id);

CREATE INDEX preferences_by_import ON preferences (import_id) WHERE import_id IS NOT NULL;

CREATE VIRTUAL TABLE search_index USING fts5 (
  tokens,
  tokenize = 'unicode61 remove_diacritics 0',
  prefix = '2 3 4',
  detail = column,
  columnsize = 0
);

CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'search_index_content'(id INTEGER PRIMARY KEY, c0);

CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE INDEX act_changes_by_customer ON act_changes (json_extract(before, '$.customer_id'))
  WHERE json_extract(before, '$.customer_id') IS NOT NULL;

CREATE INDEX orders_by_day ON orders (day, number, customer_id);

CREATE INDEX customers_in_bin ON customers (binned_at) WHERE binned_at IS NOT NULL;

CREATE TABLE customer_name_order (
  customer_id INTEGER PRIMARY KEY,
  key TEXT NOT NULL
) STRICT;

CREATE INDEX customer_name_order_by_key ON customer_name_order (key);

CREATE TABLE "contacts" (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  time TEXT,
  touchpoint TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  direction TEXT NOT NULL DEFAULT '' CHECK (direction IN ('in', 'out', '')),
  text TEXT NOT NULL DEFAULT '',
  mood TEXT NOT NULL DEFAULT '',
  next_contact_day TEXT,
  staff_id INTEGER REFERENCES staff (id),
  created_at INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
, minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440)) STRICT;

CREATE INDEX contacts_by_customer ON contacts (customer_id, day);

CREATE INDEX contacts_by_next_day ON contacts (next_contact_day) WHERE next_contact_day IS NOT NULL;

CREATE INDEX contacts_by_import ON contacts (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE own_field_choices (
  id INTEGER PRIMARY KEY,
  field_id INTEGER NOT NULL REFERENCES own_fields (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX own_field_choices_by_field ON own_field_choices (field_id, position);

CREATE INDEX own_field_values_by_choice ON own_field_values (choice_id) WHERE choice_id IS NOT NULL;

CREATE TABLE days_seen (
  day TEXT PRIMARY KEY,
  after_act INTEGER NOT NULL
) STRICT;

CREATE INDEX days_seen_by_act ON days_seen (after_act);

CREATE TABLE drafts (
  name TEXT PRIMARY KEY,
  customer_id INTEGER,
  typed TEXT NOT NULL,
  after_days INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id),
  contact_id INTEGER REFERENCES contacts (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('complaint', 'request', 'question', 'inVain', 'suggestion', 'promise')),
  text TEXT NOT NULL DEFAULT '',
  thing TEXT NOT NULL DEFAULT '',
  factor TEXT NOT NULL DEFAULT '',
  heard_at INTEGER NOT NULL,
  heard_by INTEGER REFERENCES staff (id),
  in_charge INTEGER REFERENCES staff (id),
  promised_day TEXT,
  came_in_at INTEGER,
  answered_at INTEGER,
  answer TEXT NOT NULL DEFAULT '',
  closed_at INTEGER,
  outcome TEXT NOT NULL DEFAULT ''
    CHECK (outcome IN ('', 'putRight', 'explained', 'couldNot', 'takenUp', 'notTakenUp')),
  made_good TEXT NOT NULL DEFAULT '',
  satisfaction_after INTEGER CHECK (satisfaction_after BETWEEN 0 AND 3),
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE TABLE case_handovers (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases (id),
  at INTEGER NOT NULL,
  from_staff INTEGER REFERENCES staff (id),
  to_staff INTEGER NOT NULL REFERENCES staff (id),
  note TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX cases_by_customer ON cases (customer_id);

CREATE INDEX cases_by_contact ON cases (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX cases_open ON cases (heard_at) WHERE closed_at IS NULL;

CREATE INDEX case_handovers_by_case ON case_handovers (case_id);

CREATE INDEX contacts_by_promised ON contacts (customer_id, next_contact_day, day) WHERE next_contact_day IS NOT NULL;

CREATE TABLE satisfactions (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
  said_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  contact_id INTEGER REFERENCES contacts (id),
  order_id INTEGER REFERENCES orders (id),
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX satisfactions_by_customer ON satisfactions (customer_id, day);

CREATE INDEX satisfactions_by_contact ON satisfactions (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX satisfactions_by_order ON satisfactions (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE known_until (
  id INTEGER PRIMARY KEY,
  made_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
, order_id INTEGER REFERENCES orders (id)) STRICT;

CREATE TABLE "imports" (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  undone_act_id INTEGER REFERENCES acts (id),
  file_name TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  file_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  match_key TEXT NOT NULL,
  reading TEXT NOT NULL,
  interpretation TEXT NOT NULL,
  headings TEXT NOT NULL,
  result TEXT NOT NULL
, made_day TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE life_events (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX life_events_by_customer ON life_events (customer_id, day);

CREATE INDEX life_events_by_import ON life_events (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX customers_by_staff ON customers (looked_after_by) WHERE looked_after_by IS NOT NULL;

CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  from_day TEXT NOT NULL,
  days_to_pay INTEGER CHECK (days_to_pay >= 0),
  limit_minor INTEGER CHECK (limit_minor >= 0),
  discount_millionths INTEGER CHECK (discount_millionths BETWEEN 0 AND 1000000),
  free TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id),
  UNIQUE (customer_id, from_day)
) STRICT;

CREATE TABLE payments (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  order_id INTEGER REFERENCES orders (id),
  day TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  method TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX payments_by_customer ON payments (customer_id, day);

CREATE INDEX payments_by_order ON payments (order_id) WHERE order_id IS NOT NULL;

CREATE INDEX orders_on_account ON orders (customer_id)
  WHERE paid_day > day OR (paid_day IS NULL AND (payment = 'unpaid' OR (payment IS NULL AND due_day IS NOT NULL)));

CREATE TABLE groups (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'household',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX groups_by_name ON groups (name, kind);

CREATE INDEX groups_by_import ON groups (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE group_members (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  group_id INTEGER NOT NULL REFERENCES groups (id),
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1)),
  from_day TEXT,
  to_day TEXT,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX group_members_by_customer ON group_members (customer_id);

CREATE INDEX group_members_by_group ON group_members (group_id);

CREATE INDEX group_members_by_import ON group_members (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX order_lines_returned ON order_lines (order_id) WHERE is_return = 1;

CREATE TABLE appointments (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  time TEXT,
  text TEXT NOT NULL DEFAULT '',
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  state TEXT NOT NULL DEFAULT 'booked' CHECK (state IN ('booked', 'came', 'didNotCome', 'calledOff')),
  contact_id INTEGER REFERENCES contacts (id),
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX appointments_by_customer ON appointments (customer_id, day);

CREATE INDEX appointments_booked ON appointments (day, time) WHERE state = 'booked';

CREATE INDEX appointments_by_contact ON appointments (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX appointments_by_import ON appointments (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX known_until_by_order ON known_until (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE "products" (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  price_minor INTEGER CHECK (price_minor >= 0),
  cost_minor INTEGER CHECK (cost_minor >= 0),
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX products_by_code ON products (code, description, category);

CREATE TABLE product_spellings (
  id INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL REFERENCES products (id),
  code TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX product_spellings_by_product ON product_spellings (product_id);

CREATE INDEX product_spellings_by_code ON product_spellings (code, description, category);

CREATE TABLE balance_units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3),
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE TABLE balances (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  unit_id INTEGER NOT NULL REFERENCES balance_units (id),
  day TEXT NOT NULL,
  amount_millionths INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '' CHECK (origin IN ('', 'openingBalance', 'correction')),
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX balances_by_customer ON balances (customer_id, unit_id, day);

CREATE INDEX balances_by_unit ON balances (unit_id);

CREATE INDEX balances_by_import ON balances (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE named_accounts (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  state TEXT NOT NULL CHECK (state IN ('named', 'setAside')),
  from_day TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  to_day TEXT,
  end_reason TEXT NOT NULL DEFAULT '',
  visit_rhythm_days INTEGER NOT NULL DEFAULT 90 CHECK (visit_rhythm_days BETWEEN 1 AND 3650),
  goal TEXT NOT NULL DEFAULT '',
  own_service TEXT NOT NULL DEFAULT '',
  next_step TEXT NOT NULL DEFAULT '',
  next_step_day TEXT,
  reviewed_day TEXT,
  seen_figures TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX named_accounts_by_customer ON named_accounts (customer_id, from_day);

CREATE INDEX named_accounts_by_import ON named_accounts (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE factor_scores (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  factor TEXT NOT NULL,
  day TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 0 AND 5),
  reason TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX factor_scores_by_customer ON factor_scores (customer_id, factor, day);

CREATE INDEX factor_scores_by_import ON factor_scores (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX orders_for_ranking ON orders (customer_id, currency, day, net_minor, has_sale, no_sale_reason, has_purchase);

CREATE TABLE sleep_reasons (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE INDEX sleep_reasons_by_customer ON sleep_reasons (customer_id, day);

CREATE INDEX sleep_reasons_by_import ON sleep_reasons (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE playbooks (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE playbook_versions (
  id INTEGER PRIMARY KEY,
  playbook_id INTEGER NOT NULL REFERENCES playbooks (id),
  from_day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on', 'off', 'ended')),
  definition TEXT NOT NULL DEFAULT '',
  with_those_in_it INTEGER NOT NULL DEFAULT 0 CHECK (with_those_in_it IN (0, 1))
) STRICT;

CREATE INDEX playbook_versions_by_playbook ON playbook_versions (playbook_id);

CREATE TABLE playbook_acts (
  id INTEGER PRIMARY KEY,
  playbook_id INTEGER NOT NULL REFERENCES playbooks (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  subject TEXT NOT NULL DEFAULT '',
  event_key TEXT NOT NULL,
  step TEXT NOT NULL DEFAULT '',
  verb TEXT NOT NULL CHECK (verb IN ('done', 'later', 'skip', 'stop', 'enrol')),
  day TEXT NOT NULL,
  until_day TEXT,
  reason TEXT NOT NULL DEFAULT '',
  contact_id INTEGER REFERENCES contacts (id),
  event_day TEXT NOT NULL,
  seen_day TEXT NOT NULL,
  entry_day TEXT NOT NULL,
  variant TEXT CHECK (variant IN ('dozing', 'halfAsleep', 'asleep', 'asleepMended')),
  version_id INTEGER NOT NULL REFERENCES playbook_versions (id)
) STRICT;

CREATE INDEX playbook_acts_by_playbook ON playbook_acts (playbook_id);

CREATE INDEX playbook_acts_by_customer ON playbook_acts (customer_id);

CREATE INDEX playbook_acts_by_contact ON playbook_acts (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX playbook_acts_by_version ON playbook_acts (version_id);

CREATE TABLE tasks_settled (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id),
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('done', 'later', 'skip', 'stop')),
  day TEXT NOT NULL,
  until_day TEXT,
  reason TEXT NOT NULL DEFAULT '',
  contact_id INTEGER REFERENCES contacts (id)
) STRICT;

CREATE INDEX tasks_settled_by_customer ON tasks_settled (customer_id);

CREATE INDEX tasks_settled_by_contact ON tasks_settled (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE improvements (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'idea' CHECK (state IN ('idea', 'doing', 'mended')),
  mended_day TEXT,
  done TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE improvement_topics (
  id INTEGER PRIMARY KEY,
  improvement_id INTEGER NOT NULL REFERENCES improvements (id),
  kind TEXT NOT NULL CHECK (kind IN ('sleepReason', 'caseFactor', 'suggestion', 'inVain')),
  key TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

CREATE INDEX improvement_topics_by_improvement ON improvement_topics (improvement_id);

CREATE TABLE ranking_snapshots (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  taken_day TEXT NOT NULL,
  known_until TEXT,
  question TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  currency TEXT NOT NULL,
  customers INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  rows TEXT NOT NULL
) STRICT;

CREATE TABLE segment_members (
  id INTEGER PRIMARY KEY,
  segment_id INTEGER NOT NULL REFERENCES segments (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;

CREATE INDEX segment_members_by_segment ON segment_members (segment_id, customer_id);

CREATE INDEX segment_members_by_customer ON segment_members (customer_id);

CREATE TABLE sleep_rules (
  id INTEGER PRIMARY KEY,
  mode TEXT NOT NULL CHECK (mode IN ('days', 'rhythm')),
  dozing_days INTEGER NOT NULL,
  half_asleep_days INTEGER NOT NULL,
  asleep_days INTEGER NOT NULL,
  dozing_gaps_millionths INTEGER NOT NULL,
  half_asleep_gaps_millionths INTEGER NOT NULL,
  asleep_gaps_millionths INTEGER NOT NULL
) STRICT;

CREATE INDEX orders_of_period ON orders (day, currency, has_sale, customer_id, net_minor) WHERE no_sale_reason IS NULL;
