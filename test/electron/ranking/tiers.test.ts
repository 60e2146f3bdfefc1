import { describe, expect, it } from 'vitest';
import { pyramidTiers } from '../../../shared/ranking/ranking.ts';
import { type TierOrNone, tiersOrNone } from '../../../shared/ranking/tiers.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };
const customers = 40;

interface Line {
  order: number;
  day: string;
  customer: number;
  channel: string;
  cents: number;
  costCents: number | null;
}

/** Two years of sales and returns; nobody buys in both for the same, some only in one, of some the cost is known. */
const lines: Line[] = Array.from({ length: 400 }, (_, at) => {
  const customer = (at % customers) + 1;
  const isNow = at >= 200;
  const cents = at % 17 === 0 ? -(at + 5) : (((at * 7919) % 997) + customer * 3) * (customer % 3) + 50;
  return {
    order: at,
    day: `${isNow ? 2026 : 2025}-${at % 2 === 0 ? '01-02' : '12-30'}`,
    customer,
    channel: at % 4 === 0 ? 'Web' : 'Shop',
    cents,
    costCents: at % 5 === 0 ? null : Math.sign(cents) * (at + 1),
  };
}).filter(({ customer, day }) => !(customer % 7 === 0 && day < '2026') && !(customer % 11 === 0 && day > '2026'));

async function openShop(): Promise<TestEngine> {
  const engine = await openTestEngine();
  const rows = lines.map(({ order, day, customer, channel, cents, costCents }) =>
    [
      order,
      day,
      customer,
      `N${customer}`,
      channel,
      'Tea',
      Math.sign(cents),
      cents / 100,
      costCents === null ? '' : costCents / 100,
      'GBP',
    ].join(','),
  );
  const heading =
    'order number,order date,customer number,name,channel,product name,quantity,amount,total cost,currency';
  await engine.bring('orders.csv', `${[heading, ...rows].join('\n')}\n`);
  return engine;
}

/** Tiers worked out line by line: who has a sale, by net, cut at 1, 5 and 20 % of their number. */
function plainTiers(fits: (line: Line) => boolean): Map<number, TierOrNone> {
  const ids = Array.from({ length: customers }, (_, index) => index + 1);
  const own = (customer: number) => lines.filter((line) => line.customer === customer && fits(line));
  const net = (customer: number) => own(customer).reduce((sum, { cents }) => sum + cents, 0);
  const ranked = ids
    .filter((customer) => own(customer).some(({ cents }) => cents > 0))
    .sort((a, b) => net(b) - net(a) || (String(a) < String(b) ? -1 : 1));
  const cuts = [1, 5, 20, 100].map((percent) => Math.ceil((percent * ranked.length) / 100));
  return new Map(
    ids.map((customer) => {
      const place = ranked.indexOf(customer);
      return [customer, place === -1 ? 'none' : (pyramidTiers[cuts.findIndex((cut) => place < cut)] ?? 'small')];
    }),
  );
}
const isNow = ({ day }: Line) => day >= '2026';
const isBefore = ({ day }: Line) => day < '2026';

describe('the tiers of a ranking by revenue', () => {
  it('hold everybody ranked once, with what they bring', async () => {
    const { client } = await openShop();
    const { tiers, customers: all, net } = await client.ranking.tiers(period);
    const plain = plainTiers(isNow);
    for (const { tier, customers: count, net: ofTier, netShare } of tiers) {
      const fits = lines.filter((line) => isNow(line) && plain.get(line.customer) === tier);
      expect(count).toBe([...plain.values()].filter((name) => name === tier).length);
      expect(ofTier.minor).toBe(fits.reduce((sum, { cents }) => sum + cents, 0));
      expect(netShare).toBeCloseTo(ofTier.minor / net.minor, 12);
    }
    expect(tiers.reduce((sum, tier) => sum + tier.customers, 0)).toBe(all);
  });

  it('say how many went from which to which since the period before; each of these opens to its customers', async () => {
    const { client } = await openShop();
    const { moves, isComparable } = await client.ranking.tiers(period);
    expect(isComparable).toBe(true);
    const before = plainTiers(isBefore);
    const now = plainTiers(isNow);
    for (const from of tiersOrNone) {
      for (const to of tiersOrNone) {
        if (from === 'none' && to === 'none') continue;
        const who = [...before.keys()].filter((customer) => before.get(customer) === from && now.get(customer) === to);
        const move = moves.find((one) => one.before === from && one.now === to);
        expect(move?.customers ?? 0, `${from} ${to}`).toBe(who.length);
        const opened = await client.ranking.movement({ ...period, tierBefore: from, tier: to });
        expect(opened.rows.map(({ number }) => number).sort()).toEqual(who.map(String).sort());
      }
    }
  });

  it('follow what the ranking is narrowed to, and so does the movement behind them', async () => {
    const { client } = await openShop();
    const question = { ...period, narrowing: { channel: 'web' } };
    const { tiers, moves } = await client.ranking.tiers(question);
    const isWeb = ({ channel }: Line) => channel === 'Web';
    const now = plainTiers((line) => isNow(line) && isWeb(line));
    expect(tiers.map((tier) => tier.customers)).toEqual(
      pyramidTiers.map((tier) => [...now.values()].filter((name) => name === tier).length),
    );
    const [move] = moves;
    const opened = await client.ranking.movement({ ...question, tierBefore: move?.before, tier: move?.now });
    expect(opened.total).toBe(move?.customers);
  });

  it('are of households where these are ranked, whose members count once in profit and time', async () => {
    const { client } = await openShop();
    const { rows } = await client.ranking.revenueRows(period);
    const sold = rows.slice(0, 3).map(({ customerId }) => customerId);
    await client.groups.add({ name: 'North', kind: 'household', customerIds: sold });
    const question = { ...period, rollUp: 'household' } as const;
    const { tiers, steps, moves } = await client.ranking.tiers(question);
    expect(tiers.reduce((sum, tier) => sum + tier.customers, 0)).toBe(rows.length - 2);
    expect(tiers[0]?.net.minor).toBe(rows.slice(0, 3).reduce((sum, { net }) => sum + net.minor, 0));
    expect(steps.flatMap(({ next }) => next).every(({ name }) => name !== '')).toBe(true);
    expect(moves.filter(({ now }) => now === 'top').map(({ customers: count }) => count)).toEqual([1]);
    const profitOf = async (asked: typeof question | typeof period) =>
      (await client.ranking.tierEconomics(asked)).tiers.reduce((sum, { profit }) => sum + (profit?.minor ?? 0), 0);
    expect(await profitOf(question)).toBe(await profitOf(period));
  });

  it('say nothing of movement where the period before is hardly in the archive', async () => {
    const { client } = await openShop();
    const { moves, isComparable, steps } = await client.ranking.tiers({ from: '2025-01-01', to: '2025-12-31' });
    expect({ moves, isComparable }).toEqual({ moves: [], isComparable: false });
    expect(steps.length).toBeGreaterThan(0);
  });

  it('name the ten next in line for each higher tier', async () => {
    const { client } = await openShop();
    const { steps } = await client.ranking.tiers(period);
    const { rows } = await client.ranking.revenueRows(period);
    for (const { from, to, least, next, lacking } of steps) {
      const inLine = rows.filter(({ tier, net }) => tier === from && net.minor > 0).slice(0, 10);
      expect(next.map(({ name }) => name)).toEqual(inLine.map(({ name }) => name));
      expect(least).toEqual(rows.filter(({ tier }) => tier === to).at(-1)?.net);
      expect(lacking.minor).toBe(inLine.reduce((sum, { net }) => sum + least.minor - net.minor, 0));
    }
  });
});

describe('what a tier brings above cost, and the time it takes', () => {
  it('is its profit with the share of its sales whose cost is known', async () => {
    const { client } = await openShop();
    const { tiers } = await client.ranking.tierEconomics(period);
    const plain = plainTiers(isNow);
    for (const { tier, profit, knownShare } of tiers) {
      const own = lines.filter((line) => isNow(line) && plain.get(line.customer) === tier);
      const known = own.filter(({ costCents }) => costCents !== null);
      const sales = (of: Line[]) => of.reduce((sum, { cents }) => sum + Math.max(cents, 0), 0);
      expect(profit?.minor ?? null).toBe(
        sales(known) === 0 ? null : known.reduce((sum, { cents, costCents }) => sum + cents - (costCents ?? 0), 0),
      );
      expect(knownShare).toEqual(sales(own) === 0 ? null : expect.closeTo(sales(known) / sales(own), 12));
    }
  });

  it('is the minutes of its contacts in the period: as noted, else as the channel usually takes', async () => {
    const { client } = await openShop();
    const { rows } = await client.ranking.revenueRows(period);
    const [first, second] = rows;
    const call = { touchpoint: 'call', channel: 'phone', direction: 'out', mood: '', text: 'asked' } as const;
    const add = (customerId: number | undefined, day: string, minutes?: number) =>
      client.timeline.add({ ...call, customerId: customerId ?? 0, day, ...(minutes === undefined ? {} : { minutes }) });
    await add(first?.customerId, '2026-05-01', 12);
    await add(first?.customerId, '2026-05-02');
    await add(first?.customerId, '2025-05-02', 100);
    await add(second?.customerId, '2026-05-03', 0);
    const { phone } = await client.timeline.usualMinutes();
    const { tiers } = await client.ranking.tierEconomics(period);
    expect(tiers.slice(0, 3)).toMatchObject([
      { tier: 'top', minutes: 12 + phone, contacts: 2, contactsUntimed: 1 },
      { tier: 'large', minutes: 0, contacts: 1, contactsUntimed: 0 },
      { tier: 'medium', minutes: 0, contacts: 0, contactsUntimed: 0 },
    ]);
    const opened = await client.ranking.tierCustomers({ question: period, tier: 'top', figure: 'time' });
    expect(opened).toMatchObject({ total: 1, rows: [{ number: first?.number, minutes: 12 + phone, contacts: 2 }] });
    const { contacts } = await client.ranking.tierContacts({ customerId: first?.customerId ?? 0, ...period });
    expect(contacts).toMatchObject([
      { day: '2026-05-02', text: 'asked', minutes: phone, isNoted: false },
      { day: '2026-05-01', text: 'asked', minutes: 12, isNoted: true },
    ]);
  });

  it.each([
    ['customers', period],
    ['households', { ...period, rollUp: 'household' as const }],
  ])(
    'opens to the customers it was made from, each to orders that come to the same profit: of %s',
    async (_, asked) => {
      const { client } = await openShop();
      const { rows } = await client.ranking.revenueRows(period);
      const sold = rows.slice(0, 3).map(({ customerId }) => customerId);
      await client.groups.add({ name: 'North', kind: 'household', customerIds: sold });
      for (const { tier, profit } of (await client.ranking.tierEconomics(asked)).tiers) {
        const opened = await client.ranking.tierCustomers({ question: asked, tier, figure: 'profit' });
        const profits = opened.rows.flatMap((row) => row.profit?.minor ?? []);
        expect(profits).toEqual(profits.toSorted((one, other) => other - one));
        if (profit !== null) expect(profits.reduce((sum, minor) => sum + minor, 0)).toBe(profit.minor);
        for (const row of opened.rows) {
          const own = lines.filter((line) => isNow(line) && String(line.customer) === row.number);
          const known = own.filter(({ costCents }) => costCents !== null);
          const gain = known.reduce((sum, { cents, costCents }) => sum + cents - (costCents ?? 0), 0);
          expect(row.profit?.minor ?? null).toBe(known.length === 0 ? null : gain);
          const { customerId } = row;
          const { net } = await client.orders.list({ customerId, ...period, figure: 'net' });
          expect(net.minor).toBe(own.reduce((sum, { cents }) => sum + cents, 0));
        }
      }
    },
  );
});
