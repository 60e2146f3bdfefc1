import fs from 'node:fs';
import path from 'node:path';

function freeName(file: string): string {
  for (let number = 1; ; number++) {
    const name = `${file}.set-aside-${number}`;
    // A link to no file has the name too.
    if (!fs.lstatSync(name, { throwIfNoEntry: false })) return name;
  }
}

/** Moves a file out of the archive's way and keeps it. Answers its new name. */
export function setAside(file: string): string {
  const name = freeName(file);
  fs.renameSync(file, name);
  syncFolder(path.dirname(file));
  return name;
}

/** Keeps a copy of a file that SQLite is about to use only in part. Answers the copy's name. */
export function keepCopyAside(file: string): string {
  const name = freeName(file);
  fs.copyFileSync(file, name, fs.constants.COPYFILE_EXCL);
  return name;
}

/** Makes a rename outlast a power cut; Windows knows no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
