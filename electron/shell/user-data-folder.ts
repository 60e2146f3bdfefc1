import { accessSync, constants, mkdirSync } from 'node:fs';
import { systemCodeOf } from '../files/file-error.ts';
import { temporaryRunFolder } from '../files/run-folder.ts';

/**
 * Where Chromium keeps what it needs: the program's own folder, or a temporary one where that cannot be used. Without a
 * folder it would not even start.
 */
export function userDataFolder(profileFolder: string): string {
  try {
    mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
    accessSync(profileFolder, constants.W_OK);
    return profileFolder;
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    const folder = temporaryRunFolder();
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }
}
