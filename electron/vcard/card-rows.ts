import { storedDay } from '../../shared/dates/kept-day.ts';
import { readTypedDay } from '../../shared/dates/read-typed-day.ts';
import { phoneDigits } from '../../shared/phone.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import { foldText } from '../../shared/text.ts';
import type { ContactCard } from '../../shared/vcard/contact-card.ts';
import type { RowValues } from '../acts/act-writer.ts';

/** Tables of which a customer has a list, and the columns in which two rows say the same. */
export const listTables = {
  customer_other_names: ['folded'],
  customer_phones: ['digits', 'as_typed'],
  customer_emails: ['folded'],
  customer_wechats: ['folded'],
  customer_addresses: ['street', 'city', 'postcode', 'country'],
  customer_dates: ['kind', 'label', 'as_typed'],
} as const satisfies Partial<Record<RecordName, readonly string[]>>;
export type ListTable = keyof typeof listTables;

/** The rows of a card's lists, without customer and position. */
export function listRowsOf(card: ContactCard): Record<ListTable, RowValues[]> {
  const typed = ({ label, text }: { label: string; text: string }) => ({ label, as_typed: text });
  return {
    customer_other_names: card.otherNames.map((name) => ({ as_typed: name, folded: foldText(name) })),
    customer_phones: card.phones.map((phone) => ({ ...typed(phone), digits: phoneDigits(phone.text) })),
    customer_emails: card.emails.map((email) => ({ ...typed(email), folded: foldText(email.text) })),
    customer_wechats: card.wechats.map((wechat) => ({ ...typed(wechat), folded: foldText(wechat.text) })),
    customer_addresses: card.addresses.map((address) => ({ ...address })),
    customer_dates: card.dates.map(({ kind, label, text }) => {
      const { day, calendar, isLeapMonth, asTyped } = storedDay(text, readTypedDay(text, null));
      return { kind, label, day, calendar, is_leap_month: isLeapMonth ? 1 : 0, as_typed: asTyped };
    }),
  };
}
