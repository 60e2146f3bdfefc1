import type { Migration } from './migration.ts';

/** What is booked with a customer for a day to come, and what came of it. */
export const appointments: Migration = {
  version: 32,
  name: 'appointments',
  sql: `
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
`,
};
