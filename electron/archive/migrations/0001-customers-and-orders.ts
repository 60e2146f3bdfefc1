import type { Migration } from './migration.ts';

/**
 * The first schema. Rules that hold for every table of the archive:
 * STRICT; money is integer minor units next to its currency; calendar days are text YYYY-MM-DD; instants are UTC
 * milliseconds; what a person typed is kept next to what it was understood as; rows made by an import carry its id.
 */
export const customersAndOrders: Migration = {
  version: 1,
  name: 'customers-and-orders',
  sql: `
CREATE TABLE archive (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  home_currency TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  change_counter INTEGER NOT NULL DEFAULT 0,
  next_own_number INTEGER NOT NULL DEFAULT 1
) STRICT;

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

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  undone_act_id INTEGER REFERENCES acts (id),
  file_name TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  file_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('orders', 'customers')),
  mode TEXT NOT NULL,
  match_key TEXT NOT NULL,
  reading TEXT NOT NULL,
  interpretation TEXT NOT NULL,
  headings TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;

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
) STRICT;

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
) STRICT;
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
) STRICT;
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
) STRICT;
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

CREATE TABLE products (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  description TEXT NOT NULL,
  category TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id),
  UNIQUE (code, description, category)
) STRICT;

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
) STRICT;
CREATE INDEX orders_for_ranking ON orders (customer_id, currency, day, net_minor, has_sale);
CREATE INDEX orders_by_day ON orders (day, id);
CREATE INDEX orders_by_number ON orders (number, day, customer_id);
CREATE INDEX orders_by_import ON orders (import_id) WHERE import_id IS NOT NULL;

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
) STRICT;
CREATE INDEX order_lines_by_order ON order_lines (order_id);
CREATE INDEX order_lines_by_product ON order_lines (product_id);
CREATE INDEX order_lines_by_import ON order_lines (import_id);
`,
};
