import type { Migration } from './migration.ts';

/**
 * Complaints become cases: complaints, requests, questions, things asked for in vain, suggestions and promises, each with
 * its clock. Contacts that were complaints or suggestions and have none get one, heard on their day and closed: what came
 * of it is not known. A review is no suggestion by itself. A case may be of a guest whom no one knows.
 */
export const cases: Migration = {
  version: 16,
  name: 'cases',
  sql: `
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

INSERT INTO cases (id, customer_id, contact_id, kind, text, factor, heard_at, heard_by, in_charge, answered_at, answer,
                   closed_at, satisfaction_after, import_id)
  SELECT id, customer_id, contact_id, 'complaint', text, factor, heard_at, heard_by, heard_by, answered_at, answer,
         closed_at, satisfaction_after, import_id
    FROM complaints;
UPDATE act_changes SET table_name = 'cases' WHERE table_name = 'complaints';
INSERT INTO cases (customer_id, contact_id, kind, text, heard_at, heard_by, in_charge, closed_at, import_id)
  SELECT customer_id, id, touchpoint, text, heard, staff_id, staff_id, heard, import_id
    FROM (SELECT *, unixepoch(day || ' ' || coalesce(time, '12:00:00'), 'utc') * 1000 AS heard FROM contacts)
   WHERE touchpoint IN ('complaint', 'suggestion') AND NOT (touchpoint = 'suggestion' AND channel = 'review')
     AND heard IS NOT NULL AND id NOT IN (SELECT contact_id FROM complaints WHERE contact_id IS NOT NULL)
   ORDER BY id;

DROP TABLE complaints;
CREATE INDEX cases_by_customer ON cases (customer_id);
CREATE INDEX cases_by_contact ON cases (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX cases_open ON cases (heard_at) WHERE closed_at IS NULL;
CREATE INDEX case_handovers_by_case ON case_handovers (case_id);
`,
};
