import type { Customer } from '../../shared/customers/contract.ts';
import { type ReachChannel, refusedChannels } from '../../shared/customers/permission.ts';
import { readTypedDay } from '../../shared/dates/read-typed-day.ts';
import type { CardDate, ContactCard } from '../../shared/vcard/contact-card.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { contentOf } from '../attachments/attachment-contents.ts';
import { getCustomer } from '../customers/get-customer.ts';

export interface CardToWrite {
  card: ContactCard;
  photoMediaType: string | null;
  /** By what they asked not to be reached. */
  doNotContact: ReachChannel[];
}

/** What an address book can hold of a customer. Error: CUSTOMER_UNKNOWN. */
export function cardOfCustomer(connection: Connection, id: number): CardToWrite {
  const customer = getCustomer(connection, id);
  const photo = photoOf(connection, id);
  return {
    card: {
      name: customer.name,
      isCompany: customer.kind === 'company',
      otherNames: customer.otherNames.map(({ asTyped }) => asTyped),
      phones: labelled(customer.phones),
      emails: labelled(customer.emails),
      wechats: labelled(customer.wechats),
      addresses: customer.addresses.map(({ id: _id, ...address }) => address),
      birthday: birthdayOf(customer),
      dates: datesOf(connection, id),
      company: customer.company?.name ?? '',
      role: customer.companyRole,
      tags: customer.tags,
      note: customer.note,
      photo: photo === null ? null : Buffer.from(photo.content).toString('base64'),
    },
    photoMediaType: photo?.mediaType ?? null,
    doNotContact: refusedChannels(customer),
  };
}

function labelled(entries: readonly { label: string; asTyped: string }[]) {
  return entries.map(({ label, asTyped }) => ({ label, text: asTyped }));
}

/** As typed; where the calendar was chosen next to it ("8-15", lunar), with its word. */
function birthdayOf({ birthdayAsTyped, birthday, birthdayCalendar }: Customer): string {
  const typed = birthdayAsTyped ?? birthday ?? '';
  return inItsCalendar(typed, birthdayCalendar);
}

function datesOf(connection: Connection, id: number): CardDate[] {
  return allRows(
    connection,
    build.selectFrom('customer_dates').selectAll().where('customer_id', '=', id).orderBy('position'),
  ).map(({ kind, label, as_typed, calendar }) => ({ kind, label, text: inItsCalendar(as_typed, calendar) }));
}

function inItsCalendar(typed: string, calendar: 'solar' | 'lunar'): string {
  const saysLunar = readTypedDay(typed, null)?.calendar === 'lunar';
  return calendar === 'lunar' && !saysLunar ? `农历${typed.replace(/^(\d{4})[-/.]/, '$1年')}` : typed;
}

function photoOf(connection: Connection, id: number): { content: Uint8Array; mediaType: string } | null {
  const row = firstRow(
    connection,
    build
      .selectFrom('customers')
      .innerJoin('attachments', 'attachments.id', 'customers.photo_id')
      .select(['attachments.sha256', 'attachments.media_type as mediaType'])
      .where('customers.id', '=', id),
  );
  const content = row === undefined ? null : contentOf(connection, row.sha256);
  return row === undefined || content === null ? null : { content, mediaType: row.mediaType };
}
