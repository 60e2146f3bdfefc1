import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { fileProblem, megabytes } from './file-problem.ts';
import type { ReaderCaps } from './reader-caps.ts';

/** Bytes unpacked so far of one file, all its parts together; refuses bombs while they unfold. */
export class UnpackingBudget {
  readonly #caps: ReaderCaps;
  readonly #packedBytes: number;
  #unpackedBytes = 0;

  constructor(caps: ReaderCaps, packedBytes: number) {
    this.#caps = caps;
    this.#packedBytes = Math.max(1, packedBytes);
  }

  spend(bytes: number): void {
    this.#unpackedBytes += bytes;
    refuseBomb(this.#caps, this.#packedBytes, this.#unpackedBytes);
  }
}

/** Throws where the unpacked bytes are too many for the packed ones. */
export function refuseBomb(caps: ReaderCaps, packedBytes: number, unpackedBytes: number): void {
  if (unpackedBytes > caps.unpackedBytes) {
    throw fileProblem('FILE_UNPACKS_TOO_LARGE', {
      limit: megabytes(caps.unpackedBytes),
      found: megabytes(unpackedBytes),
    });
  }
  if (unpackedBytes > caps.ratioFreeBytes && unpackedBytes / Math.max(1, packedBytes) > caps.unpackRatio) {
    throw fileProblem('FILE_UNPACKS_TOO_LARGE', {
      limit: megabytes(caps.ratioFreeBytes),
      found: megabytes(unpackedBytes),
    });
  }
}

/** Streams `packed` unpacked, portion by portion; what is broken is FILE_DAMAGED. */
export async function* unpack(
  kind: 'gzip' | 'deflate',
  packed: AsyncIterable<Buffer>,
  onConsumed: (packedBytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const options = { chunkSize: 256 * 1024 };
  const unpacker = kind === 'gzip' ? createGunzip(options) : createInflateRaw(options);
  const source = Readable.from(packed);
  source.on('error', (error) => unpacker.destroy(error));
  source.pipe(unpacker);
  try {
    for await (const portion of unpacker) {
      onConsumed(unpacker.bytesWritten);
      yield portion;
    }
  } catch (error) {
    throw isBrokenCompression(error) ? fileProblem('FILE_DAMAGED', {}, error) : error;
  } finally {
    source.destroy();
    unpacker.destroy();
  }
}

function isBrokenCompression(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
