import { describe, expect, it } from 'vitest';
import { scoredSorts } from '../../../shared/ranking/ranking.ts';
import type { ScoredRow } from '../../../shared/ranking/scored-contract.ts';
import { openTestEngine } from '../test-engine.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };

async function openShop() {
  const engine = await openTestEngine();
  const lines = Array.from(
    { length: 60 },
    (_, at) =>
      `${at},2026-0${(at % 9) + 1}-0${(at % 7) + 1},${(at * at) % 11},N${(at * at) % 11},1,${(at * 37) % 90}.50,GBP`,
  );
  const heading = 'order number,order date,customer number,name,quantity,amount,currency';
  await engine.bring('orders.csv', `${[heading, ...lines].join('\n')}\n`);
  return engine;
}

const keyOf = {
  rank: ({ rank }) => rank,
  rankRevenue: ({ rankRevenue }) => rankRevenue,
  name: null,
  class: ({ rankRevenue }) => rankRevenue,
  net: ({ rankRevenue, net }) => (rankRevenue === null ? null : net.minor),
  cautiousValue: ({ cautiousValue }) => cautiousValue,
  confidence: ({ confidence }) => confidence,
  combined: ({ combined }) => combined,
} satisfies Record<(typeof scoredSorts)[number], ((row: ScoredRow) => number | null) | null>;

describe('the rows of a ranking by more than money, sorted', () => {
  it('are the same rows in every order, those without a value last, in pages as well', async () => {
    const { client } = await openShop();
    for (const by of ['value', 'combined'] as const) {
      const byRank = (await client.ranking.scoredRows({ ...period, by })).rows;
      for (const sort of scoredSorts) {
        for (const descending of [false, true]) {
          const question = { ...period, by, sort, descending };
          const { rows } = await client.ranking.scoredRows(question);
          expect(new Set(rows.map(({ customerId }) => customerId))).toEqual(
            new Set(byRank.map(({ customerId }) => customerId)),
          );
          const key = keyOf[sort];
          if (key !== null) {
            const known = rows.map(key).filter((value) => value !== null);
            expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
            expect(
              rows
                .map(key)
                .slice(known.length)
                .every((value) => value === null),
            ).toBe(true);
          }
          const pages = [];
          for (let offset = 0; offset < rows.length; offset += 3) {
            pages.push(...(await client.ranking.scoredRows({ ...question, offset, limit: 3 })).rows);
          }
          expect(pages).toEqual(rows);
          const at = Math.floor(rows.length / 2);
          const customerId = rows[at]?.customerId ?? 0;
          const idOf = (row: (typeof rows)[number] | undefined) =>
            row === undefined ? null : { customerId: row.customerId };
          expect(await client.ranking.scoredRow({ ...question, customerId })).toMatchObject({
            position: at,
            previous: idOf(rows[at - 1]),
            next: idOf(rows[at + 1]),
          });
        }
      }
    }
  });
});
