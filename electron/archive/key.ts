import { createHash, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { ShukeError } from '../../shared/errors.ts';

export const saltBytes = 16;

/** First 16 bytes of every archive without a passphrase: they say what the file is before any key is tried. */
export const publishedSalt = Buffer.from('Shuke archive 1\0', 'latin1');

/**
 * The key of an archive without a passphrase is no secret: it is the SHA-256 of this sentence, which
 * docs/archive-format.md prints. It is there so that every page carries a checksum.
 */
const publishedKeySentence = 'Shuke archive 1: this key is published; it guards against damage, not against readers.';
const publishedKey = createHash('sha256').update(publishedKeySentence, 'utf8').digest();

/** SQLCipher 4's own default, so that other tools open the file with the passphrase alone. */
const passphraseRounds = 256_000;

export interface ArchiveKey {
  readonly key: Buffer;
  readonly salt: Buffer;
}

export const publishedArchiveKey: ArchiveKey = { key: publishedKey, salt: publishedSalt };

const pbkdf2Async = promisify(pbkdf2);

/** The same characters give the same key, however the keyboard composes them (é as one or two code points). */
function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFC'), 'utf8');
}

export async function keyOfPassphrase(passphrase: string, salt: Buffer): Promise<ArchiveKey> {
  if (passphrase === '') throw new ShukeError('INPUT_INVALID', { field: 'passphrase' });
  return { key: await pbkdf2Async(passphraseBytes(passphrase), salt, passphraseRounds, 32, 'sha512'), salt };
}

/** SQLCipher's notation of a raw key with its salt, for `PRAGMA key` and `PRAGMA rekey`. */
export function rawKeyLiteral({ key, salt }: ArchiveKey): string {
  return `"x'${key.toString('hex')}${salt.toString('hex')}'"`;
}
