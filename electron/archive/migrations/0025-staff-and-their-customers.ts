import type { Migration } from './migration.ts';

/** Who of the staff has left, and who looks after a customer. */
export const staffAndTheirCustomers: Migration = {
  version: 25,
  name: 'staff-and-their-customers',
  sql: `
ALTER TABLE staff ADD COLUMN left_day TEXT;
ALTER TABLE customers ADD COLUMN looked_after_by INTEGER REFERENCES staff (id);
CREATE INDEX customers_by_staff ON customers (looked_after_by) WHERE looked_after_by IS NOT NULL;
`,
};
