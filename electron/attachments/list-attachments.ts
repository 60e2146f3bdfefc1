import type { Attachment } from '../../shared/attachments/attachment.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

type AttachmentOfContact = Attachment & { contactId: number | null };

const columns = [
  'id',
  'contact_id as contactId',
  'name',
  'media_type as mediaType',
  'byte_count as byteCount',
  'added_at as addedAt',
] as const;

/** Everything attached to a customer and to their contacts, the photo apart; latest first. Error: CUSTOMER_UNKNOWN. */
export function listAttachments(connection: Connection, customerId: number): AttachmentOfContact[] {
  const { id, photoId } = existingCustomer(connection, customerId);
  const query = build.selectFrom('attachments').select(columns).where('customer_id', '=', id).orderBy('id', 'desc');
  return allRows(connection, photoId === null ? query : query.where('id', '!=', photoId));
}

/** The attachments of some contacts, by contact, in the order in which they came. */
export function attachmentsOfContacts(
  connection: Connection,
  contactIds: readonly number[],
): Map<number, Attachment[]> {
  const byContact = new Map<number, Attachment[]>();
  if (contactIds.length === 0) return byContact;
  const rows = allRows(
    connection,
    build.selectFrom('attachments').select(columns).where('contact_id', 'in', contactIds).orderBy('id'),
  );
  for (const { contactId, ...attachment } of rows) {
    if (contactId === null) continue;
    const attachments = byContact.get(contactId) ?? [];
    attachments.push(attachment);
    byContact.set(contactId, attachments);
  }
  return byContact;
}

/** Error: CUSTOMER_UNKNOWN. */
export function photoOf(connection: Connection, customerId: number): Attachment | null {
  const { photoId } = existingCustomer(connection, customerId);
  if (photoId === null) return null;
  const row = firstRow(connection, build.selectFrom('attachments').select(columns).where('id', '=', photoId));
  if (row === undefined) return null;
  const { contactId: _contactId, ...attachment } = row;
  return attachment;
}
