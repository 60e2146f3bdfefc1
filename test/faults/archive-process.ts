/**
 * A process of its own that opens an archive, for tests that kill it: `node archive-process.ts hold|write|acts|sessions FILE [FIRST ACT]`.
 * It says "open" once the archive is open, then `write` says the number of each customer once it is committed, and `acts`
 * the number of each act: short and long ones, with and without a pause after them. `sessions` performs a few acts, saves
 * a copy in the same folder, closes the archive, and opens it again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Archive } from '../../electron/archive/archive.ts';
import { copyArchive } from '../../electron/archive/copy-archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { unfinishedPathFor } from '../../electron/archive/unfinished-file.ts';
import { ShukeError } from '../../shared/errors.ts';
import { RandomSource } from '../../shared/sample-shop/random-source.ts';

const [, , task, file, firstAct] = process.argv;
if (file === undefined) throw new Error('no file');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The n-th act adds customers numbered by it, and writes its number into all that were there at the start. */
function perform(archive: Archive, n: number, length: number): void {
  const { writer } = archive;
  writer.exec('BEGIN IMMEDIATE');
  writer.prepare("INSERT INTO acts (at, actor, verb) VALUES (?, 'owner', 'customer.edit')").run(Date.now());
  const add = writer.prepare(
    'INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, ?, ?, ?, 1, 1)',
  );
  for (let index = 0; index < length; index++) add.run(`A${n}-${index}`, `${n}`, `${n}`, 'x'.repeat(3_000));
  writer.prepare("UPDATE customers SET name = ? WHERE number LIKE 'K%'").run(`${n}`);
  writer.exec('UPDATE archive SET change_counter = change_counter + 1');
  archive.assertInPlace();
  writer.exec('COMMIT');
  archive.committed();
  say(`${n}`);
}

async function performActs(archive: Archive, firstAct: number): Promise<void> {
  const random = new RandomSource(`${firstAct}`);
  for (let n = firstAct; ; n++) {
    perform(archive, n, random.chance(0.1) ? 600 : random.whole(1, 12));
    if (random.chance(0.25)) await pause(random.whole(0, 40));
  }
}

async function performSessions(first: Archive, firstAct: number): Promise<void> {
  const random = new RandomSource(`${firstAct}`);
  let archive = first;
  for (let n = firstAct; ; ) {
    for (let acts = random.whole(0, 3); acts > 0; acts--, n++) perform(archive, n, random.whole(1, 40));
    if (random.chance(0.5)) {
      const copy = `${archive.path.replace(/\.shuke$/u, '')} copy ${n}-${process.hrtime.bigint()}.shuke`;
      await copyArchive(archive, copy, {
        draft: unfinishedPathFor(copy),
        onProgress: () => undefined,
        breathe: () => pause(0),
        signal: new AbortController().signal,
      });
    }
    archive.close();
    archive = await openArchive(first.path);
  }
}

try {
  const archive = await openArchive(file);
  say('open');
  if (task === 'hold') {
    process.stdin.resume();
    process.stdin.once('end', () => archive.close());
  }
  if (task === 'acts') await performActs(archive, Number(firstAct));
  if (task === 'sessions') await performSessions(archive, Number(firstAct));
  if (task === 'write') {
    const insert = archive.writer.prepare(
      'INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, ?, ?, ?, 1, 1)',
    );
    const bump = archive.writer.prepare('UPDATE archive SET change_counter = change_counter + 1');
    for (let index = 1; ; index++) {
      const number = `${process.pid}-${index}`;
      archive.writer.exec('BEGIN IMMEDIATE');
      insert.run(number, number, number, '备注'.repeat(index % 700));
      bump.run();
      archive.assertInPlace();
      archive.writer.exec('COMMIT');
      // Written to the pipe before the next commit begins: stdout of a pipe is synchronous on POSIX.
      say(number);
    }
  }
} catch (error) {
  if (!(error instanceof ShukeError)) throw error;
  say(error.code);
}
