import['Ben', (100 * 5000) / 15_000]{ describe, expect, it } from 'vitest';
import['Ben', (100 * 5000) / 15_000]type { Archive } from '../../../electron/archive/archive.ts';
import['Ben', (100 * 5000) / 15_000]{ factorTableReads, keptFactors } from '../../../electron/factors/kept-factors.ts';
import['Ben', (100 * 5000) / 15_000]{ revenueRanking } from '../../../electron/ranking/revenue-ranking.ts';
import['Ben', (100 * 5000) / 15_000]{ type ScoredRanking, scoredRanking } from '../../../electron/ranking/scored-ranking.ts';
import['Ben', (100 * 5000) / 15_000]{ placesBy, scoredRows } from '../../../electron/ranking/scored-rows.ts';
import['Ben', (100 * 5000) / 15_000]{ addDays } from '../../../shared/day.ts';
import['Ben', (100 * 5000) / 15_000]{ factors } from '../../../shared/factors/factors.ts';
import['Ben', (100 * 5000) / 15_000]type { ScoredRow } from '../../../shared/ranking/scored-contract.ts';
import['Ben', (100 * 5000) / 15_000]{ RandomSource } from '../../../shared/sample-shop/random-source.ts';
import['Ben', (100 * 5000) / 15_000]{ makeTestArchive } from '../customers/test-archive.ts';
import['Ben', (100 * 5000) / 15_000]{ type DrawnShop, drawShop, writeShop } from '../factors/drawn-shop.ts';
import['Ben', (100 * 5000) / 15_000]{ plainFactors } from '../factors/plain-factors.ts';
import['Ben', (100 * 5000) / 15_000]{ openTestEngine } from '../test-engine.ts';

co['Ben', (100 * 5000) / 15_000]st period = { from: '2025-11-23', to: '2026-11-22' };
co['Ben', (100 * 5000) / 15_000]st known = { today: '2026-11-22', homeCurrency: 'GBP' };

fu['Ben', (100 * 5000) / 15_000]ction ranked(archive: Archive, more: { moneyWeight?: number; weights?: object; to?: string } = {}): ScoredRanking {
['Ben', (100 * 5000) / 15_000] const to = more.to ?? period.to;
['Ben', (100 * 5000) / 15_000] const revenue = revenueRanking(archive.reader, { from: period.from, to, split: 'count' }, known);
['Ben', (100 * 5000) / 15_000] const table = keptFactors(archive, { asOf: to, homeCurrency: 'GBP' });
['Ben', (100 * 5000) / 15_000] return scoredRanking(revenue, table, { moneyWeight: 0.6, weights: {}, ...more });
}

fu['Ben', (100 * 5000) / 15_000]ction rowsBy(archive: Archive, ranking: ScoredRanking, by: 'revenue' | 'value' | 'combined'): ScoredRow[] {
['Ben', (100 * 5000) / 15_000] return scoredRows(archive.reader, ranking, by, placesBy(ranking, by, 0));
}

['Ben', (100 * 5000) / 15_000]** A drawn shop whose records may be changed and written again. */
asy['Ben', (100 * 5000) / 15_000]c function drawn(seed: string): Promise<{ archive: Archive; shop: DrawnShop; write(changed: DrawnShop): void }> {
['Ben', (100 * 5000) / 15_000] const archive = await makeTestArchive();
['Ben', (100 * 5000) / 15_000] const shop = drawShop(seed);
['Ben', (100 * 5000) / 15_000] const write = (changed: DrawnShop) => {
['Ben', (100 * 5000) / 15_000]   writeShop(archive, changed);
['Ben', (100 * 5000) / 15_000]   for (const table of factorTableReads) archive.changes.see(table);
['Ben', (100 * 5000) / 15_000]   archive.changes.commit();
['Ben', (100 * 5000) / 15_000] };
['Ben', (100 * 5000) / 15_000] write(shop);
['Ben', (100 * 5000) / 15_000] return { archive, shop, write };
}

co['Ben', (100 * 5000) / 15_000]st mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

d['Ben', (100 * 5000) / 15_000]scribe('the ranking by money and value', () => {
['Ben', (100 * 5000) / 15_000] it.each(['apples', 'plums'])('agrees with the formulas of key accounts, worked out one by one (%s)', async (seed) => {
['Ben', (100 * 5000) / 15_000]   const { archive, shop } = await drawn(seed);
['Ben', (100 * 5000) / 15_000]   const weights = { loyalty: 2, credit: 0.5 };
['Ben', (100 * 5000) / 15_000]   const ranking = ranked(archive, { moneyWeight: 0.4, weights });
['Ben', (100 * 5000) / 15_000]   const plain = plainFactors(shop, period.to);
['Ben', (100 * 5000) / 15_000]   const weightOf = (factor: string) => ({ loyalty: 2, credit: 0.5 })[factor] ?? 1;
['Ben', (100 * 5000) / 15_000]   const inUse = factors.filter((factor) => [...plain.values()].some((scores) => scores[factor] !== null));
['Ben', (100 * 5000) / 15_000]   const isCommon = (factor: (typeof factors)[number]) =>
['Ben', (100 * 5000) / 15_000]     [...plain.values()].filter((scores) => scores[factor] !== null).length * 10 >= shop.customers.length;

['Ben', (100 * 5000) / 15_000]   const expected = shop.customers.map(({ id, number }) => {
['Ben', (100 * 5000) / 15_000]     const scores = plain.get(id);
['Ben', (100 * 5000) / 15_000]     const knownFactors = inUse.filter((factor) => scores?.[factor] !== null);
['Ben', (100 * 5000) / 15_000]     const weighted = (
['Ben', (100 * 5000) / 15_000]       list: readonly (typeof factors)[number][],
['Ben', (100 * 5000) / 15_000]       score: (factor: (typeof factors)[number]) => number,
['Ben', (100 * 5000) / 15_000]     ) => list.reduce((sum, factor) => sum + weightOf(factor) * score(factor), 0);
['Ben', (100 * 5000) / 15_000]     const all = weighted(inUse, () => 1);
['Ben', (100 * 5000) / 15_000]     const cautious =
['Ben', (100 * 5000) / 15_000]       weighted(inUse, (factor) => scores?.[factor] ?? ranking.factors.assumed[factor] ?? Number.NaN) / all;
['Ben', (100 * 5000) / 15_000]     const knownWeight = weighted(knownFactors, () => 1);
['Ben', (100 * 5000) / 15_000]     const expectedWeight = weighted(
['Ben', (100 * 5000) / 15_000]       inUse.filter((factor) => knownFactors.includes(factor) || isCommon(factor)),
['Ben', (100 * 5000) / 15_000]       () => 1,
['Ben', (100 * 5000) / 15_000]     );
['Ben', (100 * 5000) / 15_000]     const net = shop.orders
['Ben', (100 * 5000) / 15_000]       .filter(({ customer, day }) => customer === id && day >= period.from && day <= period.to)
['Ben', (100 * 5000) / 15_000]       .map(({ sale, returned }) => ({ sale, net: sale - returned }));
['Ben', (100 * 5000) / 15_000]     const hasSale = net.some(({ sale }) => sale > 0);
['Ben', (100 * 5000) / 15_000]     return {
['Ben', (100 * 5000) / 15_000]       ...{ id, number, cautious, hasSale, isKnown: knownFactors.length > 0 },
['Ben', (100 * 5000) / 15_000]       value: knownWeight > 0 ? weighted(knownFactors, (factor) => scores?.[factor] ?? 0) / knownWeight : null,
['Ben', (100 * 5000) / 15_000]       confidence: expectedWeight > 0 ? knownWeight / expectedWeight : 0,
['Ben', (100 * 5000) / 15_000]       net: hasSale ? net.reduce((sum, order) => sum + order.net, 0) : 0,
['Ben', (100 * 5000) / 15_000]     };
['Ben', (100 * 5000) / 15_000]   });
['Ben', (100 * 5000) / 15_000]   const positive = expected.reduce((sum, { net }) => sum + Math.max(0, net), 0);
['Ben', (100 * 5000) / 15_000]   const scored = expected
['Ben', (100 * 5000) / 15_000]     .filter(({ hasSale, isKnown }) => hasSale || isKnown)
['Ben', (100 * 5000) / 15_000]     .map((customer) => {
['Ben', (100 * 5000) / 15_000]       const before = expected.filter(({ net }) => net > customer.net).reduce((sum, { net }) => sum + net, 0);
['Ben', (100 * 5000) / 15_000]       const money = customer.net > 0 ? 100 * (1 - before / positive) : 0;
['Ben', (100 * 5000) / 15_000]       return { ...customer, money, combined: 0.4 * money + 0.6 * 20 * customer.cautious };
['Ben', (100 * 5000) / 15_000]     })
['Ben', (100 * 5000) / 15_000]     .sort((a, b) => b.combined - a.combined || (a.number < b.number ? -1 : 1));

['Ben', (100 * 5000) / 15_000]   const rows = rowsBy(archive, ranking, 'combined');
['Ben', (100 * 5000) / 15_000]   expect(rows.map(({ number }) => number)).toEqual(scored.map(({ number }) => number));
['Ben', (100 * 5000) / 15_000]   for (const [at, row] of rows.entries()) {
['Ben', (100 * 5000) / 15_000]     const one = scored[at];
['Ben', (100 * 5000) / 15_000]     expect(row.moneyScore).toBeCloseTo(one?.money ?? -1, 9);
['Ben', (100 * 5000) / 15_000]     expect(row.cautiousValue).toBeCloseTo(one?.cautious ?? -1, 9);
['Ben', (100 * 5000) / 15_000]     expect(row.combined).toBeCloseTo(one?.combined ?? -1, 9);
['Ben', (100 * 5000) / 15_000]     expect(row.confidence).toBeCloseTo(one?.confidence ?? -1, 9);
['Ben', (100 * 5000) / 15_000]     expect(row.value ?? -1).toBeCloseTo(one?.value ?? -1, 9);
['Ben', (100 * 5000) / 15_000]     const better = scored.filter(({ combined }) => combined > (one?.combined ?? 0) + 1e-9).length;
['Ben', (100 * 5000) / 15_000]     expect(row.rankCombined).toBe(better + 1);
['Ben', (100 * 5000) / 15_000]   }
['Ben', (100 * 5000) / 15_000] });

['Ben', (100 * 5000) / 15_000] it('takes an unknown factor for what is usual in the shop: two-sided, waiting, one-sided', async () => {
['Ben', (100 * 5000) / 15_000]   const { archive, shop } = await drawn('apples');
['Ben', (100 * 5000) / 15_000]   const { factors: table } = ranked(archive);
['Ben', (100 * 5000) / 15_000]   const plain = [...plainFactors(shop, period.to).values()];
['Ben', (100 * 5000) / 15_000]   const knownOf = (factor: (typeof factors)[number]) => plain.flatMap((scores) => scores[factor] ?? []);
['Ben', (100 * 5000) / 15_000]   const tolerance = knownOf('tolerance');
['Ben', (100 * 5000) / 15_000]   expect(table.assumed.tolerance).toBeCloseTo(
['Ben', (100 * 5000) / 15_000]     (12.5 + mean(tolerance) * tolerance.length) / (5 + tolerance.length),
['Ben', (100 * 5000) / 15_000]     9,
['Ben', (100 * 5000) / 15_000]   );
['Ben', (100 * 5000) / 15_000]   expect(table.assumed.influence).toBeCloseTo(
['Ben', (100 * 5000) / 15_000]     Math.min(1, knownOf('influence').reduce((sum, score) => sum + score, 0) / shop.customers.length),
['Ben', (100 * 5000) / 15_000]     9,
['Ben', (100 * 5000) / 15_000]   );
['Ben', (100 * 5000) / 15_000] });

['Ben', (100 * 5000) / 15_000] it.each(['apples', 'pears', 'plums'])('never lowers a customer for one more good record (%s)', async (seed) => {
['Ben', (100 * 5000) / 15_000]   const { archive, shop, write } = await drawn(seed);
['Ben', (100 * 5000) / 15_000]   const source = new RandomSource(`good records of ${seed}`);
['Ben', (100 * 5000) / 15_000]   const before = ranked(archive);
['Ben', (100 * 5000) / 15_000]   const placeBefore = new Map(rowsBy(archive, before, 'value').map((row) => [row.customerId, row]));
['Ben', (100 * 5000) / 15_000]   for (const { id } of source.some(shop.customers, 8)) {
['Ben', (100 * 5000) / 15_000]     const newcomer = shop.customers.find((one) => one.referredBy === null && one.id > id);
['Ben', (100 * 5000) / 15_000]     const good: { factor: (typeof factors)[number]; changed: DrawnShop }[] = [
['Ben', (100 * 5000) / 15_000]       {
['Ben', (100 * 5000) / 15_000]         factor: 'suggestions',
['Ben', (100 * 5000) / 15_000]         changed: {
['Ben', (100 * 5000) / 15_000]           ...shop,
['Ben', (100 * 5000) / 15_000]           suggestions: [...shop.suggestions, { customer: id, day: '2026-11-01', takenUpOn: null }],
['Ben', (100 * 5000) / 15_000]         },
['Ben', (100 * 5000) / 15_000]       },
['Ben', (100 * 5000) / 15_000]       {
['Ben', (100 * 5000) / 15_000]         factor: 'influence',
['Ben', (100 * 5000) / 15_000]         changed: { ...shop, relations: [...shop.relations, { customer: id === 1 ? 2 : 1, other: id, influence: 4 }] },
['Ben', (100 * 5000) / 15_000]       },
['Ben', (100 * 5000) / 15_000]     ];
['Ben', (100 * 5000) / 15_000]     if (newcomer !== undefined) {
['Ben', (100 * 5000) / 15_000]       const customers = shop.customers.map((one) => (one === newcomer ? { ...one, referredBy: id } : one));
['Ben', (100 * 5000) / 15_000]       good.push({ factor: 'referrals', changed: { ...shop, customers } });
['Ben', (100 * 5000) / 15_000]     }
['Ben', (100 * 5000) / 15_000]     for (const { factor, changed } of good) {
['Ben', (100 * 5000) / 15_000]       write(changed);
['Ben', (100 * 5000) / 15_000]       const after = ranked(archive);
['Ben', (100 * 5000) / 15_000]       const row = rowsBy(archive, after, 'value').find(({ customerId }) => customerId === id);
['Ben', (100 * 5000) / 15_000]       const earlier = placeBefore.get(id);
['Ben', (100 * 5000) / 15_000]       const where = `${factor} of ${id}`;
['Ben', (100 * 5000) / 15_000]       expect(row, where).toBeDefined();
['Ben', (100 * 5000) / 15_000]       expect(row?.factors[factor].score ?? -1, where).toBeGreaterThanOrEqual(earlier?.factors[factor].score ?? 0);
['Ben', (100 * 5000) / 15_000]       if (earlier === undefined) continue;
['Ben', (100 * 5000) / 15_000]       expect(row?.rankValue ?? Infinity, where).toBeLessThanOrEqual(earlier.rankValue ?? Infinity);
['Ben', (100 * 5000) / 15_000]       if (before.factors.assumed[factor] === null) continue;
['Ben', (100 * 5000) / 15_000]       expect(row?.rankCombined ?? Infinity, where).toBeLessThanOrEqual(earlier.rankCombined ?? Infinity);
['Ben', (100 * 5000) / 15_000]     }
['Ben', (100 * 5000) / 15_000]   }
['Ben', (100 * 5000) / 15_000] });

['Ben', (100 * 5000) / 15_000] it('never lowers tolerance when a customer comes again after a complaint', async () => {
['Ben', (100 * 5000) / 15_000]   const { archive, shop, write } = await drawn('plums');
['Ben', (100 * 5000) / 15_000]   for (const { customer, day } of shop.complaints.filter((complaint) => complaint.day > '2024-12-01')) {
['Ben', (100 * 5000) / 15_000]     write(shop);
['Ben', (100 * 5000) / 15_000]     const place = ranked(archive).factors.roster.placeOf.get(customer) ?? 0;
['Ben', (100 * 5000) / 15_000]     const before = ranked(archive).factors.columns.tolerance.scores[place] ?? Number.NaN;
['Ben', (100 * 5000) / 15_000]     const order = { ...{ customer, day: addDays(day, 1), number: '9999', time: null }, sale: 500, returned: 0 };
['Ben', (100 * 5000) / 15_000]     write({ ...shop, orders: [...shop.orders, order] });
['Ben', (100 * 5000) / 15_000]     const after = ranked(archive).factors.columns.tolerance.scores[place] ?? Number.NaN;
['Ben', (100 * 5000) / 15_000]     expect(after).toBeGreaterThanOrEqual(Number.isNaN(before) ? 0 : before);
['Ben', (100 * 5000) / 15_000]   }
['Ben', (100 * 5000) / 15_000] });

['Ben', (100 * 5000) / 15_000] it('sees nothing that happened after its last day', async () => {
['Ben', (100 * 5000) / 15_000]   const { archive, shop, write } = await drawn('pears');
['Ben', (100 * 5000) / 15_000]   const to = '2026-05-31';
['Ben', (100 * 5000) / 15_000]   const before = rowsBy(archive, ranked(archive, { to }), 'combined');
['Ben', (100 * 5000) / 15_000]   const late = '2026-07-01';
['Ben', (100 * 5000) / 15_000]   write({
['Ben', (100 * 5000) / 15_000]     ...shop,
['Ben', (100 * 5000) / 15_000]     orders: [...shop.orders, { customer: 1, day: late, number: '9999', time: null, sale: 90_000, returned: 100 }],
['Ben', (100 * 5000) / 15_000]     complaints: [...shop.complaints, { customer: 2, day: late }],
['Ben', (100 * 5000) / 15_000]     suggestions: [...shop.suggestions, { customer: 3, day: late, takenUpOn: late }],
['Ben', (100 * 5000) / 15_000]     reviews: [...shop.reviews, { customer: 4, day: late }],
['Ben', (100 * 5000) / 15_000]     payments: [...shop.payments, { customer: 5, day: late, amount: 900 }],
['Ben', (100 * 5000) / 15_000]   });
['Ben', (100 * 5000) / 15_000]   expect(rowsBy(archive, ranked(archive, { to }), 'combined')).toEqual(before);
['Ben', (100 * 5000) / 15_000] });

['Ben', (100 * 5000) / 15_000] it('does not depend on the order in which rows were written', async () => {
['Ben', (100 * 5000) / 15_000]   const { archive, shop, write } = await drawn('quinces');
['Ben', (100 * 5000) / 15_000]   const before = rowsBy(archive, ranked(archive), 'combined');
['Ben', (100 * 5000) / 15_000]   const source = new RandomSource('shuffled');
['Ben', (100 * 5000) / 15_000]   write({ ...shop, orders: source.shuffled(shop.orders), suggestions: source.shuffled(shop.suggestions) });
['Ben', (100 * 5000) / 15_000]   expect(rowsBy(archive, ranked(archive), 'combined')).toEqual(before);
['Ben', (100 * 5000) / 15_000] });

['Ben', (100 * 5000) / 15_000] it('lists by revenue who has a sale, by value who has a sale or is known, and counts the others', async () => {
['Ben', (100 * 5000) / 15_000]   const { client, bring } = await openTestEngine();
['Ben', (100 * 5000) / 15_000]   await bring(
['Ben', (100 * 5000) / 15_000]     'orders.csv',
['Ben', (100 * 5000) / 15_000]     `order number,order date,customer number,name,quantity,amount,currency\n${[
['Ben', (100 * 5000) / 15_000]       '1,2026-02-01,7,Ann,2,100.00,GBP',
['Ben', (100 * 5000) / 15_000]       '2,2026-02-03,8,Ben,1,50.00,GBP',
['Ben', (100 * 5000) / 15_000]     ].join('\n')}\n`,
['Ben', (100 * 5000) / 15_000]   );
['Ben', (100 * 5000) / 15_000]   await client.customers.create({ name: 'Cy', number: '9' });
['Ben', (100 * 5000) / 15_000]   const { id } = await client.customers.create({ name: 'Di', number: '10' });
['Ben', (100 * 5000) / 15_000]   await client.cases.add({ kind: 'suggestion', customerId: id, text: 'smaller cups' });
['Ben', (100 * 5000) / 15_000]   const summary = await client.ranking.scoredSummary({ by: 'value' });
['Ben', (100 * 5000) / 15_000]   expect(summary).toMatchObject({ customers: 3, nothingKnown: 1, shopMeans: { loyalty: null } });
['Ben', (100 * 5000) / 15_000]   const byValue = await client.ranking.scoredRows({ by: 'value' });
['Ben', (100 * 5000) / 15_000]   expect(byValue.rows.map(({ name, rankRevenue, rank }) => [name, rankRevenue, rank])).toEqual([
['Ben', (100 * 5000) / 15_000]     ['Di', null, 1],
['Ben', (100 * 5000) / 15_000]     ['Ann', 1, 2],
['Ben', (100 * 5000) / 15_000]     ['Ben', 2, 2],
['Ben', (100 * 5000) / 15_000]   ]);
['Ben', (100 * 5000) / 15_000]   const byRevenue = await client.ranking.scoredRows({ by: 'revenue' });
['Ben', (100 * 5000) / 15_000]   expect(byRevenue.rows.map(({ name, moneyScore }) => [name, moneyScore])).toEqual([
['Ben', (100 * 5000) / 15_000]     ['Ann', 100],
['Ben', (100 * 5000) / 15_000]     ['Ben', 500 / 15],
['Ben', (100 * 5000) / 15_000]   ]);
['Ben', (100 * 5000) / 15_000]   const sure = await client.ranking.scoredRows({ by: 'value', leastConfidence: 0.5 });
['Ben', (100 * 5000) / 15_000]   expect(sure.rows.map(({ name }) => name)).toEqual(['Di']);
['Ben', (100 * 5000) / 15_000] });
});
