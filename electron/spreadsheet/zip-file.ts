import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

interface WrittenPart {
  name: Buffer;
  checksum: number;
  packedBytes: number;
  unpackedBytes: number;
  offset: number;
}

/** Signatures and layouts of APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const localBytes = 30;
const entryBytes = 46;
const endBytes = 22;
const sizesInLocalHeader = 14;
const versionNeeded = 20;
const deflated = 8;
/** 1980-01-01, the first day a zip knows: when a part was made is no one's business. */
const noDay = 0x21;
const largestBytes = 0xffffffff;

/** A zip archive written part after part into a file, each part as it comes; nothing but its directory is kept. */
export class ZipFile {
  readonly #file: FileHandle;
  readonly #parts: WrittenPart[] = [];
  #end = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add(path: string, texts: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const part: WrittenPart = {
      name: Buffer.from(path),
      checksum: 0,
      packedBytes: 0,
      unpackedBytes: 0,
      offset: this.#end,
    };
    await this.#append(Buffer.concat([localHeader(part), part.name]));
    async function* unpacked(): AsyncGenerator<Buffer> {
      for await (const text of texts) {
        const bytes = Buffer.from(text);
        part.checksum = crc32(bytes, part.checksum);
        part.unpackedBytes += bytes.length;
        yield bytes;
      }
    }
    await pipeline(unpacked, createDeflateRaw(), async (packed: AsyncIterable<Buffer>) => {
      for await (const bytes of packed) {
        part.packedBytes += bytes.length;
        await this.#append(bytes);
      }
    });
    if (part.unpackedBytes > largestBytes || this.#end > largestBytes) throw new Error('too large for a zip archive');
    // Checksum and sizes are known only now; the header was left blank there.
    await this.#write(localHeader(part).subarray(sizesInLocalHeader), part.offset + sizesInLocalHeader);
    this.#parts.push(part);
  }

  /** Writes the directory, without which there is no archive. */
  async finish(): Promise<void> {
    const directory = Buffer.concat(this.#parts.flatMap((part) => [directoryEntry(part), part.name]));
    const end = Buffer.alloc(endBytes);
    end.writeUInt32LE(endSignature, 0);
    end.writeUInt16LE(this.#parts.length, 8);
    end.writeUInt16LE(this.#parts.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#end, 16);
    await this.#append(Buffer.concat([directory, end]));
  }

  async #append(bytes: Buffer): Promise<void> {
    await this.#write(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** A system short of room takes a part of what it is given before it refuses the rest. */
  async #write(bytes: Buffer, position: number): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, written, bytes.length - written, position + written);
      written += bytesWritten;
    }
  }
}

function localHeader(part: WrittenPart): Buffer {
  const header = Buffer.alloc(localBytes);
  header.writeUInt32LE(localSignature, 0);
  writeCommon(header, 4, part);
  return header;
}

function directoryEntry(part: WrittenPart): Buffer {
  const entry = Buffer.alloc(entryBytes);
  entry.writeUInt32LE(entrySignature, 0);
  entry.writeUInt16LE(versionNeeded, 4);
  writeCommon(entry, 6, part);
  entry.writeUInt32LE(part.offset, 42);
  return entry;
}

/** The fields that both headers share, in the same order. */
function writeCommon(header: Buffer, at: number, part: WrittenPart): void {
  header.writeUInt16LE(versionNeeded, at);
  header.writeUInt16LE(deflated, at + 4);
  header.writeUInt16LE(noDay, at + 8);
  header.writeUInt32LE(part.checksum, at + 10);
  header.writeUInt32LE(part.packedBytes, at + 14);
  header.writeUInt32LE(part.unpackedBytes, at + 18);
  header.writeUInt16LE(part.name.length, at + 22);
}
