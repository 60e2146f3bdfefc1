import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shell } from 'electron';

// The build collects those of all that is packed; before there is one, the program's own stands for it.
const places = ['../client/licences.txt', '../../dist/client/licences.txt', '../../LICENSE'];

/** Shows the licence texts in the system's reader: a copy, for what is packed no other program can open. */
export async function showLicences(profileFolder: string): Promise<void> {
  const source = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((file) => existsSync(file));
  if (source === undefined) throw new Error('no licence text was packed');
  const copy = join(profileFolder, 'licences.txt');
  writeFileSync(copy, readFileSync(source), { mode: 0o600 });
  const problem = await shell.openPath(copy);
  if (problem !== '') shell.showItemInFolder(copy);
}
