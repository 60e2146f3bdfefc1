import { extname } from 'node:path';
import { ShukeError } from '../../shared/errors.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { safeFileName } from '../files/file-name.ts';
import { keepContent } from './attachment-contents.ts';
import type { FileToKeep } from './read-files-to-keep.ts';

export interface AttachmentPlace {
  customerId: number;
  contactId: number | null;
}

/** Attaches files to a customer or to one of their contacts; what hangs there already is not attached twice. */
export function keepAttachments(writer: ActWriter, place: AttachmentPlace, files: readonly FileToKeep[]): number[] {
  return files.map((file) => {
    const same = firstRow(
      writer.connection,
      build
        .selectFrom('attachments')
        .select('id')
        .where('customer_id', '=', place.customerId)
        .where('contact_id', 'is', place.contactId)
        .where('sha256', '=', file.sha256)
        .where('name', '=', file.name),
    );
    return same?.id ?? keepAttachment(writer, place, file);
  });
}

function keepAttachment(writer: ActWriter, place: AttachmentPlace, file: FileToKeep): number {
  keepContent(writer.connection, file);
  return writer.insert('attachments', {
    customer_id: place.customerId,
    contact_id: place.contactId,
    name: file.name,
    media_type: file.mediaType,
    byte_count: file.content.length,
    sha256: file.sha256,
    added_at: writer.at,
  });
}

/** Where new files go. Errors: CUSTOMER_UNKNOWN, CONTACT_UNKNOWN (also where the contact is another customer's). */
export function placeOf(connection: Connection, asked: AttachmentPlace): AttachmentPlace & { label: string } {
  const { id, label } = existingCustomer(connection, asked.customerId);
  if (asked.contactId === null) return { customerId: id, contactId: null, label };
  const contact = firstRow(
    connection,
    build.selectFrom('contacts').select('customer_id as customerId').where('id', '=', asked.contactId),
  );
  if (contact?.customerId !== id) throw new ShukeError('CONTACT_UNKNOWN', { contact: asked.contactId });
  return { customerId: id, contactId: asked.contactId, label };
}

export interface AttachmentRow {
  id: number;
  customerId: number;
  name: string;
  mediaType: string;
  sha256: string;
}

/** Error: ATTACHMENT_UNKNOWN. */
export function existingAttachment(connection: Connection, id: number): AttachmentRow {
  const row = firstRow(
    connection,
    build
      .selectFrom('attachments')
      .select(['id', 'customer_id as customerId', 'name', 'media_type as mediaType', 'sha256'])
      .where('id', '=', id),
  );
  if (!row) throw new ShukeError('ATTACHMENT_UNKNOWN', { attachment: id });
  return row;
}

/** Takes an attachment away; the customer whose photo it was has none. The bytes stay for undo. */
export function removeAttachment(writer: ActWriter, id: number): { label: string } {
  const { customerId, name } = existingAttachment(writer.connection, id);
  const customer = existingCustomer(writer.connection, customerId);
  if (customer.photoId === id) writer.update('customers', customer.id, { photo_id: null });
  writer.remove('attachments', id);
  return { label: name };
}

/** The ending stays: it says what opens the file. Error: ATTACHMENT_UNKNOWN. */
export function renameAttachment(writer: ActWriter, id: number, wanted: string): { label: string } {
  const { name } = existingAttachment(writer.connection, id);
  const ending = extname(name);
  const typed = wanted.toLowerCase().endsWith(ending.toLowerCase())
    ? wanted.slice(0, wanted.length - ending.length)
    : wanted;
  const renamed = safeFileName(`${typed.trim()}${ending}`);
  writer.update('attachments', id, { name: renamed });
  return { label: renamed };
}

/** The photo of a customer; the one before goes. Errors: CUSTOMER_UNKNOWN, ATTACHMENT_NO_PICTURE. */
export function setPhoto(writer: ActWriter, customerId: number, file: FileToKeep | null): { label: string } {
  const { id, label, photoId } = existingCustomer(writer.connection, customerId);
  const made = file === null ? null : keepAttachment(writer, { customerId: id, contactId: null }, file);
  writer.update('customers', id, { photo_id: made });
  if (photoId !== null) writer.remove('attachments', photoId);
  return { label };
}
