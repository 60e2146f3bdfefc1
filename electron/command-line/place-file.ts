import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ShukeError } from '../../shared/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { asFileError } from '../files/file-error.ts';
import type { CommandCall } from './command.ts';

/** Before any work is done for a file that has no place to go. Error: FOLDER_MISSING. */
export function refuseMissingFolder(out: string): void {
  const folder = dirname(resolve(out));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ShukeError('FOLDER_MISSING', { path: folder });
}

/**
 * Puts a file the engine made where the person asked for it: whole or not at all. True where another file was there.
 * Errors: FILE_NOT_WRITABLE, FILE_PLACE_TAKEN, DISK_FULL.
 */
export async function placeFile(engine: Engine, token: string, out: string): Promise<boolean> {
  try {
    const { hasReplaced } = await engine.copyOut(token, out);
    return hasReplaced;
  } catch (error) {
    throw asFileError(error, out, 'writing');
  }
}

/** Where the file went, and that it took another's place. */
export function exportedLines({ say }: CommandCall, out: string, replaced: boolean): string[] {
  return [say(replaced ? 'commandLine.exportedOver' : 'commandLine.exported', { out })];
}
