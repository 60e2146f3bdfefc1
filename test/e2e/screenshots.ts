import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { type Language, languages } from '../../shared/settings/contract.ts';
import { Program } from './program.ts';
import { tourOfScreens } from './screen-tour.ts';

/**
 * Every screen in both languages, both themes and two sizes, into the ignored folder `screenshots`; with `--keep` the
 * pictures of the READMEs too, with `--only-kept` nothing but those. Everybody in them is made up.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'screenshots');
const isOnlyKept = process.argv.includes('--only-kept');
const isKept = isOnlyKept || process.argv.includes('--keep');

const themes = ['light', 'dark'] as const;
const wide = { width: 1280, height: 800 };
const sizes = [wide, { width: 900, height: 600 }];
const mostLooks = 20;

/** Screens whose picture a README shows, light and wide, and their names in `docs`. */
const keptPictures: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { today: 'today.png', 'key-accounts': 'key-accounts.png' },
  'zh-CN': { today: 'today.zh-CN.png', 'key-accounts': 'key-accounts.zh-CN.png' },
};

rmSync(folder, { recursive: true, force: true });
for (const language of languages) await visit(language);
console.log(folder);
// The browser of all tests stays for the next one.
process.exit();

async function visit(language: Language): Promise<void> {
  const program = await Program.start({ language, inNewTab: true });
  try {
    await tourOfScreens(program, language, (screen) => shootEverySize(program.page, language, screen));
  } finally {
    if (program.complaints.length > 0) console.error(program.complaints.join('\n'));
    await program.stop();
  }
}

async function shootEverySize(page: Page, language: Language, screen: string): Promise<void> {
  if (isOnlyKept && keptPictures[language][screen] === undefined) return;
  for (const size of sizes) {
    for (const colorScheme of themes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Off everything: what only shows under the pointer is not of the screen.
      await page.mouse.move(size.width / 2, size.height - 2);
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
      await page.evaluate(() => document.fonts.ready);
      const picture = await settledPicture(page);
      write(join(folder, language, `${screen}.${colorScheme}.${size.width}x${size.height}.png`), picture);
      const kept = keptPictures[language][screen];
      if (isKept && kept !== undefined && size === wide && colorScheme === 'light') {
        write(join(root, 'docs', kept), picture);
      }
    }
  }
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A picture of the page at rest: of two looks in a row that are the same. Charts are drawn after the page. */
async function settledPicture(page: Page): Promise<Buffer> {
  let before: Buffer = Buffer.alloc(0);
  for (let look = 0; look < mostLooks; look++) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (now.equals(before)) return now;
    before = now;
    await page.waitForTimeout(120);
  }
  return before;
}

function write(path: string, picture: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}
