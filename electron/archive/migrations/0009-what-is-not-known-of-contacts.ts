import type { Migration } from './migration.ts';

/** Contacts of lists without this column, which no later act still in force has set: the program had made it up. */
function madeUp(column: 'touchpoint' | 'channel' | 'direction'): string {
  return `UPDATE contacts SET ${column} = ''
 WHERE import_id IN (SELECT id FROM imports
                      WHERE kind = 'timeline'
                        AND coalesce(json_array_length(interpretation, '$.mapping.${column}'), 0) = 0)
   AND NOT EXISTS (SELECT 1 FROM act_changes JOIN acts ON acts.id = act_changes.act_id
                    WHERE table_name = 'contacts' AND row_id = contacts.id
                      AND json_type(after, '$.${column}') IS NOT NULL
                      AND acts.undone_by IS NULL AND acts.undoes IS NULL);`;
}

/**
 * Touchpoint, channel and direction of a contact can be unknown: ''. An import used to fill in the likeliest; where its
 * record shows that no such column was mapped, they become unknown.
 */
export const whatIsNotKnownOfContacts: Migration = {
  version: 9,
  name: 'what-is-not-known-of-contacts',
  sql: `
CREATE TABLE contacts_with_unknowns (
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
) STRICT;
INSERT INTO contacts_with_unknowns
  SELECT id, customer_id, day, time, touchpoint, channel, direction, text, mood, next_contact_day, staff_id, created_at,
         import_id
    FROM contacts;
DROP TABLE contacts;
ALTER TABLE contacts_with_unknowns RENAME TO contacts;
CREATE INDEX contacts_by_customer ON contacts (customer_id, day);
CREATE INDEX contacts_by_next_day ON contacts (next_contact_day) WHERE next_contact_day IS NOT NULL;
CREATE INDEX contacts_by_import ON contacts (import_id) WHERE import_id IS NOT NULL;

${madeUp('touchpoint')}
${madeUp('channel')}
${madeUp('direction')}
`,
};
