import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { scanSetting } from './customer-arbitraries.ts';

/** A new archive, gone when the test ends. */
export async function makeTestArchive(): Promise<Archive> {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-test-'));
  const archive = await createArchive(join(folder, 'shop.shuke'), { homeCurrency: scanSetting.homeCurrency, now: 0 });
  // Hundreds of drawn shops are written, none of which has to outlive a power cut.
  archive.writer.pragma('synchronous = OFF');
  onTestFinished(() => {
    archive.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return archive;
}
