import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { type Call, everyOperation, filesForOperations, fillShop } from '../electron/engine/every-operation.ts';
import { metaOfOperation } from '../electron/engine/meta-of-operation.ts';
import { openTestEngine, openTestEngineOnCopyOf, type TestEngine } from '../electron/test-engine.ts';

/** They leave the archive for another one. */
const leaving = new Set([
  'archive.create',
  'archive.open',
  'archive.close',
  'archive.openSample',
  'archive.removeSample',
]);

/** What brings everything that is open to another place. */
const waysOut = [
  'archive.saveCopy',
  'archive.check',
  'ranking.save',
  'tables.save',
  'vcard.save',
  'attachments.takeOut',
];

const waysToLose: [string, (engine: TestEngine) => void][] = [
  [
    'deleted',
    ({ archivePath }) => {
      for (const suffix of ['', '-wal', '-shm', '-lock']) rmSync(`${archivePath}${suffix}`, { force: true });
    },
  ],
  ['renamed', ({ archivePath }) => renameSync(archivePath, `${archivePath}.bak`)],
  [
    'replaced by another archive',
    ({ archivePath, folder }) => {
      copyFileSync(join(folder, 'other.shuke'), join(folder, 'new.shuke'));
      renameSync(join(folder, 'new.shuke'), archivePath);
    },
  ],
];

/** Some operations leave a job under way. */
async function jobsEnded({ client }: TestEngine): Promise<void> {
  await vi.waitUntil(async () => (await client.jobs.current())?.state !== 'running', { timeout: 60_000 });
}

it.each(waysToLose)(
  '%s while it is open, an archive can be read and exported whole; what would write is refused',
  async (_, lose) => {
    const filled = await openTestEngine();
    const shop = await fillShop(filled);
    await filled.close();
    const engine = await openTestEngineOnCopyOf(filled.archivePath);
    writeFileSync(join(engine.folder, 'other.shuke'), readFileSync(filled.archivePath));
    await engine.client.customers.edit({ id: shop.ann, change: { note: 'in the log only' } });
    lose(engine);

    const given = { ...shop, ...(await filesForOperations(engine)) };
    const refused = new Set<string>();
    for (const [part, calls] of Object.entries(everyOperation)) {
      for (const [name, call] of Object.entries<Call>(calls)) {
        const operation = `${part}.${name}`;
        if (leaving.has(operation)) continue;
        try {
          await call(given, engine);
        } catch (error) {
          expect((error as { code: string }).code, operation).toBe('ARCHIVE_REPLACED');
          expect(metaOfOperation(operation).reads, `${operation} only reads`).toBeUndefined();
          refused.add(operation);
        }
        await jobsEnded(engine);
      }
    }
    expect(waysOut.filter((operation) => refused.has(operation))).toEqual([]);
    expect([...refused]).toEqual(
      expect.arrayContaining(['customers.edit', 'import.start', 'duplicates.merge', 'acts.undo']),
    );

    await engine.close();
    const rescued = await openTestEngineOnCopyOf(join(engine.folder, 'copy.shuke'));
    expect((await rescued.client.archive.status())?.notices).toEqual([]);
    expect(await rescued.client.customers.get({ id: shop.ann })).toMatchObject({ note: 'in the log only' });
  },
);
