import { randomBytes } from 'node:crypto';
import { publishedSalt, saltBytes } from './key.ts';

/** What the first bytes of a file say before any key is tried. */
export type FileStart =
  | { kind: 'published' }
  | { kind: 'foreign'; foreignKind: string }
  | { kind: 'lockedOrForeign'; salt: Buffer };

const magics: readonly { foreignKind: string; at?: number; bytes: string }[] = [
  { foreignKind: 'sqlite', bytes: 'SQLite format 3\0' },
  { foreignKind: 'pdf', bytes: '%PDF-' },
  { foreignKind: 'png', bytes: '\x89PNG\r\n\x1a\n' },
  { foreignKind: 'jpeg', bytes: '\xff\xd8\xff' },
  { foreignKind: 'gif', bytes: 'GIF8' },
  { foreignKind: 'webp', at: 8, bytes: 'WEBP' },
  { foreignKind: 'heic', at: 4, bytes: 'ftyp' },
  { foreignKind: 'tiff', bytes: 'II*\0' },
  { foreignKind: 'tiff', bytes: 'MM\0*' },
  { foreignKind: 'zip', bytes: 'PK\x03\x04' },
  { foreignKind: 'zip', bytes: 'PK\x05\x06' },
  { foreignKind: 'gzip', bytes: '\x1f\x8b\x08' },
  { foreignKind: 'rar', bytes: 'Rar!\x1a\x07' },
  { foreignKind: '7z', bytes: '7z\xbc\xaf\x27\x1c' },
  { foreignKind: 'office', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { foreignKind: 'program', bytes: '\x7fELF' },
  { foreignKind: 'program', bytes: 'MZ\x90\0' },
  { foreignKind: 'text', bytes: '\xff\xfe' },
  { foreignKind: 'text', bytes: '\xfe\xff' },
  { foreignKind: 'text', bytes: '\xef\xbb\xbf' },
];

/**
 * Text in any encoding without NUL bytes. Enciphered bytes do not pass: 4,096 random ones without a single control
 * character have a chance of 10^-200, and no archive is shorter than that.
 */
function looksLikeText(start: Buffer): boolean {
  return start.every((byte) => byte > 0x1f || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

export function identifyFileStart(start: Buffer): FileStart {
  const salt = Buffer.from(start.subarray(0, saltBytes));
  if (salt.equals(publishedSalt)) return { kind: 'published' };
  for (const { foreignKind, at = 0, bytes } of magics) {
    const expected = Buffer.from(bytes, 'latin1');
    if (start.subarray(at, at + expected.length).equals(expected)) return { kind: 'foreign', foreignKind };
  }
  if (start.length > 0 && looksLikeText(start)) return { kind: 'foreign', foreignKind: 'text' };
  return { kind: 'lockedOrForeign', salt };
}

/** A random salt that cannot be taken for the beginning of a file of another kind. */
export function newSaltForPassphrase(): Buffer {
  for (;;) {
    const salt = randomBytes(saltBytes);
    const start = Buffer.concat([salt, Buffer.alloc(1)]);
    if (identifyFileStart(start).kind === 'lockedOrForeign') return salt;
  }
}
