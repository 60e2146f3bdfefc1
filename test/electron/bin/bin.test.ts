import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { noteDaySeen } from '../../../electron/bin/days-seen.ts';
import { purgeCustomers } from '../../../electron/bin/purge-customers.ts';
import { isRewriteDue } from '../../../electron/bin/rewrite-archive.ts';
import { openEngine } from '../../../electron/engine/engine.ts';
import { keptDays } from '../../../shared/bin/bin-days.ts';
import { openTestEngine, type TestEngine, testClock, testClockAfter } from '../test-engine.ts';

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

/** Opens the archive on each of these days (counted from the first day of the tests), and closes it again. */
async function openOn(engine: TestEngine, days: readonly number[]): Promise<TestEngine> {
  let opened = engine;
  for (const day of days) opened = await opened.restart(testClockAfter(day));
  return opened;
}

/** The same without the program around it, for many days. */
async function seenOn(engine: TestEngine, days: readonly number[]): Promise<TestEngine> {
  await engine.close();
  const archive = await openArchive(engine.archivePath);
  for (const day of days) noteDaySeen(archive, testClockAfter(day).today());
  archive.close();
  return engine;
}

function daysFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

async function binned({ client }: TestEngine): Promise<{ name: string; daysLeft: number }[]> {
  return (await client.bin.list({})).rows.map(({ name, daysLeft }) => ({ name, daysLeft }));
}

async function notices({ client }: TestEngine): Promise<unknown[]> {
  return (await client.archive.status())?.notices ?? [];
}

const tenYears = 3653;

describe('the bin', () => {
  it('says for how many days it keeps whom, those who were put in it first', async () => {
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

  it('keeps a customer for thirty days on which the archive is opened, deletes them at the next opening and says whom', async () => {
    const created = await shop();
    let engine: TestEngine = created;
    await engine.client.customers.bin({ id: created.annId });
    // Every second day only: what counts is the days on which a person could have seen the bin.
    engine = await openOn(
      engine,
      daysFrom(1, keptDays - 1).map((day) => 2 * day),
    );
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: 1 }]);
    expect(await notices(engine)).toEqual([]);
    engine = await openOn(engine, [2 * keptDays]);
    expect(await binned(engine)).toEqual([]);
    expect(await notices(engine)).toEqual([{ code: 'BIN_PURGED', values: { count: 1, names: 'Ann' } }]);
    const { acts } = await engine.client.acts.list({});
    expect(acts[0]).toMatchObject({ verb: 'bin.purgeOverdue', actor: 'program', counts: { customers: 1 } });
    await expect(engine.client.customers.get({ id: created.annId })).rejects.toMatchObject({
      code: 'CUSTOMER_UNKNOWN',
    });
    engine = await openOn(engine, [2 * keptDays]);
    expect(await notices(engine)).toEqual([]);
  });

  it('counts a day once, however often the archive is opened on it', async () => {
    const created = await shop();
    let engine: TestEngine = created;
    await engine.client.customers.bin({ id: created.annId });
    engine = await openOn(engine, [0, 0, 1, 1, 1, 0]);
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: keptDays - 1 }]);
  });

  it('counts from the latest time a customer was put in it, by undo and redo too', async () => {
    const created = await shop();
    let engine: TestEngine = created;
    const { actId } = await created.client.customers.bin({ id: created.annId });
    engine = await openOn(engine, daysFrom(1, 10));
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: keptDays - 10 }]);
    const undone = await engine.client.acts.undo({ actId: actId ?? 0 });
    await engine.client.acts.undo({ actId: undone.act.id });
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: keptDays }]);
    engine = await openOn(engine, daysFrom(11, 2));
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: keptDays - 2 }]);
  });
});

describe('a wrong clock', () => {
  it('ten years ahead for one opening deletes no customer from the bin', async () => {
    const created = await shop();
    let engine: TestEngine = created;
    await engine.client.customers.bin({ id: created.annId });
    engine = await openOn(engine, [tenYears]);
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: keptDays - 1 }]);
    engine = await openOn(engine, [1]);
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: keptDays - 2 }]);
  });

  it('years back when a customer was put in the bin costs them no day once it is right again', async () => {
    const created = await shop();
    let engine = await openOn(created, [-tenYears]);
    await engine.client.customers.bin({ id: created.annId });
    engine = await openOn(engine, [1]);
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: keptDays - 1 }]);
  });

  it('far ahead of the last entry keeps customers whose days are over, and the page says so until an entry confirms it', async () => {
    const created = await shop();
    let engine: TestEngine = created;
    await engine.client.customers.bin({ id: created.annId });
    engine = await openOn(await seenOn(engine, daysFrom(1, keptDays - 1)), [tenYears]);
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: 0 }]);
    expect(await notices(engine)).toEqual([{ code: 'BIN_KEPT_BY_CLOCK', values: { count: 1, at: testClock.now() } }]);
    await engine.client.customers.create({ name: 'Cat' });
    engine = await openOn(engine, [tenYears + 1]);
    expect(await binned(engine)).toEqual([]);
    expect(await notices(engine)).toMatchObject([{ code: 'BIN_PURGED' }]);
  });

  it('behind an entry of the archive keeps customers whose days are over, and the page says so', async () => {
    const created = await shop();
    let engine: TestEngine = created;
    await engine.client.customers.bin({ id: created.annId });
    engine = await openOn(await seenOn(engine, daysFrom(1, keptDays - 2)), [keptDays - 1]);
    await engine.client.customers.create({ name: 'Cat' });
    engine = await openOn(engine, [-5]);
    expect(await binned(engine)).toEqual([{ name: 'Ann', daysLeft: 0 }]);
    expect(await notices(engine)).toEqual([
      { code: 'CLOCK_BEHIND', values: { at: testClockAfter(keptDays - 1).now() } },
    ]);
    engine = await openOn(engine, [keptDays]);
    expect(await binned(engine)).toEqual([]);
  });

  it('set right by some minutes is no doubt', async () => {
    const created = await shop();
    let engine: TestEngine = created;
    await engine.client.customers.bin({ id: created.annId });
    engine = await openOn(engine, [-1 / 48]);
    expect(await notices(engine)).toEqual([]);
  });
});

it('an opening by the command line is no day on which a person saw the bin, and deletes nothing', async () => {
  const engine = await shop();
  await engine.client.customers.bin({ id: engine.annId });
  const last = await seenOn(engine, daysFrom(1, keptDays - 1));
  const openByScript = async (day: number) => {
    const script = await openEngine(
      {
        filesFolder: join(engine.folder, 'files of script'),
        profileFolder: join(engine.folder, 'profile of script'),
        homeFolder: engine.folder,
        appVersion: '0.0.0',
        systemLanguage: 'en',
        host: 'command-line',
        openAtStart: engine.archivePath,
      },
      { clock: testClockAfter(day) },
    );
    const { rows } = await script.client.bin.list({});
    await script.close();
    return rows;
  };
  expect(await openByScript(keptDays)).toMatchObject([{ name: 'Ann', daysLeft: 1 }]);
  expect(await openByScript(keptDays + 1)).toMatchObject([{ name: 'Ann', daysLeft: 1 }]);
  const attended = await last.restart(testClockAfter(keptDays + 2));
  expect(await binned(attended)).toEqual([]);
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
