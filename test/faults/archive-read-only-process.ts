/** Opens an archive read-only as an ordinary user: `node archive-read-only-process.ts FILE FOLDER`; a copy of it is saved to FOLDER. */
import Database from 'better-sqlite3';
import { copyArchive } from '../../electron/archive/copy-archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { unfinishedPathFor } from '../../electron/archive/unfinished-file.ts';
import { ShukeError } from '../../shared/errors.ts';

const [, , file = '', folder] = process.argv;

/** Root may write anywhere. Only now: another user may not read the folder this program is in. */
function becomeOrdinaryUser(): void {
  if (process.getuid?.() !== 0) return;
  const nobody = 65534;
  new Database(':memory:').close(); // Loads what SQLite is made of.
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}

async function tryToWrite(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
    return 'written';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

becomeOrdinaryUser();
try {
  const archive = await openArchive(file, folder === undefined ? {} : { readOnlyCopiesFolder: folder });
  const names = archive.reader.prepare('SELECT name FROM customers').pluck().all();
  const write = await tryToWrite(() => archive.writer.exec("UPDATE customers SET name = 'x'"));
  const warnings = archive.openedWith.map((warning) => warning.code);
  const { isReadOnly, path } = archive;
  if (folder !== undefined) {
    const breathe = () => Promise.resolve();
    const { signal } = new AbortController();
    const copy = `${folder}/saved.shuke`;
    const draft = unfinishedPathFor(copy);
    await copyArchive(archive, copy, { draft, onProgress: () => undefined, breathe, signal });
  }
  archive.assertInPlace();
  archive.close();
  process.stdout.write(JSON.stringify({ names, write, warnings, isReadOnly, path }));
} catch (error) {
  if (!(error instanceof ShukeError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code }));
}
