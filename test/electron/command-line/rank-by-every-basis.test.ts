import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factors } from '../../../shared/factors/factors.ts';
import { allRankingBases } from '../../../shared/ranking/ranking.ts';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-every-basis-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'Shop.shuke');
const year = ['--from', '2026-01-01', '--to', '2026-12-31'];
const rank = (...words: string[]) => shuke('rank', '--archive', archive, ...year, ...words);

interface Row {
  rank: number;
  number: string;
  name: string;
  confidence: number;
  rankRevenue: number | null;
  rankValue: number;
  rankCombined: number;
  factors: Record<string, { score: number | null }>;
  members?: { number: string }[] | null;
}

interface Ranked {
  by: string;
  customers: number;
  weights: Record<string, number>;
  shopMeans: Record<string, number | null>;
  rows: Row[];
}

/** Twelve customers, most of them with costs and three purchase days; two of them share a home, two a company. */
beforeAll(async () => {
  const bring = async (name: string, kind: string, text: string): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, text);
    expect(await shuke('import', path, '--archive', archive, '--kind', kind)).toMatchObject({ exitCode: 0 });
  };
  const lines = Array.from({ length: 12 }, (_, customer) =>
    Array.from({ length: 1 + (customer % 4) }, (__, visit) => {
      const cost = customer === 5 ? '' : String(10 + customer * 7);
      return `${customer}-${visit},2026-0${visit + 2}-1${visit},${customer},Customer ${customer},${200 - customer * 9},${cost}`;
    }),
  ).flat();
  lines.push('x,2025-03-01,3,Customer 3,7.00,2');
  await shuke('new', archive, '--currency', 'GBP');
  await bring(
    'orders.csv',
    'orders',
    `order number,order date,customer number,name,amount,cost\n${lines.join('\n')}\n`,
  );
  const groups = '2,Twos,Household\n3,Twos,Household\n6,Sixes,Company group\n7,Sixes,Company group\n';
  await bring('groups.csv', 'groups', `customer number,group,kind of group\n${groups}`);
}, 60_000);

const scoresOfRow = 'moneyScore value confidence cautiousValue combined factors rankRevenue rankValue rankCombined';

describe.each(allRankingBases)('rank --by %s', (by) => {
  it.each(['customers', 'household', 'company'])(
    'has weights in its head and all scores in its rows, the same as by any other: %s',
    async (unit) => {
      const rollUp = unit === 'customers' ? [] : ['--roll-up', unit];
      const asked = ['--by', by, '--weight', '30', '--weights', '{"loyalty": 2}', '--json'];
      const ranked = (await rank(...asked, ...rollUp)).json<Ranked>();
      expect(ranked).toMatchObject({ by, weight: 30, weights: { loyalty: 2, credit: 1 } });
      expect(Object.keys(ranked.shopMeans).sort()).toEqual([...factors].sort());
      expect(ranked.rows).toHaveLength(ranked.customers);
      const combined = (await rank('--by', 'combined', ...asked.slice(2), ...rollUp)).json<Ranked>();
      for (const row of ranked.rows) {
        const same = combined.rows.find(({ number, name }) => number === row.number && name === row.name);
        for (const key of scoresOfRow.split(' ')) expect(row).toHaveProperty(key, same?.[key as keyof Row]);
        expect('members' in row).toBe(rollUp.length > 0);
      }
      const of = { revenue: 'rankRevenue', value: 'rankValue', combined: 'rankCombined', profit: 'rank' } as const;
      expect(ranked.rows.map((row) => row.rank)).toEqual(ranked.rows.map((row) => row[of[by]]));
      expect(ranked.rows.some((row) => (row.members ?? []).length > 1)).toBe(rollUp.length > 0);
    },
    60_000,
  );

  it('--min-confidence lists only who is known by so much, with the ranks of everybody, and so does the table', async () => {
    const least = 0.5;
    const all = (await rank('--by', by, '--json')).json<Ranked>();
    const known = (await rank('--by', by, '--min-confidence', String(least), '--json')).json<Ranked>();
    const rows = all.rows.filter(({ confidence }) => confidence >= least);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(all.rows.length);
    expect(known).toMatchObject({ customers: all.customers, minConfidence: least, listed: rows.length, rows });
    expect((await rank('--by', by, '--min-confidence', String(least), '--limit', '2', '--json')).json()).toMatchObject({
      ...{ listed: rows.length, rows: rows.slice(0, 2) },
    });
    const out = join(folder, `${by}.csv`);
    await rank('--by', by, '--min-confidence', String(least), '--out', out);
    const listed = readFileSync(out, 'utf8').trimEnd().split('\n').slice(1);
    expect(listed).toHaveLength(rows.length);
  }, 60_000);

  it('--compare puts the period before in the rows and in the table', async () => {
    const compared = (await rank('--by', by, '--compare', '--json')).json<{ rows: { number: string }[] }>();
    const change = by === 'profit' ? { before: { rank: 1, profit: '5.00' } } : { before: { rank: 1, net: '7.00' } };
    expect(compared.rows.find(({ number }) => number === '3')).toMatchObject(change);
    const out = join(folder, `compared-${by}.csv`);
    await rank('--by', by, '--compare', '--out', out);
    const [headings = '', ...rows] = readFileSync(out, 'utf8').split('\n');
    const before = by === 'profit' ? 'Previous profit' : 'Previous net revenue';
    expect(headings).toContain(before);
    expect(rows.find((row) => row.includes('Customer 3'))).toContain(by === 'profit' ? ',5.00,' : ',7.00,');
  }, 60_000);
});

it.each(allRankingBases)('by %s, a value to narrow by that nothing has is said, with those there are', async (by) => {
  const { err, exitCode } = await rank('--by', by, '--channel', 'Nowhere', '--tag', 'none such');
  expect(exitCode).toBe(0);
  expect(err).toMatch(/--channel.*nothing in the archive has/u);
  expect(err).toMatch(/--tag: nothing in the archive has one/u);
});
