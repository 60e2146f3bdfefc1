import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../test/find-browser.ts';
import { icnsFile, icnsSizes } from './icns.ts';
import { icoFile } from './ico.ts';
import type { Picture } from './picture.ts';

// Renders resources/icons/*.svg into what the three systems take. Run by hand when a drawing has changed.

const folder = new URL('../../resources/icons/', import.meta.url);
const place = (name: string): string => fileURLToPath(new URL(name, folder));
const icoSizes = [16, 24, 32, 48, 64, 256];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const largestOfSmallDrawing = 24;

const executablePath = await findBrowser();
if (executablePath === null) throw new Error('no browser was found: name one in SHUKE_BROWSER');
const browser = await chromium.launch({ executablePath, args: [...browserArguments(), '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const name of ['shuke', 'shuke-document']) {
    writeFileSync(place(`${name}.ico`), icoFile(await rendered(page, name, icoSizes)));
    writeFileSync(place(`${name}.icns`), icnsFile(await rendered(page, name, icnsSizes)));
  }
  mkdirSync(place('linux'), { recursive: true });
  for (const { sizePixels, png } of await rendered(page, 'shuke', linuxSizes)) {
    writeFileSync(place(`linux/${sizePixels}x${sizePixels}.png`), png);
  }
} finally {
  await browser.close();
}

async function rendered(page: Page, name: string, sizesPixels: readonly number[]): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const sizePixels of sizesPixels) {
    const drawing = sizePixels <= largestOfSmallDrawing ? `${name}-small.svg` : `${name}.svg`;
    pictures.push(await render(page, readFileSync(place(drawing), 'utf8'), sizePixels));
  }
  return pictures;
}

async function render(page: Page, svg: string, sizePixels: number): Promise<Picture> {
  const { png, pixels } = await page.evaluate(
    async ({ svg, size }) => {
      const image = new Image(size, size);
      // With a size of its own: else it is rastered at another one and scaled.
      const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
      image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = size;
      canvas.height = size;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('there is no canvas');
      context.drawImage(image, 0, 0, size, size);
      const { data } = context.getImageData(0, 0, size, size);
      let bytes = '';
      for (const byte of data) bytes += String.fromCharCode(byte);
      return { png: canvas.toDataURL('image/png').split(',')[1] ?? '', pixels: btoa(bytes) };
    },
    { svg, size: sizePixels },
  );
  return { sizePixels, png: Buffer.from(png, 'base64'), pixels: Buffer.from(pixels, 'base64') };
}
