import { randomBytes } from 'node:crypto';
import { constants, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCodeOf } from './file-error.ts';

const draftPattern = /^\.[0-9a-f]{16}\.shuke-part$/u;

/**
 * Copies a file to a place of the person's, whole or not at all. The draft beside the target has a name of its own and is
 * created exclusively, so no file is overwritten but the target and no link is followed. Until it has its name a note in
 * `notesFolder` says where it is, by which it is found again where the program ends before.
 */
export async function copyWhole(from: string, to: string, notesFolder: string): Promise<{ hasReplaced: boolean }> {
  const target = resolve(to);
  const id = randomBytes(8).toString('hex');
  const draft = join(dirname(target), `.${id}.shuke-part`);
  const note = join(notesFolder, id);
  await mkdir(notesFolder, { recursive: true, mode: 0o700 });
  await writeFile(note, draft, { mode: 0o600, flag: 'wx' });
  try {
    await copyFile(from, draft, constants.COPYFILE_EXCL);
    await bringToDisk(draft);
    const hasReplaced = existsSync(target);
    await rename(draft, target);
    return { hasReplaced };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await rm(note, { force: true });
  }
}

/** What a run that ended has left of its copies; one on a disk that is gone stays there. */
export function deleteUnfinishedCopies(notesFolder: string): void {
  if (!existsSync(notesFolder)) return;
  for (const name of readdirSync(notesFolder)) {
    const draft = readFileSync(join(notesFolder, name), 'utf8');
    if (!draftPattern.test(basename(draft))) continue;
    try {
      rmSync(draft, { force: true });
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
  }
}

async function bringToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
