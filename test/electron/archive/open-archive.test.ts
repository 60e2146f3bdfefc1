import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import {
  addCustomer,
  codeOf,
  customerNames,
  folderContent,
  madeAt,
  refusalOf,
  sha256,
  smallArchive,
  tamperWith,
  temporaryFolder,
} from './small-archive.ts';

describe('a new archive', () => {
  it('is private to its owner, enciphered, and leaves nothing else behind when closed', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'shop.shuke');
    const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt });
    addCustomer(archive, 'K1', '王小明');
    archive.close();
    expect(fs.readdirSync(folder)).toEqual(['shop.shuke']);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const bytes = fs.readFileSync(file);
    expect(bytes.subarray(0, 16).toString('latin1')).toBe('Shuke archive 1\0');
    expect(bytes.includes('王小明')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
  });

  it('knows its currency, its day and a uuid of its own', async () => {
    const folder = temporaryFolder();
    const one = await createArchive(path.join(folder, 'a.shuke'), { homeCurrency: 'CNY', now: madeAt });
    const other = await createArchive(path.join(folder, 'b.shuke'), { homeCurrency: 'JPY', now: madeAt });
    const rows = [one, other].map((archive) => {
      const row = archive.reader.prepare<[], Record<string, unknown>>('SELECT * FROM archive').get();
      archive.close();
      return row;
    });
    expect(rows[0]).toMatchObject({ id: 1, home_currency: 'CNY', created_at: madeAt, change_counter: 1 });
    expect(rows[1]).toMatchObject({ home_currency: 'JPY' });
    expect(rows[0]?.uuid).not.toBe(rows[1]?.uuid);
  });

  it.each(['an archive', 'a text', 'an empty file'])('never takes the place of %s', async (kind) => {
    const { file } = await smallArchive();
    if (kind === 'a text') fs.writeFileSync(file, '编号,姓名\n1,王\n');
    if (kind === 'an empty file') fs.writeFileSync(file, '');
    const before = folderContent(path.dirname(file));
    expect(await codeOf(() => createArchive(file, { homeCurrency: 'CNY', now: madeAt }))).toBe('ARCHIVE_EXISTS');
    expect(folderContent(path.dirname(file))).toEqual(before);
  });

  it('leaves nothing behind where it could not be made', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'shop.shuke');
    const broken = [{ version: 1, name: 'broken', sql: 'CREATE TABLE archive (id INTEGER); SELECT broken' }];
    const attempt = createArchive(file, { homeCurrency: 'CNY', now: madeAt, migrations: broken });
    await expect(attempt).rejects.toThrow(/no such column/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('an archive that is opened again', () => {
  it('has everything, with the pragmas that keep it', async () => {
    const { file } = await smallArchive({ customers: 3 });
    const archive = await openArchive(file);
    expect(customerNames(archive)).toEqual(['客户1', '客户2', '客户3']);
    expect(archive.openedWith).toEqual([]);
    for (const db of [archive.writer, archive.reader]) {
      const pragma = (name: string): unknown => db.pragma(name, { simple: true });
      expect({
        synchronous: pragma('synchronous'),
        journal: pragma('journal_mode'),
        trusted: pragma('trusted_schema'),
        cells: pragma('cell_size_check'),
        keys: pragma('foreign_keys'),
        erase: pragma('secure_delete'),
        temporary: pragma('temp_store'),
        timeoutMs: pragma('busy_timeout'),
      }).toEqual({
        synchronous: 2,
        journal: 'wal',
        trusted: 0,
        cells: 1,
        keys: 1,
        erase: 1,
        temporary: 2,
        timeoutMs: 5000,
      });
    }
    archive.close();
  });

  it('gives a reader that cannot write and sees the state before an open write', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    expect(() => archive.reader.exec("DELETE FROM customers WHERE number = 'K1'")).toThrow(/readonly/);
    archive.writer.exec("BEGIN IMMEDIATE; UPDATE customers SET name = '改'");
    expect(customerNames(archive)).toEqual(['客户1']);
    archive.writer.exec('ROLLBACK');
    archive.close();
  });

  it('opens through a symbolic link as the file it is', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const link = path.join(folder, 'link.shuke');
    fs.symlinkSync(file, link);
    const archive = await openArchive(link);
    expect(archive.path).toBe(file);
    expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_IN_USE');
    archive.close();
  });

  it('refuses to rewrite its own schema behind the rules (defensive)', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    archive.writer.exec('PRAGMA writable_schema = 1');
    expect(() => archive.writer.exec('DELETE FROM sqlite_schema')).toThrow(/may not be modified/);
    archive.close();
  });
});

describe('a failed open changes no byte and makes nothing', () => {
  it('of a missing archive', async () => {
    const folder = temporaryFolder();
    expect(await codeOf(() => openArchive(path.join(folder, 'gone.shuke')))).toBe('ARCHIVE_MISSING');
    expect(await codeOf(() => openArchive(path.join(folder, 'no', 'folder', 'gone.shuke')))).toBe('ARCHIVE_MISSING');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), Buffer.alloc(9000, 0x5a)]);
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), Buffer.alloc(5000, 1)]);
  const noise = Buffer.from(Array.from({ length: 8192 }, (_, index) => (index * 167 + (index >> 3) * 59) & 0xff));
  const csvGbk = Buffer.concat(Array.from({ length: 900 }, () => Buffer.from('cdf5d0a1c3f72c313233340d0a', 'hex')));
  const cases: [string, Buffer, string, string | undefined][] = [
    ['an empty file', Buffer.alloc(0), 'ARCHIVE_EMPTY_FILE', undefined],
    ['a CSV', Buffer.from('编号,姓名\n1,王小明\n'.repeat(800)), 'ARCHIVE_FOREIGN', 'text'],
    ['a CSV in GBK', csvGbk, 'ARCHIVE_FOREIGN', 'text'],
    ['a short text', Buffer.from('你好'), 'ARCHIVE_FOREIGN', 'text'],
    ['a JPEG', jpeg, 'ARCHIVE_FOREIGN', 'jpeg'],
    ['a PDF', pdf, 'ARCHIVE_FOREIGN', 'pdf'],
    ['a workbook', Buffer.concat([Buffer.from('PK\x03\x04'), noise]), 'ARCHIVE_FOREIGN', 'zip'],
    ['noise', noise, 'ARCHIVE_LOCKED_OR_FOREIGN', undefined],
    ['a few bytes of noise', noise.subarray(0, 100), 'ARCHIVE_LOCKED_OR_FOREIGN', undefined],
    ['the beginning of an archive', Buffer.from('Shuke archive 1\0abc'), 'ARCHIVE_TRUNCATED', undefined],
    [
      'a first page that is not whole',
      Buffer.concat([Buffer.from('Shuke archive 1\0'), noise]),
      'ARCHIVE_DAMAGED',
      undefined,
    ],
  ];
  it.each(cases)('of %s', async (_, bytes, code, kind) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'renamed.shuke');
    fs.writeFileSync(file, bytes);
    const before = folderContent(folder);
    const refusal = await refusalOf(() => openArchive(file));
    expect({ code: refusal.code, kind: refusal.values.kind }).toEqual({ code, kind });
    expect(refusal.values.file).toBe(file);
    expect(folderContent(folder)).toEqual(before);
  });

  it('of a plain SQLite database', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'plain.shuke');
    const plain = new Database(file);
    plain.exec('CREATE TABLE customers (id INTEGER)');
    plain.close();
    const before = folderContent(folder);
    expect((await refusalOf(() => openArchive(file))).values).toMatchObject({ kind: 'sqlite' });
    expect(folderContent(folder)).toEqual(before);
  });

  it('of a folder', async () => {
    const folder = temporaryFolder();
    expect(await codeOf(() => openArchive(folder))).toBe('ARCHIVE_FOREIGN');
  });

  it('of an archive from a newer version, named with both versions', async () => {
    const { file, folder } = await smallArchive();
    tamperWith(file, (db) => db.pragma('user_version = 9999'));
    const before = folderContent(folder);
    const refusal = await refusalOf(() => openArchive(file));
    expect(refusal.code).toBe('ARCHIVE_NEWER');
    expect(refusal.values).toMatchObject({ file, found: 9999 });
    expect(Number(refusal.values.known)).toBeLessThan(9999);
    expect(folderContent(folder)).toEqual(before);
  });

  it.each([
    ['another application_id', 'application_id = 7'],
    ['no version', 'user_version = 0'],
  ])('of a file with our key and %s', async (_, pragma) => {
    const { file, folder } = await smallArchive();
    tamperWith(file, (db) => db.pragma(pragma));
    const before = folderContent(folder);
    expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_FOREIGN');
    expect(folderContent(folder)).toEqual(before);
  });

  it('of a database with our key in UTF-16', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'utf16.shuke');
    fs.writeFileSync(file, '');
    tamperWith(file, (db) => {
      db.exec(`PRAGMA encoding = 'UTF-16le'; PRAGMA application_id = ${0x5368756b}; PRAGMA user_version = 1`);
      db.exec('CREATE TABLE archive (id INTEGER)');
    });
    const before = sha256(file);
    expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_FOREIGN');
    expect(sha256(file)).toBe(before);
  });
});

describe('an archive locked with a passphrase', () => {
  it('opens with it, however its accents are composed, and with the key derived from it', async () => {
    const { file } = await smallArchive({ customers: 1, passphrase: '  café 🔑 熟客 ' });
    const archive = await openArchive(file, { passphrase: '  cafe\u0301 🔑 熟客 ' });
    expect(customerNames(archive)).toEqual(['客户1']);
    expect(archive.isLocked).toBe(true);
    const derivedKey = archive.key.key;
    archive.close();
    const again = await openArchive(file, { derivedKey });
    expect(customerNames(again)).toEqual(['客户1']);
    again.close();
  });

  it('says that it is locked, and that a passphrase is wrong, never that it is damaged', async () => {
    const { file, folder } = await smallArchive({ customers: 1, passphrase: '正确' });
    const before = folderContent(folder);
    expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_LOCKED_OR_FOREIGN');
    expect(await codeOf(() => openArchive(file, { passphrase: '正确 ' }))).toBe('ARCHIVE_WRONG_PASSPHRASE');
    expect(await codeOf(() => openArchive(file, { derivedKey: Buffer.alloc(32) }))).toBe('ARCHIVE_WRONG_PASSPHRASE');
    expect(folderContent(folder)).toEqual(before);
  });

  it('is called damaged once another page has proven the passphrase', async () => {
    const { file } = await smallArchive({ customers: 1, passphrase: '正确' });
    const bytes = fs.readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
    fs.writeFileSync(file, bytes);
    expect(await codeOf(() => openArchive(file, { passphrase: '正确' }))).toBe('ARCHIVE_DAMAGED');
    expect(await codeOf(() => openArchive(file, { passphrase: '错误' }))).toBe('ARCHIVE_WRONG_PASSPHRASE');
  });

  it.each([
    ['one character', 'a'],
    ['ten thousand', '长'.repeat(10_000)],
    ['a NUL', 'a\0b'],
    ['a quote', `'";--`],
  ])('takes a passphrase of %s', async (_, passphrase) => {
    const { file } = await smallArchive({ customers: 1, passphrase });
    const archive = await openArchive(file, { passphrase });
    expect(customerNames(archive)).toEqual(['客户1']);
    archive.close();
  });
});
