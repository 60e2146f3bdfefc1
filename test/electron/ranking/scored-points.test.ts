import { describe, expect, it } from 'vitest';
import { factorTableReads, keptFactors } from '../../../electron/factors/kept-factors.ts';
import { revenueRanking } from '../../../electron/ranking/revenue-ranking.ts';
import { scoredPoints } from '../../../electron/ranking/scored-points.ts';
import {
  moneyOfCustomers,
  orderByValue,
  scoredRanking,
  valuedCustomers,
} from '../../../electron/ranking/scored-ranking.ts';
import { overlookedRows, placesBy, scoredRows } from '../../../electron/ranking/scored-rows.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { drawShop, writeShop } from '../factors/drawn-shop.ts';

const to = '2026-11-22';

async function drawnRanking(seed: string, moneyWeight: number, top = 10) {
  const archive = await makeTestArchive();
  writeShop(archive, drawShop(seed));
  for (const table of factorTableReads) archive.changes.see(table);
  archive.changes.commit();
  const { reader } = archive;
  const known = { today: to, homeCurrency: 'GBP' };
  const revenue = revenueRanking(reader, { from: '2025-11-23', to, split: 'count', top }, known);
  const table = keptFactors(archive, { asOf: to, givenAsOf: to, homeCurrency: 'GBP' });
  const valued = valuedCustomers(table, {});
  const money = moneyOfCustomers(revenue, table);
  const ranking = scoredRanking(valued, money, orderByValue(valued, money), moneyWeight);
  const everybody = (by: 'value' | 'combined') =>
    scoredRows(reader, ranking, by, placesBy(reader, ranking, { by, leastConfidence: 0, filter: '' }));
  return { reader, ranking, everybody };
}

describe('the points of both scores', () => {
  it.each(['value', 'combined'] as const)('are the rows of the ranking by %s, the first N marked', async (by) => {
    const { reader, ranking, everybody } = await drawnRanking('apples', 0.4);
    const overlooked = new Set(overlookedRows(reader, ranking, to).overlooked.map(({ row }) => row.customerId));
    const { points, cells, customers } = scoredPoints(reader, ranking, { by, moneyWeight: 0.4 }, to);
    expect(points).toEqual(
      everybody(by).map(({ customerId, number, name, rank, moneyScore, cautiousValue, knownPart }, at) => ({
        ...{ customerId, number, name, rank, moneyScore, cautiousValue, knownPart },
        isAmongFirst: at < 10,
        isOverlooked: overlooked.has(customerId),
      })),
    );
    expect([cells, customers]).toEqual([[], points.length]);
  });

  it.each([0, 0.4, 1])('have the first N on one side of the line of the Nth (money weighs %s)', async (moneyWeight) => {
    const { reader, ranking } = await drawnRanking('plums', moneyWeight);
    const { points, lineOfNth } = scoredPoints(reader, ranking, { by: 'combined', moneyWeight }, to);
    for (const { moneyScore, cautiousValue, isAmongFirst } of points) {
      const above = moneyWeight * moneyScore + (1 - moneyWeight) * 20 * cautiousValue - (lineOfNth?.score ?? 0);
      if (isAmongFirst) expect(above).toBeGreaterThan(-1e-6);
      else expect(above).toBeLessThan(1e-6);
    }
  });

  it('have no line where fewer are ranked', async () => {
    const { reader, ranking } = await drawnRanking('plums', 0.4, 1_000);
    expect(scoredPoints(reader, ranking, { by: 'combined', moneyWeight: 0.4 }, to).lineOfNth).toBeNull();
  });

  it('of too many keep the first and the overlooked, and count the others where they lie', async () => {
    const { reader, ranking, everybody } = await drawnRanking('apples', 0.6);
    const overlooked = overlookedRows(reader, ranking, to).overlooked.map(({ row }) => row.customerId);
    const limits = { all: 10, ofEach: 5 };
    const { points, cells, customers } = scoredPoints(
      reader,
      ranking,
      { by: 'combined', moneyWeight: 0.6 },
      to,
      limits,
    );
    const rows = everybody('combined');
    const first = rows.slice(0, 5).map(({ customerId }) => customerId);
    const shown = new Set([...first, ...overlooked.filter((id) => !first.includes(id)).slice(0, 5)]);
    expect(points.map(({ customerId }) => customerId)).toEqual(
      rows.flatMap(({ customerId }) => (shown.has(customerId) ? [customerId] : [])),
    );
    expect(points.length + cells.reduce((sum, cell) => sum + cell.customers, 0)).toBe(customers);
    for (const row of rows.filter(({ customerId }) => !shown.has(customerId))) {
      const isIn = (cell: (typeof cells)[number]) =>
        Math.abs(cell.moneyScore - row.moneyScore) <= 100 / 120 + 1e-9 &&
        Math.abs(cell.cautiousValue - row.cautiousValue) <= 5 / 120 + 1e-9;
      expect(cells.some(isIn)).toBe(true);
    }
  });
});
