import type { Migration } from './migration.ts';

/** What is agreed with a customer from a day on, and what they paid of what they owe. */
export const termsAndPayments: Migration = {
  version: 27,
  name: 'terms-and-payments',
  sql: `
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
ALTER TABLE orders ADD COLUMN payment TEXT CHECK (payment IN ('unpaid', 'paid'));
ALTER TABLE orders ADD COLUMN due_day TEXT;
ALTER TABLE orders ADD COLUMN paid_day TEXT;
ALTER TABLE orders ADD COLUMN bought_for TEXT NOT NULL DEFAULT '';
CREATE INDEX orders_on_account ON orders (customer_id)
  WHERE payment IS NOT NULL OR due_day IS NOT NULL OR paid_day IS NOT NULL;
`,
};
