import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { isWholeRun } from '../is-whole-run.ts';
import { axeFindings } from './axe-findings.ts';
import { coloursOffPalette } from './colours-off-palette.ts';
import { cutOffTexts } from './cut-off-texts.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { layoutFaults } from './layout-faults.ts';
import { putCrowdedShop } from './made-archives.ts';
import { newFolder, Program } from './program.ts';
import { tourOfScreens } from './screen-tour.ts';

let program: Program | undefined;

afterEach(async ({ task }) => {
  const ended = program;
  if (task.result?.state === 'fail') await ended?.page.screenshot({ path: join('test-results', 'cut-off.png') });
  program = undefined;
  await ended?.stop();
  expect(ended?.complaints.join('\n') ?? '').toBe('');
});

const wide = { width: 1280, height: 800 };
const small = { width: 900, height: 600 };
/** Pages of the rail: in a wide window they have more on them than in a small one. Of the others, where no one waits for it. */
const pages: readonly string[] = ['customers', 'key-accounts', 'import-list', 'archive', 'settings'];

/** What lays itself out by script has done so two frames later. */
async function resize(page: Page, size: typeof wide): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** What axe finds of the screen in the light, and of its colours in the dark; colours that are no token of the theme. */
async function findingsInBothThemes(page: Page): Promise<string[]> {
  // Off everything: what only shows under the pointer is not of the screen.
  const { width, height } = page.viewportSize() ?? wide;
  await page.mouse.move(width / 2, height - 2);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  const inTheLight = [...(await axeFindings(page)), ...(await coloursOffPalette(page, 'light'))];
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('[data-mantine-color-scheme="dark"]').first().waitFor();
  const inTheDark = [...(await axeFindings(page, { onlyColours: true })), ...(await coloursOffPalette(page, 'dark'))];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('[data-mantine-color-scheme="light"]').first().waitFor();
  return [...inTheLight, ...inTheDark.map((finding) => `in the dark, ${finding}`)];
}

// English words are the longest.
it.each(languagesOfRun('en'))(
  'every screen, also where the window is small, shows its texts whole or ends them in "…", nothing over another or beyond the window, only the colours of its theme, and axe finds nothing, in %s',
  async (language) => {
    const folder = newFolder();
    await putCrowdedShop(folder);
    program = await Program.start({ language, folder });
    const { page } = program;
    const found: string[] = [];
    await tourOfScreens(program, language, async (screen) => {
      for (const size of isWholeRun || pages.includes(screen) ? [wide, small] : [small]) {
        await resize(page, size);
        const findings = [
          ...(await cutOffTexts(page)),
          ...(await layoutFaults(page)),
          ...(await findingsInBothThemes(page)),
        ];
        found.push(...findings.map((finding) => `${screen} at ${size.width}: ${finding}`));
      }
      await resize(page, wide);
    });
    expect(found).toEqual([]);
  },
  300_000,
);
