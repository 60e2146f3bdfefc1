import type { Archive } from '../../../electron/archive/archive.ts';
import { orderEveryName } from '../../../electron/customers/name-order.ts';
import { storedOwnValue } from '../../../electron/own-fields/stored-own-value.ts';
import { indexEverybody } from '../../../electron/search/search-index.ts';
import type { Consent, ReachChannel } from '../../../shared/customers/permission.ts';
import { type RememberedDay, textOfRememberedDay } from '../../../shared/dates/remembered-day.ts';
import type { AccountState } from '../../../shared/named-accounts/account-states.ts';
import type { OwnFieldKind, OwnFieldValue } from '../../../shared/own-fields/own-field.ts';
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
  otherNames: string[];
  wechats: string[];
  called: string;
  source: string;
  lookedAfterBy: string;
  orientation: string;
  buysElsewhere: string;
  buysElsewhereFrom: string;
  /** The place in the list of the company they belong to. */
  companyPlace: number | null;
  consent: Consent;
  consentDay: string | null;
  doNotContact: ReachChannel[];
  /** How they stand to the list of key accounts. */
  account: AccountState | null;
  birthday: RememberedDay | null;
  /** What is in the own fields, by the field's id. */
  own: Partial<Record<OwnFieldId, OwnFieldValue>>;
  addresses: { city: string; country: string }[];
  tags: string[];
  likes: string[];
  avoids: string[];
  /** Each for 200 minor units; what was not brought back cost 50, of the others that is not known. */
  bought: { code: string; name: string; category: string; isReturn: boolean; isSale: boolean }[];
  /** Of an order not paid yet, in the home currency; null: nothing. */
  owes: number | null;
  /** Entries of the unit 1 in millionths. */
  points: number[];
  contacts: { day: string; next: string | null }[];
  lifeEvents: { day: string; kind: string }[];
  satisfactions: { day: string; level: number }[];
  createdAt: number;
  isBinned: boolean;
  isMerged: boolean;
  totals: { currency: string; firstDay: string; lastDay: string; orders: number; netMinor: number }[];
}

/** The own fields of every test archive, by id. */
export const ownFieldsOfTests = {
  1: { kind: 'text', choices: [] },
  2: { kind: 'number', choices: [] },
  3: { kind: 'money', choices: [] },
  4: { kind: 'date', choices: [] },
  5: { kind: 'choice', choices: ['Window', '窗边'] },
  6: { kind: 'yesNo', choices: [] },
} as const satisfies Record<number, { kind: OwnFieldKind; choices: readonly string[] }>;
/** The choices of the field that has some, with their ids. */
export const choicesOfTests = ownFieldsOfTests[5].choices.map((name, index) => ({ id: index + 1, name }));

export type OwnFieldId = keyof typeof ownFieldsOfTests;

/** Of whom nothing but a name and a number is known. */
export const nothingKnown = {
  note: '',
  phones: [],
  emails: [],
  addresses: [],
  tags: [],
  likes: [],
  avoids: [],
  bought: [],
  owes: null,
  points: [],
  contacts: [],
  lifeEvents: [],
  satisfactions: [],
  totals: [],
  otherNames: [],
  wechats: [],
  called: '',
  source: '',
  lookedAfterBy: '',
  orientation: '',
  buysElsewhere: '',
  buysElsewhereFrom: '',
  companyPlace: null,
  consent: 'unknown',
  consentDay: null,
  doNotContact: [],
  account: null,
  birthday: null,
  own: {},
  createdAt: 0,
  isBinned: false,
  isMerged: false,
} as const satisfies Partial<ArchivedCustomer>;

const tablesInOrder = [
  'named_accounts',
  'balances',
  'order_lines',
  'orders',
  'products',
  'preferences',
  'contacts',
  'life_events',
  'satisfactions',
  'own_field_values',
  'do_not_contact',
  'customer_other_names',
  'customer_wechats',
  'customer_totals',
  'customer_phones',
  'customer_emails',
  'customer_addresses',
  'customer_tags',
  'customers',
  'tags',
];

/** Makes these the archive's only customers. */
export function writeCustomers({ writer }: Archive, customers: readonly ArchivedCustomer[]): void {
  writer.transaction(() => {
    writer.exec('UPDATE customers SET merged_into = NULL, company_id = NULL');
    for (const table of tablesInOrder) writer.exec(`DELETE FROM ${table}`);
    const [winner] = customers;
    writer.exec("INSERT OR IGNORE INTO balance_units (id, name, decimals) VALUES (1, 'Points', 0)");
    for (const [id, { kind, choices }] of Object.entries(ownFieldsOfTests)) {
      writer
        .prepare('INSERT OR IGNORE INTO own_fields (id, name, name_folded, kind, position) VALUES (?, ?, ?, ?, ?)')
        .run(id, kind, kind.toLowerCase(), kind, id);
      for (const [position, choice] of choices.entries()) {
        writer
          .prepare('INSERT OR IGNORE INTO own_field_choices (id, field_id, name, position) VALUES (?, ?, ?, ?)')
          .run(position + 1, id, choice, position);
      }
    }
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
      writer
        .prepare(
          `UPDATE customers SET called = ?, source = ?, orientation = ?, buys_elsewhere = ?,
             buys_elsewhere_from = ?, consent = ?, consent_day = ?,
             birthday = ?, birthday_calendar = ?, birthday_is_leap_month = ? WHERE id = ?`,
        )
        .run(
          customer.called,
          customer.source,
          customer.orientation,
          customer.buysElsewhere,
          customer.buysElsewhereFrom,
          customer.consent,
          customer.consentDay,
          customer.birthday === null ? null : textOfRememberedDay(customer.birthday),
          customer.birthday?.calendar ?? 'solar',
          customer.birthday?.isLeapMonth ? 1 : 0,
          id,
        );
      if (customer.lookedAfterBy !== '') {
        writer.prepare('INSERT OR IGNORE INTO staff (name) VALUES (?)').run(customer.lookedAfterBy);
        writer
          .prepare('UPDATE customers SET looked_after_by = (SELECT id FROM staff WHERE name = ?) WHERE id = ?')
          .run(customer.lookedAfterBy, id);
      }
      for (const [table, texts] of [
        ['customer_other_names', customer.otherNames],
        ['customer_wechats', customer.wechats],
      ] as const) {
        for (const [position, typed] of texts.entries()) {
          writer
            .prepare(`INSERT INTO ${table} (customer_id, position, as_typed, folded) VALUES (?, ?, ?, ?)`)
            .run(id, position, typed, foldText(typed));
        }
      }
      if (customer.account !== null) {
        writer
          .prepare('INSERT INTO named_accounts (customer_id, state, from_day, to_day) VALUES (?, ?, ?, ?)')
          .run(
            id,
            customer.account === 'setAside' ? 'setAside' : 'named',
            '2020-01-01',
            customer.account === 'left' ? '2020-02-01' : null,
          );
      }
      for (const channel of customer.doNotContact) {
        writer.prepare('INSERT INTO do_not_contact (customer_id, channel) VALUES (?, ?)').run(id, channel);
      }
      for (const [fieldId, value] of Object.entries(customer.own)) {
        const choices = fieldId === '5' ? choicesOfTests : [];
        writer
          .prepare(
            `INSERT INTO own_field_values (customer_id, field_id, as_text, as_number, choice_id)
             VALUES (@customer_id, @field_id, @as_text, @as_number, @choice_id)`,
          )
          .run({ customer_id: id, field_id: fieldId, ...storedOwnValue(choices, value) });
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
      for (const kind of ['likes', 'avoids'] as const) {
        for (const [place, text] of customer[kind].entries()) {
          writer.prepare('INSERT INTO preferences (customer_id, kind, text) VALUES (?, ?, ?)').run(id, kind, text);
          // What was so once is looked at by no condition.
          if (place === 0) {
            writer
              .prepare('INSERT INTO preferences (customer_id, kind, text, is_current) VALUES (?, ?, ?, 0)')
              .run(id, kind, 'once');
          }
        }
      }
      for (const { day, next } of customer.contacts) {
        writer
          .prepare('INSERT INTO contacts (customer_id, day, next_contact_day, created_at) VALUES (?, ?, ?, 0)')
          .run(id, day, next);
      }
      for (const { day, kind } of customer.lifeEvents) {
        writer.prepare('INSERT INTO life_events (customer_id, day, kind) VALUES (?, ?, ?)').run(id, day, kind);
      }
      for (const { day, level } of customer.satisfactions) {
        writer.prepare('INSERT INTO satisfactions (customer_id, day, level) VALUES (?, ?, ?)').run(id, day, level);
      }
      for (const amount of customer.points) {
        writer
          .prepare("INSERT INTO balances (customer_id, unit_id, day, amount_millionths) VALUES (?, 1, '2026-01-01', ?)")
          .run(id, amount);
      }
      if (customer.owes !== null) {
        writer
          .prepare(
            `INSERT INTO orders (day, customer_id, currency, net_minor, has_sale, has_purchase, line_count, payment)
             VALUES ('2026-01-01', ?, 'GBP', ?, 0, 0, 0, 'unpaid')`,
          )
          .run(id, customer.owes);
      }
      for (const { code, name, category, isReturn, isSale } of customer.bought) {
        writer
          .prepare('INSERT OR IGNORE INTO products (code, description, category) VALUES (?, ?, ?)')
          .run(code, name, category);
        const { lastInsertRowid: orderId } = writer
          .prepare(
            `INSERT INTO orders (day, customer_id, currency, net_minor, has_sale, has_purchase, line_count, no_sale_reason)
             VALUES ('2026-01-01', ?, 'GBP', 0, 1, 1, 1, ?)`,
          )
          .run(id, isSale ? null : 'cancelled');
        writer
          .prepare(
            `INSERT INTO order_lines (order_id, product_id, amount_minor, cost_minor, is_return)
             SELECT ?, id, 200, ?, ? FROM products WHERE code = ? AND description = ? AND category = ?`,
          )
          .run(orderId, isReturn ? null : 50, isReturn ? 1 : 0, code, name, category);
      }
      for (const total of customer.totals) {
        writer
          .prepare('INSERT INTO customer_totals VALUES (?, ?, ?, ?, ?, ?)')
          .run(id, total.currency, total.firstDay, total.lastDay, total.orders, total.netMinor);
      }
    }
    for (const { id, companyPlace } of customers) {
      const company = companyPlace === null ? undefined : customers[companyPlace];
      writer.prepare('UPDATE customers SET company_id = ? WHERE id = ?').run(company?.id ?? null, id);
    }
    indexEverybody(writer);
    orderEveryName(writer);
    writer.exec('UPDATE archive SET change_counter = change_counter + 1');
  })();
}
