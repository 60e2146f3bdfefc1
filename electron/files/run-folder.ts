import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { systemCodeOf } from './file-error.ts';
import { FileShelf } from './file-shelf.ts';

const profilePattern = /^run-(\d+)-[0-9a-f]{16}$/u;
const temporaryPattern = /^shuke-run-(\d+)-[0-9a-f]{16}$/u;
const profileDraftPattern = /\.[0-9a-f]{12}\.part$/u;
const draftsAreOldAfterMs = 60_000;
const signOfLifeEveryMs = 30_000;

/** Folders of this run that are deleted even where the process ends without saying so to anyone. */
const ofThisProcess = new Set<string>();

/**
 * The shelf of this run under the program's own folder, after what runs that died have left has been deleted. Where
 * nothing can be kept there, it is in the system's folder for temporary files: the program starts all the same.
 */
export function startShelf(profileFolder: string): FileShelf {
  const runs = join(profileFolder, 'files');
  deleteLeftovers(profileFolder, runs);
  try {
    mkdirSync(runs, { recursive: true, mode: 0o700 });
    const folder = join(runs, nameOfThisRun());
    mkdirSync(folder, { mode: 0o700 });
    return shelfIn(folder);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return shelfIn(temporaryRunFolder());
  }
}

/** A folder for this run where the program's own cannot be used. Deleted with the process, or by the next start. */
export function temporaryRunFolder(): string {
  const folder = join(tmpdir(), `shuke-${nameOfThisRun()}`);
  deleteAtExit(folder);
  return folder;
}

function shelfIn(folder: string): FileShelf {
  deleteAtExit(folder);
  giveSignsOfLife(folder);
  return new FileShelf(folder);
}

/** By the clock as it is then: the one that the folder was made by may have been years back, until it was set right. */
function giveSignsOfLife(folder: string): void {
  const sign = (): void => quietly(() => utimesSync(folder, new Date(), new Date()));
  setInterval(sign, signOfLifeEveryMs).unref();
}

function nameOfThisRun(): string {
  return `run-${process.pid}-${randomBytes(8).toString('hex')}`;
}

function deleteAtExit(folder: string): void {
  if (ofThisProcess.size === 0) process.once('exit', deleteOwn);
  ofThisProcess.add(folder);
}

/** After an error that no one caught, and where the person has asked twice to end. */
function deleteOwn(): void {
  for (const folder of ofThisProcess) deleteRun(folder);
  ofThisProcess.clear();
}

function deleteLeftovers(profileFolder: string, runs: string): void {
  for (const name of namesIn(runs)) if (isOfDeadRun(name, profilePattern, runs)) deleteRun(join(runs, name));
  const temporary = tmpdir();
  for (const name of namesIn(temporary)) {
    if (isOfDeadRun(name, temporaryPattern, temporary) && isOwn(join(temporary, name)))
      deleteRun(join(temporary, name));
  }
  for (const name of namesIn(profileFolder)) {
    const path = join(profileFolder, name);
    if (profileDraftPattern.test(name) && isOld(path)) deleteFile(path);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return [];
  }
}

function isOfDeadRun(name: string, pattern: RegExp, parent: string): boolean {
  const processId = Number(pattern.exec(name)?.[1]);
  if (!Number.isSafeInteger(processId)) return false;
  if (!isRunning(processId)) return true;
  // Process ids start over after a restart of the machine: another program may have this one now.
  const machineStartedAtMs = Date.now() - uptime() * 1000;
  const found = statSync(join(parent, name), { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs < machineStartedAtMs - 2 * signOfLifeEveryMs;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
}

/** Anyone may make such a name in the system's folder for temporary files. */
function isOwn(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid());
}

/** Another run may be writing it. */
function isOld(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && Date.now() - found.mtimeMs > draftsAreOldAfterMs;
}

/** With the copies it had begun elsewhere. */
function deleteRun(folder: string): void {
  quietly(() => new FileShelf(folder).clear());
}

function deleteFile(path: string): void {
  quietly(() => rmSync(path, { force: true }));
}

/** What cannot be deleted now is tried again at the next start; it keeps no one from starting. */
function quietly(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
  }
}
