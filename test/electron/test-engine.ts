import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createArchive } from '../../electron/archive/create-archive.ts';
import type { Clock } from '../../electron/engine/clock.ts';
import { type Engine, openEngine } from '../../electron/engine/engine.ts';
import { addDays } from '../../shared/day.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import { proposedReading } from '../../shared/import/proposed-reading.ts';
import { lookingAtReads } from './declared-reads.ts';
import { sharedReader, writerInThisProcess } from './shared-processes.ts';

export interface TestEngine extends Engine {
  readonly folder: string;
  readonly archivePath: string;
  /** Writes a file next to the archive and gives the token for it. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  /** Imports a file with the program's own proposal, changed as told. */
  bring(
    name: string,
    content: string | Uint8Array,
    changed?: Partial<ImportDecision> & { dryRun?: boolean; knownUntil?: string },
  ): Promise<Awaited<ReturnType<Engine['client']['import']['result']>>>;
  /** The same as a trial run: what would happen, and the job that has it. */
  plan(
    name: string,
    content: string | Uint8Array,
    changed?: Partial<ImportDecision>,
  ): Promise<{ jobId: string; result: Awaited<ReturnType<Engine['client']['import']['result']>> }>;
  /** Closes the engine and opens a new one on the same archive, by the clock of the tests where none is given. */
  restart(clock?: Clock): Promise<TestEngine>;
  /** The same without naming an archive, as a person starts the program. */
  restartAsLeft(): Promise<TestEngine>;
  /** A second program of the same person, with the same profile and no archive. */
  another(): Promise<TestEngine>;
}

/** A day on which everything in the tests happens. */
export const testToday = '2026-11-22';

export const testClock: Clock = {
  now: () => Date.UTC(2026, 10, 22, 8, 2),
  today: () => testToday,
  monotonicMs: () => performance.now(),
};

/** The same clock so many days later, or earlier. */
export function testClockAfter(days: number): Clock {
  return {
    ...testClock,
    now: () => testClock.now() + days * 86_400_000,
    today: () => addDays(testToday, days),
  };
}

/** An engine with a new archive in a folder of its own; both are gone when the test ends. */
export async function openTestEngine(homeCurrency = 'GBP', clock = testClock): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const archivePath = join(folder, 'shop.shuke');
  writeFileSync(archivePath, await newArchive(homeCurrency), { mode: 0o600 });
  const engine = await startEngine(folder, undefined, clock);
  await engine.client.archive.open({ token: await engine.fileToken(archivePath) });
  return engine;
}

/** Empty archives by their currency: running every migration takes four times what opening a copy takes. */
const newArchives = new Map<string, Uint8Array>();

async function newArchive(homeCurrency: string): Promise<Uint8Array> {
  const known = newArchives.get(homeCurrency);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'shuke-new-'));
  try {
    const path = join(folder, 'shop.shuke');
    (await createArchive(path, { homeCurrency, now: testClock.now() })).close();
    const content = readFileSync(path);
    newArchives.set(homeCurrency, content);
    return content;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new engine, which has computed nothing yet, on a copy of an archive that another has open. */
export async function openTestEngineOnOpen({ archivePath }: TestEngine, clock: Clock): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'shop.shuke');
  copyFileSync(archivePath, copy);
  if (existsSync(`${archivePath}-wal`)) copyFileSync(`${archivePath}-wal`, `${copy}-wal`);
  return startEngine(folder, copy, clock);
}

/** The same with a copy of an archive that was closed. */
export async function openTestEngineOnCopyOf(archivePath: string): Promise<TestEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'shop.shuke');
  copyFileSync(archivePath, copy);
  return startEngine(folder, copy);
}

async function startEngine(folder: string, openAtStart?: string, clock = testClock): Promise<TestEngine> {
  const opened = await openEngine(
    {
      filesFolder: join(folder, 'files'),
      profileFolder: join(folder, 'profile'),
      homeFolder: folder,
      appVersion: '0.0.0',
      systemLanguage: 'en',
      host: 'browser',
      ...(openAtStart === undefined ? {} : { openAtStart }),
    },
    { clock, reader: sharedReader, writer: writerInThisProcess },
  );
  const engine = { ...opened, client: lookingAtReads(opened.client) };
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await engine.close();
  };
  onTestFinished(close);
  const archivePath = join(folder, 'shop.shuke');

  const file = async (name: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, 'given'), { recursive: true });
    const path = join(folder, 'given', name);
    writeFileSync(path, content);
    return engine.fileToken(path);
  };
  const startImport = async (
    name: string,
    content: string | Uint8Array,
    {
      dryRun,
      knownUntil,
      changed,
    }: { dryRun: boolean; knownUntil?: string | undefined; changed: Partial<ImportDecision> },
  ): Promise<string> => {
    const token = await file(name, content);
    const { client } = engine;
    const { proposal } = await client.import.recognise({
      file: token,
      ...(changed.kind === undefined ? {} : { kind: changed.kind }),
    });
    const decision: ImportDecision = {
      kind: proposal.kind,
      mapping: proposal.mapping,
      match: proposal.match,
      mode: 'fill',
      dateOrder: proposal.dateOrder,
      decimalMark: proposal.decimalMark,
      positiveReturns: 'asWritten',
      ...proposedReading(proposal),
      ...(proposal.isExchange ? { isExchange: true } : {}),
      ownFields: proposal.ownFields.map(({ columns, field }) => ({ columns: [...columns], field })),
      ...changed,
    };
    const { jobId } = await client.import.start({ file: token, reading: {}, decision, dryRun, knownUntil });
    return jobId;
  };
  return {
    ...engine,
    close,
    folder,
    archivePath,
    file,
    bring: async (name, content, { dryRun = false, knownUntil, ...changed } = {}) => {
      const jobId = await startImport(name, content, { dryRun, knownUntil, changed });
      return engine.client.import.result({ jobId });
    },
    plan: async (name, content, changed = {}) => {
      const jobId = await startImport(name, content, { dryRun: true, changed });
      return { jobId, result: await engine.client.import.result({ jobId }) };
    },
    restart: async (clock) => {
      await close();
      return startEngine(folder, archivePath, clock);
    },
    restartAsLeft: async () => {
      await close();
      return startEngine(folder);
    },
    another: () => startEngine(folder),
  };
}
