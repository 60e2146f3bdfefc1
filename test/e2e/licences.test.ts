import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../../shared/locales/words.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { Program } from './program.ts';

let program: Program | undefined;

afterEach(async () => {
  const ended = program;
  program = undefined;
  await ended?.stop();
  expect(ended?.complaints.join('\n') ?? '').toBe('');
  expect(ended?.foreignRequests ?? []).toEqual([]);
});

describe.each(languagesOfRun('en'))('the licences, in %s', (language) => {
  it('are read from the settings, where the keyboard reaches and scrolls them', async () => {
    program = await Program.start({ language });
    const { page } = program;
    page.setDefaultTimeout(15_000);
    const t = translator(language);
    await page.getByRole('button', { name: t('archive.sampleButton'), exact: true }).waitFor();
    await page.goto(new URL('#/settings', page.url()).href);
    await page.getByRole('link', { name: t('licences.show') }).click();
    await page.getByRole('heading', { level: 1, name: t('licences.title') }).waitFor();

    const texts = page.getByRole('region', { name: t('licences.text') });
    await texts.getByText('The Apache Software Foundation').first().waitFor();
    for (const inside of ['react-dom', 'kysely', 'better-sqlite3-multiple-ciphers', 'SQLite3 Multiple Ciphers']) {
      expect(await texts.innerText()).toContain(inside);
    }
    await texts.focus();
    await page.keyboard.press('End');
    await expect.poll(() => texts.evaluate((region) => region.scrollTop)).toBeGreaterThan(0);
    await page.screenshot({ path: `test-results/licences-${language}.png` });
  });
});
