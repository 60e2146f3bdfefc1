import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { axeFindings } from './axe-findings.ts';
import { putShop } from './made-archives.ts';
import { newFolder, Program } from './program.ts';

export interface ShopOnScreen {
  page: Page;
  t: ReturnType<typeof translator>;
  folder: string;
  archivePath: string;
  /** Goes to an address inside the program. */
  at(address: string): Promise<void>;
  press(key: string, values?: Record<string, string | number>): Promise<void>;
  /** Picks from the menu that is open. */
  choose(key: string, values?: Record<string, string | number>): Promise<void>;
  /** Saves what a press of a button offers, under its own name, and gives the path. */
  downloaded(act: () => Promise<void>): Promise<string>;
  /** What axe finds on the screen as it stands, light and dark. */
  axeFinds(): Promise<string[]>;
}

/**
 * The program with an archive that holds these orders; both are gone when the test ends. `more`: SQL that writes what else
 * is in it.
 */
export async function shopOnScreen(language: Language, orders: string, more?: string): Promise<ShopOnScreen> {
  const folder = newFolder();
  const archivePath = await putShop(orders, folder);
  if (more !== undefined) {
    const archive = await openArchive(archivePath);
    archive.writer.exec(more);
    archive.close();
  }
  const program = await Program.start({ language, folder, openAtStart: archivePath });
  const { page } = program;
  page.setDefaultTimeout(10_000);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await page.screenshot({ path: join('test-results', `${task.name.replaceAll(/\W+/gu, '-')}-${language}.png`) });
    }
    const { complaints, foreignRequests } = program;
    await program.stop();
    expect(complaints.join('\n')).toBe('');
    expect(foreignRequests).toEqual([]);
  });
  const t = translator(language);
  await page.getByRole('contentinfo').getByText('shop', { exact: true }).waitFor();
  return {
    page,
    t,
    folder,
    archivePath,
    at: async (address) => {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, address);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    press: (key, values = {}) =>
      page
        .getByRole('button', { name: t(key, values), exact: true })
        .first()
        .click(),
    choose: (key, values = {}) => page.getByRole('menuitem', { name: t(key, values), exact: true }).click(),
    downloaded: async (act) => {
      const download = page.waitForEvent('download');
      await act();
      const file = await download;
      const path = join(folder, file.suggestedFilename());
      await file.saveAs(path);
      return path;
    },
    axeFinds: () => axeFindings(page),
  };
}
