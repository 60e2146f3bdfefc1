import fs from 'node:fs';
import path from 'node:path';
import { daysBetween } from '../../shared/day.ts';
import { makeSampleShop } from '../../shared/sample-shop/make-sample-shop.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { archiveName } from '../archive/archive-name.ts';
import { createArchive } from '../archive/create-archive.ts';
import { acquireLock } from '../archive/lock.ts';
import { allMigrations } from '../archive/migrations/all-migrations.ts';
import { openArchive } from '../archive/open-archive.ts';
import { build, firstRow } from '../archive/query.ts';
import { orderSpan } from '../orders/order-span.ts';
import { isOfThisEdition } from './sample-mark.ts';
import { sampleFolder, samplePlace, samplePlaces } from './sample-place.ts';
import { writeDoneSteps } from './write-done-steps.ts';
import { writeSampleShop } from './write-sample-shop.ts';

export interface SampleShopAsked {
  profileFolder: string;
  language: Language;
  today: string;
  /** UTC milliseconds. */
  now: number;
}

/** After so many days without an order it would look abandoned. */
const daysUntilStale = 7;

/** Opens the sample shop of a language; makes it first where it is missing or no longer as it should be. */
export async function openSampleArchive(asked: SampleShopAsked): Promise<Archive> {
  const place = samplePlace(asked.profileFolder, asked.language);
  if (fs.existsSync(place)) {
    const archive = await openArchive(place);
    if (isAsItShouldBe(archive, asked)) return archive;
    archive.close();
  }
  await makeSampleFile(place, asked);
  return openArchive(place);
}

/** Made by this program, lately; or changed by the person, whose work is never thrown away. */
export function isAsItShouldBe(archive: Archive, { language, today }: SampleShopAsked): boolean {
  const { reader } = archive;
  if (firstRow(reader, build.selectFrom('acts').select('id').limit(1)) !== undefined) return true;
  const newestSchema = allMigrations.at(-1)?.version ?? 0;
  if (!isOfThisEdition(reader, language, newestSchema)) return false;
  const { lastDay } = orderSpan(reader);
  return lastDay !== null && Math.abs(daysBetween(lastDay, today)) <= daysUntilStale;
}

/** Made next to its place and moved there whole: half a sample shop is never found. */
async function makeSampleFile(place: string, { language, today, now }: SampleShopAsked): Promise<void> {
  const shop = makeSampleShop(language, today);
  fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
  const lock = acquireLock(place);
  const draft = draftOf(place);
  try {
    removeWithCompanions(draft);
    const archive = await createArchive(draft, { homeCurrency: shop.homeCurrency, now });
    try {
      writeSampleShop(archive, shop);
      writeDoneSteps(archive, shop, { today, shop: archiveName(place) });
    } finally {
      archive.close();
    }
    removeWithCompanions(place);
    fs.renameSync(draft, place);
  } finally {
    removeWithCompanions(draft);
    lock.release();
  }
}

function draftOf(place: string): string {
  const { dir, base } = path.parse(place);
  return path.join(dir, `.making ${base}`);
}

/** Deletes the sample shops of all languages. Error: ARCHIVE_IN_USE where another program has one open. */
export function removeSampleArchives(profileFolder: string): void {
  const folder = sampleFolder(profileFolder);
  if (!fs.existsSync(folder)) return;
  for (const place of samplePlaces(profileFolder)) {
    const lock = acquireLock(place);
    try {
      removeWithCompanions(draftOf(place));
      removeWithCompanions(place);
    } finally {
      lock.release();
    }
  }
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}

/** The file, what SQLite keeps next to it, and the copies an upgrade left; the lock goes with its holder. */
function removeWithCompanions(file: string): void {
  const { dir, name, ext } = path.parse(file);
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${suffix}`, { force: true });
  if (!fs.existsSync(dir)) return;
  for (const entry of fs.readdirSync(dir)) {
    const isUpgradeCopy = entry.startsWith(`${name} before-upgrade `) && entry.endsWith(ext);
    if (isUpgradeCopy) fs.rmSync(path.join(dir, entry), { force: true });
  }
}
