import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { Contact } from '../../shared/timeline/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { contactWord } from './contact-word.ts';
import { contactsById } from './contacts-by-id.ts';

type ContactOfTable = Contact & { customerNumber: string; customerName: string };

const rowsOfPage = 2_000;

/** The contacts of the timeline, newest first: one customer's, or those of everybody not in the bin. */
export function contactsTable(
  { snapshot, translate }: TableSource,
  { customerId }: TableQuestion & { table: 'contacts' },
): TableContent<'contacts', ContactOfTable> {
  const ids = contactIds(snapshot, customerId);
  return {
    table: 'contacts',
    columns: {
      customerNumber: { kind: 'text', cell: (contact) => contact.customerNumber },
      customerName: { kind: 'text', cell: (contact) => contact.customerName },
      day: { kind: 'day', cell: (contact) => contact.day },
      time: { kind: 'text', cell: (contact) => contact.time },
      touchpoint: { kind: 'text', cell: (contact) => contactWord(translate, 'touchpoints', contact.touchpoint) },
      channel: { kind: 'text', cell: (contact) => contactWord(translate, 'channels', contact.channel) },
      direction: { kind: 'text', cell: (contact) => contactWord(translate, 'directions', contact.direction) },
      text: { kind: 'text', cell: (contact) => contact.text },
      mood: { kind: 'text', cell: (contact) => contactWord(translate, 'moods', contact.mood) },
      nextContactDay: { kind: 'day', cell: (contact) => contact.nextContactDay },
      minutes: { kind: 'count', cell: (contact) => contact.minutes },
      author: { kind: 'text', cell: (contact) => contact.author },
    },
    values: {},
    rowCount: ids.length,
    pages: pagesOfContacts(snapshot, ids),
  };
}

function contactIds(connection: Connection, customerId: number | undefined): readonly number[] {
  return connection
    .prepare<[{ customer: number | null }], { id: number }>(
      `SELECT contacts.id FROM contacts JOIN customers ON customers.id = customer_id
        WHERE ${customerId === undefined ? 'customers.binned_at IS NULL AND @customer IS NULL' : 'customer_id = @customer'}
        ORDER BY day DESC, time DESC, contacts.id DESC`,
    )
    .all({ customer: customerId ?? null })
    .map(({ id }) => id);
}

function* pagesOfContacts(connection: Connection, ids: readonly number[]): Generator<readonly ContactOfTable[]> {
  const whose = connection.prepare<[number], { customerNumber: string; customerName: string }>(
    'SELECT number AS customerNumber, name AS customerName FROM customers WHERE id = ?',
  );
  for (let from = 0; from < ids.length; from += rowsOfPage) {
    const page = ids.slice(from, from + rowsOfPage);
    const contacts = contactsById(connection, page);
    yield page.flatMap((id) => {
      const contact = contacts.get(id);
      const customer = contact === undefined ? undefined : whose.get(contact.customerId);
      return contact === undefined || customer === undefined ? [] : [{ ...contact, ...customer }];
    });
  }
}
