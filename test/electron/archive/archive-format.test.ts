import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { smallArchive } from './small-archive.ts';

// Nothing of electron/archive is used here but to make the archive: this is the reader the document describes.
const document = fs.readFileSync(path.join(import.meta.dirname, '../../../docs/archive-format.md'), 'utf8');

function publishedKeyOfDocument(): Buffer {
  const hex = /^ {4}([0-9a-f]{64})$/m.exec(document)?.[1];
  if (hex === undefined) throw new Error('docs/archive-format.md has no key');
  return Buffer.from(hex, 'hex');
}

function decipherArchive(bytes: Buffer, keyOf: (salt: Buffer) => Buffer): Buffer {
  const salt = bytes.subarray(0, 16);
  const key = keyOf(salt);
  const hmacSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const hmacKey = pbkdf2Sync(key, hmacSalt, 2, 32, 'sha512');
  const pages: Buffer[] = [];
  for (let pageNumber = 1; pageNumber <= bytes.length / 4096; pageNumber++) {
    const page = bytes.subarray((pageNumber - 1) * 4096, pageNumber * 4096);
    const start = pageNumber === 1 ? 16 : 0;
    const number = Buffer.from([
      pageNumber & 0xff,
      (pageNumber >> 8) & 0xff,
      (pageNumber >> 16) & 0xff,
      pageNumber >>> 24,
    ]);
    const hmac = createHmac('sha512', hmacKey).update(page.subarray(start, 4032)).update(number).digest();
    if (!hmac.equals(page.subarray(4032))) throw new Error(`page ${pageNumber} is damaged`);
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032));
    decipher.setAutoPadding(false);
    const content = Buffer.concat([decipher.update(page.subarray(start, 4016)), decipher.final()]);
    pages.push(...(pageNumber === 1 ? [Buffer.from('SQLite format 3\0')] : []), content, Buffer.alloc(80));
  }
  return Buffer.concat(pages);
}

const hasSqliteShell = spawnSync('sqlite3', ['--version']).status === 0;
if (!hasSqliteShell)
  console.warn('skipped: the program sqlite3 is not installed, so no other program reads the archive');

describe('the document of the format', () => {
  it('has the key that its sentence gives', () => {
    const sentence = /^ {4}(Shuke archive 1: .*)$/m.exec(document)?.[1] ?? '';
    expect(createHash('sha256').update(sentence, 'utf8').digest()).toEqual(publishedKeyOfDocument());
  });

  it.skipIf(!hasSqliteShell)('is enough for another program to read the customers', async () => {
    const { file, folder } = await smallArchive({ customers: 35 });
    const plainFile = path.join(folder, 'plain.db');
    fs.writeFileSync(plainFile, decipherArchive(fs.readFileSync(file), publishedKeyOfDocument));
    const shell = spawnSync(
      'sqlite3',
      [plainFile, 'PRAGMA integrity_check; SELECT number, name FROM customers ORDER BY id'],
      {
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    expect(shell.stderr).toBe('');
    const kept = Array.from({ length: 35 }, (_, index) => index + 1).filter((id) => id < 10 || id > 30);
    expect(shell.stdout.trim().split('\n')).toEqual(['ok', ...kept.map((id) => `K${id}|客户${id}`)]);
  });

  it.skipIf(!hasSqliteShell)('is enough for an archive with a passphrase as well', async () => {
    const { file, folder } = await smallArchive({ customers: 1, passphrase: 'cafe\u0301 熟客' });
    const plainFile = path.join(folder, 'plain.db');
    const keyOf = (salt: Buffer): Buffer =>
      pbkdf2Sync(Buffer.from('café 熟客'.normalize('NFC')), salt, 256_000, 32, 'sha512');
    fs.writeFileSync(plainFile, decipherArchive(fs.readFileSync(file), keyOf));
    const shell = spawnSync('sqlite3', [plainFile, 'SELECT name FROM customers'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(shell.stdout).toBe('客户1\n');
  });

  it('holds for a passphrase given to SQLCipher itself, which derives the key on its own', async () => {
    const { file } = await smallArchive({ customers: 1, passphrase: '熟客 42' });
    const db = new Database(file, { readonly: true });
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma("key = '熟客 42'");
    expect(db.prepare('SELECT name FROM customers').pluck().all()).toEqual(['客户1']);
    db.close();
  });

  it('holds for the published key without the salt, as its example for sqlcipher gives it', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const pragma = /PRAGMA (key = "x'[0-9a-f]{64}'")/.exec(document)?.[1] ?? '';
    const db = new Database(file, { readonly: true });
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(pragma);
    expect(db.prepare('SELECT name FROM customers').pluck().all()).toEqual(['客户1']);
    db.close();
  });

  it('tells a damaged page from a sound one', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const bytes = fs.readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    expect(() => decipherArchive(bytes, publishedKeyOfDocument)).toThrow('page 3 is damaged');
  });
});
