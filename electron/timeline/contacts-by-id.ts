import type { Contact, TimelineComplaint } from '../../shared/timeline/contract.ts';
import type { Connection } from '../archive/query.ts';
import { attachmentsOfContacts } from '../attachments/list-attachments.ts';

type ContactRow = Omit<Contact, 'complaint' | 'attachments'>;
type ComplaintRow = TimelineComplaint & { contactId: number | null };

/** Contacts with all that hangs on them, by id. */
export function contactsById(connection: Connection, ids: readonly number[]): Map<number, Contact> {
  const complaints = new Map(
    complaintsWhere(connection, 'contact_id', ids).map(({ contactId, ...complaint }) => [contactId, complaint]),
  );
  const attachments = attachmentsOfContacts(connection, ids);
  const rows = connection
    .prepare<[string], ContactRow>(
      `SELECT contacts.id, customer_id AS customerId, day, time, touchpoint, channel, direction, text, mood,
              next_contact_day AS nextContactDay, coalesce(staff.name, '') AS author, created_at AS createdAt,
              imports.file_name AS importFileName
         FROM contacts LEFT JOIN staff ON staff.id = contacts.staff_id
              LEFT JOIN imports ON imports.id = contacts.import_id
        WHERE contacts.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, complaint: complaints.get(row.id) ?? null, attachments: attachments.get(row.id) ?? [] },
    ]),
  );
}

/** Complaints by id. */
export function complaintsById(connection: Connection, ids: readonly number[]): Map<number, TimelineComplaint> {
  return new Map(
    complaintsWhere(connection, 'id', ids).map(({ contactId: _contactId, ...complaint }) => [complaint.id, complaint]),
  );
}

function complaintsWhere(connection: Connection, column: 'id' | 'contact_id', ids: readonly number[]): ComplaintRow[] {
  return connection
    .prepare<[string], ComplaintRow>(
      `SELECT complaints.id, contact_id AS contactId, heard_at AS heardAt, staff.name AS heardBy, factor, text,
              answered_at AS answeredAt, answer, closed_at AS closedAt, satisfaction_after AS satisfactionAfter
         FROM complaints LEFT JOIN staff ON staff.id = complaints.heard_by
        WHERE complaints.${column} IN (SELECT value FROM json_each(?)) ORDER BY complaints.id DESC`,
    )
    .all(JSON.stringify(ids));
}
