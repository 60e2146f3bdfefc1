import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { EngineClient } from '../../shared/contract.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { fillShop } from '../electron/engine/every-operation.ts';
import { openTestEngine, openTestEngineOnCopyOf, type TestEngine } from '../electron/test-engine.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { type Failure, makeSqliteFail, whileFailing } from './failing-disk.ts';

vi.mock('node:fs', async (original) => (await import('./failing-disk.ts')).failingFileSystem(await original()));
vi.mock('node:fs/promises', async (original) => (await import('./failing-disk.ts')).failingPromises(await original()));

const pageBytes = 4096;
/** `DAMAGED_PAGES=1`: every page; else the first, which everything begins with, and some of the others. */
const pagesApart = Number(process.env.DAMAGED_PAGES ?? timesOfRun({ usual: 29, whole: 7 }));
const firstPages = 6;

/** What the first screens ask. */
const firstQuestions: [string, (client: EngineClient) => Promise<unknown>][] = [
  ['archive.status', (client) => client.archive.status()],
  ['archive.orderCounts', (client) => client.archive.orderCounts()],
  ['customers.list', (client) => client.customers.list({})],
  ['customers.get', (client) => client.customers.get({ id: 1 })],
  ['ranking.revenueSummary', (client) => client.ranking.revenueSummary({})],
  ['orders.list', (client) => client.orders.list({})],
  ['timeline.list', (client) => client.timeline.list({ customerId: 1 })],
  ['search.find', (client) => client.search.find({ text: 'ann' })],
  ['import.list', (client) => client.import.list()],
  ['acts.list', (client) => client.acts.list({})],
  [
    'tables.save',
    async (client) =>
      client.tables.saved(
        await client.tables.save({ question: { table: 'exchange', kind: 'customers' }, format: 'csv', language: 'en' }),
      ),
  ],
];

async function codeOf(work: Promise<unknown>): Promise<ErrorCode | 'answered'> {
  try {
    await work;
    return 'answered';
  } catch (error) {
    return (error as { code: ErrorCode }).code;
  }
}

/** Another archive can be opened, worked with, and is the one the next start begins with. */
async function expectWayOn(engine: TestEngine): Promise<void> {
  await engine.client.archive.create({ folder: engine.placeToken(engine.folder), name: 'sound', homeCurrency: 'GBP' });
  await engine.client.customers.create({ name: 'Dora' });
  const next = await engine.restartAsLeft();
  expect(await next.client.archive.status()).toMatchObject({ name: 'sound', customers: 1 });
  expect(await next.client.archive.startFailure()).toBeNull();
  await next.close();
  rmSync(join(engine.folder, 'sound.shuke'));
}

async function filledArchive(): Promise<{ archivePath: string }> {
  const engine = await openTestEngine();
  await fillShop(engine);
  await engine.close();
  return engine;
}

describe('the archive the program was left with', () => {
  it('may have any page damaged: the program starts, names it, and leads to another archive', async () => {
    const { archivePath } = await filledArchive();
    const whole = readFileSync(archivePath);
    const engine = await openTestEngineOnCopyOf(archivePath);
    await engine.close();
    const said = new Map<string, number>();
    for (let page = 0; page < whole.length / pageBytes; page += 1) {
      if (page >= firstPages && page % pagesApart !== 0) continue;
      const bytes = Buffer.from(whole);
      const at = page * pageBytes + 8;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(engine.archivePath, bytes);
      writeFileSync(join(engine.folder, 'profile', 'profile.json'), JSON.stringify({ leftOpen: engine.archivePath }));

      const started = await engine.restartAsLeft();
      const failure = await started.client.archive.startFailure();
      const code = failure?.code ?? 'opened';
      said.set(code, (said.get(code) ?? 0) + 1);
      if (failure === null) {
        for (const [question, ask] of firstQuestions) {
          expect(['answered', 'ARCHIVE_DAMAGED'], `${question}, page ${page + 1}`).toContain(
            await codeOf(ask(started.client)),
          );
        }
        await started.close();
      } else {
        expect(failure.archive.name).toBe('shop');
        expect(await started.client.archive.status()).toBeNull();
        const again = await started.restartAsLeft();
        expect((await again.client.archive.startFailure()) === null, code).toBe(code === 'ARCHIVE_DAMAGED');
        await expectWayOn(again);
      }
    }
    expect(Object.fromEntries(said)).toEqual({
      opened: expect.any(Number),
      ARCHIVE_DAMAGED: expect.any(Number),
      ARCHIVE_LOCKED_OR_FOREIGN: 1,
    });
  }, 240_000);

  it.each([
    ['cut in the middle', (whole: Buffer) => whole.subarray(0, 20_000), 'ARCHIVE_TRUNCATED'],
    ['full of zeros', (whole: Buffer) => Buffer.alloc(whole.length), 'ARCHIVE_LOCKED_OR_FOREIGN'],
    ['empty', () => Buffer.alloc(0), 'ARCHIVE_EMPTY_FILE'],
    ['a text', () => Buffer.from('no archive\n'), 'ARCHIVE_FOREIGN'],
  ])('may be %s', async (_how, spoil, code) => {
    const engine = await openTestEngine();
    await engine.close();
    const whole = readFileSync(engine.archivePath);
    writeFileSync(engine.archivePath, spoil(whole));
    const started = await engine.restartAsLeft();
    expect(await started.client.archive.startFailure()).toMatchObject({ code });
    await expectWayOn(started);
  });
});

const spoiltProfiles: [string, (profile: string, archive: string) => void][] = [
  ['garbage', (profile) => writeFileSync(join(profile, 'profile.json'), '{"settings": {')],
  ['empty', (profile) => writeFileSync(join(profile, 'profile.json'), '')],
  ['null', (profile) => writeFileSync(join(profile, 'profile.json'), 'null')],
  ['a list', (profile) => writeFileSync(join(profile, 'profile.json'), '[1, 2]')],
  [
    'of wrong kinds',
    (profile) =>
      writeFileSync(
        join(profile, 'profile.json'),
        JSON.stringify({ settings: 7, recents: [null, { path: 3 }], leftOpen: {}, beingOpened: 'x', pageNotes: [] }),
      ),
  ],
  [
    'with a NUL in its paths',
    (profile, archive) =>
      writeFileSync(
        join(profile, 'profile.json'),
        JSON.stringify({ leftOpen: `${archive}\0`, recents: [{ path: `${archive}\0`, openedAt: 1 }] }),
      ),
  ],
  [
    'a folder',
    (profile) => {
      rmSync(join(profile, 'profile.json'), { force: true });
      mkdirSync(join(profile, 'profile.json', 'inside'), { recursive: true });
    },
  ],
];

describe('a profile', () => {
  it.each(spoiltProfiles)('may be %s: the program starts and remembers again', async (_how, spoil) => {
    const engine = await openTestEngine();
    await engine.close();
    spoil(join(engine.folder, 'profile'), engine.archivePath);
    const started = await engine.restartAsLeft();
    expect(await started.client.settings.set({ theme: 'dark' })).toMatchObject({ theme: 'dark', notKept: null });
    await started.client.archive.open({ token: started.placeToken(engine.archivePath) });
    const next = await started.restartAsLeft();
    expect(await next.client.settings.get()).toMatchObject({ theme: 'dark', notKept: null });
    expect(await next.client.archive.status()).toMatchObject({ name: 'shop', notices: [] });
  });

  it('may be a file where its folder should be: what is set holds until the end, and that is said', async () => {
    const engine = await openTestEngine();
    await engine.close();
    const profile = join(engine.folder, 'profile');
    rmSync(profile, { recursive: true });
    writeFileSync(profile, 'not a folder');
    const started = await engine.restartAsLeft();
    const notKept = { code: 'FILE_PLACE_TAKEN', values: { file: join(profile, 'profile.json') } };
    expect(await started.client.settings.set({ theme: 'dark' })).toMatchObject({ theme: 'dark', notKept });
    const status = await started.client.archive.open({ token: started.placeToken(engine.archivePath) });
    expect(status.notices).toMatchObject([{ code: 'PROFILE_NOT_KEPT', values: { cause: 'FILE_PLACE_TAKEN' } }]);
    expect(await started.client.settings.get()).toMatchObject({ theme: 'dark', notKept });
    await started.client.customers.create({ name: 'Dora' });
    expect(readFileSync(profile, 'utf8')).toBe('not a folder');
  });

  it('keeps what two programs write at the same time', async () => {
    const engine = await openTestEngine();
    const other = await engine.another();
    for (let round = 0; round < 50; round += 1) {
      await Promise.all([
        engine.client.settings.set({ theme: round % 2 === 0 ? 'dark' : 'light' }),
        other.client.settings.keepPageNote({ name: `note-${round}`, text: 'kept' }),
        other.client.settings.set({ language: 'en' }),
      ]);
    }
    await engine.close();
    await other.close();
    const kept = JSON.parse(readFileSync(join(engine.folder, 'profile', 'profile.json'), 'utf8'));
    expect(kept).toMatchObject({ settings: { language: 'en', theme: 'light' }, leftOpen: engine.archivePath });
    expect(Object.keys(kept.pageNotes)).toHaveLength(50);
    expect(readdirSync(join(engine.folder, 'profile'))).not.toContainEqual(expect.stringMatching(/\.part$/u));
  });
});

const failures: Failure[] = [
  ...['SQLITE_CORRUPT', 'SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_IOERR'].map((code) => ({ of: 'sqlite', code }) as const),
  ...['EISDIR', 'ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EBUSY'].map((code) => ({ of: 'files', code }) as const),
];

describe('whatever fails as it starts', () => {
  it.each(failures)('the program is there: $code', async (failure) => {
    makeSqliteFail();
    const engine = await openTestEngine();
    await engine.close();
    const { outcome } = await whileFailing(failure, () => engine.restartAsLeft());
    if (outcome.status === 'rejected') throw outcome.reason;
    const started = outcome.value;
    const said = await started.client.archive.startFailure();
    expect(said === null ? null : said.code).not.toBe('DEFECT');
    await started.client.archive.open({ token: started.placeToken(engine.archivePath) });
    expect(await started.client.archive.status()).toMatchObject({ name: 'shop' });
  });
});
