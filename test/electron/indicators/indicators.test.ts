import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { customerFigures } from '../../../electron/indicators/customer-figures.ts';
import { type IndicatorWindow, judgedDay, lastDaySeen, wholeArchive } from '../../../electron/indicators/indicator.ts';
import { indicatorColumn, indicatorRows, indicatorValues } from '../../../electron/indicators/indicator-values.ts';
import { recomputeCustomers, recomputeOrders } from '../../../electron/orders/derived-totals.ts';
import { revenueRanking } from '../../../electron/ranking/revenue-ranking.ts';
import { dayNumber, firstDay } from '../../../shared/day.ts';
import { isStale, purchaseWindow } from '../../../shared/freshness/staleness.ts';
import { belongsOn, hasDays, overlap } from '../../../shared/groups/membership.ts';
import {
  type IndicatorKey,
  indicatorKeys,
  indicatorOfNoRows,
  indicators,
} from '../../../shared/indicators/indicators.ts';
import { onAccount } from '../../../shared/owed/on-account.ts';
import { accountOn } from '../../../shared/owed/owed.ts';
import { asOfDay } from '../../../shared/ranking/period.ts';
import { purchaseRhythm, usualGapDays } from '../../../shared/sleep/usual-gap.ts';
import { propertyRuns } from '../../property-runs.ts';
import { makeTestArchive } from '../customers/test-archive.ts';

const customerIds = [1, 2, 3, 4];
/** What one of each product costs, in the home currency; null: not known. */
const costsOfProducts: Record<number, number | null> = { 1: 33, 2: null };
const days = ['2026-01-05', '2026-02-01', '2026-02-28', '2026-03-09', '2027-01-01'];
const today = '2026-03-10';
const customerId = fc.constantFrom(...customerIds);
const day = fc.constantFrom(...days);

const order = fc.record({
  customerId: fc.option(customerId, { nil: null }),
  currency: fc.constantFrom('GBP', 'GBP', 'JPY'),
  day,
  noSaleReason: fc.constantFrom(null, null, null, 'cancelled'),
  payment: fc.constantFrom(null, null, 'unpaid', 'paid'),
  paidDay: fc.option(day, { freq: 3 }),
  lines: fc.array(
    fc.record({
      amount: fc.integer({ min: -500, max: 500 }),
      isReturn: fc.boolean(),
      isRefund: fc.boolean(),
      product: fc.constantFrom(null, 1, 2),
      quantity: fc.constantFrom(null, 500_000, 1_000_000, -3_000_000),
      cost: fc.option(fc.integer({ min: -100, max: 100 }), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const contact = fc.record({ customerId, day, next: fc.option(day) });
const shop = fc.record({
  orders: fc.array(order, { maxLength: 12 }),
  contacts: fc.array(contact, { maxLength: 6 }),
  satisfactions: fc.array(fc.record({ customerId, day, level: fc.nat(3) }), { maxLength: 4 }),
  payments: fc.array(
    fc.record({ customerId, currency: fc.constantFrom('GBP', 'JPY'), day, amount: fc.integer({ min: 1, max: 500 }) }),
    { maxLength: 4 },
  ),
  memberships: fc.array(
    fc.record({ customerId, groupId: fc.constantFrom(1, 2), fromDay: fc.option(day), toDay: fc.option(day) }),
    { maxLength: 4 },
  ),
  likes: fc.array(
    fc.record({
      customerId,
      confirmedDay: fc.option(fc.constantFrom('2025-01-06', '2025-03-10', '2025-03-11', '2026-02-01')),
      isCurrent: fc.constantFrom(true, true, false),
    }),
    { maxLength: 6 },
  ),
});
type Shop = typeof shop extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const window: fc.Arbitrary<IndicatorWindow> = fc.oneof(
  fc.constant(wholeArchive('GBP', today)),
  fc.record({ from: day, to: day, asOf: day, today: fc.constant(today), currency: fc.constant('GBP') }),
);

function writeShop(
  { writer: db }: Archive,
  { orders, contacts, satisfactions, payments, likes, ...others }: Shop,
): void {
  db.exec(
    'BEGIN; DELETE FROM order_lines; DELETE FROM orders; DELETE FROM contacts; DELETE FROM satisfactions;' +
      'DELETE FROM preferences; DELETE FROM payments; DELETE FROM group_members; DELETE FROM groups',
  );
  const insertOrder = db.prepare(
    `INSERT INTO orders (day, customer_id, currency, no_sale_reason, payment, paid_day, net_minor, has_sale,
       has_purchase, line_count) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0)`,
  );
  const insertLine = db.prepare(
    `INSERT INTO order_lines (order_id, amount_minor, is_return, is_refund, product_id, quantity_millionths, cost_minor)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const orderIds = orders.map(({ customerId, currency, day, noSaleReason, payment, paidDay, lines }) => {
    const { lastInsertRowid } = insertOrder.run(day, customerId, currency, noSaleReason, payment, paidDay);
    const id = Number(lastInsertRowid);
    for (const { amount, isReturn, isRefund, product, quantity, cost } of lines) {
      insertLine.run(id, amount, isReturn ? 1 : 0, isRefund ? 1 : 0, product, quantity, cost);
    }
    return id;
  });
  const insertContact = db.prepare(
    'INSERT INTO contacts (customer_id, day, next_contact_day, created_at) VALUES (?, ?, ?, 0)',
  );
  for (const { customerId, day, next } of contacts) insertContact.run(customerId, day, next);
  const insertSatisfaction = db.prepare('INSERT INTO satisfactions (customer_id, day, level) VALUES (?, ?, ?)');
  for (const { customerId, day, level } of satisfactions) insertSatisfaction.run(customerId, day, level);
  const insertPayment = db.prepare(
    'INSERT INTO payments (customer_id, currency, day, amount_minor) VALUES (?, ?, ?, ?)',
  );
  for (const { customerId, currency, day, amount } of payments) insertPayment.run(customerId, currency, day, amount);
  const insertLike = db.prepare(
    "INSERT INTO preferences (customer_id, kind, text, confirmed_day, is_current) VALUES (?, 'likes', 'tea', ?, ?)",
  );
  for (const { customerId, confirmedDay, isCurrent } of likes)
    insertLike.run(customerId, confirmedDay, isCurrent ? 1 : 0);
  for (const id of [1, 2]) db.prepare("INSERT INTO groups (id, name, kind) VALUES (?, '', 'household')").run(id);
  const insertMember = db.prepare(
    'INSERT INTO group_members (customer_id, group_id, from_day, to_day) VALUES (?, ?, ?, ?)',
  );
  for (const { customerId, groupId, fromDay, toDay } of householdsOf(others))
    insertMember.run(customerId, groupId, fromDay, toDay);
  recomputeOrders(db, orderIds);
  recomputeCustomers(db, customerIds);
  db.exec('COMMIT');
}

/** Those of the drawn memberships that an archive takes: days in their order, and one household at a time. */
function householdsOf({ memberships }: Pick<Shop, 'memberships'>): Shop['memberships'] {
  const taken: Shop['memberships'] = [];
  for (const one of memberships) {
    const isTwice = taken.some((other) => other.customerId === one.customerId && overlap(other, one));
    if (hasDays(one) && !isTwice) taken.push(one);
  }
  return taken;
}

/** Whether an order counts to the rhythm of a customer: their own, or one of their household of the judged day. */
function countsToRhythm(shop: Shop, id: number, window: IndicatorWindow, order: Shop['orders'][number]): boolean {
  const memberships = householdsOf(shop);
  const mine = memberships.find((one) => one.customerId === id && belongsOn(one, judgedDay(window)));
  if (mine === undefined) return order.customerId === id;
  return memberships.some(
    (one) => one.groupId === mine.groupId && one.customerId === order.customerId && belongsOn(one, order.day),
  );
}

async function archiveOfFour(): Promise<Archive> {
  const archive = await makeTestArchive();
  const insert = archive.writer.prepare(
    "INSERT INTO customers (id, number, name, name_folded, created_at, updated_at) VALUES (?, ?, '', '', 0, 0)",
  );
  for (const id of customerIds) insert.run(id, String(id));
  const insertProduct = archive.writer.prepare('INSERT INTO products (id, description, cost_minor) VALUES (?, ?, ?)');
  for (const [id, cost] of Object.entries(costsOfProducts)) insertProduct.run(Number(id), `Product ${id}`, cost);
  return archive;
}

/** Each figure of a customer, said once more without SQL. */
const plainFigures: Record<IndicatorKey, (shop: Shop, customerId: number, window: IndicatorWindow) => number | null> = {
  net: (shop, id, window) => {
    const counted = countedOrders(shop, id, window);
    return counted.length === 0 ? null : counted.reduce((sum, { lines }) => sum + sumOf(lines), 0);
  },
  orders: (shop, id, window) => countedOrders(shop, id, window).filter(hasSale).length,
  firstDay: (shop, id, window) => dayOf(daysOfSales(shop, id, window).at(0)),
  lastDay: (shop, id, window) => dayOf(daysOfSales(shop, id, window).at(-1)),
  lastContact: (shop, id, window) =>
    dayOf(
      seenContacts(shop, id, window)
        .map(({ day }) => day)
        .sort()
        .at(-1),
    ),
  nextContact: (shop, id, window) =>
    dayOf(
      seenContacts(shop, id, window)
        .flatMap(({ next }) => next ?? [])
        .sort()[0],
    ),
  usualGap: (shop, id, window) => {
    const purchases = shop.orders.filter(
      (order) =>
        countsToRhythm(shop, id, window, order) &&
        order.noSaleReason === null &&
        hasPurchase(order) &&
        isSeen(order.day, window),
    );
    const days = [...new Set(purchases.map(({ day }) => dayNumber(day)))].sort((a, b) => a - b);
    const rhythm = purchaseRhythm(days, Number.MAX_SAFE_INTEGER);
    // Fewer than ten customers: the shop's gap is not known.
    return rhythm === null ? null : usualGapDays(rhythm, 30);
  },
  profit: (shop, id, window) => profitOf(countedOrders(shop, id, window)),
  costKnown: (shop, id, window) => {
    const counted = countedOrders(shop, id, window);
    const sales = counted.flatMap(({ lines }) => lines.filter(({ amount }) => amount > 0));
    const known = sales.filter((line) => costOf(line) !== null);
    return profitOf(counted) === null ? null : 100 * (sumOf(known) / sumOf(sales));
  },
  sleepState: (shop, id, window) => {
    const judged = judgedDay(window);
    const lastDay = shop.orders
      .filter((order) => countsToRhythm(shop, id, window, order) && order.noSaleReason === null && hasPurchase(order))
      .map(({ day }) => day)
      .filter((day) => day >= window.from && day <= judged)
      .sort()
      .at(-1);
    if (lastDay === undefined) return null;
    const silentDays = dayNumber(judged) - dayNumber(lastDay);
    return [60, 120, 240].filter((limit) => silentDays >= limit).length;
  },
  owed: (shop, id, window) => {
    const { owed } = accountOf(shop, id, window);
    return owed === 0 ? null : owed;
  },
  satisfaction: (shop, id, window) =>
    shop.satisfactions
      .filter(({ customerId, day }) => customerId === id && isSeen(day, window))
      .sort((a, b) => dayNumber(a.day) - dayNumber(b.day))
      .at(-1)?.level ?? null,
  staleFacts: (shop, id, window) => {
    const judged = judgedDay(window);
    const counted = shop.orders.filter(({ noSaleReason, day }) => noSaleReason === null && day <= judged);
    const lastOrderDay =
      counted
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? null;
    const { from, to } = purchaseWindow(asOfDay(judged, lastOrderDay).day);
    const hasBought = counted.some(
      (order) => order.customerId === id && hasSale(order) && order.day >= from && order.day <= to,
    );
    // Who is not said to have confirmed it said it in 1970, with the customer.
    const isDue = (confirmedDay: string | null): boolean => isStale(confirmedDay ?? '1970-01-01', judged, 12);
    return hasBought
      ? shop.likes.filter((like) => like.customerId === id && like.isCurrent && isDue(like.confirmedDay)).length
      : 0;
  },
};

type Line = Shop['orders'][number]['lines'][number];

/** In the home currency. Goods that came back are worth what they cost, money given back alone costs nothing. */
function costOf({ amount, isRefund, product, quantity, cost }: Line): number | null {
  if (isRefund) return 0;
  if (cost !== null) return cost;
  const ofOne = product === null ? null : (costsOfProducts[product] ?? null);
  if (ofOne === null || quantity === null) return null;
  const ofAll = Math.round((ofOne * Math.abs(quantity)) / 1_000_000);
  return amount < 0 ? -ofAll : ofAll;
}

/** Null where no cost of a sale is known: unknown is not zero. */
function profitOf(orders: Shop['orders']): number | null {
  const known = orders.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const cost = costOf(line);
      return cost === null ? [] : [{ amount: line.amount, profit: line.amount - cost }];
    }),
  );
  return known.some(({ amount }) => amount > 0) ? known.reduce((sum, { profit }) => sum + profit, 0) : null;
}

/** All that happened up to the day: the beginning of the window says nothing of what is owed at its end. */
function accountOf(shop: Shop, id: number, window: IndicatorWindow) {
  const { orders, returns } = onAccount(
    countedOrders(shop, id, { ...window, from: firstDay, to: judgedDay(window) }).map((order) => {
      const { day, payment, paidDay, lines } = order;
      return { id: shop.orders.indexOf(order), day, net: sumOf(lines), payment, dueDay: null, paidDay };
    }),
    [],
  );
  const paid = shop.payments
    .filter(({ customerId, currency }) => customerId === id && currency === window.currency)
    .map(({ day, amount }) => ({ day, amount, orderId: null, isRestGivenBack: false }));
  return accountOn(judgedDay(window), orders, [...returns, ...paid]);
}

function isSeen(day: string, window: IndicatorWindow): boolean {
  return day >= window.from && day <= lastDaySeen(window);
}

function countedOrders({ orders }: Shop, id: number, window: IndicatorWindow) {
  return orders.filter(
    ({ customerId, currency, noSaleReason, day }) =>
      customerId === id && currency === window.currency && noSaleReason === null && isSeen(day, window),
  );
}

function seenContacts({ contacts }: Shop, id: number, window: IndicatorWindow) {
  return contacts.filter(({ customerId, day }) => customerId === id && isSeen(day, window));
}

function daysOfSales(shop: Shop, id: number, window: IndicatorWindow): string[] {
  const counted = countedOrders(shop, id, window);
  const sales = counted.filter(hasSale);
  return (sales.length > 0 ? sales : counted).map(({ day }) => day).sort();
}

/** Something was taken: a quantity, or where none is said an amount, above zero. */
function hasPurchase({ lines }: Shop['orders'][number]): boolean {
  return lines.some(({ amount, isReturn, quantity }) => (quantity ?? amount) > 0 && !isReturn);
}

function hasSale({ lines }: Shop['orders'][number]): boolean {
  return lines.some(({ amount, isReturn }) => amount > 0 && !isReturn);
}

function sumOf(lines: ReadonlyArray<{ amount: number }>): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

function dayOf(day: string | undefined): number | null {
  return day === undefined ? null : dayNumber(day);
}

function asColumnHolds(value: number | string | undefined): number | null {
  return value === undefined ? null : typeof value === 'string' ? dayNumber(value) : value;
}

describe.each(indicatorKeys)('the figure %s', (key) => {
  it('of all customers, of one alone and as it is shown are the same, and what its rows say without SQL', async () => {
    const archive = await archiveOfFour();
    fc.assert(
      fc.property(shop, window, (drawn, asked) => {
        writeShop(archive, drawn);
        const { ids, values } = indicatorColumn(archive.reader, key, asked);
        const ofAll = new Map(ids.map((id, place) => [id, values[place]]));
        const shown = customerFigures(archive.reader, asked, customerIds);
        for (const id of customerIds) {
          const plain = plainFigures[key](drawn, id, asked);
          expect(ofAll.get(id) ?? indicatorOfNoRows(key)).toBe(plain);
          const alone = indicatorValues(archive.reader, key, asked, [id]).get(id);
          expect(asColumnHolds(alone) ?? indicatorOfNoRows(key)).toBe(plain);
          const figure = shown(id)[key];
          const minor = typeof figure === 'object' ? figure?.minor : figure;
          expect(asColumnHolds(minor ?? undefined)).toBe(plain);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  it('sees nothing after the day that it is judged to', async () => {
    const archive = await archiveOfFour();
    fc.assert(
      fc.property(shop, day, (drawn, asOf) => {
        const asked = { ...wholeArchive('GBP', today), asOf };
        const figures = () => {
          const { ids, values } = indicatorColumn(archive.reader, key, asked);
          return new Map(ids.map((id, place) => [id, values[place]]));
        };
        writeShop(archive, drawn);
        const withLaterRows = figures();
        const isPast = ({ day }: { day: string }) => day <= asOf;
        writeShop(archive, {
          orders: drawn.orders.filter(isPast),
          contacts: drawn.contacts.filter(isPast),
          satisfactions: drawn.satisfactions.filter(isPast),
          payments: drawn.payments.filter(isPast),
          memberships: drawn.memberships,
          likes: drawn.likes,
        });
        expect(figures()).toEqual(withLaterRows);
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  it('opens to the rows that make it', async () => {
    const archive = await archiveOfFour();
    fc.assert(
      fc.property(shop, window, customerId, (drawn, asked, id) => {
        writeShop(archive, drawn);
        const table = indicators[key].rowsIn;
        const found = indicatorRows(archive.reader, key, asked, id);
        expect(found.every((row) => row.table === table)).toBe(true);
        const ids = found.map((row) => row.id);
        if (table === 'facts') {
          expect(ids).toHaveLength(plainFigures[key](drawn, id, asked) ?? 0);
          return;
        }
        const rows = archive.reader
          .prepare<[string], { day: string; net: number | null; next: string | null }>(
            table === 'orders'
              ? 'SELECT day, net_minor AS net, NULL AS next FROM orders WHERE id IN (SELECT value FROM json_each(?))'
              : `SELECT day, NULL AS net, ${table === 'contacts' ? 'next_contact_day' : 'NULL'} AS next FROM ${table}
                  WHERE id IN (SELECT value FROM json_each(?))`,
          )
          .all(JSON.stringify(ids));
        const figure = plainFigures[key](drawn, id, asked);
        if (key === 'owed') {
          const open = accountOf(drawn, id, asked).orders.filter(({ owed }) => owed > 0);
          expect(rows.map(({ net }) => net)).toEqual(open.map(({ amount }) => amount));
          return;
        }
        expect(rows.every(({ day }) => isSeen(day, asked))).toBe(true);
        if (key === 'usualGap' || key === 'sleepState' || key === 'satisfaction') {
          expect(ids.length > 0).toBe(figure !== null);
          return;
        }
        if (key === 'profit' || key === 'costKnown') {
          const behind = ids.flatMap((row) => drawn.orders[row - 1] ?? []);
          if (figure !== null) expect(plainFigures[key]({ ...drawn, orders: behind }, id, asked)).toBe(figure);
          return;
        }
        if (figure === null || figure === 0) {
          if (key !== 'net') expect(ids).toEqual([]);
          return;
        }
        if (key === 'net') expect(rows.reduce((sum, { net }) => sum + (net ?? 0), 0)).toBe(figure);
        else if (key === 'orders') expect(ids).toHaveLength(figure);
        else {
          expect(ids.length).toBeGreaterThan(0);
          for (const { day, next } of rows) expect(dayNumber(key === 'nextContact' ? (next ?? '') : day)).toBe(figure);
        }
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});

describe('the ranking by revenue', () => {
  it('ranks by the same figures as the columns of its period', async () => {
    const archive = await archiveOfFour();
    fc.assert(
      fc.property(shop, day, day, (drawn, one, other) => {
        writeShop(archive, drawn);
        const [from, to] = one < other ? [one, other] : [other, one];
        const known = { today, homeCurrency: 'GBP' };
        const { rows } = revenueRanking(archive.reader, { from, to, split: 'count' }, known);
        const shown = customerFigures(archive.reader, { from, to, asOf: to, today, currency: 'GBP' }, customerIds);
        for (const { customerId, net, orders, lastDay } of rows) {
          expect({ net, orders, lastDay }).toEqual({
            net: shown(customerId).net,
            orders: shown(customerId).orders,
            lastDay: shown(customerId).lastDay,
          });
        }
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});
