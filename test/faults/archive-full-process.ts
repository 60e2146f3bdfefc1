/** Commits until the disk is full: `node archive-full-process.ts FILE`. Says each name once it is committed, then the code. */
import { asShukeError } from '../../electron/archive/as-shuke-error.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { ShukeError } from '../../shared/errors.ts';

const [, , file = ''] = process.argv;
const archive = await openArchive(file);
try {
  for (let index = 1; ; index++) {
    archive.writer.exec(
      `BEGIN IMMEDIATE;
       INSERT INTO customers (number, name, name_folded, note, created_at, updated_at)
       VALUES ('F${index}', 'F${index}', '', hex(zeroblob(4000)), 1, 1);
       UPDATE archive SET change_counter = change_counter + 1;
       COMMIT`,
    );
    process.stdout.write(`F${index}\n`);
  }
} catch (error) {
  const known = asShukeError(error, { file });
  if (!(known instanceof ShukeError)) throw known;
  if (archive.writer.inTransaction) archive.writer.exec('ROLLBACK');
  process.stdout.write(`${known.code}\n`);
}
archive.close();
