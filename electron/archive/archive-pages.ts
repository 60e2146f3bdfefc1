import fs from 'node:fs';
import { BTreeMalformed, type ReadPage } from './b-tree.ts';
import { decipherPage, isPageIntact, type PageKeys, pageBytes } from './pages.ts';

/** A page is missing or its checksum is wrong. */
class PageUnreadable extends Error {
  readonly pageNumber: number;

  constructor(pageNumber: number) {
    super(`page ${pageNumber}`);
    this.pageNumber = pageNumber;
  }
}

/** True for what reading a damaged archive throws, as opposed to a defect or a failing disk. */
export function isDamage(error: unknown): boolean {
  return error instanceof PageUnreadable || error instanceof BTreeMalformed || error instanceof RangeError;
}

/** The page at an offset; shorter where the file ends before it does. */
export function readPageAt(descriptor: number, offset: number): Buffer {
  const page = Buffer.alloc(pageBytes);
  const bytesRead = fs.readSync(descriptor, page, 0, pageBytes, offset);
  return page.subarray(0, bytesRead);
}

export function readFilePage(descriptor: number, pageNumber: number): Buffer {
  return readPageAt(descriptor, (pageNumber - 1) * pageBytes);
}

function decipherIntact(page: Buffer, pageNumber: number, keys: PageKeys): Buffer {
  if (!isPageIntact(page, pageNumber, keys)) throw new PageUnreadable(pageNumber);
  return decipherPage(page, pageNumber, keys);
}

/** Pages as the archive's own file has them: the state of its last checkpoint. */
export function pagesOfFile(descriptor: number, keys: PageKeys): ReadPage {
  return (pageNumber) => {
    if (pageNumber < 1) throw new PageUnreadable(pageNumber);
    return decipherIntact(readFilePage(descriptor, pageNumber), pageNumber, keys);
  };
}

/** Pages as the log has them at the given offsets, and the file's own where it has none. */
export function pagesThroughWal(
  descriptor: number,
  walDescriptor: number,
  offsets: ReadonlyMap<number, number>,
  keys: PageKeys,
): ReadPage {
  const ofFile = pagesOfFile(descriptor, keys);
  return (pageNumber) => {
    const offset = offsets.get(pageNumber);
    if (offset === undefined) return ofFile(pageNumber);
    return decipherIntact(readPageAt(walDescriptor, offset), pageNumber, keys);
  };
}
