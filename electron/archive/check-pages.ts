import fs from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ShukeError } from '../../shared/errors.ts';
import { readFilePage } from './archive-pages.ts';
import { readDatabaseHeader } from './database-header.ts';
import { decipherPage, isPageIntact, lockPageNumber, type PageKeys, pageBytes } from './pages.ts';
import { frameHeaderBytes, readWal, type Wal, walPathOf } from './wal.ts';

/** How much is done between two looks at the event loop: about 10 ms of work. */
const pagesPerTurn = 256;
/** A page that is being written by a checkpoint of another thread reads torn; the next reading finds it whole. */
const readingsAtMost = 3;

export interface PageCheck {
  readonly file: string;
  readonly descriptor: number;
  readonly keys: PageKeys;
  readonly onPages: (done: number, of: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface CheckedPages {
  readonly pages: number;
  readonly damagedPages: number[];
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ShukeError('JOB_CANCELLED');
}

/** Verifies the checksum of every page, the free ones too, which SQLite's own check never reads. */
export async function checkPages(check: PageCheck): Promise<CheckedPages> {
  const { file, descriptor, keys, onPages, signal } = check;
  const wal = readWal(walPathOf(file));
  const pages = wal.state === 'committed' ? wal.pageCount : pageCountOfFile(descriptor, keys);
  const damagedPages: number[] = [];
  for (let pageNumber = 1; pageNumber <= pages; pageNumber++) {
    if (pageNumber % pagesPerTurn === 0) {
      onPages(pageNumber, pages);
      await nextTurn();
      throwIfCancelled(signal);
    }
    if (pageNumber === lockPageNumber || (await isIntactInFile(descriptor, pageNumber, keys))) continue;
    // The log is read again: it may have grown, or been written back, since the check began.
    if (!isIntactInWal(file, readWal(walPathOf(file)), pageNumber, keys)) damagedPages.push(pageNumber);
  }
  for (const pageNumber of damagedPagesOfWal(file, wal, keys)) {
    if (!damagedPages.includes(pageNumber)) damagedPages.push(pageNumber);
  }
  onPages(pages, pages);
  return { pages, damagedPages: damagedPages.sort((one, other) => one - other) };
}

function pageCountOfFile(descriptor: number, keys: PageKeys): number {
  const page1 = readFilePage(descriptor, 1);
  const sizeInPages = Math.ceil(fs.fstatSync(descriptor).size / pageBytes);
  if (!isPageIntact(page1, 1, keys)) return sizeInPages;
  return readDatabaseHeader(decipherPage(page1, 1, keys)).pageCount ?? sizeInPages;
}

async function isIntactInFile(descriptor: number, pageNumber: number, keys: PageKeys): Promise<boolean> {
  for (let reading = 1; reading <= readingsAtMost; reading++) {
    if (isPageIntact(readFilePage(descriptor, pageNumber), pageNumber, keys)) return true;
    await nextTurn();
  }
  return false;
}

function readWalPage(descriptor: number, offset: number): Buffer {
  const page = Buffer.alloc(pageBytes);
  return page.subarray(0, fs.readSync(descriptor, page, 0, pageBytes, offset));
}

function isIntactInWal(file: string, wal: Wal, pageNumber: number, keys: PageKeys): boolean {
  const inWal = wal.pages.get(pageNumber);
  if (!inWal) return false;
  const descriptor = fs.openSync(walPathOf(file), 'r');
  try {
    return isPageIntact(readWalPage(descriptor, inWal.lastOffset), pageNumber, keys);
  } finally {
    fs.closeSync(descriptor);
  }
}

function damagedPagesOfWal(file: string, wal: Wal, keys: PageKeys): number[] {
  if (wal.state !== 'committed') return [];
  const descriptor = fs.openSync(walPathOf(file), 'r');
  try {
    return [...wal.pages].flatMap(([pageNumber, { lastOffset }]) => {
      if (isPageIntact(readWalPage(descriptor, lastOffset), pageNumber, keys)) return [];
      // The log may have begun anew since: what stands there now is another page, with a header of its own.
      const header = Buffer.alloc(4);
      fs.readSync(descriptor, header, 0, 4, lastOffset - frameHeaderBytes);
      return header.readUInt32BE(0) === pageNumber ? [pageNumber] : [];
    });
  } finally {
    fs.closeSync(descriptor);
  }
}
