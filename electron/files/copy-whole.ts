import { constants, existsSync } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { deleteDraft, noteDraft } from './noted-draft.ts';

/**
 * Copies a file to a place of the person's, whole or not at all. The draft next to the target has a name of its own and is
 * created exclusively, so no file is overwritten but the target and no link is followed.
 */
export async function copyWhole(from: string, to: string, notesFolder: string): Promise<{ hasReplaced: boolean }> {
  const target = resolve(to);
  const draft = noteDraft(target, notesFolder);
  try {
    await copyFile(from, draft.path, constants.COPYFILE_EXCL);
    await bringToDisk(draft.path);
    const hasReplaced = existsSync(target);
    await rename(draft.path, target);
    return { hasReplaced };
  } catch (error) {
    deleteDraft(draft.path);
    throw error;
  } finally {
    draft.forget();
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
