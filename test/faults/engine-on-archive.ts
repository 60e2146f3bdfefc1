import fs from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../electron/engine/clock.ts';
import { type Engine, openEngine } from '../../electron/engine/engine.ts';
import { startSpreadsheetReader } from '../../electron/spreadsheet/reader-client.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { JobProgress } from '../../shared/jobs/contract.ts';

/** The same instant for every act, so that two runs of the same acts leave the same archive. */
export const steadyClock: Clock = {
  now: () => Date.UTC(2026, 10, 22, 8, 2),
  today: () => '2026-11-22',
  monotonicMs: () => performance.now(),
};

/** One process reads the files of all engines here: starting one costs more than most tests. */
export const sharedReader = startSpreadsheetReader();

/** The real engine on an archive; what it keeps for itself is in the archive's folder. */
export function openEngineOn(file: string, changed: { filesFolder?: string } = {}): Promise<Engine> {
  const folder = path.dirname(file);
  return openEngine(
    {
      filesFolder: path.join(folder, 'files'),
      profileFolder: path.join(folder, 'profile'),
      homeFolder: folder,
      appVersion: '0.0.0',
      systemLanguage: 'en',
      host: 'browser',
      ...(fs.existsSync(file) ? { openAtStart: file } : {}),
      ...changed,
    },
    { clock: steadyClock, reader: sharedReader },
  );
}

export const ordersDecision: ImportDecision = {
  kind: 'orders',
  mapping: { order: [0], day: [1], number: [2], name: [3], product: [4], amount: [5] },
  match: 'number',
  mode: 'fill',
  dateOrder: 'ymd',
  decimalMark: 'point',
  positiveReturns: 'asWritten',
};

/** An orders file of so many rows, two to an order. */
export function ordersFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const order = Math.floor(index / 2);
    const day = `2026-03-${String((order % 28) + 1).padStart(2, '0')}`;
    const customer = order % 997;
    return `${order},${day},c${customer},Name of ${customer},p${index % 300},${(index % 90) + 1}.50`;
  });
  return `order number,day,customer number,name,product,amount\n${lines.join('\n')}\n`;
}

type ImportResult = Awaited<ReturnType<Engine['client']['import']['result']>>;

/** Imports a file of this machine; tells each phase as it begins. */
export async function importFile(
  { client, fileToken }: Engine,
  source: string,
  onPhase: (phase: JobProgress['phase']) => void = () => {},
  decision = ordersDecision,
): Promise<ImportResult> {
  const { jobId } = await client.import.start({
    file: await fileToken(source),
    reading: {},
    decision,
    dryRun: false,
  });
  await watchPhases(client, jobId, onPhase);
  return client.import.result({ jobId });
}

export async function undoImport(
  { client }: Engine,
  importId: number,
  onPhase: (phase: JobProgress['phase']) => void = () => {},
): Promise<void> {
  const { jobId } = await client.import.undo({ importId });
  await watchPhases(client, jobId, onPhase);
  await client.import.undoResult({ jobId });
}

async function watchPhases(
  client: Engine['client'],
  jobId: string,
  onPhase: (phase: JobProgress['phase']) => void,
): Promise<void> {
  let last = '';
  for await (const { phase } of await client.jobs.watch({ jobId })) {
    if (phase !== last) onPhase(phase);
    last = phase;
  }
}

/** Waits until what is made again next to the acts stands. */
export async function upkeepDone(client: Engine['client']): Promise<void> {
  for await (const { progress } of await client.upkeep.progress()) if (progress === null) return;
}
