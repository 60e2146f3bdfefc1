import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes at rest: a file, or a workbook unpacked into memory. */
export interface ByteSource {
  size: number;
  /** At most `length` bytes from `offset`; fewer at the end. */
  read(offset: number, length: number): Promise<Buffer>;
  stream(offset: number, length: number): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

const portionBytes = 256 * 1024;

export async function openFileSource(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    read: (offset, length) => readFully(handle, offset, length),
    stream: (offset, length) =>
      length === 0
        ? emptyStream()
        : createReadStream(path, { start: offset, end: offset + length - 1, highWaterMark: portionBytes }),
    close: () => handle.close(),
  };
}

export function memorySource(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    stream: async function* (offset, length) {
      for (let start = offset; start < offset + length; start += portionBytes) {
        yield bytes.subarray(start, Math.min(start + portionBytes, offset + length));
      }
    },
    close: async () => {},
  };
}

async function* emptyStream(): AsyncGenerator<Buffer> {}

async function readFully(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
