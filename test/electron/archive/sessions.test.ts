import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longest, mostEntries } from '../../../shared/longest.ts';
import { openTestEngine } from '../test-engine.ts';

describe('opening and closing archives', () => {
  it('opening the archive that is open already is no error', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.create({ name: 'Ann' });
    expect(await engine.client.archive.open({ token: engine.placeToken(engine.archivePath) })).toMatchObject({
      customers: 1,
    });
  });

  it('an archive that was renamed while it was open is opened under its new name, with everything in it', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.create({ name: 'Ann' });
    const renamed = join(engine.folder, 'renamed.shuke');
    renameSync(engine.archivePath, renamed);
    await expect(engine.client.customers.create({ name: 'Bob' })).rejects.toMatchObject({ code: 'ARCHIVE_REPLACED' });
    expect(await engine.client.archive.open({ token: engine.placeToken(renamed) })).toMatchObject({
      path: renamed,
      customers: 1,
      notices: [],
    });
    await engine.client.customers.create({ name: 'Bob' });
    expect(await engine.client.archive.status()).toMatchObject({ name: 'renamed', customers: 2 });
  });

  it('an archive that cannot be opened leaves the open one open', async () => {
    const engine = await openTestEngine();
    const missing = join(engine.folder, 'none.shuke');
    await expect(engine.client.archive.open({ token: engine.placeToken(missing) })).rejects.toMatchObject({
      code: 'ARCHIVE_MISSING',
    });
    expect(existsSync(missing)).toBe(false);
    expect(await engine.client.archive.status()).toMatchObject({ name: 'shop' });
  });

  it('a new archive never takes the place of a file', async () => {
    const engine = await openTestEngine();
    const again = engine.client.archive.create({
      folder: engine.placeToken(engine.folder),
      name: 'shop',
      homeCurrency: 'EUR',
    });
    await expect(again).rejects.toMatchObject({ code: 'ARCHIVE_EXISTS' });
    expect(await engine.client.archive.status()).toMatchObject({ homeCurrency: 'GBP' });
  });

  it('an unknown currency is refused before anything is made', async () => {
    const engine = await openTestEngine();
    const made = engine.client.archive.create({
      folder: engine.placeToken(engine.folder),
      name: 'other',
      homeCurrency: 'XQX',
    });
    await expect(made).rejects.toMatchObject({ code: 'CURRENCY_UNKNOWN' });
    expect(existsSync(join(engine.folder, 'other.shuke'))).toBe(false);
  });

  it('recent archives are listed, the missing ones marked, and can be forgotten', async () => {
    const engine = await openTestEngine();
    await engine.client.archive.create({
      folder: engine.placeToken(engine.folder),
      name: 'second',
      homeCurrency: 'GBP',
    });
    const recents = await engine.client.archive.recents();
    expect(recents.map(({ name, exists }) => ({ name, exists }))).toEqual([
      { name: 'second', exists: true },
      { name: 'shop', exists: true },
    ]);
    await engine.client.archive.forget({ token: recents[1]?.token ?? '' });
    expect(await engine.client.archive.recents()).toHaveLength(1);
  });

  it('with none open every question about customers has its own answer', async () => {
    const engine = await openTestEngine();
    await engine.client.archive.close();
    expect(await engine.client.archive.status()).toBeNull();
    await expect(engine.client.customers.list({})).rejects.toMatchObject({ code: 'ARCHIVE_NONE_OPEN' });
    await expect(engine.client.customers.create({ name: 'Ann' })).rejects.toMatchObject({ code: 'ARCHIVE_NONE_OPEN' });
  });

  it('what the door refuses is named by its field, without what was typed', async () => {
    const engine = await openTestEngine();
    const asked = engine.client.customers.list({ limit: 0 });
    await expect(asked).rejects.toMatchObject({ code: 'INPUT_INVALID', data: { values: { field: 'limit' } } });
  });

  it('says of a text or a list beyond its limit how much there can be', async () => {
    const { client } = await openTestEngine();
    const tooLong = client.customers.create({ name: 'Ann', phones: ['1', '2'.repeat(longest.phone + 1)] });
    await expect(tooLong).rejects.toMatchObject({
      code: 'INPUT_TEXT_TOO_LONG',
      data: { values: { field: 'phones.1', most: longest.phone } },
    });
    const tooMany = client.customers.create({ name: 'Ann', tags: Array<string>(mostEntries + 1).fill('regular') });
    await expect(tooMany).rejects.toMatchObject({
      code: 'INPUT_LIST_TOO_LONG',
      data: { values: { field: 'tags', most: mostEntries } },
    });
  });
});

describe('the check of an archive', () => {
  it('finds a sound archive sound, down to its kept totals', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', 'order number,order date,customer number,amount\n1,2026-03-01,7,10.00\n');
    const { jobId } = await engine.client.archive.check();
    expect(await engine.client.archive.checkResult({ jobId })).toMatchObject({
      isSound: true,
      damagedPages: [],
      problems: [],
    });
  });
});

describe('the archive the program is started with', () => {
  it('that cannot be opened is named, and does not keep the program from starting', async () => {
    const engine = await openTestEngine();
    await engine.client.archive.close();
    rmSync(engine.archivePath);
    const again = await engine.restart();
    expect(await again.client.archive.status()).toBeNull();
    expect(await again.client.archive.startFailure()).toMatchObject({
      code: 'ARCHIVE_MISSING',
      values: { file: engine.archivePath },
    });
    await again.client.archive.create({ folder: again.placeToken(again.folder), name: 'other', homeCurrency: 'GBP' });
    expect(await again.client.archive.startFailure()).toBeNull();
  });

  it('is the one it was left with, unless that was closed', async () => {
    const engine = await openTestEngine();
    const left = await engine.restartAsLeft();
    expect(await left.client.archive.status()).toMatchObject({ path: engine.archivePath, shortPath: '~/shop.shuke' });
    await left.client.archive.close();
    const closed = await left.restartAsLeft();
    expect(await closed.client.archive.status()).toBeNull();
    expect(await closed.client.archive.startFailure()).toBeNull();
  });

  it('is tried again at every start as long as it is away, by the token that is told', async () => {
    const engine = await openTestEngine();
    await engine.close();
    const away = join(engine.folder, 'away.shuke');
    renameSync(engine.archivePath, away);
    const without = await (await engine.restartAsLeft()).restartAsLeft();
    const failure = await without.client.archive.startFailure();
    expect(failure).toMatchObject({ code: 'ARCHIVE_MISSING', archive: { name: 'shop' } });
    renameSync(away, engine.archivePath);
    await without.client.archive.open({ token: failure?.archive.token ?? '' });
    expect(await without.client.archive.startFailure()).toBeNull();
    await without.client.archive.close();
    expect(await without.client.archive.startFailure()).toBeNull();
  });
});

describe('what the page keeps of its looks', () => {
  it('is there after a restart, whichever page asks', async () => {
    const engine = await openTestEngine();
    await engine.client.settings.keepPageNote({ name: 'shuke.panelWidth', text: '420' });
    await engine.client.settings.keepPageNote({ name: 'shuke.panelWidth', text: '440' });
    const again = await engine.restartAsLeft();
    expect(await again.client.settings.pageNotes()).toEqual({ 'shuke.panelWidth': '440' });
    await expect(again.client.settings.keepPageNote({ name: '__proto__', text: '' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  });
});

it('the size of an archive counts what is still in the log beside it: it is the size it has when it is closed', async () => {
  const engine = await openTestEngine();
  const rows = Array.from({ length: 3_000 }, (_, row) => `${row},Customer ${row}`).join('\n');
  const sizeBefore = (await engine.client.archive.status())?.sizeBytes ?? 0;
  await engine.bring('customers.csv', `Number,Name\n${rows}\n`);
  const sizeAfter = (await engine.client.archive.status())?.sizeBytes ?? 0;
  expect(sizeAfter).toBeGreaterThan(2 * sizeBefore);
  await engine.close();
  expect(statSync(engine.archivePath).size).toBeGreaterThanOrEqual(sizeAfter);
});
