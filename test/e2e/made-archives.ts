import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { systemClock } from '../../electron/engine/clock.ts';
import { openSampleArchive } from '../../electron/sample-shop/sample-archive.ts';
import { samplePlace } from '../../electron/sample-shop/sample-place.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { openTestEngine } from '../electron/test-engine.ts';

// Made once for the tests of a file; each works on a copy of its own.
const shops = new Map<string, Promise<Uint8Array>>();
const samples = new Map<Language, Promise<Uint8Array>>();

/** Puts an archive that holds these orders into the folder and gives its path. */
export async function putShop(orders: string, folder: string): Promise<string> {
  const path = join(folder, 'shop.shuke');
  writeFileSync(path, await madeOnce(shops, orders, madeShop));
  return path;
}

/** The sample shop of this language as a program that has been here before leaves it. */
export async function putSampleShop(language: Language, profileFolder: string): Promise<void> {
  const path = samplePlace(profileFolder, language);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await madeOnce(samples, language, madeSampleShop));
}

function madeOnce<Key>(
  made: Map<Key, Promise<Uint8Array>>,
  key: Key,
  make: (key: Key) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const known = made.get(key) ?? make(key);
  made.set(key, known);
  return known;
}

async function madeShop(orders: string): Promise<Uint8Array> {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', orders);
  await engine.close();
  return readFileSync(engine.archivePath);
}

async function madeSampleShop(language: Language): Promise<Uint8Array> {
  const profileFolder = mkdtempSync(join(tmpdir(), 'shuke-sample-'));
  try {
    const made = { profileFolder, language, today: systemClock.today(), now: systemClock.now() };
    (await openSampleArchive(made)).close();
    return readFileSync(samplePlace(profileFolder, language));
  } finally {
    rmSync(profileFolder, { recursive: true, force: true });
  }
}
