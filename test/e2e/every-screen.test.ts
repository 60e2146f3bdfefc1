import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { lightTokens } from '../../renderer/app/theme.ts';
import { isWholeRun } from '../is-whole-run.ts';
import { axeFindings, findingsInTheDark, lookInTheDark } from './axe-findings.ts';
import { coloursOffPalette } from './colours-off-palette.ts';
import { cutOffTexts } from './cut-off-texts.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { layoutFaults } from './layout-faults.ts';
import { lowContrastTexts } from './low-contrast-texts.ts';
import { putCrowdedShop } from './made-archives.ts';
import { newFolder, Program } from './program.ts';
import { tourOfScreens } from './screen-tour.ts';
import { openTab } from './tab.ts';

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

/** What axe finds of the screen, and in either theme texts of too little contrast and colours that are no token of it. */
async function findingsInBothThemes(page: Page): Promise<string[]> {
  // Off everything: what only shows under the pointer is not of the screen.
  const { width, height } = page.viewportSize() ?? wide;
  // In two steps: what was under it may have been laid out again.
  await page.mouse.move(width - 2, height - 2);
  await page.mouse.move(width / 2, height - 2);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  return [
    ...(await axeFindings(page)),
    ...(await coloursOffPalette(page, 'light')),
    ...(await findingsInTheDark(page, () => coloursOffPalette(page, 'dark'))),
  ];
}

/** As hexadecimal, in small letters. */
async function cardGround(page: Page): Promise<string> {
  const colour = await page
    .getByRole('article')
    .first()
    .evaluate((card) => getComputedStyle(card).backgroundColor);
  const parts = colour.match(/\d+/gu) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** As it would come out of the printer, of which a card has a quarter of a sheet of Letter. */
async function isCardWithinQuarter(page: Page): Promise<boolean> {
  const [widthPx, heightPx] = [8.5 * 96, 11 * 96];
  await page.setViewportSize({ width: widthPx, height: heightPx });
  await page.emulateMedia({ media: 'print' });
  const height = await page
    .locator('[data-paper] article')
    .evaluate((card: HTMLElement) => card.getBoundingClientRect().height);
  await page.emulateMedia({ media: 'screen' });
  await resize(page, wide);
  return height > 0 && height <= heightPx / 2;
}

it('a text of too little contrast is found, in whatever it stands, and no other', async () => {
  const tab = await openTab('en');
  try {
    await tab.page.setContent(`
      <body style="background: #fff; color: #222">
        <p style="color: #999">grey</p>
        <p style="opacity: 0.3">faded</p>
        <div style="background: #222"><span style="background: transparent; color: #444">sunk</span></div>
        <input style="color: #bbb" value="typed">
        <p style="color: #888; font-size: 24px">large</p>
        <div style="background: #222"><span style="color: #eee">light</span></div>
        <button style="color: #bbb" disabled>off</button>
        <p style="color: #999; display: none">gone</p>
      </body>`);
    const found = await lowContrastTexts(tab.page);
    expect(found.map((finding) => /“(.*)”/u.exec(finding)?.[1])).toEqual(['grey', 'faded', 'sunk', 'typed']);
  } finally {
    await tab.close();
  }
});

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
      // A preview of paper is white in the dark too.
      if (screen === 'cards')
        expect(await lookInTheDark(page, () => cardGround(page))).toBe(lightTokens['--raised'].toLowerCase());
      if (screen === 'crowded-counter-card') expect(await isCardWithinQuarter(page)).toBe(true);
    });
    expect(found).toEqual([]);
  },
  300_000,
);
