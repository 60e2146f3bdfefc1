import { describe, expect, test } from 'vitest';
import { ratioRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';
import { firstDay, lastDay, madeOrders } from './made-orders.ts';
import { median, percentile } from './statistics.ts';

const small = { seed: 'small', customers: 300, lines: 3_000 };

describe('the made orders', () => {
  test('are the same for the same seed and others for another', () => {
    const csv = [...madeOrders(small)].join('');
    expect([...madeOrders(small)].join('')).toBe(csv);
    expect([...madeOrders({ ...small, seed: 'other' })].join('')).not.toBe(csv);
  });

  test('are as many lines as wanted, by day, with every customer and a heavy tail', () => {
    const rows = [...madeOrders(small)].join('').trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(small.lines);
    const days = rows.map((row) => row.split(',')[1] ?? '');
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day >= firstDay && day <= lastDay)).toBe(true);
    const byCustomer = Map.groupBy(rows, (row) => row.split(',')[2] ?? '');
    byCustomer.delete('');
    expect(byCustomer.size).toBe(small.customers);
    const counts = [...byCustomer.values()].map((own) => own.length).sort((a, b) => b - a);
    const ofTopFifth = counts.slice(0, small.customers / 5).reduce((sum, count) => sum + count, 0);
    expect(ofTopFifth / small.lines).toBeGreaterThan(0.5);
  });
});

describe('the harness', () => {
  test('takes the middle of the values, between two where their number is even', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(percentile([10, 20, 30, 40, 50], 95)).toBeCloseTo(48);
  });

  test('runs what it compares in turns and does not count the warming up', async () => {
    const order: string[] = [];
    const said = (name: string) => () => order.push(name);
    const found = await inTurns(2, { a: said('a'), b: said('b') });
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(found).toEqual({ a: [3, 5], b: [4, 6] });
  });

  test('judges the median of the ratios of each turn', () => {
    const row = ratioRow({ part: 'p', name: 'n', unit: 's' }, [2, 30, 9], { name: 'peer', values: [1, 10, 3] }, 2.5);
    expect(row).toMatchObject({ ratio: 3, figure: 9, isWithin: false, spread: { least: 2, most: 3 } });
  });
});
