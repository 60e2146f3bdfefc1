import type { Contact } from '../../shared/timeline/contract.ts';
import type { Connection } from '../archive/query.ts';
import { attachmentsOfContacts } from '../attachments/list-attachments.ts';
import { casesOfContacts } from '../cases/read-cases.ts';

type ContactRow = Omit<Contact, 'case' | 'attachments'>;

/** Contacts with all that hangs on them, by id. */
export function contactsById(connection: Connection, ids: readonly number[]): Map<number, Contact> {
  const cases = casesOfContacts(connection, ids);
  const attachments = attachmentsOfContacts(connection, ids);
  const rows = connection
    .prepare<[string], ContactRow>(
      `SELECT contacts.id, customer_id AS customerId, day, time, touchpoint, channel, direction, text, mood,
              next_contact_day AS nextContactDay, minutes, coalesce(staff.name, '') AS author, created_at AS createdAt,
              imports.file_name AS importFileName
         FROM contacts LEFT JOIN staff ON staff.id = contacts.staff_id
              LEFT JOIN imports ON imports.id = contacts.import_id
        WHERE contacts.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, case: cases.get(row.id) ?? null, attachments: attachments.get(row.id) ?? [] },
    ]),
  );
}
