import fs from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { allMigrations } from '../../../electron/archive/migrations/all-migrations.ts';
import type { Migration } from '../../../electron/archive/migrations/migration.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { longestArchiveNameBytes } from '../../../electron/archive/unfinished-file.ts';
import {
  addCustomer,
  codeOf,
  customerNames,
  madeAt,
  refusalOf,
  sha256,
  smallArchive,
  tamperWith,
  temporaryFolder,
} from './small-archive.ts';

const next = (allMigrations.at(-1)?.version ?? 0) + 1;

function withStep(...sqls: string[]): readonly Migration[] {
  return [...allMigrations, ...sqls.map((sql, index) => ({ version: next + index, name: 'next', sql }))];
}

const nicknames = 'ALTER TABLE customers ADD COLUMN nickname TEXT; UPDATE customers SET nickname = name;';

it('an older archive is brought to the newest schema, row by row, and a copy of it is kept as it was', async () => {
  const { file, folder } = await smallArchive({ customers: 3 });
  const before = sha256(file);
  const archive = await openArchive(file, {
    migrations: withStep(nicknames, 'CREATE TABLE later (id INTEGER) STRICT;'),
  });
  expect(archive.writer.pragma('user_version', { simple: true })).toBe(next + 1);
  const rows = archive.reader.prepare('SELECT nickname FROM customers ORDER BY id').pluck().all();
  expect(rows).toEqual(['客户1', '客户2', '客户3']);
  archive.close();
  const copy = path.join(folder, `我的店 before-upgrade ${next - 1}.shuke`);
  expect(fs.readdirSync(folder).sort()).toEqual([path.basename(copy), '我的店.shuke'].sort());
  expect(sha256(copy)).toBe(before);
  expect(fs.statSync(copy).mode & 0o777).toBe(0o600);
  const old = await openArchive(copy);
  expect(customerNames(old)).toEqual(['客户1', '客户2', '客户3']);
  old.close();
  expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_NEWER');
});

it('the copy has what stood in the log', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  const archive = await openArchive(file);
  addCustomer(archive, 'N', '王');
  const crashed = path.join(folder, 'crashed.shuke');
  const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
  fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
  fs.writeFileSync(crashed, bytes);
  fs.copyFileSync(`${file}-wal`, `${crashed}-wal`);
  archive.close();
  (await openArchive(crashed, { migrations: withStep(nicknames) })).close();
  const copy = await openArchive(path.join(folder, `crashed before-upgrade ${next - 1}.shuke`));
  expect(customerNames(copy)).toEqual(['客户1', '王']);
  copy.close();
});

it('a step that fails leaves the archive at the step before it', async () => {
  const { file } = await smallArchive({ customers: 2 });
  const migrations = withStep(nicknames, 'UPDATE customers SET name = upper(name); INSERT INTO nowhere VALUES (1);');
  await expect(openArchive(file, { migrations })).rejects.toThrow(/nowhere/);
  const archive = await openArchive(file, { migrations: withStep(nicknames) });
  expect(archive.writer.pragma('user_version', { simple: true })).toBe(next);
  expect(customerNames(archive)).toEqual(['客户1', '客户2']);
  archive.close();
});

it('a step over rows that refer to nothing is rolled back, and the row is named', async () => {
  const { file } = await smallArchive({ customers: 1 });
  tamperWith(file, (db) => {
    db.pragma('foreign_keys = 0');
    db.exec("INSERT INTO customer_phones (id, customer_id, position, as_typed, digits) VALUES (7, 99, 0, '1', '1')");
  });
  const refusal = await refusalOf(() => openArchive(file, { migrations: withStep(nicknames) }));
  expect(refusal.code).toBe('ARCHIVE_DAMAGED');
  expect(refusal.values).toMatchObject({ table: 'customer_phones', row: 7, missingIn: 'customers' });
  const archive = await openArchive(file);
  expect(customerNames(archive)).toEqual(['客户1']);
  archive.close();
});

it('the copy is whole where the system writes less at once than it is given', async () => {
  const { file, folder } = await smallArchive({ customers: 3 });
  const before = sha256(file);
  const write = fs.writeSync;
  const spy = vi
    .spyOn(fs, 'writeSync')
    .mockImplementation(((descriptor: number, bytes: Uint8Array, from: number) =>
      write(descriptor, bytes, from, Math.min(1000, bytes.length - from))) as unknown as typeof fs.writeSync);
  (await openArchive(file, { migrations: withStep(nicknames) })).close();
  expect(spy).toHaveBeenCalled();
  spy.mockRestore();
  expect(sha256(path.join(folder, `我的店 before-upgrade ${next - 1}.shuke`))).toBe(before);
});

it('a damaged archive is not upgraded, and no half copy is left', async () => {
  const { file, folder } = await smallArchive();
  const bytes = fs.readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 2000) ^ 1, bytes.length - 2000);
  fs.writeFileSync(file, bytes);
  const refusal = await refusalOf(() => openArchive(file, { migrations: withStep(nicknames) }));
  expect(refusal.values).toMatchObject({ page: bytes.length / 4096 });
  expect(fs.readdirSync(folder)).toEqual(['我的店.shuke']);
  expect(fs.readFileSync(file).equals(bytes)).toBe(true);
});

it('a table may be rebuilt while others refer to it', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const setUp = await openArchive(file);
  setUp.writer.exec(
    "INSERT INTO tags (id, name, name_folded) VALUES (1, '茶', '茶'); INSERT INTO customer_tags (customer_id, tag_id) VALUES (1, 1); UPDATE archive SET change_counter = change_counter + 1",
  );
  setUp.close();
  const rebuild = `
    CREATE TABLE tags_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, name_folded TEXT NOT NULL UNIQUE, import_id INTEGER, colour TEXT) STRICT;
    INSERT INTO tags_new (id, name, name_folded, import_id) SELECT id, name, name_folded, import_id FROM tags;
    DROP TABLE tags; ALTER TABLE tags_new RENAME TO tags;`;
  const archive = await openArchive(file, { migrations: withStep(rebuild) });
  expect(archive.reader.prepare('SELECT count(*) FROM customer_tags').pluck().get()).toBe(1);
  expect(archive.writer.pragma('foreign_keys', { simple: true })).toBe(1);
  archive.close();
});

it.skipIf(process.platform === 'win32')(
  'an archive whose name is as long as can be is upgraded like any other, and so is made one',
  async () => {
    const folder = temporaryFolder();
    const longest = path.join(folder, `${'店'.repeat(80)}x.shuke`);
    expect(Buffer.byteLength(path.basename(longest))).toBe(longestArchiveNameBytes);
    const made = await createArchive(longest, { homeCurrency: 'CNY', now: madeAt });
    addCustomer(made, 'N', '王');
    made.close();
    (await openArchive(longest, { migrations: withStep(nicknames) })).close();
    const copy = fs.readdirSync(folder).find((name) => name.includes(' before-upgrade '));
    const old = await openArchive(path.join(folder, copy ?? ''));
    expect(customerNames(old)).toEqual(['王']);
    old.close();
  },
);
