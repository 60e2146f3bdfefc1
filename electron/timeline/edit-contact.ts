import type { AppointmentFields } from '../../shared/appointments/contract.ts';
import type { CaseOfContact } from '../../shared/cases/contract.ts';
import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { LifeEventFields } from '../../shared/life-events/contract.ts';
import { storableText } from '../../shared/text.ts';
import { channelOfWord, touchpointOfWord } from '../../shared/timeline/contact-words.ts';
import type { ContactFields } from '../../shared/timeline/contract.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { addAppointment } from '../appointments/add-appointment.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { keepAttachments } from '../attachments/keep-attachments.ts';
import type { FileToKeep } from '../attachments/read-files-to-keep.ts';
import { addCaseOfContact } from '../cases/edit-cases.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { addLifeEvent } from '../life-events/edit-life-events.ts';
import { enrolByHand } from '../playbooks/edit-playbooks.ts';
import { findOrMakeStaff } from '../staff/staff-names.ts';
import { localMoment } from './local-moment.ts';

export interface NewContact extends Pick<ContactFields, 'day' | 'touchpoint' | 'direction' | 'text'> {
  customerId: number;
  time?: string | null | undefined;
  channel?: string | undefined;
  mood?: ContactFields['mood'] | undefined;
  nextContactDay?: string | null | undefined;
  author?: string | undefined;
  /** The case that it is as well. */
  case?: CaseOfContact | null | undefined;
  lifeEvent?: LifeEventFields | null | undefined;
  /** What was agreed in it. */
  appointment?: AppointmentFields | null | undefined;
  /** They said that they leave. */
  isLeaving?: boolean;
}

export type ContactChange = { [Field in keyof ContactFields]?: ContactFields[Field] | undefined };

/** Errors: CUSTOMER_UNKNOWN, CONTACT_UNKNOWN, CONTACT_TOUCHPOINT_EMPTY, LIFE_EVENT_EMPTY, DAY_INVALID. */
export function addContact(
  writer: ActWriter,
  { customerId, case: heard, lifeEvent, appointment, isLeaving = false, ...fields }: NewContact,
  files: readonly FileToKeep[],
  fulfils: readonly number[],
): { id: number; label: string } {
  const customer = existingCustomer(writer.connection, customerId);
  // What one writes down oneself is known to have been something.
  if (storableText(fields.touchpoint) === '') throw new ShukeError('CONTACT_TOUCHPOINT_EMPTY');
  const id = writer.insert('contacts', {
    customer_id: customer.id,
    ...valuesOf(writer, {
      ...fields,
      time: fields.time === undefined ? timeOfDay(fields.day, writer.at) : fields.time,
    }),
    created_at: writer.at,
  });
  if (files.length > 0) keepAttachments(writer, { customerId: customer.id, contactId: id }, files);
  for (const contactId of fulfils) clearNextDay(writer, contactId);
  if (heard != null) {
    const { text, author = '' } = fields;
    addCaseOfContact(writer, { id, customerId: customer.id, text, author, heardAt: heardAt(writer, id) }, heard);
  }
  if (lifeEvent != null) addLifeEvent(writer, { customerId: customer.id, ...lifeEvent });
  if (appointment != null) addAppointment(writer, { customerId: customer.id, ...appointment });
  if (isLeaving) {
    const { day, text: reason } = fields;
    enrolByHand(writer, { ...{ slug: 'win-back', customerId: customer.id, day }, reason, variant: null });
  }
  return { id, label: customer.label };
}

/** The instant of a contact by this machine's wall: now, where that is its day and minute; noon where no time is known. */
function heardAt({ connection, at }: ActWriter, contactId: number): number {
  const contact = firstRow(
    connection,
    build.selectFrom('contacts').select(['day', 'time']).where('id', '=', contactId),
  );
  const now = timeOfDay(contact?.day ?? '', at);
  if (contact === undefined || (now !== null && now === contact.time)) return at;
  return new Date(`${contact.day}T${contact.time ?? '12:00:00'}`).getTime();
}

/** What is written down on its own day happened now. */
function timeOfDay(day: string, at: number): string | null {
  const now = localMoment(at);
  return now.day === day ? `${now.time.slice(0, 5)}:00` : null;
}

/** Changes what `change` names. Errors: CONTACT_UNKNOWN, DAY_INVALID. */
export function editContact(writer: ActWriter, id: number, change: ContactChange): { label: string } {
  const label = labelOfContact(writer.connection, id);
  writer.update('contacts', id, valuesOf(writer, change));
  return { label };
}

/** With its attachments; the appointment that it was, a case that was heard in it, and how satisfied the customer was, stay and stand for themselves. Error: CONTACT_UNKNOWN. */
export function removeContact(writer: ActWriter, id: number): { label: string } {
  const label = labelOfContact(writer.connection, id);
  const hanging = (table: 'appointments' | 'attachments' | 'cases' | 'satisfactions') =>
    allRows(writer.connection, build.selectFrom(table).select('id').where('contact_id', '=', id));
  for (const attachment of hanging('attachments')) writer.remove('attachments', attachment.id);
  for (const heard of hanging('cases')) writer.update('cases', heard.id, { contact_id: null });
  for (const kept of hanging('appointments')) writer.update('appointments', kept.id, { contact_id: null });
  for (const said of hanging('satisfactions')) writer.update('satisfactions', said.id, { contact_id: null });
  writer.remove('contacts', id);
  return { label };
}

/** Error: CONTACT_UNKNOWN. */
export function clearNextDay(writer: ActWriter, id: number): { label: string } {
  return moveNextDay(writer, id, null);
}

/** To another day; null: nothing is agreed any more. Error: CONTACT_UNKNOWN. */
export function moveNextDay(writer: ActWriter, id: number, day: string | null): { label: string } {
  const label = labelOfContact(writer.connection, id);
  writer.update('contacts', id, { next_contact_day: day });
  return { label };
}

function valuesOf(writer: ActWriter, fields: ContactChange): RowValues {
  const values: RowValues = {};
  const { day, time, touchpoint, channel, direction, text, mood, nextContactDay, minutes, author } = fields;
  if (day !== undefined) values.day = realDay(day);
  if (time !== undefined) values.time = time === null ? null : withSeconds(time);
  if (touchpoint !== undefined) values.touchpoint = touchpointOfWord(storableText(touchpoint));
  if (channel !== undefined) values.channel = channelOfWord(storableText(channel));
  if (direction !== undefined) values.direction = direction;
  if (text !== undefined) values.text = storableText(text);
  if (mood !== undefined) values.mood = mood;
  if (nextContactDay !== undefined) values.next_contact_day = nextContactDay === null ? null : realDay(nextContactDay);
  if (minutes !== undefined) values.minutes = minutes;
  if (author !== undefined) values.staff_id = findOrMakeStaff(writer, storableText(author));
  return values;
}

function realDay(day: string): string {
  if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  return day;
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}

function labelOfContact(connection: Connection, id: number): string {
  const contact = firstRow(
    connection,
    build.selectFrom('contacts').select('customer_id as customerId').where('id', '=', id),
  );
  if (!contact) throw new ShukeError('CONTACT_UNKNOWN', { contact: id });
  return existingCustomer(connection, contact.customerId).label;
}
