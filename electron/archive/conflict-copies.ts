import fs from 'node:fs';
import path from 'node:path';

const marks: readonly RegExp[] = [
  /^ \(.*conflicted copy.*\)$/i,
  /^ \(.*(?:冲突|衝突).*\)$/,
  /^\.sync-conflict-\d{8}-\d{6}.*$/,
  /^ ?\(?conflict(?:ed copy)?[ _-].*$/i,
  /^_conf(?:lict)?\(.*\)$/i,
];

/**
 * Copies of an archive that a sync program made where two machines wrote at once ("Name (conflicted copy).shuke",
 * "Name.sync-conflict-….shuke", OneDrive's "Name-MACHINE.shuke"). They are named, never opened or merged.
 */
export function conflictCopiesBeside(archivePath: string, machineNames: readonly string[] = []): string[] {
  const { dir, name, ext } = path.parse(path.resolve(archivePath));
  return fs
    .readdirSync(dir)
    .filter((entry) => {
      const other = path.parse(entry);
      if (other.ext !== ext || !other.name.startsWith(name) || other.name === name) return false;
      const mark = other.name.slice(name.length);
      return marks.some((pattern) => pattern.test(mark)) || machineNames.some((machine) => mark === `-${machine}`);
    })
    .sort()
    .map((entry) => path.join(dir, entry));
}
