import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { cutOffTexts } from './cut-off-texts.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { Program } from './program.ts';
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
/** What is whole in the small one is, but for a word or two, whole in the wide one: half a minute more. */
const sizes = process.env.SHUKE_E2E_LANGUAGES === 'all' ? [wide, small] : [small];

// English words are the longest.
it.each(languagesOfRun('en'))(
  'every screen, also where the window is small, shows its texts whole or ends them in "…", in %s',
  async (language) => {
    program = await Program.start({ language });
    const { page } = program;
    const found: string[] = [];
    await tourOfScreens(program, language, async (screen) => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        found.push(...(await cutOffTexts(page)).map((text) => `${screen} at ${size.width}: ${text}`));
      }
      await page.setViewportSize(wide);
    });
    expect(found).toEqual([]);
  },
  180_000,
);

// A minute more: where nobody waits for it.
it.runIf(process.env.SHUKE_E2E_LANGUAGES === 'all')(
  'axe finds nothing on any screen, light and dark',
  async () => {
    program = await Program.start({ language: 'en' });
    const { page } = program;
    const found: string[] = [];
    await tourOfScreens(program, 'en', async (screen) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).first().waitFor();
        const findings = await axeFindings(page, { onlyColours: colorScheme === 'dark' });
        found.push(...findings.map((finding) => `${screen}, ${colorScheme}: ${finding}`));
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });
    expect(found).toEqual([]);
  },
  300_000,
);
