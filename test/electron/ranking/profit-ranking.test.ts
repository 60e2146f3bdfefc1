import { describe, expect, it } from 'vitest';
import { profitChange } from '../../../shared/ranking/ranking.ts';
import { openTestEngine } from '../test-engine.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };
const heading =
  'order number,order date,customer number,name,channel,category,product name,quantity,amount,total cost,currency';

interface Line {
  order: number;
  customer: number;
  channel: string;
  category: string;
  cents: number;
  costCents: number | null;
}

/** Sales and returns, some with a cost; of customer 9 none is known. */
const shop: Line[] = Array.from({ length: 80 }, (_, at) => {
  const customer = (Math.floor(at / 2) % 9) + 1;
  const cents = at % 9 === 0 ? -(at + 5) * 10 : (at + 3) * 41;
  return {
    order: Math.floor(at / 2),
    customer,
    channel: Math.floor(at / 2) % 2 === 0 ? 'Shop' : 'Web',
    category: at % 3 === 0 ? 'Tea' : 'Cake',
    cents,
    costCents: customer === 9 || at % 5 === 0 ? null : Math.sign(cents) * (at + 1) * 17,
  };
});

async function openShop() {
  const engine = await openTestEngine();
  const rows = shop.map(({ order, customer, channel, category, cents, costCents }) =>
    [
      order,
      `2026-03-${10 + (order % 9)}`,
      customer,
      `N${customer}`,
      channel,
      category,
      category,
      Math.sign(cents),
      cents / 100,
      costCents === null ? '' : costCents / 100,
      'GBP',
    ].join(','),
  );
  await engine.bring('orders.csv', `${[heading, ...rows].join('\n')}\n`);
  return engine;
}

/** Line by line. */
function plainProfits(isFitting: (line: Line) => boolean) {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9]
    .flatMap((customer) => {
      const own = shop.filter((line) => line.customer === customer && isFitting(line));
      const sales = own.filter(({ cents }) => cents > 0);
      const known = own.filter(({ costCents }) => costCents !== null);
      const sum = (lines: Line[]) => lines.reduce((total, { cents }) => total + cents, 0);
      const knownSales = sum(known.filter(({ cents }) => cents > 0));
      if (sales.length === 0 || knownSales === 0) return [];
      return [
        {
          number: String(customer),
          netMinor: sum(own),
          profitMinor: known.reduce((total, { cents, costCents }) => total + cents - (costCents ?? 0), 0),
          knownShare: knownSales / sum(sales),
        },
      ];
    })
    .sort((a, b) => b.profitMinor - a.profitMinor || (a.number < b.number ? -1 : 1));
}

describe('a ranking by profit', () => {
  it.each([
    ['of everything', {}, () => true],
    ['of a channel', { channel: 'web' }, ({ channel }: Line) => channel === 'Web'],
    ['of a category', { category: 'tea' }, ({ category }: Line) => category === 'Tea'],
  ])(
    'is by what the lines of known cost brought above it, with the share of the sales whose cost is known: %s',
    async (_, narrowing, isFitting) => {
      const { client } = await openShop();
      const ranking = await client.ranking.byProfit({ ...period, narrowing });
      const plain = plainProfits(isFitting);
      expect(
        ranking.rows.map(({ number, net, profit }) => ({ number, netMinor: net.minor, profitMinor: profit.minor })),
      ).toEqual(plain.map(({ knownShare: _share, ...row }) => row));
      for (const [at, { knownShare }] of plain.entries())
        expect(ranking.rows[at]?.knownShare).toBeCloseTo(knownShare, 12);
      const whole = plain.reduce((sum, { profitMinor }) => sum + profitMinor, 0);
      expect(ranking.profit.minor).toBe(whole);
      expect(ranking.rows.at(-1)?.cumulativeShare).toBeCloseTo(1, 12);
      expect(ranking.rows[0]?.class).toBe('A');
    },
  );

  it('leaves out, with their money, customers of whose sales no cost is known: unknown is not zero', async () => {
    const { client } = await openShop();
    const { leftOut, rows, net } = await client.ranking.byProfit(period);
    const byRevenue = await client.ranking.revenueSummary(period);
    expect(rows.map(({ number }) => number)).not.toContain('9');
    const unknown = leftOut.find(({ reason }) => reason === 'costUnknown');
    expect(unknown).toMatchObject({ customers: 1 });
    expect(net.minor + (unknown?.net.minor ?? 0)).toBe(byRevenue.net.minor);
    const orders = await client.orders.list({ leftOut: 'costUnknown', ...period });
    expect(orders).toMatchObject({ total: unknown?.orders, net: unknown?.net });
    expect(new Set(orders.orders.map(({ customerNumber }) => customerNumber))).toEqual(new Set(['9']));
  });

  it('is compared with the period before: who stood where, with what of it known, and what has changed since', async () => {
    const { client } = await openShop();
    const now = { from: '2026-03-14', to: '2026-03-18' };
    const [ranking, earlier] = [
      await client.ranking.byProfit({ ...now, comparesWithBefore: true }),
      await client.ranking.byProfit({ from: '2026-03-09', to: '2026-03-13' }),
    ];
    const { rows: soldBefore } = await client.ranking.revenueRows({ from: '2026-03-09', to: '2026-03-13' });
    expect(ranking.before).toMatchObject({ from: '2026-03-09', to: '2026-03-13', knownShare: earlier.knownShare });
    expect(ranking.rows.length).toBeGreaterThan(3);
    for (const { number, profit, before, customerId } of ranking.rows) {
      const then = earlier.rows.find((row) => row.number === number);
      const sold = soldBefore.some((row) => row.number === number);
      if (then !== undefined) {
        const { rank, knownShare } = then;
        expect(before).toEqual({ rank, profit: then.profit, knownShare });
      } else expect(before).toEqual(sold ? { rank: null, profit: null, knownShare: 0 } : null);
      const { row } = await client.ranking.profitRow({ ...now, comparesWithBefore: true, customerId });
      expect(row).toMatchObject({ profit, before });
    }
    const byChange = await client.ranking.byProfit({ ...now, comparesWithBefore: true, sort: 'profitChange' });
    const changes = byChange.rows.flatMap((row) => profitChange(row)?.minor ?? []);
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
  });

  it('gives everybody it lists to be called or written to', async () => {
    const { client } = await openShop();
    const { rows } = await client.ranking.byProfit({ ...period, part: 'A' });
    const list = { list: 'profit', question: period, filter: '', part: 'A', onlyGroups: false } as const;
    const reached = await client.reach.list({
      selection: { ...list, sort: 'rank', descending: false, comparesWithBefore: false },
      channel: 'call',
    });
    expect(reached.rows.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  it('is listed in windows, searched and sorted, and walked row by row', async () => {
    const { client } = await openShop();
    const { rows, total } = await client.ranking.byProfit(period);
    expect(total).toBe(rows.length);
    expect((await client.ranking.byProfit({ ...period, offset: 2, limit: 3 })).rows).toEqual(rows.slice(2, 5));
    expect(await client.ranking.byProfit({ ...period, filter: 'n4' })).toMatchObject({
      total: 1,
      customers: rows.length,
      rows: [rows.find(({ number }) => number === '4')],
    });
    for (const sort of ['knownShare', 'net', 'name'] as const) {
      const sorted = await client.ranking.byProfit({ ...period, sort, descending: true });
      const keys = sorted.rows.map((row) => (sort === 'net' ? row.net.minor : row[sort]));
      expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? 1 : -1)));
      const [first, second, third] = sorted.rows;
      const list = { ...period, sort, descending: true };
      expect(await client.ranking.profitRow({ ...list, customerId: second?.customerId ?? 0 })).toEqual({
        row: second,
        position: 1,
        previous: { customerId: first?.customerId },
        next: { customerId: third?.customerId },
        total,
        before: null,
      });
    }
  });
});
