import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { factorTableReads, keptFactors } from '../../../electron/factors/kept-factors.ts';
import { revenueRanking } from '../../../electron/ranking/revenue-ranking.ts';
import {
  moneyOfCustomers,
  orderByValue,
  type ScoredRanking,
  scoredRanking,
  valuedCustomers,
} from '../../../electron/ranking/scored-ranking.ts';
import { placesBy, scoredRows } from '../../../electron/ranking/scored-rows.ts';
import { addDays } from '../../../shared/day.ts';
import { factors } from '../../../shared/factors/factors.ts';
import type { ScoredRow } from '../../../shared/ranking/scored-contract.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { type DrawnShop, drawShop, writeShop } from '../factors/drawn-shop.ts';
import { plainFactors } from '../factors/plain-factors.ts';
import { openTestEngine } from '../test-engine.ts';

const period = { from: '2025-11-23', to: '2026-11-22' };
const known = { today: '2026-11-22', homeCurrency: 'GBP' };

function ranked(archive: Archive, more: { moneyWeight?: number; weights?: object; to?: string } = {}): ScoredRanking {
  const to = more.to ?? period.to;
  const revenue = revenueRanking(archive.reader, { from: period.from, to, split: 'count' }, known);
  const table = keptFactors(archive, { asOf: to, givenAsOf: to, homeCurrency: 'GBP' });
  const valued = valuedCustomers(table, more.weights ?? {});
  const money = moneyOfCustomers(revenue, table);
  return scoredRanking(valued, money, orderByValue(valued, money), more.moneyWeight ?? 0.6);
}

function rowsBy(archive: Archive, ranking: ScoredRanking, by: 'revenue' | 'value' | 'combined'): ScoredRow[] {
  return scoredRows(
    archive.reader,
    ranking,
    by,
    placesBy(archive.reader, ranking, { by, leastConfidence: 0, filter: '' }),
  );
}

/** A drawn shop whose records may be changed and written again. */
async function drawn(seed: string): Promise<{ archive: Archive; shop: DrawnShop; write(changed: DrawnShop): void }> {
  const archive = await makeTestArchive();
  const shop = drawShop(seed);
  const write = (changed: DrawnShop) => {
    writeShop(archive, changed);
    for (const table of factorTableReads) archive.changes.see(table);
    archive.changes.commit();
  };
  write(shop);
  return { archive, shop, write };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the ranking by money and value', () => {
  it.each(['apples', 'plums'])('agrees with the formulas of key accounts, worked out one by one (%s)', async (seed) => {
    const { archive, shop } = await drawn(seed);
    const weights = { loyalty: 2, credit: 0.5 };
    const ranking = ranked(archive, { moneyWeight: 0.4, weights });
    const plain = plainFactors(shop, period.to);
    const weightOf = (factor: string) => ({ loyalty: 2, credit: 0.5 })[factor] ?? 1;
    const inUse = factors.filter((factor) => [...plain.values()].some((scores) => scores[factor] !== null));
    const isCommon = (factor: (typeof factors)[number]) =>
      [...plain.values()].filter((scores) => scores[factor] !== null).length * 10 >= shop.customers.length;

    const expected = shop.customers.map(({ id, number }) => {
      const scores = plain.get(id);
      const knownFactors = inUse.filter((factor) => scores?.[factor] !== null);
      const weighted = (
        list: readonly (typeof factors)[number][],
        score: (factor: (typeof factors)[number]) => number,
      ) => list.reduce((sum, factor) => sum + weightOf(factor) * score(factor), 0);
      const all = weighted(inUse, () => 1);
      const cautious =
        weighted(inUse, (factor) => scores?.[factor] ?? ranking.factors.assumed[factor] ?? Number.NaN) / all;
      const knownWeight = weighted(knownFactors, () => 1);
      const expectedWeight = weighted(
        inUse.filter((factor) => knownFactors.includes(factor) || isCommon(factor)),
        () => 1,
      );
      const net = shop.orders
        .filter(({ customer, day }) => customer === id && day >= period.from && day <= period.to)
        .map(({ sale, returned }) => ({ sale, net: sale - returned }));
      const hasSale = net.some(({ sale }) => sale > 0);
      return {
        ...{ id, number, cautious, hasSale, isKnown: knownFactors.length > 0 },
        value: knownWeight > 0 ? weighted(knownFactors, (factor) => scores?.[factor] ?? 0) / knownWeight : null,
        confidence: expectedWeight > 0 ? knownWeight / expectedWeight : 0,
        net: hasSale ? net.reduce((sum, order) => sum + order.net, 0) : 0,
      };
    });
    const positive = expected.reduce((sum, { net }) => sum + Math.max(0, net), 0);
    const scored = expected
      .filter(({ hasSale, isKnown }) => hasSale || isKnown)
      .map((customer) => {
        const before = expected.filter(({ net }) => net > customer.net).reduce((sum, { net }) => sum + net, 0);
        const money = customer.net > 0 ? 100 * (1 - before / positive) : 0;
        return { ...customer, money, combined: 0.4 * money + 0.6 * 20 * customer.cautious };
      })
      .sort((a, b) => b.combined - a.combined || (a.number < b.number ? -1 : 1));

    const rows = rowsBy(archive, ranking, 'combined');
    expect(rows.map(({ number }) => number)).toEqual(scored.map(({ number }) => number));
    for (const [at, row] of rows.entries()) {
      const one = scored[at];
      expect(row.moneyScore).toBeCloseTo(one?.money ?? -1, 9);
      expect(row.cautiousValue).toBeCloseTo(one?.cautious ?? -1, 9);
      expect(row.combined).toBeCloseTo(one?.combined ?? -1, 9);
      expect(row.confidence).toBeCloseTo(one?.confidence ?? -1, 9);
      expect(row.value ?? -1).toBeCloseTo(one?.value ?? -1, 9);
      const better = scored.filter(({ combined }) => combined > (one?.combined ?? 0) + 1e-9).length;
      expect(row.rankCombined).toBe(better + 1);
    }
  });

  it('takes an unknown factor for what is usual in the shop: two-sided, waiting, one-sided', async () => {
    const { archive, shop } = await drawn('apples');
    const { factors: table } = ranked(archive);
    const plain = [...plainFactors(shop, period.to).values()];
    const knownOf = (factor: (typeof factors)[number]) => plain.flatMap((scores) => scores[factor] ?? []);
    const tolerance = knownOf('tolerance');
    expect(table.assumed.tolerance).toBeCloseTo(
      (12.5 + mean(tolerance) * tolerance.length) / (5 + tolerance.length),
      9,
    );
    expect(table.assumed.influence).toBeCloseTo(
      Math.min(1, knownOf('influence').reduce((sum, score) => sum + score, 0) / shop.customers.length),
      9,
    );
  });

  it.each(['apples', 'pears', 'plums'])('never lowers a customer for one more good record (%s)', async (seed) => {
    const { archive, shop, write } = await drawn(seed);
    const source = new RandomSource(`good records of ${seed}`);
    const before = ranked(archive);
    const placeBefore = new Map(rowsBy(archive, before, 'value').map((row) => [row.customerId, row]));
    for (const { id } of source.some(shop.customers, 8)) {
      const newcomer = shop.customers.find((one) => one.referredBy === null && one.id > id);
      const good: { factor: (typeof factors)[number]; changed: DrawnShop }[] = [
        {
          factor: 'suggestions',
          changed: {
            ...shop,
            suggestions: [...shop.suggestions, { customer: id, day: '2026-11-01', takenUpOn: null }],
          },
        },
        {
          factor: 'influence',
          changed: { ...shop, relations: [...shop.relations, { customer: id === 1 ? 2 : 1, other: id, influence: 4 }] },
        },
      ];
      if (newcomer !== undefined) {
        const customers = shop.customers.map((one) => (one === newcomer ? { ...one, referredBy: id } : one));
        good.push({ factor: 'referrals', changed: { ...shop, customers } });
      }
      for (const { factor, changed } of good) {
        write(changed);
        const after = ranked(archive);
        const row = rowsBy(archive, after, 'value').find(({ customerId }) => customerId === id);
        const earlier = placeBefore.get(id);
        const where = `${factor} of ${id}`;
        expect(row, where).toBeDefined();
        expect(row?.factors[factor].score ?? -1, where).toBeGreaterThanOrEqual(earlier?.factors[factor].score ?? 0);
        if (earlier === undefined) continue;
        expect(row?.rankValue ?? Infinity, where).toBeLessThanOrEqual(earlier.rankValue ?? Infinity);
        if (before.factors.assumed[factor] === null) continue;
        expect(row?.rankCombined ?? Infinity, where).toBeLessThanOrEqual(earlier.rankCombined ?? Infinity);
      }
    }
  });

  it('never lowers tolerance when a customer comes again after a complaint', async () => {
    const { archive, shop, write } = await drawn('plums');
    for (const { customer, day } of shop.complaints.filter((complaint) => complaint.day > '2024-12-01')) {
      write(shop);
      const place = ranked(archive).factors.roster.placeOf.get(customer) ?? 0;
      const before = ranked(archive).factors.columns.tolerance.scores[place] ?? Number.NaN;
      const order = { ...{ customer, day: addDays(day, 1), number: '9999', time: null }, sale: 500, returned: 0 };
      write({ ...shop, orders: [...shop.orders, order] });
      const after = ranked(archive).factors.columns.tolerance.scores[place] ?? Number.NaN;
      expect(after).toBeGreaterThanOrEqual(Number.isNaN(before) ? 0 : before);
    }
  });

  it('sees nothing that happened after its last day', async () => {
    const { archive, shop, write } = await drawn('pears');
    const to = '2026-05-31';
    const before = rowsBy(archive, ranked(archive, { to }), 'combined');
    const late = '2026-07-01';
    write({
      ...shop,
      orders: [...shop.orders, { customer: 1, day: late, number: '9999', time: null, sale: 90_000, returned: 100 }],
      complaints: [...shop.complaints, { customer: 2, day: late }],
      suggestions: [...shop.suggestions, { customer: 3, day: late, takenUpOn: late }],
      reviews: [...shop.reviews, { customer: 4, day: late }],
      payments: [...shop.payments, { customer: 5, day: late, amount: 900 }],
    });
    expect(rowsBy(archive, ranked(archive, { to }), 'combined')).toEqual(before);
  });

  it('is of those who were there on its last day: who comes later changes neither ranks nor what is usual', async () => {
    const { client, bring } = await openTestEngine();
    const heading = 'order number,order date,customer number,name,quantity,amount,currency';
    const regulars = Array.from({ length: 12 }, (_, customer) =>
      ['2025-10-03', '2025-11-04', '2025-12-09'].map(
        (day, visit) => `E${customer}-${visit},${day},C${customer},Customer ${customer},1,${10 + customer}.00,GBP`,
      ),
    );
    const returned = ['E0-9,2025-12-20,C0,Customer 0,-1,-10.00,GBP', 'E1-9,2025-12-12,C1,Customer 1,-1,-11.00,GBP'];
    await bring('earlier.csv', `${[heading, ...regulars.flat(), ...returned].join('\n')}\n`);
    const { rows: found } = await client.customers.list({ limit: 2 });
    const [one, other] = found.map(({ id }) => id);
    await client.people.add({ customerId: one ?? 0, otherCustomerId: other, relation: 'neighbour' });
    for (const rollUp of [undefined, 'household'] as const) {
      const question = { from: '2025-09-01', to: '2025-12-31', rollUp };
      const lastYear = async () => {
        const { rows } = await client.ranking.scoredRows({ ...question, by: 'value' });
        return { rows, summary: await client.ranking.scoredSummary({ ...question, by: 'value' }) };
      };
      const before = await lastYear();
      expect(before.summary).toMatchObject({ customers: 12, nothingKnown: 0 });
      const later = Array.from({ length: 30 }, (_, customer) => {
        const number = `${rollUp ?? 'alone'}${customer}`;
        return `L${number},2026-03-05,${number},Later ${customer},1,500.00,GBP`;
      });
      await bring(`later-${rollUp}.csv`, `${[heading, ...later].join('\n')}\n`);
      expect(await lastYear()).toEqual(before);
    }
  });

  it('leaves the value of everybody else as it is, whatever is recorded of one beside their orders', async () => {
    const { archive, shop, write } = await drawn('plums');
    const valuesOf = () => new Map(rowsBy(archive, ranked(archive), 'value').map((row) => [row.customerId, row.value]));
    const before = valuesOf();
    let changed = 0;
    for (const { id: customer } of shop.customers.slice(0, 12)) {
      const day = '2026-05-04';
      write({
        ...shop,
        complaints: [...shop.complaints, { customer, day }],
        promises: [...shop.promises, { customer, day, keptOn: null }],
        reviews: [...shop.reviews, { customer, day }],
        payments: [...shop.payments, { customer, day, amount: 700 }],
        relations: [...shop.relations, { customer: customer === 1 ? 2 : 1, other: customer, influence: 5 }],
      });
      for (const [other, value] of valuesOf()) {
        if (other !== customer) expect(value, `${other} beside ${customer}`).toBe(before.get(other) ?? null);
        else if (value !== before.get(other)) changed += 1;
      }
    }
    expect(changed).toBe(12);
  });

  it('does not depend on the order in which rows were written', async () => {
    const { archive, shop, write } = await drawn('quinces');
    const before = rowsBy(archive, ranked(archive), 'combined');
    const source = new RandomSource('shuffled');
    write({ ...shop, orders: source.shuffled(shop.orders), suggestions: source.shuffled(shop.suggestions) });
    expect(rowsBy(archive, ranked(archive), 'combined')).toEqual(before);
  });

  it('lists by revenue who has a sale, by value who has a sale or is known, and counts the others', async () => {
    const { client, bring } = await openTestEngine();
    await bring(
      'orders.csv',
      `order number,order date,customer number,name,quantity,amount,currency\n${[
        '1,2026-02-01,7,Ann,2,100.00,GBP',
        '2,2026-02-03,8,Ben,1,50.00,GBP',
      ].join('\n')}\n`,
    );
    await client.customers.create({ name: 'Cy', number: '9' });
    const { id } = await client.customers.create({ name: 'Di', number: '10' });
    await client.cases.add({ kind: 'suggestion', customerId: id, text: 'smaller cups' });
    const summary = await client.ranking.scoredSummary({ by: 'value' });
    expect(summary).toMatchObject({ customers: 3, nothingKnown: 1, shopMeans: { loyalty: null } });
    expect(await client.ranking.nothingKnown({})).toMatchObject({ total: 1, rows: [{ name: 'Cy', number: '9' }] });
    const byValue = await client.ranking.scoredRows({ by: 'value' });
    expect(byValue.rows.map(({ name, rankRevenue, rank }) => [name, rankRevenue, rank])).toEqual([
      ['Di', null, 1],
      ['Ann', 1, 2],
      ['Ben', 2, 2],
    ]);
    const byRevenue = await client.ranking.scoredRows({ by: 'revenue' });
    expect(byRevenue.rows.map(({ name, moneyScore }) => [name, moneyScore])).toEqual([
      ['Ann', 100],
      ['Ben', (100 * 5000) / 15_000],
    ]);
    const [di, ann, ben] = byValue.rows.map(({ customerId }) => customerId);
    const around = await client.ranking.scoredRow({ by: 'value', customerId: ann ?? 0 });
    expect(around).toMatchObject({
      ...{ position: 1, previous: { customerId: di }, next: { customerId: ben }, total: 3 },
      row: { name: 'Ann' },
    });
    expect(await client.ranking.scoredRow({ by: 'revenue', customerId: di ?? 0 })).toMatchObject({
      ...{ position: null, previous: null, next: null },
      row: { name: 'Di', rankRevenue: null },
    });
    const sure = await client.ranking.scoredRows({ by: 'value', leastConfidence: 0.5 });
    expect(sure.rows.map(({ name }) => name)).toEqual(['Di']);
  });
});
