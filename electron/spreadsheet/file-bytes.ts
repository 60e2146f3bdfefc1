import { type ByteSource, memorySource, openFileSource } from './byte-source.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';
import { fileProblem, megabytes } from './file-problem.ts';
import type { ReaderCaps } from './reader-caps.ts';
import { UnpackingBudget, unpack } from './unpacking.ts';

const headBytes = 256 * 1024;

/** A foreign file as bytes: gzip taken off, its kind known by content. */
export interface FileBytes {
  /** Size on disk. */
  sizeBytes: number;
  gzip: boolean;
  kind: FileKind;
  /** The beginning, unpacked. */
  head: Buffer;
  /** All of it, unpacked, from the start; bombs are refused on the way. Of a file that is not packed also a part. */
  stream(fromByte?: number, toByte?: number): AsyncIterable<Buffer>;
  /** Of the last `stream()`: share of the file consumed. */
  fractionRead(): number;
  /** The same at rest, for formats that jump about in their file. */
  source(): Promise<ByteSource>;
  close(): Promise<void>;
}

export async function openFileBytes(path: string, caps: ReaderCaps): Promise<FileBytes> {
  const file = await openFileSource(path);
  try {
    return await bytesOf(file, caps);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function bytesOf(file: ByteSource, caps: ReaderCaps): Promise<FileBytes> {
  if (file.size > caps.fileBytes) {
    throw fileProblem('FILE_TOO_LARGE', { limit: megabytes(caps.fileBytes), found: megabytes(file.size) });
  }
  let consumedBytes = 0;
  const fractionRead = () => Math.min(1, consumedBytes / Math.max(1, file.size));

  async function* packedStream(fromByte = 0, toByte = file.size): AsyncGenerator<Buffer> {
    consumedBytes = fromByte;
    for await (const portion of file.stream(fromByte, toByte - fromByte)) {
      consumedBytes += portion.length;
      yield portion;
    }
  }

  const head = await file.read(0, headBytes);
  const kind = fileKindOf(head);
  if (kind !== 'gzip') {
    return {
      sizeBytes: file.size,
      gzip: false,
      kind,
      head,
      stream: packedStream,
      fractionRead,
      source: async () => file,
      close: () => file.close(),
    };
  }

  async function* unpackedStream(): AsyncGenerator<Buffer> {
    const budget = new UnpackingBudget(caps, file.size);
    for await (const portion of unpack('gzip', packedStream())) {
      budget.spend(portion.length);
      yield portion;
    }
  }

  const unpackedHead = await firstBytes(unpackedStream(), headBytes);
  const innerKind = fileKindOf(unpackedHead);
  return {
    sizeBytes: file.size,
    gzip: true,
    kind: innerKind === 'gzip' ? { unsupported: 'gzip' } : innerKind,
    head: unpackedHead,
    stream: unpackedStream,
    fractionRead,
    source: async () => memorySource(await allBytes(unpackedStream(), caps)),
    close: () => file.close(),
  };
}

async function firstBytes(stream: AsyncIterable<Buffer>, length: number): Promise<Buffer> {
  const portions: Buffer[] = [];
  let bytes = 0;
  for await (const portion of stream) {
    portions.push(portion);
    bytes += portion.length;
    if (bytes >= length) break;
  }
  return Buffer.concat(portions).subarray(0, length);
}

async function allBytes(stream: AsyncIterable<Buffer>, caps: ReaderCaps): Promise<Buffer> {
  const portions: Buffer[] = [];
  let bytes = 0;
  for await (const portion of stream) {
    bytes += portion.length;
    if (bytes > caps.fileBytes) {
      throw fileProblem('FILE_UNPACKS_TOO_LARGE', { limit: megabytes(caps.fileBytes), found: megabytes(bytes) });
    }
    portions.push(portion);
  }
  return Buffer.concat(portions);
}
