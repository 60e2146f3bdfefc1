import fs from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ShukeError } from '../../shared/errors.ts';
import { readFilePage, readPageAt } from './archive-pages.ts';
import { readDatabaseHeader } from './database-header.ts';
import { decipherPage, isPageIntact, lockPageNumber, type PageKeys, pageBytes } from './pages.ts';
import { frameHeaderBytes, readOpenWal, type Wal } from './wal.ts';

/** How much is done between two looks at the event loop: about 10 ms of work. */
const pagesPerTurn = 256;
/** A page that is being written by a checkpoint of another thread reads torn; the next reading finds it whole. */
const readingsAtMost = 3;

export interface PageCheck {
  readonly descriptor: number;
  /** Of the log next to it; null where there is none. */
  readonly walDescriptor: number | null;
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
  const { descriptor, walDescriptor, keys, onPages, signal } = check;
  const log = walDescriptor === null ? null : new LogInUse(walDescriptor, keys);
  const pages = log?.pageCount ?? pageCountOfFile(descriptor, keys);
  const damagedPages: number[] = [];
  for (let pageNumber = 1; pageNumber <= pages; pageNumber++) {
    if (pageNumber % pagesPerTurn === 0) {
      onPages(pageNumber, pages);
      await nextTurn();
      throwIfCancelled(signal);
    }
    if (pageNumber === lockPageNumber || (await isIntactInFile(descriptor, pageNumber, keys))) continue;
    if (!log?.hasIntact(pageNumber)) damagedPages.push(pageNumber);
  }
  for (const pageNumber of log?.damagedPages() ?? []) {
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

/** The log, which may grow, or be written back and begun again, while the check runs. */
class LogInUse {
  readonly #descriptor: number;
  readonly #keys: PageKeys;
  readonly #atFirst: Wal;
  #latest: Wal;

  constructor(descriptor: number, keys: PageKeys) {
    this.#descriptor = descriptor;
    this.#keys = keys;
    this.#atFirst = readOpenWal(descriptor);
    this.#latest = this.#atFirst;
  }

  /** Of the archive with its log; null where the log has nothing. */
  get pageCount(): number | null {
    return this.#atFirst.state === 'committed' ? this.#atFirst.pageCount : null;
  }

  hasIntact(pageNumber: number): boolean {
    if (this.#isIntactIn(this.#latest, pageNumber)) return true;
    this.#latest = readOpenWal(this.#descriptor);
    return this.#isIntactIn(this.#latest, pageNumber);
  }

  damagedPages(): number[] {
    return [...this.#atFirst.pages].flatMap(([pageNumber, offset]) => {
      if (this.#isIntactIn(this.#atFirst, pageNumber)) return [];
      // Begun again since, it has another page there, with a header of its own.
      const header = Buffer.alloc(4);
      fs.readSync(this.#descriptor, header, 0, 4, offset - frameHeaderBytes);
      return header.readUInt32BE(0) === pageNumber ? [pageNumber] : [];
    });
  }

  #isIntactIn({ pages }: Wal, pageNumber: number): boolean {
    const offset = pages.get(pageNumber);
    return offset !== undefined && isPageIntact(readPageAt(this.#descriptor, offset), pageNumber, this.#keys);
  }
}
