import fs from 'node:fs';

/** `writeSync` may write less than it was given. Without a position where the last write ended. */
export function writeWhole(descriptor: number, bytes: Uint8Array, position?: number): void {
  for (let written = 0; written < bytes.length; ) {
    const at = position === undefined ? null : position + written;
    written += fs.writeSync(descriptor, bytes, written, bytes.length - written, at);
  }
}
