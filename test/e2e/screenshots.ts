import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { questionId } from '../../renderer/import/question-id.ts';
import { translator } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings/contract.ts';
import { Program } from './program.ts';
import { tillExport } from './till-export.ts';

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
  en: { 'key-accounts': 'key-accounts.png', 'import-seen': 'import.png', 'customer-panel': 'customers.png' },
  'zh-CN': { 'key-accounts': 'key-accounts.zh-CN.png' },
};

rmSync(folder, { recursive: true, force: true });
for (const language of languages) await visit(language);
console.log(folder);

async function visit(language: Language): Promise<void> {
  const program = await Program.start({ language });
  const { page } = program;
  const t = translator(language);
  page.setDefaultTimeout(60_000);
  try {
    const shoot = (screen: string) => shootEverySize(page, language, screen);
    const button = (key: string, values: Record<string, string | number> = {}) =>
      page.getByRole('button', { name: t(key, values), exact: true });
    const go = (key: string) => page.getByRole('link', { name: t(key), exact: true }).click();
    const grid = page.getByRole('grid');

    await button('archive.sampleButton')
      .or(page.getByRole('button', { name: t('archive.sampleButton') }))
      .first()
      .waitFor();
    await shoot('start');
    await page
      .getByRole('button', { name: t('archive.sampleButton') })
      .first()
      .click();
    await page.getByRole('link', { name: t('page.keyAccounts'), exact: true }).waitFor();

    await go('page.keyAccounts');
    await grid.getByRole('row').nth(3).waitFor();
    await shoot('key-accounts');
    await grid.getByRole('row').nth(3).getByRole('gridcell').nth(2).click();
    await page.getByRole('complementary').waitFor();
    await shoot('key-accounts-why');
    await button('page.closePanel').click();

    await go('page.customers');
    await grid.getByRole('row').nth(3).waitFor();
    await shoot('customers');
    await grid.getByRole('row').nth(3).getByRole('gridcell').nth(2).click();
    await page.getByRole('complementary').waitFor();
    await shoot('customer-panel');
    await grid.getByRole('row').nth(3).getByRole('gridcell').nth(2).dblclick();
    await page.waitForURL(/\/customers\/\d+/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shoot('customer');

    await go('page.import');
    await button('importPage.chooseFile').waitFor();
    await shoot('import');
    const chooser = page.waitForEvent('filechooser');
    await button('importPage.chooseFile').click();
    const file = tillExport(language);
    const path = join(program.folder, file.name);
    writeFileSync(path, file.text);
    await (await chooser).setFiles(path);
    await button('importPage.seeWhatWouldHappen').waitFor();
    await shoot('import-seen');
    await page.getByRole('button', { name: `3 ${t('importPage.steps.columns')}`, exact: true }).click();
    await shoot('import-columns');
    await button('importPage.seeWhatWouldHappen').click();
    await shoot('import-question');
    await page
      .locator(`#${questionId('dateOrder')}`)
      .getByRole('radio')
      .nth(file.answer)
      .check();
    await button('importPage.seeWhatWouldHappen').click();
    await page.getByRole('heading', { name: t('importPage.steps.plan'), exact: true }).waitFor();
    await shoot('import-plan');
    await page
      .locator('button', { hasText: new RegExp(`^${t('importPage.run', { count: 0 }).replace('0', '\\d+')}$`) })
      .click();
    await page.getByRole('heading', { name: t('importPage.steps.result'), exact: true }).waitFor();
    await shoot('import-result');
    await button('importPage.another').click();
    await page.getByRole('heading', { name: t('importPage.list'), exact: true }).waitFor();
    await shoot('import-list');

    await go('page.archive');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shoot('archive');
    await go('page.settings');
    await page.getByRole('heading', { level: 1, name: t('page.settings'), exact: true }).waitFor();
    await shoot('settings');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await shoot('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await shoot('keys');
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
