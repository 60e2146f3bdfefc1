import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { EngineClient } from '../../shared/contract.ts';
import { openTestEngine, type TestEngine } from '../electron/test-engine.ts';
import { isWholeRun } from '../is-whole-run.ts';
import { type Failure, makeSqliteFail, whileFailing } from './failing-disk.ts';

vi.mock('node:fs', async (original) => (await import('./failing-disk.ts')).failingFileSystem(await original()));
vi.mock('node:fs/promises', async (original) => (await import('./failing-disk.ts')).failingPromises(await original()));

beforeAll(makeSqliteFail);

/** The archive that is open when a step fails, and one that is not. */
interface Shops extends TestEngine {
  open(name: string): ReturnType<EngineClient['archive']['open']>;
}

async function twoShops(): Promise<Shops> {
  const engine = await openTestEngine();
  const { client } = engine;
  await client.customers.create({ name: 'Ann' });
  await client.archive.create({ folder: engine.placeToken(engine.folder), name: 'other', homeCurrency: 'GBP' });
  await client.customers.create({ name: 'Bob' });
  const open: Shops['open'] = (name) =>
    client.archive.open({ token: engine.placeToken(join(engine.folder, `${name}.shuke`)) });
  await open('shop');
  return { ...engine, open };
}

async function customersOf({ client }: Shops): Promise<string[]> {
  return (await client.customers.list({})).rows.map(({ name }) => name);
}

/** What a step may leave next to the archives; an unfinished file stays where it could not be deleted either. */
function besideArchives({ folder }: Shops): string[] {
  return readdirSync(folder).filter((name) => /^(?:shop|other|new)/u.test(name) && !name.endsWith('.shuke'));
}

const steps: Record<string, (shops: Shops, round: number) => Promise<unknown>> = {
  opening: ({ open }) => open('other'),
  closing: ({ client }) => client.archive.close(),
  creating: ({ client, placeToken, folder }, round) =>
    client.archive.create({ folder: placeToken(folder), name: `new ${round}`, homeCurrency: 'GBP' }),
};

const failing: readonly Failure[] = [
  { of: 'files', code: 'EIO' },
  { of: 'sqlite', code: 'SQLITE_IOERR' },
  ...(isWholeRun
    ? ([
        { of: 'files', code: 'ENOSPC' },
        { of: 'sqlite', code: 'SQLITE_FULL' },
      ] as const)
    : []),
];
/** Every so many calls one is made to fail, not the same in each case. */
const stride = isWholeRun ? 7 : 61;

const cases = Object.entries(steps).flatMap(([step, work]) =>
  failing.flatMap((failure, index) =>
    (['once', 'from then on'] as const).map((how) => ({ step, work, failure, how, first: 17 * index })),
  ),
);

describe('a failure of any single call', () => {
  it.each(cases)(
    'while $step ($failure.code, $how) loses nothing and is over with it',
    async ({ work, failure, how, first }) => {
      const shops = await twoShops();
      const expected = { shop: ['Ann'], other: ['Bob'] };
      for (let call = first % stride; ; call += stride) {
        const at = { ...failure, from: call, ...(how === 'once' ? { to: call } : {}) };
        const { outcome, failures } = await whileFailing(at, () => work(shops, call));
        const where = `call ${call}`;
        if (outcome.status === 'rejected') {
          const { code, stack } = outcome.reason as { code?: string; stack?: string };
          expect(code, `${where}: ${stack}`).toMatch(/^(ARCHIVE|DISK|FILE|PLACE)_/u);
        }
        const status = await shops.client.archive.status();
        const created = `new ${call}`;
        const isThere = existsSync(join(shops.folder, `${created}.shuke`));
        // A new archive that is there but not open is whole, and closed.
        if (how === 'once' && outcome.status === 'rejected' && status?.name !== created) {
          expect([where, ...besideArchives(shops).filter((name) => name.startsWith('new'))]).toEqual([where]);
        }
        // Whichever archive is open takes entries, unless it was opened to be read only.
        if (status?.isReadOnly === false && (status.name === 'shop' || status.name === 'other')) {
          await shops.client.customers.create({ name: where });
          expected[status.name].push(where);
        }
        if (isThere) await shops.open(created);
        for (const name of ['other', 'shop'] as const) {
          await shops.open(name);
          expect([where, ...(await customersOf(shops))].sort()).toEqual([where, ...expected[name]].sort());
        }
        if (failures === 0) break;
      }
      expect(await shops.client.archive.checkResult(await shops.client.archive.check())).toMatchObject({
        isSound: true,
      });
      await shops.close();
      expect(besideArchives(shops).filter((name) => how === 'once' || !name.startsWith('new'))).toEqual([]);
    },
    300_000,
  );
});
