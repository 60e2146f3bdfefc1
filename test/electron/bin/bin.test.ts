import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { purgeCustomers } from '../../../electron/bin/purge-customers.ts';
import { isRewriteDue } from '../../../electron/bin/rewrite-archive.ts';
import { daysLeft, keptDays } from '../../../shared/bin/bin-days.ts';
import { commit } from '../archive/small-archive.ts';
import { openTestEngine, type TestEngine, testClock } from '../test-engine.ts';

const dayMs = 86_400_000;

const orders = `order number,order date,customer number,name,amount
1,2026-02-01,007,Ann,100.00
2,2026-02-03,008,Ben,50.00
`;

async function shop(): Promise<TestEngine & { annId: number; benId: number }> {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', orders);
  const idOf = async (text: string) => (await engine.client.customers.list({ filter: { text } })).rows[0]?.id ?? 0;
  return { ...engine, annId: await idOf('Ann'), benId: await idOf('Ben') };
}

/** Closes the engine, moves the moment of binning back, and opens the archive again. */
async function reopenAfter(engine: TestEngine, binnedMsAgo: number): Promise<TestEngine> {
  await engine.close();
  const archive = await openArchive(engine.archivePath);
  commit(archive, (db) =>
    db.prepare('UPDATE customers SET binned_at = ? WHERE binned_at IS NOT NULL').run(testClock.now() - binnedMsAgo),
  );
  archive.close();
  return engine.restart();
}

describe('the bin', () => {
  it('says for how many days it keeps whom, those whose days are up soonest first', async () => {
    const { client, annId, benId } = await shop();
    await client.customers.bin({ id: annId });
    await client.customers.bin({ id: benId });
    expect(await client.bin.list({})).toMatchObject({
      total: 2,
      keptDays: 30,
      rows: [
        { name: 'Ann', number: '007', orders: 1, lastDay: '2026-02-01', daysLeft: 30, binnedAt: testClock.now() },
        { name: 'Ben', daysLeft: 30 },
      ],
    });
    const { changed, actId } = await client.bin.takeOut({ selection: { exceptIds: [annId] } });
    expect(changed).toBe(1);
    expect(await client.bin.list({})).toMatchObject({ total: 1, rows: [{ name: 'Ann' }] });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await client.bin.list({})).toMatchObject({ total: 2 });
  });

  it('counts a day that has begun as a whole one, and none when the time is up', () => {
    expect(daysLeft(0, 0)).toBe(keptDays);
    expect(daysLeft(0, 1)).toBe(keptDays);
    expect(daysLeft(0, dayMs)).toBe(keptDays - 1);
    expect(daysLeft(0, keptDays * dayMs - 1)).toBe(1);
    expect(daysLeft(0, keptDays * dayMs)).toBe(0);
    expect(daysLeft(0, 90 * dayMs)).toBe(0);
  });

  it('keeps a customer until thirty days have passed, and not longer: they go at the next opening', async () => {
    const engine = await shop();
    await engine.client.customers.bin({ id: engine.annId });
    const justBefore = await reopenAfter(engine, keptDays * dayMs - 1);
    expect(await justBefore.client.bin.list({})).toMatchObject({ total: 1, rows: [{ daysLeft: 1 }] });
    const after = await reopenAfter(justBefore, keptDays * dayMs);
    expect(await after.client.bin.list({})).toMatchObject({ total: 0 });
    const { acts } = await after.client.acts.list({});
    expect(acts[0]).toMatchObject({ verb: 'bin.purgeOverdue', actor: 'program', counts: { customers: 1 } });
    await expect(after.client.customers.get({ id: engine.annId })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });
});

it('a purge that could not rewrite the file is ended at the next opening', async () => {
  const engine = await shop();
  await engine.client.customers.bin({ id: engine.annId });
  await engine.close();
  const archive = await openArchive(engine.archivePath);
  purgeCustomers(archive, [engine.annId], { verb: 'bin.purge', actor: 'owner' }, testClock.now());
  expect(isRewriteDue(archive.reader)).toBe(true);
  archive.close();
  await (await engine.restart()).close();
  const opened = await openArchive(engine.archivePath);
  expect(isRewriteDue(opened.reader)).toBe(false);
  opened.close();
});

describe('a purge', () => {
  it('is said before, with what goes and what stays', async () => {
    const { client, annId } = await shop();
    const contact = { day: '2026-11-20', touchpoint: 'visit', direction: 'in', text: 'by the window' } as const;
    await client.timeline.add({ customerId: annId, ...contact });
    await client.customers.bin({ id: annId });
    expect(await client.bin.purgePreview({ selection: { ids: [annId] } })).toEqual({
      customers: 1,
      names: ['Ann'],
      contacts: 1,
      attachments: 0,
      changes: 2,
      orders: 1,
    });
    expect(await client.bin.list({})).toMatchObject({ total: 1 });
  });

  it('is only of who is in the bin', async () => {
    const { client, annId, benId } = await shop();
    await client.customers.bin({ id: annId });
    await expect(client.bin.purge({ selection: { ids: [annId, benId] } })).rejects.toMatchObject({
      code: 'CUSTOMER_NOT_IN_BIN',
      data: { values: { name: 'Ben' } },
    });
    await expect(client.bin.purge({ selection: { ids: [999] } })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
    expect(await client.bin.list({})).toMatchObject({ total: 1 });
  });

  it('cannot be undone, nor what was done to the customer before; the sales stay with nobody', async () => {
    const { client, annId } = await shop();
    const { actId: edited } = await client.customers.edit({ id: annId, change: { note: 'tea' } });
    await client.customers.bin({ id: annId });
    const purged = await client.bin.purge({ selection: { ids: [annId] } });
    expect(purged).toMatchObject({ customers: 1, isRewritten: true });
    const { acts } = await client.acts.list({});
    expect(acts[0]).toMatchObject({ id: purged.actId, verb: 'bin.purge', subject: null, isUndoable: false });
    expect(acts.find(({ id }) => id === edited)).toMatchObject({ subject: null, isUndoable: false });
    expect(await client.history.undoPreview({ actId: edited ?? 0 })).toMatchObject({ refusal: 'nothingLeft' });
    expect(await client.history.undoPreview({ actId: purged.actId })).toMatchObject({ refusal: 'notUndoable' });
    await expect(client.acts.undo({ actId: purged.actId })).rejects.toMatchObject({ code: 'ACT_NOT_UNDOABLE' });
    await expect(client.acts.undo({ actId: edited ?? 0 })).rejects.toMatchObject({ code: 'ACT_NOT_UNDOABLE' });
    expect(await client.archive.status()).toMatchObject({ customers: 1 });
    expect(await client.archive.orderCounts()).toMatchObject({ orders: 2 });
    const { leftOut } = await client.ranking.revenueSummary({ from: '2026-01-01', to: '2026-12-31' });
    expect(leftOut).toMatchObject([{ reason: 'walkIn', net: { minor: 10_000 } }]);
    const { jobId } = await client.archive.check();
    expect(await client.archive.checkResult({ jobId })).toMatchObject({ isSound: true });
  });

  it('lets the import that brought the customer be undone afterwards', async () => {
    const { client, annId } = await shop();
    await client.customers.bin({ id: annId });
    await client.bin.purge({ selection: { ids: [annId] } });
    const [entry] = await client.import.list();
    const { jobId } = await client.import.undo({ importId: entry?.importId ?? 0 });
    await client.import.undoResult({ jobId });
    expect(await client.archive.status()).toMatchObject({ customers: 0 });
    expect(await client.archive.orderCounts()).toMatchObject({ orders: 0 });
  });
});
