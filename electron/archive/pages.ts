import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { type ArchiveKey, saltBytes } from './key.ts';

/**
 * SQLCipher 4's page, read without SQLite (https://www.zetetic.net/sqlcipher/design/):
 * enciphered content, then 16 bytes IV, then 64 bytes HMAC-SHA512 over content, IV and page number.
 * Page 1 begins with the salt, in the place of SQLite's own 16-byte magic.
 */
export const pageBytes = 4096;
const ivBytes = 16;
const hmacBytes = 64;
export const reservedBytes = ivBytes + hmacBytes;
/** What SQLite itself may use of a page. */
export const usableBytes = pageBytes - reservedBytes;

const hmacSaltMask = 0x3a;
const hmacKeyRounds = 2;
const sqliteMagic = Buffer.from('SQLite format 3\0', 'latin1');

/** SQLite keeps its file locks at this offset and never writes the page that holds it. */
export const lockPageNumber = 0x40000000 / pageBytes + 1;

export interface PageKeys {
  readonly archiveKey: ArchiveKey;
  readonly hmacKey: Buffer;
}

export function pageKeys(archiveKey: ArchiveKey): PageKeys {
  const hmacSalt = Buffer.from(archiveKey.salt.map((byte) => byte ^ hmacSaltMask));
  return { archiveKey, hmacKey: pbkdf2Sync(archiveKey.key, hmacSalt, hmacKeyRounds, 32, 'sha512') };
}

function contentStart(pageNumber: number): number {
  return pageNumber === 1 ? saltBytes : 0;
}

function pageHmac(page: Buffer, pageNumber: number, keys: PageKeys): Buffer {
  const numberBytes = Buffer.alloc(4);
  numberBytes.writeUInt32LE(pageNumber);
  return createHmac('sha512', keys.hmacKey)
    .update(page.subarray(contentStart(pageNumber), pageBytes - hmacBytes))
    .update(numberBytes)
    .digest();
}

export function isPageIntact(page: Buffer, pageNumber: number, keys: PageKeys): boolean {
  if (page.length !== pageBytes) return false;
  // The salt is outside the HMAC; with another salt every key would differ.
  if (pageNumber === 1 && !page.subarray(0, saltBytes).equals(keys.archiveKey.salt)) return false;
  return timingSafeEqual(page.subarray(pageBytes - hmacBytes), pageHmac(page, pageNumber, keys));
}

/** The page as SQLite sees it, the reserved bytes at its end zeroed. Only for a page found intact. */
export function decipherPage(page: Buffer, pageNumber: number, keys: PageKeys): Buffer {
  const start = contentStart(pageNumber);
  const iv = page.subarray(usableBytes, usableBytes + ivBytes);
  const decipher = createDecipheriv('aes-256-cbc', keys.archiveKey.key, iv).setAutoPadding(false);
  const content = Buffer.concat([decipher.update(page.subarray(start, usableBytes)), decipher.final()]);
  return Buffer.concat([pageNumber === 1 ? sqliteMagic : Buffer.alloc(0), content, Buffer.alloc(reservedBytes)]);
}
