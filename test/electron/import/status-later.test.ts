import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

const heading = 'order number,order date,phone,name,product,amount,status';
const file = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;
const tea = (status: string) => `1001,2026-03-01,02079460001,Ann,Tea,7.00,${status}`;
const cup = (status: string) => `1001,2026-03-01,02079460001,Ann,Cup,5.00,${status}`;

/** What an order's lines come to, those of sales and those of no sale apart. */
async function told({ client }: Awaited<ReturnType<typeof openTestEngine>>) {
  const { rows } = await client.customers.list({});
  const { orders } = await client.orders.list({ customerId: rows[0]?.id ?? 0 });
  return orders
    .map(({ net, noSaleReason, lineCount }) => ({ minor: net.minor, isSale: noSaleReason === null, lineCount }))
    .sort((one, other) => Number(other.isSale) - Number(one.isSale));
}

describe('a numbered order of which one line changes its status', () => {
  it.each(['fill', 'replace'] as const)('loses the line that was cancelled, and gets it back (%s)', async (mode) => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', file(tea('paid'), cup('paid')), { mode });
    const cancelled = await engine.bring('orders.csv', file(tea('paid'), cup('cancelled')), { mode });
    expect(cancelled.warnings).toContainEqual(expect.objectContaining({ code: 'ordersBecameNoSale', count: 1 }));
    expect(await told(engine)).toEqual([
      { minor: 700, isSale: true, lineCount: 1 },
      { minor: 0, isSale: false, lineCount: 1 },
    ]);
    const again = await engine.bring('orders.csv', file(tea('paid'), cup('cancelled')), { mode });
    expect(again).toMatchObject({ imported: 0, updated: 0, skipped: 2 });

    const paid = await engine.bring('orders.csv', file(tea('paid'), cup('paid')), { mode });
    expect(paid.warnings).toContainEqual(expect.objectContaining({ code: 'ordersBecameSales', count: 1 }));
    expect(await told(engine)).toEqual([{ minor: 1200, isSale: true, lineCount: 2 }]);
  });

  it('is undone as one', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', file(tea('paid'), cup('paid')));
    const { importId } = await engine.bring('orders.csv', file(tea('paid'), cup('cancelled')));
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    await engine.client.import.undoResult({ jobId });
    expect(await told(engine)).toEqual([{ minor: 1200, isSale: true, lineCount: 2 }]);
  });
});
