import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// @electron/fuses finds the fuses of a binary behind these 32 characters.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

/** A folder that has the shape of Electron for Linux, with nothing in it: enough to pack around. */
export function writeStubElectron(folder: string): void {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuseCount]), Buffer.alloc(fuseCount, '1')]);
  writeFileSync(join(folder, 'electron'), fuses, { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), `${name} of Electron`);
  for (const language of ['en-US', 'zh-CN', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
}
