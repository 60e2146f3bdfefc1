import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineHeapFlags } from '../../electron/engine/heap-flags.ts';
import { type WatchedRun, watchedRun } from './watched-process.ts';

export function programPath(file: string): string {
  return fileURLToPath(new URL(`./programs/${file}`, import.meta.url));
}

/** Keeps what is run here out of the person's own settings. */
export const apart = {
  SHUKE_PROFILE: join(tmpdir(), 'shuke-bench', 'profile'),
  SHUKE_HOME: join(tmpdir(), 'shuke-bench', 'home'),
};

/** Runs one of the small programs of this folder in a process of its own. */
export function ownProgram(file: string, words: readonly string[], stdin?: string): Promise<WatchedRun> {
  return watchedRun(process.execPath, [...engineHeapFlags, programPath(file), ...words], {
    env: apart,
    ...(stdin === undefined ? {} : { stdin }),
  });
}

/** Runs a command of the program as it is built. */
export function builtCommandLine(words: readonly string[]): Promise<WatchedRun> {
  return ownProgram('built-command-line.mjs', words);
}
