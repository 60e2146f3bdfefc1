import type { Archive } from '../../../electron/archive/archive.ts';
import { phoneDigits } from '../../../shared/phone.ts';
import { foldText } from '../../../shared/text.ts';

/** A customer as a test writes one into an archive, and as its plain scan sees one. */
export interface ArchivedCustomer {
  id: number;
  number: string;
  name: string;
  kind: 'person' | 'company';
  note: string;
  phones: string[];
  emails: string[];
  addresses: { city: string; country: string }[];
  tags: string[];
  createdAt: number;
  isBinned: boolean;
  isMerged: boolean;
  totals: { currency: string; firstDay: string; lastDay: string; orders: number; netMinor: number }[];
}

const tablesInOrder = [
  'customer_totals',
  'customer_phones',
  'customer_emails',
  'customer_addresses',
  'customer_tags',
  'customers',
  'tags',
];

/** Makes these the archive's customers, whoever was there before. */
export function writeCustomers({ writer }: Archive, customers: readonly ArchivedCustomer[]): void {
  writer.transaction(() => {
    writer.exec('UPDATE customers SET merged_into = NULL');
    for (const table of tablesInOrder) writer.exec(`DELETE FROM ${table}`);
    const [winner] = customers;
    for (const customer of customers) {
      const { id, number, name, kind, note, createdAt } = customer;
      writer
        .prepare(
          `INSERT INTO customers (id, number, name, name_folded, kind, note, created_at, updated_at, binned_at, merged_into)
           VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
        )
        .run(
          id,
          number,
          name,
          foldText(name),
          kind,
          note,
          createdAt,
          customer.isBinned ? 1 : null,
          customer.isMerged ? (winner?.id ?? null) : null,
        );
      for (const [position, typed] of customer.phones.entries()) {
        writer
          .prepare('INSERT INTO customer_phones (customer_id, position, as_typed, digits) VALUES (?, ?, ?, ?)')
          .run(id, position, typed, phoneDigits(typed));
      }
      for (const [position, typed] of customer.emails.entries()) {
        writer
          .prepare('INSERT INTO customer_emails (customer_id, position, as_typed, folded) VALUES (?, ?, ?, ?)')
          .run(id, position, typed, foldText(typed));
      }
      for (const [position, { city, country }] of customer.addresses.entries()) {
        writer
          .prepare('INSERT INTO customer_addresses (customer_id, position, city, country) VALUES (?, ?, ?, ?)')
          .run(id, position, city, country);
      }
      for (const tag of customer.tags) {
        writer.prepare('INSERT OR IGNORE INTO tags (name, name_folded) VALUES (?, ?)').run(tag, foldText(tag));
        writer
          .prepare('INSERT INTO customer_tags (customer_id, tag_id) SELECT ?, id FROM tags WHERE name_folded = ?')
          .run(id, foldText(tag));
      }
      for (const total of customer.totals) {
        writer
          .prepare('INSERT INTO customer_totals VALUES (?, ?, ?, ?, ?, ?)')
          .run(id, total.currency, total.firstDay, total.lastDay, total.orders, total.netMinor);
      }
    }
    writer.exec('UPDATE archive SET change_counter = change_counter + 1');
  })();
}
