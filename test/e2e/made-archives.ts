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

/**
 * Its name has sixty letters, its tag thirty, its amount eleven digits, forty people are around it, thirty likes
 * and dislikes are on file, twelve cases are open, an appointment is booked. */
export const crowdedCustomer = 'Bartholomew Featherstonehaugh-Cholmondeley Wolfeschlegelstein';
export const crowdedFile = 'crowded.shuke';

/** Puts an archive of one customer who has much of everything into the folder. */
export async function putCrowdedShop(folder: string): Promise<void> {
  const engine = await openTestEngine();
  await engine.bring(
    'orders.csv',
    `order number,order date,customer number,name,amount\nA1,2026-11-05,C1,${crowdedCustomer},98765432101.25\n`,
  );
  const { rows } = await engine.client.customers.list({ limit: 1 });
  const id = rows[0]?.id ?? 0;
  await engine.client.customers.edit({ id, change: { tags: ['Wednesday reading circle, back'] } });
  for (let person = 1; person <= 40; person++) {
    await engine.client.people.add({
      customerId: id,
      name: `${crowdedCustomer} ${person}`,
      relation: 'godchild of an aunt',
    });
  }
  for (let nth = 1; nth <= 30; nth++) {
    const text = `A seat by the window with the light from behind, number ${nth}`;
    const manner = (['ask', 'do', ''] as const)[nth % 3] ?? '';
    await engine.client.preferences.add({
      ...{ customerId: id, topic: 'seat', text, why: 'reads the paper for an hour', manner },
      kind: nth % 10 === 0 ? 'avoids' : 'likes',
    });
  }
  for (let nth = 1; nth <= 12; nth++) {
    const text = `Waited for forty minutes, and when it came it was another order than this one; time number ${nth}`;
    await engine.client.cases.add({ kind: 'complaint', text, customerId: id });
  }
  await engine.client.appointments.add({ customerId: id, day: '2126-12-05', time: '15:00', text: crowdedCustomer });
  await engine.close();
  writeFileSync(join(folder, crowdedFile), readFileSync(engine.archivePath));
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
