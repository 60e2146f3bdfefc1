import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { customerNames } from '../electron/archive/small-archive.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders = `order number,order date,customer number,customer name,amount
1,2026-03-01,7,Ines Harrow,10.00
2,2026-03-02,8,Odell Finch,20.00
`;

async function namesIn(path: string): Promise<string[]> {
  const archive = await openArchive(path);
  try {
    expect(archive.openedWith).toEqual([]);
    return customerNames(archive).sort();
  } finally {
    archive.close();
  }
}

describe.each(languagesOfRun('en'))('a copy of the open archive, in %s', (language) => {
  it('is saved for a client, and saves everything when the file is gone', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, folder, press, archivePath } = shop;
    const panel = page.getByRole('complementary');
    const section = page.getByRole('region', { name: t('archive.copyTitle'), exact: true });

    // From anywhere, by a few letters.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: t('palette.title') }).fill(t('palette.commands.saveCopy').slice(0, 6));
    await page.getByRole('option', { name: t('palette.commands.saveCopy') }).waitFor();
    await page.keyboard.press('Enter');
    const name = panel.getByRole('textbox', { name: t('archive.copyName') });
    expect(await name.inputValue()).toMatch(/^shop \d{4}-\d\d-\d\d$/u);
    await name.fill('for the client');
    await name.press('Enter');
    const saved = join(folder, 'Documents', 'Shuke', 'for the client.shuke');
    await section.getByText(saved).waitFor();
    expect(await namesIn(saved)).toEqual(['Ines Harrow', 'Odell Finch']);

    // The name is taken now: it can be changed where it was typed.
    await press('archive.saveCopy');
    await name.fill('for the client');
    await name.press('Enter');
    await panel.getByRole('alert').waitFor();
    expect(await panel.getByRole('alert').textContent()).toContain('for the client.shuke');
    await press('page.closePanel');

    for (const suffix of ['', '-wal', '-shm']) rmSync(`${archivePath}${suffix}`);
    await shop.at('/customers');
    await shop.at('/archive');
    await page.getByText(t('errors.ARCHIVE_REPLACED', { file: archivePath })).waitFor();
    await press('archive.saveCopy');
    await page.setViewportSize({ width: 900, height: 600 });
    await name.fill('rescued');
    await name.press('Enter');
    // What came of it is in sight, wherever on the page it was asked for.
    const outcome = section.getByRole('note');
    await outcome.waitFor();
    await vi.waitUntil(() => outcome.evaluate((note) => note.getBoundingClientRect().bottom <= window.innerHeight));
    await press('archive.openCopy');
    await page.getByRole('contentinfo').getByText('rescued', { exact: true }).waitFor();
    expect(existsSync(archivePath)).toBe(false);
    await shop.at('/archive');
    expect(
      await page
        .getByText(join(folder, 'Documents', 'Shuke', 'rescued.shuke'))
        .first()
        .isVisible(),
    ).toBe(true);
  });
});
