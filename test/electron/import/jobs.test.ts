import { describe, expect, it } from 'vitest';
import type { ImportDecision } from '../../../shared/import/contract.ts';
import { openTestEngine } from '../test-engine.ts';

function largeFile(orders: number): string {
  const rows = Array.from(
    { length: orders },
    (_, i) => `${i},2026-03-${String((i % 28) + 1).padStart(2, '0')},c${i % 997},${(i % 90) + 1}.50`,
  );
  return `order number,order date,customer number,amount\n${rows.join('\n')}\n`;
}

const decision: ImportDecision = {
  kind: 'orders',
  mapping: { order: [0], day: [1], number: [2], amount: [3] },
  match: 'number',
  mode: 'fill',
  dateOrder: 'ymd',
  decimalMark: 'point',
  positiveReturns: 'asWritten',
};

describe('an import under way', () => {
  it('tells how far it is and how fast, lets reading go on from before it, and keeps every other write out', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    await client.customers.create({ name: 'Ann' });
    const file = await engine.file('large.csv', largeFile(30_000));
    const { jobId } = await client.import.start({ file, reading: {}, decision, dryRun: false });
    await expect(client.import.start({ file, reading: {}, decision, dryRun: true })).rejects.toMatchObject({
      code: 'JOB_OTHER_RUNNING',
    });
    const phases = new Set<string>();
    let wasKeptOut = false;
    for await (const progress of await client.jobs.watch({ jobId })) {
      phases.add(progress.phase);
      expect(await client.jobs.current()).toMatchObject({ jobId });
      if (progress.state !== 'running' || progress.phase !== 'writing') continue;
      expect(await client.customers.list({})).toMatchObject({ all: 1 });
      expect(progress.perSecond).toBeGreaterThanOrEqual(0);
      await expect(client.customers.create({ name: 'Ben' })).rejects.toMatchObject({ code: 'ARCHIVE_BUSY' });
      wasKeptOut = true;
    }
    expect([...phases]).toEqual(expect.arrayContaining(['reading', 'writing']));
    expect(wasKeptOut).toBe(true);
    expect(await client.import.result({ jobId })).toMatchObject({ imported: 30_000, customers: 997 });
    expect(await client.customers.list({})).toMatchObject({ all: 998 });
    await client.customers.create({ name: 'Ben' });
  });

  it('cancelled leaves the archive as it was, and the next one runs', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const file = await engine.file('large.csv', largeFile(30_000));
    const { jobId } = await client.import.start({ file, reading: {}, decision, dryRun: false });
    let last = '';
    for await (const progress of await client.jobs.watch({ jobId })) {
      last = progress.state;
      if (progress.phase === 'writing') await client.jobs.cancel({ jobId });
    }
    expect(last).toBe('cancelled');
    await expect(client.import.result({ jobId })).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(await client.archive.status()).toMatchObject({ customers: 0 });
    expect(await client.archive.orderCounts()).toEqual({ orders: 0, lines: 0 });
    expect(await client.acts.list({})).toMatchObject({ total: 0 });
    expect(await engine.bring('small.csv', largeFile(10))).toMatchObject({ imported: 10 });
  });

  it('can be found again by a page that comes back', async () => {
    const engine = await openTestEngine();
    const file = await engine.file('small.csv', largeFile(10));
    const { jobId } = await engine.client.import.start({ file, reading: {}, decision, dryRun: false });
    await engine.client.import.result({ jobId });
    expect(await engine.client.jobs.current()).toMatchObject({ jobId, state: 'done', kind: 'import' });
    expect(await engine.client.import.result({ jobId })).toMatchObject({ imported: 10 });
  });
});
