/**
 * A process of its own that opens an archive, for tests that kill it: `node archive-process.ts hold|write FILE`.
 * It says "open" once the archive is open, then `write` says the number of each customer once it is committed.
 */
import { openArchive } from '../../electron/archive/open-archive.ts';
import { ShukeError } from '../../shared/errors.ts';

const [, , task, file] = process.argv;
if (file === undefined) throw new Error('no file');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  const archive = await openArchive(file);
  say('open');
  if (task === 'hold') {
    process.stdin.resume();
    process.stdin.once('end', () => archive.close());
  }
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
