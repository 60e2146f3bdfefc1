import type { Archive } from '../../../electron/archive/archive.ts';
import { recomputeCustomers, recomputeOrders } from '../../../electron/orders/derived-totals.ts';
import { addDays } from '../../../shared/day.ts';
import { type Factor, factors } from '../../../shared/factors/factors.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';

export interface DrawnOrder {
  customer: number;
  day: string;
  number: string;
  time: string | null;
  sale: number;
  returned: number;
}

/** The day on which everybody was entered. */
export const enteredDay = '2026-06-01';

/** A shop in plain data, from which its archive is written and every factor can be worked out by hand. */
export interface DrawnShop {
  customers: {
    id: number;
    number: string;
    source: string;
    referredBy: number | null;
    buysElsewhere: '' | 'no' | 'yes';
  }[];
  orders: DrawnOrder[];
  /** Whose orders say since when they are there; absent: those who ordered. */
  orderedBy?: { customer: number; day: string }[];
  complaints: { customer: number; day: string }[];
  promises: { customer: number; day: string; keptOn: string | null }[];
  suggestions: { customer: number | null; day: string; takenUpOn: string | null }[];
  relations: { customer: number; other: number; influence: number | null }[];
  reviews: { customer: number; day: string }[];
  terms: { customer: number; fromDay: string; daysToPay: number }[];
  payments: { customer: number; day: string; amount: number }[];
  /** What the owner said; several of one factor and day, as a merge leaves them. */
  scores: { customer: number; factor: Factor; day: string; score: number | null }[];
  groups: { kind: 'household' | 'company' | 'community'; members: { customer: number; fromDay: string | null }[] }[];
}

const firstDay = '2023-10-01';
const lastDay = '2026-11-22';

export function drawShop(seed: string, size = 40): DrawnShop {
  const source = new RandomSource(seed);
  const ids = Array.from({ length: size }, (_, at) => at + 1);
  const anyDay = () => addDays(firstDay, source.whole(0, 1148));
  const anyone = () => source.pick(ids);
  const orders: DrawnOrder[] = [];
  let number = 0;
  for (const customer of ids) {
    const gap = source.pick([3, 9, 30, 90]);
    const most = source.whole(0, 14);
    let day = anyDay();
    for (let at = 0; at < most && day <= lastDay; at += 1) {
      number += 1;
      const time = source.chance(0.5) ? `1${source.whole(0, 9)}:00` : null;
      const returned = source.chance(0.12) ? source.whole(1, 4000) : 0;
      const sale = returned > 0 && source.chance(0.5) ? 0 : source.whole(100, 9000);
      orders.push({ customer, day, number: String(number), time, sale, returned });
      // Some come again on the day.
      if (!source.chance(0.15)) day = addDays(day, 1 + Math.round(source.exponential(gap)));
    }
  }
  const draw = <Item>(count: number, item: () => Item) => Array.from({ length: count }, item);
  return {
    customers: ids.map((id) => ({
      id,
      number: String(1000 + ((id * 7) % size)),
      source: source.chance(0.2) ? 'street' : '',
      buysElsewhere: source.pick(['', '', 'no', 'yes']),
      referredBy: id > 1 && source.chance(0.25) ? source.whole(1, id - 1) : null,
    })),
    orders,
    complaints: draw(12, () => ({ customer: anyone(), day: anyDay() })),
    promises: draw(8, () => {
      const day = anyDay();
      return { customer: anyone(), day, keptOn: source.pick([null, day, addDays(day, -1), addDays(day, 2)]) };
    }),
    suggestions: draw(source.whole(4, 24), () => {
      const day = anyDay();
      return {
        customer: source.chance(0.1) ? null : anyone(),
        day,
        takenUpOn: source.chance(0.4) ? addDays(day, 5) : null,
      };
    }),
    relations: draw(14, () => {
      const customer = anyone();
      return { customer, other: (customer % size) + 1, influence: source.chance(0.6) ? source.whole(1, 5) : null };
    }),
    reviews: draw(6, () => ({ customer: anyone(), day: anyDay() })),
    terms: source
      .some(ids, 6)
      .map((customer) => ({ customer, fromDay: anyDay(), daysToPay: source.pick([0, 14, 30]) })),
    groups: [
      {
        kind: 'household',
        members: [
          { customer: 1, fromDay: null },
          { customer: 2, fromDay: anyDay() },
        ],
      },
      {
        kind: 'household',
        members: [
          { customer: 3, fromDay: anyDay() },
          { customer: 4, fromDay: null },
        ],
      },
      {
        kind: 'community',
        members: [
          { customer: 5, fromDay: anyDay() },
          { customer: 6, fromDay: null },
        ],
      },
    ],
    payments: draw(25, () => ({ customer: anyone(), day: anyDay(), amount: source.whole(500, 9000) })),
    scores: draw(size, () => ({
      customer: anyone(),
      factor: source.pick(factors),
      day: source.pick([anyDay(), '2025-01-31']),
      score: source.chance(0.2) ? null : source.whole(0, 5),
    })),
  };
}

const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();

export function writeShop({ writer: db }: Archive, shop: DrawnShop): void {
  const insert = (sql: string) => {
    const statement = db.prepare(sql);
    return (...values: (string | number | null)[]) => Number(statement.run(...values).lastInsertRowid);
  };
  const tables =
    'factor_scores order_lines payments terms contacts relations cases customer_totals orders group_members groups customers';
  db.exec(
    `BEGIN; ${tables
      .split(' ')
      .map((table) => `DELETE FROM ${table};`)
      .join(' ')}`,
  );
  const customer = insert(
    `INSERT INTO customers (id, number, name, name_folded, source, referred_by, buys_elsewhere, created_at, updated_at)
     VALUES (?, ?, '', '', ?, ?, ?, ?, 0)`,
  );
  for (const { id, number, source, referredBy, buysElsewhere } of shop.customers) {
    customer(id, number, source, referredBy, buysElsewhere, noon(enteredDay));
  }
  const order = insert(
    `INSERT INTO orders (number, day, time, customer_id, currency, net_minor, has_sale, has_purchase, line_count)
     VALUES (?, ?, ?, ?, 'GBP', 0, 0, 0, 0)`,
  );
  const line = insert('INSERT INTO order_lines (order_id, amount_minor, is_return) VALUES (?, ?, ?)');
  const orderIds = shop.orders.map(({ number, day, time, customer: whose, sale, returned }) => {
    const id = order(number, day, time, whose);
    if (sale > 0) line(id, sale, 0);
    if (returned > 0) line(id, -returned, 1);
    return id;
  });
  const aCase = insert(
    `INSERT INTO cases (customer_id, kind, text, heard_at, promised_day, answered_at, closed_at, outcome)
     VALUES (?, ?, 'x', ?, ?, ?, ?, ?)`,
  );
  for (const { customer: whose, day } of shop.complaints) aCase(whose, 'complaint', noon(day), null, null, null, '');
  for (const { customer: whose, day, keptOn } of shop.promises) {
    aCase(whose, 'promise', noon(day), day, keptOn === null ? null : noon(keptOn), null, '');
  }
  for (const { customer: whose, day, takenUpOn } of shop.suggestions) {
    const closedAt = takenUpOn === null ? null : noon(takenUpOn);
    aCase(whose, 'suggestion', noon(day), null, closedAt, closedAt, closedAt === null ? '' : 'takenUp');
  }
  const relation = insert('INSERT INTO relations (customer_id, other_customer_id, influence) VALUES (?, ?, ?)');
  for (const { customer: whose, other, influence } of shop.relations) relation(whose, other, influence);
  const contact = insert("INSERT INTO contacts (customer_id, day, channel, created_at) VALUES (?, ?, 'review', 0)");
  for (const { customer: whose, day } of shop.reviews) contact(whose, day);
  const term = insert('INSERT INTO terms (customer_id, from_day, days_to_pay) VALUES (?, ?, ?)');
  for (const { customer: whose, fromDay, daysToPay } of shop.terms) term(whose, fromDay, daysToPay);
  const payment = insert("INSERT INTO payments (customer_id, day, amount_minor, currency) VALUES (?, ?, ?, 'GBP')");
  for (const { customer: whose, day, amount } of shop.payments) payment(whose, day, amount);
  const scored = insert('INSERT INTO factor_scores (customer_id, factor, day, score) VALUES (?, ?, ?, ?)');
  for (const { customer: whose, factor, day, score } of shop.scores) scored(whose, factor, day, score);
  const group = insert('INSERT INTO groups (name, kind) VALUES (?, ?)');
  const member = insert('INSERT INTO group_members (group_id, customer_id, from_day, is_main) VALUES (?, ?, ?, ?)');
  for (const [nth, { kind, members }] of shop.groups.entries()) {
    const id = group(`group ${nth}`, kind);
    for (const [at, { customer: whose, fromDay }] of members.entries()) member(id, whose, fromDay, at === 0 ? 1 : 0);
  }
  recomputeOrders(db, orderIds);
  recomputeCustomers(
    db,
    shop.customers.map(({ id }) => id),
  );
  db.exec('COMMIT');
}
