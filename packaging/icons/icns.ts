import type { Picture } from './picture.ts';

/** macOS's names of PNG pictures, by pixels; some sizes stand twice, once for screens of double density. */
const typesBySize: ReadonlyMap<number, readonly string[]> = new Map([
  [32, ['ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);
export const icnsSizes = [...typesBySize.keys()];

/** A macOS icon. */
export function icnsFile(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ sizePixels, png }) =>
    (typesBySize.get(sizePixels) ?? []).map((type) => chunk(type, Buffer.from(png))),
  );
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
