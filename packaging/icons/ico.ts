import type { Picture } from './picture.ts';

const headerBytes = 6;
const entryBytes = 16;
const bitmapHeaderBytes = 40;

/** A Windows icon: small pictures as bitmaps, which every reader takes, the one of 256 pixels as PNG. */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  const images = pictures.map((picture) => (picture.sizePixels < 256 ? bitmap(picture) : Buffer.from(picture.png)));
  let offset = headerBytes + entryBytes * pictures.length;
  const entries = pictures.map(({ sizePixels }, index) => {
    const entry = Buffer.alloc(entryBytes);
    // 256 does not fit into its byte and is written as 0.
    entry.writeUInt8(sizePixels % 256, 0);
    entry.writeUInt8(sizePixels % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    const lengthBytes = images[index]?.length ?? 0;
    entry.writeUInt32LE(lengthBytes, 8);
    entry.writeUInt32LE(offset, 12);
    offset += lengthBytes;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images]);
}

function bitmap({ sizePixels, pixels }: Picture): Buffer {
  const header = Buffer.alloc(bitmapHeaderBytes);
  header.writeUInt32LE(bitmapHeaderBytes, 0);
  header.writeInt32LE(sizePixels, 4);
  // Twice the height: the colours, then a mask of one bit a pixel, which the alpha channel makes idle.
  header.writeInt32LE(sizePixels * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(sizePixels * sizePixels * 4);
  for (let y = 0; y < sizePixels; y += 1) {
    for (let x = 0; x < sizePixels; x += 1) {
      const from = (y * sizePixels + x) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(from, from + 4);
      colours.set([blue, green, red, alpha], ((sizePixels - 1 - y) * sizePixels + x) * 4);
    }
  }
  const maskRowBytes = Math.ceil(sizePixels / 32) * 4;
  return Buffer.concat([header, colours, Buffer.alloc(maskRowBytes * sizePixels)]);
}
