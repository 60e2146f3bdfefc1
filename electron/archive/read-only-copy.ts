import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { walPathOf } from './wal.ts';

/** SQLite needs a log and shared memory next to the file, so the folder must be writable too. */
export function isWritableInPlace(archivePath: string): boolean {
  return isWritable(archivePath) && isWritable(path.dirname(archivePath));
}

function isWritable(place: string): boolean {
  try {
    fs.accessSync(place, fs.constants.W_OK);
    return true;
  } catch (error) {
    const isRefused =
      error instanceof Error && 'code' in error && ['EACCES', 'EROFS', 'EPERM'].includes(String(error.code));
    if (isRefused) return false;
    throw error;
  }
}

/** Copies the archive and its log as they are, still enciphered, to where SQLite can open them. Answers the copy's path. */
export function copyForReading(archivePath: string, walPath: string, folder: string): string {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copyPath = path.join(folder, `${randomUUID()}.shuke`);
  try {
    copyPrivately(archivePath, copyPath);
    if (fs.existsSync(walPath)) copyPrivately(walPath, walPathOf(copyPath));
    return copyPath;
  } catch (error) {
    removeReadingCopy(copyPath);
    throw error;
  }
}

function copyPrivately(from: string, to: string): void {
  fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  fs.chmodSync(to, 0o600);
}

export function removeReadingCopy(copyPath: string): void {
  for (const suffix of ['', '-wal', '-shm', '-lock']) fs.rmSync(`${copyPath}${suffix}`, { force: true });
}
