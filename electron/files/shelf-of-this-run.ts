import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { systemCodeOf } from './file-error.ts';
import { FileShelf } from './file-shelf.ts';

const runFolderPattern = /^run-(\d+)-[0-9a-f]{16}$/u;

/**
 * A new shelf under the program's own folder, after the shelves of runs that died have been deleted. Where nothing can be
 * kept there, the shelf is in the system's folder for temporary files: the program starts all the same.
 */
export function startShelf(profileFolder: string): FileShelf {
  const shelves = join(profileFolder, 'files');
  const ofThisRun = `run-${process.pid}-${randomBytes(8).toString('hex')}`;
  try {
    mkdirSync(shelves, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(shelves)) {
      const place = join(shelves, name);
      if (isLeftover(name, place)) rmSync(place, { recursive: true, force: true, maxRetries: 3 });
    }
    const place = join(shelves, ofThisRun);
    mkdirSync(place, { mode: 0o700 });
    return new FileShelf(place);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return new FileShelf(join(tmpdir(), `shuke-${ofThisRun}`));
  }
}

function isLeftover(name: string, place: string): boolean {
  const processId = Number(runFolderPattern.exec(name)?.[1]);
  if (!Number.isSafeInteger(processId)) return false;
  if (!isRunning(processId)) return true;
  // Process ids begin anew after a restart of the machine: another program may have this one now.
  const machineStartedAtMs = Date.now() - uptime() * 1000;
  const made = statSync(place, { throwIfNoEntry: false });
  return made !== undefined && made.birthtimeMs > 0 && made.birthtimeMs < machineStartedAtMs - 60_000;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
