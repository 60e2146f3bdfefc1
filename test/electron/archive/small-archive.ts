import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { publishedArchiveKey } from '../../../electron/archive/key.ts';
import { openKeyed } from '../../../electron/archive/pragmas.ts';
import { type ErrorCode, ShukeError } from '../../../shared/errors.ts';

export const madeAt = Date.UTC(2024, 4, 20);

export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'shuke-archive-')));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One commit the way every act makes it: the counter rises by one. */
export function commit(archive: Pick<Archive, 'writer'>, work: (db: Database.Database) => void): void {
  const db = archive.writer;
  db.exec('BEGIN IMMEDIATE');
  work(db);
  db.exec('UPDATE archive SET change_counter = change_counter + 1');
  db.exec('COMMIT');
}

export function addCustomer(archive: Pick<Archive, 'writer'>, number: string, name: string, note = ''): void {
  commit(archive, (db) => {
    db.prepare(
      'INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(number, name, name, note, madeAt, madeAt);
  });
}

export function customerNames(archive: Pick<Archive, 'reader'>): string[] {
  const rows = archive.reader.prepare<[], { name: string }>('SELECT name FROM customers ORDER BY id').all();
  return rows.map((row) => row.name);
}

export interface SmallArchive {
  readonly folder: string;
  readonly file: string;
}

/** A closed archive with customers, and free pages from some that were deleted again. */
export async function smallArchive(options: { customers?: number; passphrase?: string } = {}): Promise<SmallArchive> {
  const folder = temporaryFolder();
  const file = path.join(folder, '我的店.shuke');
  const { passphrase } = options;
  const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt, passphrase });
  commit(archive, (db) => {
    const insert = db.prepare(
      'INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const customers = options.customers ?? 60;
    for (let index = 1; index <= customers; index++) {
      insert.run(`K${index}`, `客户${index}`, `客户${index}`, '喜欢绿茶。'.repeat(60), madeAt, madeAt);
    }
  });
  commit(archive, (db) => {
    db.exec('DELETE FROM customers WHERE id BETWEEN 10 AND 30');
  });
  archive.close();
  return { folder, file };
}

/** Opens an archive's file as a hostile program would: with the published key and no rules. */
export function tamperWith(file: string, work: (db: Database.Database) => void): void {
  const db = openKeyed(file, publishedArchiveKey, { fileMustExist: true });
  try {
    db.unsafeMode(true);
    work(db);
  } finally {
    db.close();
  }
}

export function sha256(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** Every file of a folder with its content's hash. */
export function folderContent(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder)
      .sort()
      .map((name) => [name, sha256(path.join(folder, name))]),
  );
}

/** The code a refusal carries; fails where nothing is refused. */
export async function refusalOf(attempt: () => unknown): Promise<ShukeError> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof ShukeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export async function codeOf(attempt: () => unknown): Promise<ErrorCode> {
  return (await refusalOf(attempt)).code;
}
