import fs from 'node:fs';
import os from 'node:os';
import { pageBytes } from './pages.ts';

/**
 * The write-ahead log beside an archive, read without SQLite (https://www.sqlite.org/fileformat2.html#walformat).
 * Its pages are enciphered like the archive's own; its checksums are over the enciphered bytes.
 */
export const walHeaderBytes = 32;
export const frameHeaderBytes = 24;
const frameBytes = frameHeaderBytes + pageBytes;
const magicLittleEndian = 0x377f0682;
const magicBigEndian = 0x377f0683;

export function walPathOf(archivePath: string): string {
  return `${archivePath}-wal`;
}

export interface WalPage {
  /** Offsets in the log of the page's first and last content, counting committed frames only. */
  readonly firstOffset: number;
  readonly lastOffset: number;
}

export interface Wal {
  /** 'nothing': no log, or one with no committed frame; 'unreadable': it has content, but no valid beginning. */
  readonly state: 'nothing' | 'committed' | 'unreadable';
  readonly pages: ReadonlyMap<number, WalPage>;
  /** Pages of the archive after the last commit. */
  readonly pageCount: number;
  readonly committedFrames: number;
  /**
   * True where commits follow a broken frame that a power cut cannot explain: it can tear the last commit, which was
   * not acknowledged yet, but not one that another commit follows.
   */
  readonly hasLostCommits: boolean;
}

const nothing: Wal = {
  state: 'nothing',
  pages: new Map(),
  pageCount: 0,
  committedFrames: 0,
  hasLostCommits: false,
};

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
    return readFrames(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function readFrames(descriptor: number): Wal {
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

  const committed = new Map<number, { firstOffset: number; lastOffset: number }>();
  let sinceCommit: { pageNumber: number; offset: number }[] = [];
  let pageCount = 0;
  let committedFrames = 0;
  let commitsAfterBreak = 0;
  let isChainBroken = false;
  const frame = Buffer.alloc(frameBytes);
  for (let at = walHeaderBytes, index = 0; at + frameBytes <= sizeBytes; at += frameBytes, index++) {
    fs.readSync(descriptor, frame, 0, frameBytes, at);
    const hasOurSalts = frame.subarray(8, 16).equals(salts);
    const pageCountAtCommit = frame.readUInt32BE(4);
    if (isChainBroken) {
      if (hasOurSalts && pageCountAtCommit > 0) commitsAfterBreak += 1;
      continue;
    }
    const pageNumber = frame.readUInt32BE(0);
    continueChecksum(sum, frame.subarray(0, 8), isLittleEndian);
    continueChecksum(sum, frame.subarray(frameHeaderBytes), isLittleEndian);
    const isFrameValid =
      hasOurSalts && pageNumber > 0 && frame.readUInt32BE(16) === sum.one && frame.readUInt32BE(20) === sum.two;
    if (!isFrameValid) {
      isChainBroken = true;
      if (hasOurSalts && pageCountAtCommit > 0) commitsAfterBreak += 1;
      continue;
    }
    sinceCommit.push({ pageNumber, offset: at + frameHeaderBytes });
    if (pageCountAtCommit === 0) continue;
    for (const { pageNumber: number, offset } of sinceCommit) {
      const known = committed.get(number);
      committed.set(number, { firstOffset: known?.firstOffset ?? offset, lastOffset: offset });
    }
    sinceCommit = [];
    pageCount = pageCountAtCommit;
    committedFrames = index + 1;
  }
  const hasLostCommits = commitsAfterBreak > 1;
  if (committedFrames === 0) return { ...nothing, state: hasLostCommits ? 'unreadable' : 'nothing' };
  return { state: 'committed', pages: committed, pageCount, committedFrames, hasLostCommits };
}
