import fs from 'node:fs';
import os from 'node:os';
import { pageBytes } from './pages.ts';

/**
 * The write-ahead log next to an archive, read without SQLite (https://www.sqlite.org/fileformat2.html#walformat).
 * Its pages are enciphered like the archive's own; its checksums are over the enciphered bytes.
 */
const walHeaderBytes = 32;
export const frameHeaderBytes = 24;
const frameBytes = frameHeaderBytes + pageBytes;
const magicLittleEndian = 0x377f0682;
const magicBigEndian = 0x377f0683;

export function walPathOf(archivePath: string): string {
  return `${archivePath}-wal`;
}

/** One page as a commit left it. */
export interface WalFrame {
  readonly pageNumber: number;
  /** Where the page's content begins in the log. */
  readonly offset: number;
}

/**
 * What damage at the log's end has cost. 'lastCommit': what was written last cannot be read; a power cut does this to a
 * commit that was not confirmed yet, damage to one that was. 'commits': more than one commit, so confirmed ones too.
 */
export type WalLoss = 'none' | 'lastCommit' | 'commits';

export interface Wal {
  /** 'nothing': no log, or one with no committed frame; 'unreadable': it has content, but no valid beginning. */
  readonly state: 'nothing' | 'committed' | 'unreadable';
  /** Committed frames only, in the order in which they were written. */
  readonly frames: readonly WalFrame[];
  /** For each commit, the number of frames up to its end. */
  readonly commits: readonly number[];
  /** Offset in the log of each page's content after the last commit. */
  readonly pages: ReadonlyMap<number, number>;
  /** Pages of the archive after the last commit. */
  readonly pageCount: number;
  readonly loss: WalLoss;
}

const nothing: Wal = { state: 'nothing', frames: [], commits: [], pages: new Map(), pageCount: 0, loss: 'none' };

interface Checksum {
  one: number;
  two: number;
}

function continueChecksum(sum: Checksum, bytes: Buffer, isLittleEndian: boolean): void {
  let { one, two } = sum;
  if (isLittleEndian && os.endianness() === 'LE' && bytes.byteOffset % 4 === 0) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    for (let index = 0; index < words.length; index += 2) {
      one = (one + (words[index] ?? 0) + two) >>> 0;
      two = (two + (words[index + 1] ?? 0) + one) >>> 0;
    }
  } else {
    const read = (at: number): number => (isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    for (let at = 0; at < bytes.length; at += 8) {
      one = (one + read(at) + two) >>> 0;
      two = (two + read(at + 4) + one) >>> 0;
    }
  }
  sum.one = one;
  sum.two = two;
}

export function readWal(walPath: string): Wal {
  if (!fs.statSync(walPath, { throwIfNoEntry: false })) return nothing;
  const descriptor = fs.openSync(walPath, 'r');
  try {
    return readOpenWal(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Offset of each page's content after the given commit of the log, counted from 0. */
export function pagesAsOf(wal: Wal, commit: number): Map<number, number> {
  const pages = new Map<number, number>();
  for (const { pageNumber, offset } of wal.frames.slice(0, wal.commits[commit] ?? 0)) pages.set(pageNumber, offset);
  return pages;
}

/** The same of a log that is open already. */
export function readOpenWal(descriptor: number): Wal {
  const sizeBytes = fs.fstatSync(descriptor).size;
  if (sizeBytes <= walHeaderBytes) return nothing;
  const header = Buffer.alloc(walHeaderBytes);
  fs.readSync(descriptor, header, 0, walHeaderBytes, 0);
  const magic = header.readUInt32BE(0);
  const isLittleEndian = magic === magicLittleEndian;
  const sum: Checksum = { one: 0, two: 0 };
  continueChecksum(sum, header.subarray(0, 24), isLittleEndian);
  const isHeaderValid =
    (isLittleEndian || magic === magicBigEndian) &&
    header.readUInt32BE(8) === pageBytes &&
    header.readUInt32BE(24) === sum.one &&
    header.readUInt32BE(28) === sum.two;
  if (!isHeaderValid) return { ...nothing, state: 'unreadable' };
  const salts = header.subarray(16, 24);

  const frames: WalFrame[] = [];
  const commits: number[] = [];
  let pageCount = 0;
  let end: LogEnd | null = null;
  const frame = Buffer.alloc(frameBytes);
  for (let at = walHeaderBytes; at + frameBytes <= sizeBytes; at += frameBytes) {
    fs.readSync(descriptor, frame, 0, frameBytes, at);
    const pageNumber = frame.readUInt32BE(0);
    const pageCountAtCommit = frame.readUInt32BE(4);
    if (end !== null) {
      end.see(frame, false);
      continue;
    }
    continueChecksum(sum, frame.subarray(0, 8), isLittleEndian);
    continueChecksum(sum, frame.subarray(frameHeaderBytes), isLittleEndian);
    const isChecksumRight = frame.readUInt32BE(16) === sum.one && frame.readUInt32BE(20) === sum.two;
    if (!isChecksumRight || pageNumber === 0 || !frame.subarray(8, 16).equals(salts)) {
      end = new LogEnd(salts, frames.slice(commits.at(-1) ?? 0));
      end.see(frame, isChecksumRight);
      continue;
    }
    frames.push({ pageNumber, offset: at + frameHeaderBytes });
    if (pageCountAtCommit === 0) continue;
    pageCount = pageCountAtCommit;
    commits.push(frames.length);
  }
  frames.length = commits.at(-1) ?? 0;
  const loss = end?.loss ?? 'none';
  if (frames.length === 0) return { ...nothing, state: loss === 'commits' ? 'unreadable' : 'nothing', loss };
  const wal: Wal = { state: 'committed', frames, commits, pages: new Map(), pageCount, loss };
  return { ...wal, pages: pagesAsOf(wal, commits.length - 1) };
}

/** SQLite adds one to the first salt each time it begins the log again, and draws the second one. */
const generationsAtMost = 1_000_000;

/**
 * Looks at what follows the last readable commit, from the frame at which SQLite stops reading. There may be frames of a
 * transaction that never ended, or of the log before it was begun again, neither of which is a loss; or frames of a
 * commit that is damaged. A commit writes each page once, so a page that comes twice belongs to two commits.
 */
class LogEnd {
  readonly #salts: Buffer;
  readonly #timesSeen = new Map<number, number>();
  #mostTimesSeen = 0;
  /** As of the last commit that was seen: what follows it may be of a transaction that was rolled back. */
  #commits = 0;
  #mostTimesSeenAtCommit = 0;
  #hasUnknownFrame = false;

  constructor(salts: Buffer, unfinished: readonly WalFrame[]) {
    this.#salts = salts;
    for (const { pageNumber } of unfinished) this.#count(pageNumber);
  }

  see(frame: Buffer, isChecksumRight: boolean): void {
    const [one, two] = [frame.subarray(8, 12), frame.subarray(12, 16)];
    // The checksum does not cover the salts, and damage to one of them leaves the other.
    const isOfThisLog =
      isChecksumRight || one.equals(this.#salts.subarray(0, 4)) || two.equals(this.#salts.subarray(4, 8));
    if (!isOfThisLog) {
      // SQLite writes it like this where a transaction outgrows the cache, and completes it when the transaction ends.
      const isUnfinished = frame.readUInt32BE(0) > 0 && frame.subarray(8, 24).every((byte) => byte === 0);
      if (isUnfinished) return;
      const generationsAgo = (this.#salts.readUInt32BE(0) - one.readUInt32BE(0)) >>> 0;
      if (generationsAgo > generationsAtMost) this.#hasUnknownFrame = true;
      return;
    }
    this.#count(frame.readUInt32BE(0));
    if (frame.readUInt32BE(4) === 0) return;
    this.#commits += 1;
    this.#mostTimesSeenAtCommit = this.#mostTimesSeen;
  }

  get loss(): WalLoss {
    if (Math.max(this.#commits, this.#mostTimesSeenAtCommit) > 1) return 'commits';
    return this.#commits > 0 || this.#hasUnknownFrame ? 'lastCommit' : 'none';
  }

  #count(pageNumber: number): void {
    const times = (this.#timesSeen.get(pageNumber) ?? 0) + 1;
    this.#timesSeen.set(pageNumber, times);
    this.#mostTimesSeen = Math.max(this.#mostTimesSeen, times);
  }
}
