import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JobProgress } from '../../shared/jobs/contract.ts';
import { openTestEngine, type TestEngine } from '../electron/test-engine.ts';
import { soundContentOf } from './engine-content.ts';
import { ordersDecision, ordersFile } from './engine-on-archive.ts';

/** Starts an import and does something once it is in a phase; answers how it ended. */
async function importAnd(
  engine: TestEngine,
  content: string,
  phase: JobProgress['phase'],
  meanwhile: (sourcePath: string) => void,
) {
  const { client } = engine;
  const file = await engine.file('orders.csv', content);
  const { jobId } = await client.import.start({ file, reading: {}, decision: ordersDecision, dryRun: false });
  let isDone = false;
  for await (const progress of await client.jobs.watch({ jobId })) {
    if (isDone || progress.phase !== phase || progress.state !== 'running') continue;
    if (phase === 'reading' && progress.done === 0) continue;
    isDone = true;
    meanwhile(path.join(engine.folder, 'given', 'orders.csv'));
  }
  expect(isDone).toBe(true);
  return client.import.result({ jobId });
}

function readerProcessIds(): number[] {
  const processes = execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return processes.split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/);
    return Number(parent) === process.pid && line.includes('reader-process') ? [Number(pid)] : [];
  });
}

async function expectUntouched({ client }: TestEngine): Promise<void> {
  expect(await client.archive.status()).toMatchObject({ customers: 0 });
  expect(await client.archive.orderCounts()).toEqual({ orders: 0, lines: 0 });
  expect(await client.acts.list({})).toMatchObject({ total: 0 });
  expect(await client.import.list()).toEqual([]);
}

describe('an import', () => {
  it.skipIf(process.platform === 'win32')('whose reader is killed fails by name, and the next one goes', async () => {
    const engine = await openTestEngine();
    const killed = importAnd(engine, ordersFile(60_000), 'reading', () => {
      const readers = readerProcessIds();
      expect(readers.length).toBeGreaterThan(0);
      for (const pid of readers) process.kill(pid, 'SIGKILL');
    });
    await expect(killed).rejects.toMatchObject({
      code: 'FILE_READER_OUT_OF_MEMORY',
      data: { values: { file: 'orders.csv' } },
    });
    await expectUntouched(engine);
    expect(await engine.bring('small.csv', ordersFile(10), ordersDecision)).toMatchObject({ imported: 10 });
  });

  it('whose archive is deleted meanwhile fails by name and makes no new file', async () => {
    const engine = await openTestEngine();
    const deleted = importAnd(engine, ordersFile(10_000), 'writing', () => fs.rmSync(engine.archivePath));
    await expect(deleted).rejects.toMatchObject({
      code: 'ARCHIVE_REPLACED',
      data: { values: { file: engine.archivePath } },
    });
    await expectUntouched(engine);
    await expect(engine.client.customers.create({ name: 'Ann' })).rejects.toMatchObject({ code: 'ARCHIVE_REPLACED' });
    await engine.close();
    expect(fs.existsSync(engine.archivePath)).toBe(false);
  });

  it('whose archive is replaced meanwhile fails by name and leaves the other archive and its log as they are', async () => {
    const engine = await openTestEngine();
    const other = await openTestEngine();
    await other.client.customers.create({ name: 'Ann', number: 'a' });
    // Copied while it is open: its last act is in the log only.
    const [main, log] = ['', '-wal'].map((suffix) => fs.readFileSync(`${other.archivePath}${suffix}`));
    if (main === undefined || log === undefined) throw new Error('no archive');
    expect(log.length).toBeGreaterThan(0);
    const replaced = importAnd(engine, ordersFile(10_000), 'writing', () => {
      for (const suffix of ['', '-wal', '-shm']) fs.rmSync(`${engine.archivePath}${suffix}`);
      fs.writeFileSync(engine.archivePath, main);
      fs.writeFileSync(`${engine.archivePath}-wal`, log);
    });
    await expect(replaced).rejects.toMatchObject({ code: 'ARCHIVE_REPLACED' });
    await engine.close();
    expect(fs.readFileSync(engine.archivePath).equals(main)).toBe(true);
    expect(fs.readFileSync(`${engine.archivePath}-wal`).equals(log)).toBe(true);
    const content = await soundContentOf(engine.archivePath);
    await other.close();
    expect(await soundContentOf(other.archivePath)).toBe(content);
  });

  it('whose file is gone since the dry run fails by the name of the file', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const file = await engine.file('orders.csv', ordersFile(10));
    const start = (dryRun: boolean) => client.import.start({ file, reading: {}, decision: ordersDecision, dryRun });
    await client.import.result(await start(true));
    fs.rmSync(path.join(engine.folder, 'given', 'orders.csv'));
    await expect(start(false)).rejects.toMatchObject({
      code: 'FILE_MISSING',
      data: { values: { file: 'orders.csv' } },
    });
    await expectUntouched(engine);
  });

  it('whose file goes while it is read is taken whole: it was open', async () => {
    const engine = await openTestEngine();
    const result = await importAnd(engine, ordersFile(60_000), 'reading', (source) => fs.rmSync(source));
    expect(result).toMatchObject({ rowsIn: 60_000, imported: 60_000 });
  });
});
