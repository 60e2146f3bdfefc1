import fs from 'node:fs';
import { ShukeError } from '../../shared/errors.ts';
import { readFilePage } from './archive-pages.ts';
import { identifyFileStart } from './header.ts';
import { isPageOneReadable } from './judge-archive.ts';
import { type ArchiveKey, keyOfPassphrase, publishedArchiveKey, saltBytes } from './key.ts';
import { isPageIntact, type PageKeys, pageBytes, pageKeys } from './pages.ts';

export interface PassphraseOrKey {
  readonly passphrase?: string | undefined;
  /** In the place of the passphrase: what was derived from it before (the system's keyring keeps that). */
  readonly derivedKey?: Buffer | undefined;
}

export interface KeyOfFile {
  readonly key: ArchiveKey;
  readonly isPageOneReadable: boolean;
}

/** Finds a file's key and proves it; until it is proven a file is never called damaged. */
export async function keyOfFile(file: string, descriptor: number, options: PassphraseOrKey): Promise<KeyOfFile> {
  const start = readFilePage(descriptor, 1);
  if (start.length === 0) throw new ShukeError('ARCHIVE_EMPTY_FILE', { file });
  const identified = identifyFileStart(start);
  if (identified.kind === 'foreign') throw new ShukeError('ARCHIVE_FOREIGN', { file, kind: identified.foreignKind });
  if (identified.kind === 'published') {
    if (start.length < pageBytes) {
      throw new ShukeError('ARCHIVE_TRUNCATED', { file, foundBytes: start.length, expectedBytes: pageBytes });
    }
    const keys = pageKeys(publishedArchiveKey);
    return { key: publishedArchiveKey, isPageOneReadable: isPageOneReadable(file, descriptor, keys) };
  }
  const { salt } = identified;
  const { passphrase, derivedKey } = options;
  const isLongEnough = start.length === pageBytes && salt.length === saltBytes;
  if (!isLongEnough || (passphrase === undefined && derivedKey === undefined)) {
    throw new ShukeError('ARCHIVE_LOCKED_OR_FOREIGN', { file });
  }
  const key = derivedKey ? { key: derivedKey, salt } : await keyOfPassphrase(passphrase ?? '', salt);
  const keys = pageKeys(key);
  if (isPageOneReadable(file, descriptor, keys)) return { key, isPageOneReadable: true };
  if (isAnyPageIntact(descriptor, keys)) return { key, isPageOneReadable: false };
  throw new ShukeError('ARCHIVE_WRONG_PASSPHRASE', { file });
}

const pagesTriedAtMost = 256;

/** Where page 1 is damaged, any other page proves the key as well. */
function isAnyPageIntact(descriptor: number, keys: PageKeys): boolean {
  const pageCount = Math.floor(fs.fstatSync(descriptor).size / pageBytes);
  for (let pageNumber = 2; pageNumber <= Math.min(pageCount, pagesTriedAtMost); pageNumber++) {
    if (isPageIntact(readFilePage(descriptor, pageNumber), pageNumber, keys)) return true;
  }
  return false;
}
