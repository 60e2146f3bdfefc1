import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Narrowing } from '../../../shared/narrowing/narrowing.ts';
import { openTestEngine } from '../test-engine.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };

interface Line {
  order: number;
  day: string;
  customer: number | null;
  channel: string;
  staff: string;
  category: string;
  cents: number;
}

const channels = ['Shop', 'Web'];
const staff = ['Amy', 'Bo'];
const categories = ['Tea', 'Cake', ''];
const countries = ['France', 'Japan', ''];

/** A shop in which everything a ranking is narrowed by varies. */
function lines(): Line[] {
  return Array.from({ length: 90 }, (_, at) => {
    const order = Math.floor(at / 2);
    return {
      order,
      day: `2026-0${(order % 6) + 1}-1${order % 9}`,
      customer: order % 9 === 8 ? null : (order % 8) + 1,
      channel: channels[(order * 3) % 2] ?? '',
      staff: staff[Math.floor(order / 3) % 2] ?? '',
      category: categories[(at * 5) % 3] ?? '',
      cents: at % 7 === 0 ? -(at + 10) * 10 : (at + 1) * 37,
    };
  });
}

const shop = lines();

async function openShop() {
  const engine = await openTestEngine();
  const { client } = engine;
  const rows = shop.map((line) =>
    [
      line.order,
      line.day,
      line.customer ?? '',
      line.customer === null ? '' : `N${line.customer}`,
      line.channel,
      line.staff,
      `P${line.category}`,
      line.category,
      line.cents < 0 ? -1 : 1,
      line.cents / 100,
      'GBP',
    ].join(','),
  );
  const heading =
    'order number,order date,customer number,name,channel,served by,product name,category,quantity,amount,currency';
  await engine.bring('orders.csv', `${[heading, ...rows].join('\n')}\n`);
  const { rows: customers } = await client.customers.list({ filter: { text: '', conditions: [] }, limit: 20 });
  for (const { id, number } of customers) {
    const at = Number(number);
    await client.customers.edit({
      id,
      change: {
        tags: at % 3 === 0 ? ['Regular'] : [],
        lookedAfterBy: at % 2 === 0 ? 'Amy' : '',
        addresses: [{ label: '', street: 'Road 1', city: '', postcode: '', country: countries[at % 3] ?? '' }],
      },
    });
  }
  return engine;
}

function isFitting(line: Line, narrowing: Narrowing): boolean {
  const is = (wanted: string | undefined, value: string) =>
    wanted === undefined || wanted.toLowerCase() === value.toLowerCase();
  const ofCustomer = (wanted: string | undefined, value: (customer: number) => string) =>
    wanted === undefined || (line.customer !== null && is(wanted, value(line.customer)));
  return (
    is(narrowing.channel, line.channel) &&
    is(narrowing.servedBy, line.staff) &&
    is(narrowing.category, line.category) &&
    ofCustomer(narrowing.country, (at) => countries[at % 3] ?? '') &&
    ofCustomer(narrowing.tag, (at) => (at % 3 === 0 ? 'Regular' : '')) &&
    ofCustomer(narrowing.lookedAfterBy, (at) => (at % 2 === 0 ? 'Amy' : ''))
  );
}

/** Net and orders with a sale of each customer with one, and the walk-ins' net, read line by line. */
function plainRanking(narrowing: Narrowing) {
  const fitting = shop.filter((line) => isFitting(line, narrowing));
  const net = (of: Line[]) => of.reduce((sum, { cents }) => sum + cents, 0);
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((customer) => {
    const own = fitting.filter((line) => line.customer === customer);
    const sold = own.filter(({ cents }) => cents > 0);
    if (sold.length === 0) return [];
    const days = sold.map(({ day }) => day).sort();
    return [
      {
        number: String(customer),
        netMinor: net(own),
        orders: new Set(sold.map(({ order }) => order)).size,
        lastDay: days.at(-1) ?? '',
      },
    ];
  });
  const ranked = rows.sort((a, b) => b.netMinor - a.netMinor || (a.number < b.number ? -1 : 1));
  return { rows: ranked, walkIn: net(fitting.filter(({ customer }) => customer === null)) };
}

const narrowings: Narrowing[] = [
  { channel: 'web' },
  { servedBy: 'AMY' },
  { category: 'tea' },
  { country: 'japan' },
  { tag: 'regular' },
  { lookedAfterBy: 'amy' },
  { category: 'Cake', channel: 'Shop', tag: 'Regular' },
  { category: 'nothing of the kind' },
];

describe('a narrowed ranking', () => {
  it('is of the orders that fit, and every figure of it opens to those', async () => {
    const { client } = await openShop();
    const value = <Key extends keyof Narrowing>(...values: string[]) =>
      fc.option(fc.constantFrom(...values), { nil: undefined }) as fc.Arbitrary<Narrowing[Key]>;
    const drawn = fc.sample(
      fc.record({
        category: value<'category'>('Tea', 'Cake'),
        channel: value<'channel'>('Shop', 'Web'),
        servedBy: value<'servedBy'>('Amy', 'Bo'),
        country: value<'country'>('France'),
        tag: value<'tag'>('Regular'),
        lookedAfterBy: value<'lookedAfterBy'>('Amy'),
      }),
      { numRuns: 20, seed: 7 },
    );
    for (const narrowing of [...narrowings, ...drawn]) {
      const question = { ...period, narrowing };
      const plain = plainRanking(narrowing);
      const { rows } = await client.ranking.revenueRows(question);
      expect(
        rows.map(({ number, net, orders, lastDay }) => ({ number, netMinor: net.minor, orders, lastDay })),
      ).toEqual(plain.rows);
      const summary = await client.ranking.revenueSummary(question);
      expect(summary.walkInNet.minor).toBe(plain.walkIn);
      const asked = { ...period, narrowing, currency: 'GBP' };
      expect((await client.orders.list({ ...asked, isRanked: true })).net).toEqual(summary.net);
      for (const { reason, net, orders } of summary.leftOut) {
        expect(await client.orders.list({ ...asked, leftOut: reason })).toMatchObject({ net, total: orders });
      }
      for (const row of rows.slice(0, 2)) {
        const own = { ...asked, customerId: row.customerId };
        expect(await client.orders.list({ ...own, figure: 'net' })).toMatchObject({
          net: row.net,
          withSale: row.orders,
        });
        expect((await client.orders.list({ ...own, figure: 'orders' })).total).toBe(row.orders);
        const last = await client.orders.list({ ...own, figure: 'lastDay' });
        expect(new Set(last.orders.map(({ day }) => day))).toEqual(new Set([row.lastDay]));
      }
      const scored = await client.ranking.scoredRows({ ...question, by: 'revenue' });
      expect(scored.rows.map(({ number }) => number)).toEqual(plain.rows.map(({ number }) => number));
    }
  });

  it('leaves factors and what is taken for unknown as they are in the whole archive', async () => {
    const { client } = await openShop();
    const whole = await client.ranking.scoredSummary(period);
    const byNumber = new Map((await client.ranking.scoredRows(period)).rows.map((row) => [row.number, row]));
    for (const narrowing of narrowings) {
      const summary = await client.ranking.scoredSummary({ ...period, narrowing });
      expect(summary.shopMeans).toEqual(whole.shopMeans);
      const { rows } = await client.ranking.scoredRows({ ...period, narrowing, by: 'value' });
      for (const { number, cautiousValue, confidence, factors } of rows) {
        expect({ cautiousValue, confidence, factors }).toEqual(
          (({ cautiousValue: of, confidence: by, factors: all }) => ({
            cautiousValue: of,
            confidence: by,
            factors: all,
          }))(byNumber.get(number) as NonNullable<ReturnType<typeof byNumber.get>>),
        );
      }
    }
  });

  it('offers what there is to narrow to', async () => {
    const { client } = await openShop();
    expect(await client.ranking.narrowingChoices()).toEqual({
      category: ['Cake', 'Tea'],
      channel: ['Shop', 'Web'],
      servedBy: ['Amy', 'Bo'],
      country: ['France', 'Japan'],
      tag: ['Regular'],
      lookedAfterBy: ['Amy'],
    });
  });
});
