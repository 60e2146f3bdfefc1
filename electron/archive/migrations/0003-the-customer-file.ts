import type { Migration } from './migration.ts';

/**
 * Who a customer is, in full: other names, WeChat, days of the year, own fields, people around, referrals,
 * attachments, and which customers were found not to be the same. A day without its year is `--MM-DD`; days of the
 * lunar calendar keep its year, month and day and say whether the month is a leap month.
 */
export const theCustomerFile: Migration = {
  version: 3,
  name: 'the-customer-file',
  sql: `
CREATE TABLE imports_of_more_kinds (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  undone_act_id INTEGER REFERENCES acts (id),
  file_name TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  file_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('orders', 'customers', 'timeline', 'people', 'vcard')),
  mode TEXT NOT NULL,
  match_key TEXT NOT NULL,
  reading TEXT NOT NULL,
  interpretation TEXT NOT NULL,
  headings TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;
INSERT INTO imports_of_more_kinds SELECT * FROM imports;
DROP TABLE imports;
ALTER TABLE imports_of_more_kinds RENAME TO imports;

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

ALTER TABLE customers ADD COLUMN called TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN how_to_talk TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN consent TEXT NOT NULL DEFAULT 'unknown'
  CHECK (consent IN ('unknown', 'given', 'refused'));
ALTER TABLE customers ADD COLUMN consent_day TEXT;
ALTER TABLE customers ADD COLUMN birthday_calendar TEXT NOT NULL DEFAULT 'solar'
  CHECK (birthday_calendar IN ('solar', 'lunar'));
ALTER TABLE customers ADD COLUMN birthday_is_leap_month INTEGER NOT NULL DEFAULT 0
  CHECK (birthday_is_leap_month IN (0, 1));
ALTER TABLE customers ADD COLUMN company_id INTEGER REFERENCES customers (id);
ALTER TABLE customers ADD COLUMN company_role TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN referred_by INTEGER REFERENCES customers (id);
ALTER TABLE customers ADD COLUMN photo_id INTEGER REFERENCES attachments (id);
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
  choices TEXT NOT NULL DEFAULT '[]',
  position INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;

CREATE TABLE own_field_values (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  field_id INTEGER NOT NULL REFERENCES own_fields (id),
  as_text TEXT NOT NULL,
  as_number INTEGER,
  import_id INTEGER REFERENCES imports (id),
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
) STRICT;
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
CREATE INDEX contacts_by_import ON contacts (import_id) WHERE import_id IS NOT NULL;
`,
};
