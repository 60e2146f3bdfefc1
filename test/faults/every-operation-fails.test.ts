import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ErrorCode, ErrorValues } from '../../shared/errors.ts';
import { errorValues } from '../../shared/locales/en/errors.ts';
import {
  type Call,
  everyOperation,
  filesForOperations,
  fillShop,
  type Shop,
} from '../electron/engine/every-operation.ts';
import { metaOfOperation } from '../electron/engine/meta-of-operation.ts';
import { openTestEngine, openTestEngineOnCopyOf } from '../electron/test-engine.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { type Failure, makeSqliteFail, whileFailing } from './failing-disk.ts';

vi.mock('node:fs', async (original) => (await import('./failing-disk.ts')).failingFileSystem(await original()));
vi.mock('node:fs/promises', async (original) => (await import('./failing-disk.ts')).failingPromises(await original()));

/** What may be said of each failure: about the archive, and about any other file. */
const meanings: readonly (Failure & { said: readonly ErrorCode[] })[] = [
  { of: 'sqlite', code: 'SQLITE_CORRUPT', said: ['ARCHIVE_DAMAGED'] },
  { of: 'sqlite', code: 'SQLITE_NOTADB', said: ['ARCHIVE_DAMAGED'] },
  { of: 'sqlite', code: 'SQLITE_FULL', said: ['DISK_FULL'] },
  { of: 'sqlite', code: 'SQLITE_BUSY', said: ['ARCHIVE_BUSY', 'ARCHIVE_IN_USE'] },
  { of: 'sqlite', code: 'SQLITE_IOERR', said: ['DISK_ERROR'] },
  { of: 'sqlite', code: 'SQLITE_CANTOPEN', said: ['ARCHIVE_NO_PERMISSION'] },
  { of: 'files', code: 'ENOSPC', said: ['DISK_FULL'] },
  { of: 'files', code: 'EISDIR', said: ['FILE_PLACE_TAKEN', 'PLACE_UNREADABLE'] },
  {
    of: 'files',
    code: 'EACCES',
    said: ['ARCHIVE_NO_PERMISSION', 'FILE_NOT_ACCESSIBLE', 'FILE_UNREADABLE', 'FILE_NOT_WRITABLE', 'PLACE_UNREADABLE'],
  },
  { of: 'files', code: 'EROFS', said: ['ARCHIVE_READ_ONLY', 'FILE_NOT_WRITABLE', 'PLACE_UNREADABLE'] },
  {
    of: 'files',
    code: 'EBUSY',
    said: ['ARCHIVE_IN_USE', 'FILE_NOT_ACCESSIBLE', 'FILE_UNREADABLE', 'FILE_NOT_WRITABLE', 'PLACE_UNREADABLE'],
  },
  { of: 'files', code: 'EIO', said: ['DISK_ERROR', 'PLACE_UNREADABLE'] },
];

/** A usual run tries a third of the failures on each operation, the next third on the next one. */
const thirds = timesOfRun({ usual: 3, whole: 1 });

interface Operation {
  name: string;
  call: Call;
  tried: typeof meanings;
}

const operations: readonly Operation[] = Object.entries(everyOperation)
  .flatMap(([part, calls]) =>
    Object.entries<Call>(calls).map(([name, call]) => ({ name: `${part}.${name}`, part, call })),
  )
  .map(({ name, call }, place) => ({
    name,
    call,
    tried: meanings.filter((_, index) => index % thirds === place % thirds),
  }));

/** What only asks leaves the shop as it is: the questions of one part of the contract share an engine. */
const rounds: readonly [string, readonly Operation[]][] = [
  ...Map.groupBy(operations.filter(isQuestion), ({ name }) => `questions of ${name.split('.')[0]}`),
  ...operations.filter((operation) => !isQuestion(operation)).map((one) => [one.name, [one]] as const),
].map(([name, tried]) => [name, [...tried]]);

function isQuestion({ name }: Operation): boolean {
  return metaOfOperation(name).reads !== undefined;
}

let filled: { archivePath: string; shop: Shop } | undefined;

async function filledShop(): Promise<{ archivePath: string; shop: Shop }> {
  if (filled !== undefined) return filled;
  const engine = await openTestEngine();
  const shop = await fillShop(engine);
  await engine.close();
  const archivePath = join(mkdtempSync(join(tmpdir(), 'shuke-filled-')), 'shop.shuke');
  copyFileSync(engine.archivePath, archivePath);
  filled = { archivePath, shop };
  return filled;
}

beforeAll(makeSqliteFail);
afterAll(() => {
  if (filled !== undefined) rmSync(dirname(filled.archivePath), { recursive: true, force: true });
});

describe('whatever fails under an operation is said by what it means, and the operation works again after it', () => {
  it.each(rounds)('%s', async (_name, round) => {
    const { archivePath, shop } = await filledShop();
    const engine = await openTestEngineOnCopyOf(archivePath);
    copyFileSync(archivePath, join(engine.folder, 'other.shuke'));
    const given = { ...shop, ...(await filesForOperations(engine)) };
    for (const { name, call, tried } of round) {
      let hasWorked = false;
      for (const { said, ...failure } of tried) {
        const { outcome, failures } = await whileFailing(failure, () => call(given, engine));
        if (outcome.status === 'fulfilled') hasWorked = true;
        else if (failures > 0 && !hasWorked) {
          const { code, data } = outcome.reason as { code: ErrorCode; data: { values: ErrorValues } };
          const meant = said.includes(code) ? 'as it means' : code;
          expect([name, failure.code, meant]).toEqual([name, failure.code, 'as it means']);
          for (const value of errorValues[code]) {
            expect(data.values[value], `${name}: ${code} names its ${value}`).toBeTruthy();
          }
        }
      }
      if (!hasWorked) await call(given, engine);
    }
    const isOpen = (await engine.client.archive.status()) !== null;
    if (isOpen)
      expect(await engine.client.archive.checkResult(await engine.client.archive.check())).toMatchObject({
        isSound: true,
      });
  });
});
