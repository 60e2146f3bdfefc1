import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { fileProblem } from './file-problem.ts';
import type { ReaderCaps } from './reader-caps.ts';
import { refuseBomb, unpack } from './unpacking.ts';

export interface ZipEntry {
  name: string;
  method: number;
  isEncrypted: boolean;
  packedBytes: number;
  /** As declared; the real ones are counted while unpacking. */
  unpackedBytes: number;
  checksum: number;
  localHeaderOffset: number;
}

/** Signatures and fixed lengths of APPNOTE.TXT, sections 4.3.7 to 4.3.16. */
const endSignature = 0x06054b50;
const endBytes = 22;
const longestCommentBytes = 0xffff;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorBytes = 20;
const zip64EndSignature = 0x06064b50;
const zip64EndBytes = 56;
const entrySignature = 0x02014b50;
const entryBytes = 46;
const localHeaderSignature = 0x04034b50;
const localHeaderBytes = 30;
const largestDirectoryBytes = 16 * 1024 * 1024;
const see64 = 0xffffffff;

/** A zip archive whose declared sizes are within the caps; parts are unpacked one by one, as streams. */
export class ZipArchive {
  readonly #source: ByteSource;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>) {
    this.#source = source;
    this.#entries = entries;
  }

  /** Names in lower case, as parts of a workbook are found whatever their case. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  entry(name: string): ZipEntry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  /** The part unpacked; more than it declared is an attack, less or a wrong checksum is damage. */
  async *stream(entry: ZipEntry, onConsumed: (packedBytes: number) => void = () => {}): AsyncGenerator<Buffer> {
    const packed = this.#source.stream(await this.#dataOffset(entry), entry.packedBytes);
    let checksum = 0;
    let unpackedBytes = 0;
    for await (const portion of entry.method === 0 ? packed : unpack('deflate', packed, onConsumed)) {
      unpackedBytes += portion.length;
      if (entry.method === 0) onConsumed(unpackedBytes);
      if (unpackedBytes > entry.unpackedBytes) throw fileProblem('FILE_HOSTILE', { part: entry.name });
      checksum = crc32(portion, checksum);
      yield portion;
    }
    if (unpackedBytes !== entry.unpackedBytes || checksum !== entry.checksum) {
      throw fileProblem('FILE_DAMAGED', { part: entry.name });
    }
  }

  /** The first bytes of a part, for a look before it is read; empty where they cannot be unpacked. */
  async peek(entry: ZipEntry): Promise<Buffer> {
    const packed = await this.#source.read(await this.#dataOffset(entry), Math.min(entry.packedBytes, 1024));
    if (entry.method === 0) return packed;
    try {
      return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 * 1024 * 1024 });
    } catch {
      // What is broken here is found where the part is read, and harmless where it is not.
      return Buffer.alloc(0);
    }
  }

  async #dataOffset(entry: ZipEntry): Promise<number> {
    if (entry.isEncrypted) throw fileProblem('FILE_ENCRYPTED');
    if (entry.method !== 0 && entry.method !== 8) {
      throw fileProblem('FILE_KIND_UNSUPPORTED', { found: `zip ${entry.method}` });
    }
    const header = await this.#source.read(entry.localHeaderOffset, localHeaderBytes);
    if (header.length < localHeaderBytes || header.readUInt32LE(0) !== localHeaderSignature) {
      throw fileProblem('FILE_DAMAGED', { part: entry.name });
    }
    const offset = entry.localHeaderOffset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (offset + entry.packedBytes > this.#source.size) throw fileProblem('FILE_DAMAGED', { part: entry.name });
    return offset;
  }
}

/** Reads the directory at the end of a zip archive and refuses bombs by what they declare. */
export async function openZipArchive(source: ByteSource, caps: ReaderCaps): Promise<ZipArchive> {
  const { entryCount, offset, bytes } = await locateDirectory(source);
  if (entryCount > caps.archiveEntries || bytes > largestDirectoryBytes) {
    throw fileProblem('FILE_HOSTILE', { limit: caps.archiveEntries, found: entryCount });
  }
  if (offset + bytes > source.size) throw fileProblem('FILE_DAMAGED');
  const directory = await source.read(offset, bytes);
  const entries = new Map<string, ZipEntry>();
  let declaredBytes = 0;
  let count = 0;
  for (let at = 0; at + entryBytes <= directory.length; ) {
    if (directory.readUInt32LE(at) !== entrySignature) break;
    const next = at + entryBytes + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30);
    const end = next + directory.readUInt16LE(at + 32);
    if (end > directory.length) throw fileProblem('FILE_DAMAGED');
    count += 1;
    if (count > caps.archiveEntries) {
      throw fileProblem('FILE_HOSTILE', { limit: caps.archiveEntries, found: count });
    }
    const entry = readEntry(directory, at, next);
    declaredBytes += entry.unpackedBytes;
    const key = safePartName(entry.name);
    // Of parts with one name the first counts: a second could show another table than the one checked.
    if (key !== null && !isSymbolicLink(directory, at) && !entries.has(key)) entries.set(key, entry);
    at = end;
  }
  if (count === 0) throw fileProblem('FILE_DAMAGED');
  refuseBomb(caps, source.size, declaredBytes);
  return new ZipArchive(source, entries);
}

async function locateDirectory(source: ByteSource): Promise<{ entryCount: number; offset: number; bytes: number }> {
  const tailOffset = Math.max(0, source.size - endBytes - longestCommentBytes);
  const tail = await source.read(tailOffset, source.size - tailOffset);
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    const entryCount = tail.readUInt16LE(at + 10);
    const bytes = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    if (entryCount !== 0xffff && bytes !== see64 && offset !== see64) return { entryCount, offset, bytes };
    return locateZip64Directory(source, tailOffset + at);
  }
  throw fileProblem('FILE_DAMAGED');
}

async function locateZip64Directory(
  source: ByteSource,
  endOffset: number,
): Promise<{ entryCount: number; offset: number; bytes: number }> {
  const locator = await source.read(Math.max(0, endOffset - zip64LocatorBytes), zip64LocatorBytes);
  if (locator.length < zip64LocatorBytes || locator.readUInt32LE(0) !== zip64LocatorSignature) {
    throw fileProblem('FILE_DAMAGED');
  }
  const end = await source.read(readUInt64(locator, 8), zip64EndBytes);
  if (end.length < zip64EndBytes || end.readUInt32LE(0) !== zip64EndSignature) throw fileProblem('FILE_DAMAGED');
  return { entryCount: readUInt64(end, 32), bytes: readUInt64(end, 40), offset: readUInt64(end, 48) };
}

function readEntry(directory: Buffer, at: number, extraEnd: number): ZipEntry {
  const nameEnd = at + entryBytes + directory.readUInt16LE(at + 28);
  let unpackedBytes = directory.readUInt32LE(at + 24);
  let packedBytes = directory.readUInt32LE(at + 20);
  let localHeaderOffset = directory.readUInt32LE(at + 42);
  const wide = zip64Field(directory, nameEnd, extraEnd);
  if (unpackedBytes === see64) unpackedBytes = wide();
  if (packedBytes === see64) packedBytes = wide();
  if (localHeaderOffset === see64) localHeaderOffset = wide();
  return {
    name: directory.toString('utf8', at + entryBytes, nameEnd),
    method: directory.readUInt16LE(at + 10),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    packedBytes,
    unpackedBytes,
    checksum: directory.readUInt32LE(at + 16),
    localHeaderOffset,
  };
}

/** Gives the 64-bit values of an entry's extra field one by one. */
function zip64Field(directory: Buffer, from: number, to: number): () => number {
  let at = from;
  while (at + 4 <= to && directory.readUInt16LE(at) !== 0x0001) at += 4 + directory.readUInt16LE(at + 2);
  let valueAt = at + 4;
  const end = at + 4 <= to ? Math.min(to, valueAt + directory.readUInt16LE(at + 2)) : 0;
  return () => {
    if (valueAt + 8 > end) throw fileProblem('FILE_DAMAGED');
    valueAt += 8;
    return readUInt64(directory, valueAt - 8);
  };
}

function readUInt64(bytes: Buffer, offset: number): number {
  const value = Number(bytes.readBigUInt64LE(offset));
  if (!Number.isSafeInteger(value)) throw fileProblem('FILE_DAMAGED');
  return value;
}

/** The name a part is found by, or null for one that points out of the archive. */
function safePartName(name: string): string | null {
  const path = name.replaceAll('\\', '/').toLowerCase();
  if (path.startsWith('/') || /^[a-z]:/.test(path) || path.split('/').includes('..')) return null;
  return path;
}

function isSymbolicLink(directory: Buffer, at: number): boolean {
  const isMadeOnUnix = directory.readUInt16LE(at + 4) >> 8 === 3;
  return isMadeOnUnix && ((directory.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000;
}
