import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportDecision } from '../../../shared/import/contract.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine } from '../test-engine.ts';

type Engine = Awaited<ReturnType<typeof openTestEngine>>;

const file = (...rows: string[]) => `${['Date,Customer Name,Product,Total', ...rows].join('\n')}\n`;

const monday = [
  '2026-03-02,Ann,Tea,12.00',
  '2026-03-02,Ann,Cake,30.00',
  '2026-03-02,Ben,Tea,12.00',
  '2026-03-03,Ann,Tea,12.00',
  '2026-03-03,Ann,Tea,12.00',
  '2026-03-03,,Tea,12.00',
  '2026-03-03,,Cake,30.00',
];
const sales = file(...monday);
const [perVisit, perLine] = [
  { oneOrderPerVisit: true },
  { oneOrderPerVisit: false },
] satisfies Partial<ImportDecision>[];

/** By name: revenue in minor units, and visits. */
async function figures(engine: Engine) {
  const { rows } = await engine.client.customers.list({ sort: 'number' });
  return Object.fromEntries(rows.map(({ name, net, orders }) => [name, [net?.minor ?? 0, orders]]));
}

async function linesPerOrder(engine: Engine, name: string) {
  const { rows } = await engine.client.customers.list({ sort: 'number' });
  const customer = rows.find((row) => row.name === name);
  const { orders } = await engine.client.orders.list({ customerId: customer?.id ?? 0 });
  return orders.map(({ lineCount }) => lineCount).sort();
}

function warningOf({ warnings }: Awaited<ReturnType<Engine['bring']>>, code: string) {
  return warnings.find((warning) => warning.code === code);
}

describe('lines without an order number', () => {
  it('are proposed as one order for each visit where customers buy several things a day', async () => {
    const engine = await openTestEngine();
    const { visits, orders, lines } = await engine.bring('sales.csv', sales);
    expect(visits).toEqual({ lines: 5, visits: 3, oneOrderPerVisit: true });
    // The sales of walk-ins stay one each: no one knows whose they are.
    expect([orders, lines]).toEqual([5, 7]);
    expect(await figures(engine)).toEqual({ Ann: [6_600, 2], Ben: [1_200, 1] });
    expect(await linesPerOrder(engine, 'Ann')).toEqual([2, 2]);
  });

  it('are an order each where that is chosen', async () => {
    const engine = await openTestEngine();
    const { visits, orders } = await engine.bring('sales.csv', sales, perLine);
    expect(visits).toEqual({ lines: 5, visits: 3, oneOrderPerVisit: false });
    expect(orders).toBe(7);
    expect(await figures(engine)).toEqual({ Ann: [6_600, 4], Ben: [1_200, 1] });
  });

  it('are proposed line by line where each is the only one of its customer and day, or none names goods', async () => {
    const engine = await openTestEngine();
    const single = file('2026-03-02,Ann,Tea,12.00', '2026-03-02,Ben,Tea,12.00', '2026-03-03,Ann,Tea,12.00');
    expect((await engine.bring('single.csv', single)).visits?.oneOrderPerVisit).toBe(false);
    const payments = 'Date,Customer Name,Total\n2026-04-02,Ann,1\n2026-04-02,Ann,2\n2026-04-02,Ann,3\n';
    expect((await engine.bring('payments.csv', payments)).visits?.oneOrderPerVisit).toBe(false);
  });

  it('of another time of the day are another visit', async () => {
    const engine = await openTestEngine();
    const timed = [
      'Date,Time,Customer Name,Product,Total',
      '2026-03-02,09:10,Ann,Tea,12',
      '2026-03-02,09:10,Ann,Cake,30',
      '2026-03-02,16:40,Ann,Tea,12',
    ].join('\n');
    expect((await engine.bring('timed.csv', timed, perVisit)).visits).toMatchObject({ lines: 3, visits: 2 });
    expect(await linesPerOrder(engine, 'Ann')).toEqual([1, 2]);
  });

  it('that are brought the other way later are the same sales: it is said, and nothing is taken twice', async () => {
    const asVisits = await openTestEngine();
    await asVisits.bring('sales.csv', sales, perVisit);
    const before = await figures(asVisits);
    const again = await asVisits.bring('sales.csv', sales, perLine);
    expect(again).toMatchObject({ imported: 0, updated: 0, skipped: 7, importId: null });
    expect(warningOf(again, 'linesThereAsVisits')).toMatchObject({ count: 2 });
    expect(await figures(asVisits)).toEqual(before);

    const asLines = await openTestEngine();
    await asLines.bring('sales.csv', sales, perLine);
    const other = await asLines.bring('sales.csv', sales, perVisit);
    expect(other).toMatchObject({ imported: 0, updated: 0, skipped: 7, importId: null });
    expect(warningOf(other, 'visitsThereAsLines')).toMatchObject({ count: 2 });
    expect((await figures(asLines)).Ann).toEqual([6_600, 4]);
  });

  it('brought again the same way are there, and no word is lost about it', async () => {
    const engine = await openTestEngine();
    await engine.bring('sales.csv', sales, perVisit);
    const again = await engine.bring('sales.csv', sales, perVisit);
    expect(again).toMatchObject({ skipped: 7, importId: null });
    expect([warningOf(again, 'visitsThereAsLines'), warningOf(again, 'linesThereAsVisits')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('that a later file adds to a visit join its order, and leave it with the undo', async () => {
    const engine = await openTestEngine();
    await engine.bring('sales.csv', sales, perVisit);
    const longer = file(...monday, '2026-03-02,Ann,Jam,8.00');
    const { importId, updated } = await engine.bring('longer.csv', longer, perVisit);
    expect(updated).toBe(1);
    expect(await figures(engine)).toEqual({ Ann: [7_400, 2], Ben: [1_200, 1] });
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    await engine.client.import.undoResult({ jobId });
    expect(await figures(engine)).toEqual({ Ann: [6_600, 2], Ben: [1_200, 1] });
  });

  it('go with the undo of their import', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('sales.csv', sales, perVisit);
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    expect(await engine.client.import.undoResult({ jobId })).toMatchObject({ orders: 5, lines: 7 });
  });

  it('of which some turn out to be no sale leave their visit, whichever way the later file is taken', async () => {
    const withStatus = (status: string) =>
      [
        'Date,Customer Name,Product,Total,Status',
        '2026-03-02,Ann,Tea,12,Paid',
        `2026-03-02,Ann,Cake,30,${status}`,
      ].join('\n');
    for (const later of [perVisit, perLine]) {
      const engine = await openTestEngine();
      await engine.bring('1.csv', withStatus('Paid'), perVisit);
      const { warnings } = await engine.bring('2.csv', withStatus('Cancelled'), later);
      expect(warnings.find(({ code }) => code === 'ordersBecameNoSale')).toMatchObject({ count: 1 });
      expect(await figures(engine)).toEqual({ Ann: [1_200, 1] });
      expect(await linesPerOrder(engine, 'Ann')).toEqual([1, 1]);
    }
  });

  it('come back from our own table of orders as the orders they were', async () => {
    const engine = await openTestEngine();
    await engine.bring('sales.csv', sales, perVisit);
    await engine.bring('more.csv', file('2026-03-05,Ben,Tea,1.00', '2026-03-05,Ben,Tea,2.00'), perLine);
    const question = { table: 'exchange', kind: 'orders' } as const;
    const { jobId } = await engine.client.tables.save({ question, format: 'csv', language: 'zh-CN' });
    const { token } = await engine.client.tables.saved({ jobId });
    const table = readFileSync(engine.filePath(token) ?? '');
    const other = await openTestEngine();
    const back = await other.bring('orders.csv', table);
    expect(back.visits).toMatchObject({ lines: 7, oneOrderPerVisit: false });
    expect(await figures(other)).toEqual(await figures(engine));
    expect(await linesPerOrder(other, 'Ann')).toEqual([2, 2]);
    expect(await linesPerOrder(other, 'Ben')).toEqual([1, 1, 1]);
    expect((await other.bring('orders.csv', table)).importId).toBeNull();
    expect((await engine.bring('orders.csv', table)).importId).toBeNull();
  });

  it('are remembered with the mapping', async () => {
    const engine = await openTestEngine();
    await engine.bring('sales.csv', sales, perLine);
    const { remembered } = await engine.client.import.recognise({ file: await engine.file('sales.csv', sales) });
    expect(remembered?.oneOrderPerVisit).toBe(false);
  });

  it('in any order, and the other way as well, come to the same visits and the same money', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(monday, { minLength: 1 }), fc.boolean(), async (rows, isPerVisit) => {
        const choice = { oneOrderPerVisit: isPerVisit };
        const [one, other] = [await openTestEngine(), await openTestEngine()];
        await one.bring('a.csv', file(...rows), choice);
        await other.bring('b.csv', file(...[...rows].sort()), choice);
        const expected = await figures(one);
        expect(await figures(other)).toEqual(expected);
        const again = await other.bring('a.csv', file(...rows), { oneOrderPerVisit: !isPerVisit });
        expect(again.importId).toBeNull();
        expect(await figures(other)).toEqual(expected);
      }),
      { numRuns: propertyRuns(6) },
    );
  });
});
