/**
 * The real engine in a process of its own, for tests that kill or starve it: `node engine-process.ts TASK ARCHIVE
 * [FILE | IMPORT | FIRST ACT | LARGE ACT]`. It says "open", then each phase as it begins and each act once it is acknowledged,
 * then "done" or "failed CODE".
 */

import path from 'node:path';
import { ORPCError } from '@orpc/client';
import { asAnswer } from '../../electron/engine/door.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { performNthAct } from './engine-acts.ts';
import { largeActs, performLargeAct } from './engine-large-acts.ts';
import { importFile, openEngineOn, sharedReader, undoImport, upkeepDone } from './engine-on-archive.ts';

const [, , task = '', archive = '', argument = ''] = process.argv;

/** On its way before the next step begins: stdout of a pipe is synchronous on POSIX. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const tasks: Record<string, (engine: Engine) => Promise<void>> = {
  import: async (engine) => {
    await importFile(engine, argument, (phase) => say(`phase ${phase}`));
  },
  undo: (engine) => undoImport(engine, Number(argument), (phase) => say(`phase ${phase}`)),
  act: async ({ client }) => {
    for (let n = Number(argument); ; n++) {
      await performNthAct(client, n);
      say(`act ${n} acknowledged`);
    }
  },
  upkeep: ({ client }) => upkeepDone(client),
  largeAct: ({ client }) => performLargeAct(client, largeActs.find((name) => name === argument) ?? 'merge'),
  saveRanking: async ({ client }) => {
    const { jobId } = await client.ranking.save({ format: 'xlsx', language: 'en' });
    await client.ranking.saved({ jobId });
  },
  canary: async (engine) => {
    await importCanary(engine);
    say('imported and edited');
    await new Promise((resolve) => process.stdin.once('end', resolve).resume());
  },
  saveRejectedRows: async ({ client }) => {
    await client.import.rejectedRows({ importId: Number(argument), language: 'en' });
  },
};

/** A locked archive with an import, edits, a search, refused calls and a defect; the words are the test's canaries. */
async function importCanary(engine: Engine): Promise<void> {
  const { client } = engine;
  await client.archive.create({
    folder: engine.placeToken(path.dirname(archive)),
    name: path.basename(archive, '.shuke'),
    homeCurrency: 'EUR',
    passphrase: process.env.SHUKE_TEST_PASSPHRASE ?? '',
  });
  await importFile(engine, argument);
  const { id } = await client.customers.create({
    name: '金丝雀',
    phones: ['13912345678'],
    emails: ['canary@bird.example'],
    note: 'Kanarienvogel '.repeat(2000),
    tags: ['Vogelhaus'],
  });
  const { actId } = await client.customers.edit({
    id,
    change: { note: '金丝雀'.repeat(5000), tags: ['Kanarienvogel'] },
  });
  if (actId !== null) await client.acts.undo({ actId });
  await client.customers.list({ filter: { text: 'Kanarienvogel' } });
  const refused = [
    client.customers.create({ name: 'Kanarienvogel', number: 'c1' }),
    client.customers.list({ filter: { text: 'Kanarienvogel'.repeat(50) } }),
    client.archive.open({ token: 'Kanarienvogel', passphrase: 'Kanarienvogel' }),
  ];
  for (const outcome of await Promise.allSettled(refused)) {
    if (outcome.status === 'fulfilled') throw new Error('not refused');
  }
  asAnswer(new TypeError('cannot read Kanarienvogel'), 'customers.create');
}

const engine = await openEngineOn(archive);
say('open');
try {
  await tasks[task]?.(engine);
  say('done');
} catch (error) {
  if (!(error instanceof ORPCError)) throw error;
  say(`failed ${error.code}`);
} finally {
  await engine.close();
  sharedReader.close();
}
