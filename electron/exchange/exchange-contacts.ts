import type { Connection } from '../archive/query.ts';
import type { TableSource } from '../tables/table-content.ts';
import { contactWord } from '../timeline/contact-word.ts';
import type { ExchangeRow } from './exchange-table.ts';

const rowsAtOnce = 2_000;

interface ContactRow {
  id: number;
  number: string;
  name: string;
  day: string;
  time: string | null;
  touchpoint: string;
  channel: string;
  direction: string;
  text: string;
  mood: string;
  nextContactDay: string | null;
  author: string | null;
  minutes: number | null;
}

/** The contacts of everybody not in the bin, as they happened: read back in this order they stand as they stood. */
export function* exchangeContacts({ snapshot, translate }: TableSource): Generator<ExchangeRow[]> {
  const ids = contactIds(snapshot);
  const read = snapshot.prepare<[string], ContactRow>(
    `SELECT contacts.id, customers.number, customers.name, day, time, touchpoint, channel, direction, text, mood,
            next_contact_day AS nextContactDay, staff.name AS author, minutes
       FROM json_each(?) AS wanted CROSS JOIN contacts ON contacts.id = wanted.value
       JOIN customers ON customers.id = contacts.customer_id
       LEFT JOIN staff ON staff.id = contacts.staff_id`,
  );
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    yield read.all(JSON.stringify(ids.slice(from, from + rowsAtOnce))).map(({ id: _id, ...contact }) => ({
      ...contact,
      touchpoint: contactWord(translate, 'touchpoints', contact.touchpoint),
      channel: contactWord(translate, 'channels', contact.channel),
      direction: contactWord(translate, 'directions', contact.direction),
      mood: contactWord(translate, 'moods', contact.mood),
    }));
  }
}

export function countExchangeContacts(connection: Connection): number {
  return contactIds(connection).length;
}

function contactIds(connection: Connection): number[] {
  return connection
    .prepare<[], number>(
      `SELECT contacts.id FROM contacts JOIN customers ON customers.id = customer_id
        WHERE binned_at IS NULL AND merged_into IS NULL ORDER BY day, time, contacts.id`,
    )
    .pluck()
    .all();
}
