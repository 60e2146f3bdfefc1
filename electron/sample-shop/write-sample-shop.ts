import type { CaseOutcome } from '../../shared/cases/case-codes.ts';
import { phoneDigits } from '../../shared/phone.ts';
import type { SampleComplaint, SampleCustomer, SampleOrder, SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { Transaction } from '../archive/transaction.ts';
import { orderEveryName } from '../customers/name-order.ts';
import { recomputeCustomers, recomputeOrders } from '../orders/derived-totals.ts';
import { indexEverybody } from '../search/search-index.ts';
import { at, inserting } from './inserting.ts';
import { writeSampleMark } from './sample-mark.ts';
import { writeAppointments } from './write-appointments.ts';
import { writeBalances } from './write-balances.ts';
import { writeConfirmedDays } from './write-confirmed-days.ts';
import { writeGroups } from './write-groups.ts';
import { writeNamedAccounts } from './write-named-accounts.ts';
import { writePeopleAround } from './write-people-around.ts';
import { writePlaybooks } from './write-playbooks.ts';
import { writeSleepReasons } from './write-sleep-reasons.ts';
import { writeSnapshot } from './write-snapshot.ts';
import { writeTermsAndPayments } from './write-terms-and-payments.ts';

const millionths = 1_000_000;

/** Fills a new, empty archive: one transaction, no act (no one did it), marked as the sample shop. */
export function writeSampleShop(archive: Archive, shop: SampleShop): void {
  const db = archive.writer;
  const transaction = new Transaction(archive);
  try {
    const schemaVersion = Number(db.pragma('user_version', { simple: true }));
    writeSampleMark(db, shop.language, schemaVersion);
    const staffIds = writeStaff(db, shop);
    const customerIds = writeCustomers(db, shop, staffIds);
    writePeopleAround(db, shop, customerIds);
    writeGroups(db, shop, customerIds);
    writeAppointments(db, shop, customerIds);
    writeConfirmedDays(db);
    const orderIds = writeOrders(db, shop, staffIds, customerIds);
    writeWhoLooksAfterCompanies(db);
    writeTermsAndPayments(db);
    writeKnownUntil(db);
    recomputeOrders(db, orderIds);
    recomputeCustomers(db, customerIds);
    writeBalances(db, shop);
    writeNamedAccounts(db, shop, customerIds);
    writeSnapshot(db, shop);
    writeSleepReasons(db, shop);
    writePlaybooks(db);
    writeSegments(db, shop);
    indexEverybody(db);
    orderEveryName(db);
    const ownNumbers = shop.customers.filter(({ numberIsOurs }) => numberIsOurs).length;
    db.prepare('UPDATE archive SET next_own_number = ?').run(ownNumbers + 1);
    transaction.commit();
  } catch (error) {
    throw transaction.failed(error);
  }
}

/** Who served a company most often looks after it. */
function writeWhoLooksAfterCompanies(connection: Connection): void {
  connection
    .prepare(
      `UPDATE customers SET looked_after_by =
         (SELECT served_by FROM orders WHERE customer_id = customers.id AND served_by IS NOT NULL
           GROUP BY served_by ORDER BY count(*) DESC, served_by LIMIT 1)
        WHERE kind = 'company'`,
    )
    .run();
}

/** Said in the evening of the last day. */
function writeKnownUntil(connection: Connection): void {
  connection.prepare('INSERT INTO known_until (made_day, until_day) SELECT max(day), max(day) FROM orders').run();
}

function writeStaff(connection: Connection, shop: SampleShop): number[] {
  const insert = inserting(connection, 'staff', ['name']);
  return shop.staff.map((name) => insert(name));
}

function writeCustomers(connection: Connection, shop: SampleShop, staffIds: readonly number[]): number[] {
  const insert = inserting(connection, 'customers', [
    'number',
    'number_is_ours',
    'kind',
    'name',
    'name_folded',
    'birthday',
    'birthday_as_typed',
    'birthday_calendar',
    'birthday_is_leap_month',
    'called',
    'how_to_talk',
    'orientation',
    'note',
    'created_at',
    'updated_at',
    'binned_at',
  ]);
  const writeDetails = detailsWriter(connection);
  const writeMemories = memoriesWriter(connection, staffIds);
  return shop.customers.map((customer) => {
    const { number, kind, name, birthday, birthdayAsTyped, note, createdAt, binnedAt } = customer;
    const id = insert(
      number,
      customer.numberIsOurs ? 1 : 0,
      kind,
      name,
      foldText(name),
      birthday,
      birthdayAsTyped,
      customer.birthdayCalendar,
      customer.birthdayIsLeapMonth ? 1 : 0,
      customer.called,
      customer.howToTalk,
      customer.orientation,
      note,
      createdAt,
      binnedAt ?? createdAt,
      binnedAt,
    );
    writeDetails(id, customer);
    writeMemories(id, customer);
    return id;
  });
}

function detailsWriter(connection: Connection): (customerId: number, customer: SampleCustomer) => void {
  const phone = inserting(connection, 'customer_phones', ['customer_id', 'position', 'label', 'as_typed', 'digits']);
  const wechat = inserting(connection, 'customer_wechats', ['customer_id', 'position', 'as_typed', 'folded']);
  const email = inserting(connection, 'customer_emails', ['customer_id', 'position', 'as_typed', 'folded']);
  const address = inserting(connection, 'customer_addresses', [
    'customer_id',
    'position',
    'label',
    'street',
    'city',
    'postcode',
    'country',
  ]);
  const tag = inserting(connection, 'tags', ['name', 'name_folded']);
  const customerTag = inserting(connection, 'customer_tags', ['customer_id', 'tag_id']);
  const tagIds = new Map<string, number>();
  return (id, { phones, wechats, emails, addresses, tags }) => {
    for (const [position, { label, asTyped }] of phones.entries()) {
      phone(id, position, label, asTyped, phoneDigits(asTyped));
    }
    for (const [position, asTyped] of wechats.entries()) wechat(id, position, asTyped, foldText(asTyped));
    for (const [position, asTyped] of emails.entries()) email(id, position, asTyped, foldText(asTyped));
    for (const [position, { label, street, city, postcode, country }] of addresses.entries()) {
      address(id, position, label, street, city, postcode, country);
    }
    for (const name of tags) {
      const tagId = tagIds.get(name) ?? tag(name, foldText(name));
      tagIds.set(name, tagId);
      customerTag(id, tagId);
    }
  };
}

function memoriesWriter(
  connection: Connection,
  staffIds: readonly number[],
): (customerId: number, customer: SampleCustomer) => void {
  const preference = inserting(connection, 'preferences', [
    'customer_id',
    'kind',
    'topic',
    'text',
    'why',
    'manner',
    'learned_day',
    'learned_from',
    'is_current',
  ]);
  const contact = inserting(connection, 'contacts', [
    'customer_id',
    'day',
    'time',
    'touchpoint',
    'channel',
    'direction',
    'text',
    'mood',
    'next_contact_day',
    'minutes',
    'staff_id',
    'created_at',
  ]);
  const complaint = inserting(connection, 'cases', [
    'kind',
    'customer_id',
    'contact_id',
    'heard_at',
    'heard_by',
    'in_charge',
    'factor',
    'text',
    'answered_at',
    'answer',
    'closed_at',
    'outcome',
    'satisfaction_after',
  ]);
  const satisfaction = inserting(connection, 'satisfactions', ['customer_id', 'day', 'level', 'contact_id']);
  const heard = inserting(connection, 'cases', [
    'kind',
    'customer_id',
    'heard_at',
    'heard_by',
    'in_charge',
    'factor',
    'text',
    'thing',
    'promised_day',
    'answered_at',
    'answer',
    'closed_at',
    'outcome',
    'satisfaction_after',
  ]);
  const lifeEvent = inserting(connection, 'life_events', ['customer_id', 'day', 'kind', 'text']);
  const given = inserting(connection, 'factor_scores', ['customer_id', 'factor', 'score', 'reason', 'day']);
  return (id, { preferences, contacts, complaints, cases, lifeEvents, scores }) => {
    for (const { kind, topic, text, why, manner, learnedDay, learnedFrom, isCurrent } of preferences) {
      preference(id, kind, topic, text, why, manner, learnedDay, learnedFrom, isCurrent ? 1 : 0);
    }
    for (const { day, kind, text } of lifeEvents) lifeEvent(id, day, kind, text);
    for (const { factor, score, reason, day } of scores) given(id, factor, score, reason, day);
    for (const one of cases) {
      heard(
        one.kind,
        id,
        one.heardAt,
        at(staffIds, one.heardBy),
        at(staffIds, one.heardBy),
        one.factor,
        one.text,
        one.thing,
        one.promisedDay,
        one.answeredAt,
        one.answer,
        one.closedAt,
        one.outcome,
        one.satisfactionAfter,
      );
    }
    const contactIds = contacts.map((one) =>
      contact(
        id,
        one.day,
        one.time,
        one.touchpoint,
        one.channel,
        one.direction,
        one.text,
        one.mood,
        one.nextContactDay,
        one.minutes,
        at(staffIds, one.staff),
        one.writtenAt,
      ),
    );
    for (const [place, { day, mood }] of contacts.entries()) {
      // Who was pleased, and was asked: every other time.
      if (mood === 'pleased' && place % 2 === 0) {
        satisfaction(
          id,
          day,
          place % 4 === 0 ? satisfiedLevel.buysAgain : satisfiedLevel.recommends,
          at(contactIds, place),
        );
      }
    }
    for (const one of complaints) {
      complaint(
        'complaint',
        id,
        at(contactIds, one.contact),
        one.heardAt,
        at(staffIds, one.heardBy),
        at(staffIds, one.heardBy),
        one.factor,
        one.text,
        one.answeredAt,
        one.answer,
        one.closedAt,
        outcomeOf(one),
        one.satisfactionAfter,
      );
    }
  };
}

const satisfiedLevel = { buysAgain: 2, recommends: 3 } as const;

function writeOrders(
  connection: Connection,
  shop: SampleShop,
  staffIds: readonly number[],
  customerIds: readonly number[],
): number[] {
  const product = inserting(connection, 'products', ['code', 'description', 'category', 'price_minor', 'cost_minor']);
  const productIds = shop.products.map(({ code, description, category, priceMinor, costMinor }) =>
    product(code, description, category, priceMinor, costMinor),
  );
  const insert = inserting(connection, 'orders', [
    'number',
    'day',
    'time',
    'customer_id',
    'currency',
    'channel',
    'served_by',
    'net_minor',
    'has_sale',
    'has_purchase',
    'line_count',
  ]);
  const writeLines = linesWriter(connection, productIds);
  return shop.orders.map((order) => {
    const { number, day, time, customer, currency, channel, servedBy } = order;
    const customerId = customer === null ? null : at(customerIds, customer);
    // The totals are made from the lines once all of them are there.
    const id = insert(number, day, time, customerId, currency, channel, at(staffIds, servedBy), 0, 0, 0, 0);
    writeLines(id, order);
    return id;
  });
}

function linesWriter(
  connection: Connection,
  productIds: readonly number[],
): (orderId: number, order: SampleOrder) => void {
  const insert = inserting(connection, 'order_lines', [
    'order_id',
    'product_id',
    'quantity_millionths',
    'unit_price_millionths',
    'discount_millionths',
    'amount_minor',
    'cost_minor',
    'is_return',
  ]);
  return (orderId, { lines }) => {
    for (const line of lines) {
      insert(
        orderId,
        at(productIds, line.product),
        line.quantity * millionths,
        // The currencies of the sample shops all have two minor digits.
        (line.unitPriceMinor * millionths) / 100,
        line.discountPercent === 0 ? null : (line.discountPercent * millionths) / 100,
        line.amountMinor,
        line.costMinor,
        line.isReturn ? 1 : 0,
      );
    }
  };
}

function writeSegments(connection: Connection, shop: SampleShop): void {
  const insert = inserting(connection, 'segments', ['name', 'name_folded', 'filter', 'created_at']);
  const [first] = shop.customers;
  for (const { name, filter } of shop.segments) {
    insert(name, foldText(name), JSON.stringify(filter), first?.createdAt ?? 0);
  }
}

/** Who stayed dissatisfied could not be helped; the others were put right, or had it explained. */
function outcomeOf({ closedAt, satisfactionAfter }: SampleComplaint): CaseOutcome | '' {
  if (closedAt === null) return '';
  if (satisfactionAfter === 0) return 'couldNot';
  return satisfactionAfter === 1 ? 'explained' : 'putRight';
}
