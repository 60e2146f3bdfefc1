import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { isWholeRun } from '../is-whole-run.ts';
import { axeFindings } from './axe-findings.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { putShop } from './made-archives.ts';
import { newFolder, Program } from './program.ts';

const orders = `order number,order date,customer number,customer name,amount
1,2026-03-01,7,Ines Harrow,10.00
2,2026-03-02,8,Odell Finch,20.00
`;

let program: Program | undefined;
const complaints: string[] = [];

afterEach(async ({ task }) => {
  const ended = program;
  program = undefined;
  if (task.result?.state === 'fail') {
    await ended?.page.screenshot({ path: join('test-results', `${task.name.replaceAll(/\W+/gu, '-')}.png`) });
  }
  await ended?.stop();
  expect(complaints.splice(0).concat(ended?.complaints ?? [])).toEqual([]);
});

async function begin(language: Language, archivePath?: string, folder?: string): Promise<Page> {
  const before = program;
  await before?.end();
  complaints.push(...(before?.complaints ?? []));
  program = await Program.start({
    language,
    inNewTab: true,
    folder: before?.folder ?? folder ?? newFolder(),
    ...(archivePath === undefined ? {} : { openAtStart: archivePath }),
  });
  program.page.setDefaultTimeout(15_000);
  return program.page;
}

/** Everything a program can find in the page's own memory, closures and caches too. */
async function heapText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

async function openShop(language: Language): Promise<{ page: Page; archivePath: string }> {
  const folder = newFolder();
  const archivePath = await putShop(orders, folder);
  const page = await begin(language, archivePath, folder);
  await page.getByRole('contentinfo').getByText('shop', { exact: true }).waitFor();
  return { page, archivePath };
}

function profileText(): string {
  return readFileSync(join(program?.folder ?? '', 'profile', 'profile.json'), 'utf8');
}

describe.each(languagesOfRun('en'))('the program started again, in %s', (language) => {
  const t = translator(language);
  const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true });

  it('opens the archive it was left with, at the page it was left at, as wide and with the columns it had', async () => {
    const { page } = await openShop(language);
    await page.keyboard.press('Control+3');
    await page.getByRole('heading', { level: 1, name: t('page.customers'), exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Harrow');
    await page.waitForURL(/[?&]k=/u);
    const grid = page.getByRole('grid');
    await grid.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.waitFor();
    await page.getByRole('separator', { name: t('page.panelWidth') }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const widthOf = async (of: Page) => Math.round((await of.getByRole('complementary').boundingBox())?.width ?? 0);
    await expect.poll(() => widthOf(page)).toBe(420);
    await grid.focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Ines Harrow' }).waitFor();
    // A browser keeps the titles of its pages in its history.
    expect(await page.title()).not.toContain('Harrow');
    await expect.poll(profileText).toMatch(/pageLeft.*\/customers\/\d+/u);
    expect(profileText()).not.toContain('Harrow');
    // What was typed and not saved is there again, too.
    const line = (of: Page) => of.getByRole('textbox', { name: t('timeline.quickEntry') }).first();
    await line(page).fill('called, wants the blue one');
    await page.locator('[data-is-sent="true"]').waitFor();

    const again = await begin(language);
    await again.getByRole('heading', { level: 1, name: 'Ines Harrow' }).waitFor();
    await again.getByRole('contentinfo').getByText(t('drafts.unsaved')).waitFor();
    expect(await line(again).inputValue()).toBe('called, wants the blue one');
    await again.keyboard.press('Control+3');
    await again.getByRole('grid').focus();
    await again.keyboard.press('Enter');
    await again.getByRole('complementary').waitFor();
    expect(await widthOf(again)).toBe(420);

    // Closed on purpose, it is not opened again.
    await again.keyboard.press('Control+o');
    await button(again, 'archive.close').click();
    await again.getByRole('heading', { level: 1, name: t('archive.welcomeBack') }).waitFor();
    const third = await begin(language);
    await third.getByRole('heading', { level: 1, name: t('archive.welcomeBack') }).waitFor();
    expect(await third.getByRole('alert').count()).toBe(0);
  }, 240_000);

  it('says why the archive did not open, and leads to where it is now', async () => {
    const { archivePath } = await openShop(language);
    await program?.end();
    const folder = program?.folder ?? '';
    const movedTo = join(folder, 'Moved here.shuke');
    renameSync(archivePath, movedTo);

    const page = await begin(language);
    const said = page.getByRole('alert').filter({ hasText: t('errors.ARCHIVE_MISSING', { file: archivePath }) });
    await said.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'page.retry').click();
    await button(page, 'archive.locate').click();
    const panel = page.getByRole('complementary', { name: t('archive.open') });
    await panel.getByRole('button', { name: 'Moved here.shuke' }).click();
    await page.getByRole('contentinfo').getByText('Moved here', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 1, name: t('today.title'), exact: true }).waitFor();

    const again = await begin(language);
    await again.getByRole('contentinfo').getByText('Moved here', { exact: true }).waitFor();
    rmSync(movedTo);
  }, 240_000);

  it('locks a new archive where that is wished, asks for the passphrase, and keeps it nowhere', async () => {
    const passphrase = 'Quarz und 11 Zimtschnecken';
    const page = await begin(language);
    await button(page, 'archive.newButton').click();
    const form = page.getByRole('form', { name: t('archive.new') });
    await form.getByRole('textbox', { name: t('archive.name') }).fill('Locked shop');
    await form.getByRole('checkbox', { name: t('archive.lockIt') }).check();
    await form.getByText(t('archive.passphraseWarning')).waitFor();
    const first = form.getByLabel(t('archive.passphrase'), { exact: true });
    const second = form.getByLabel(t('archive.passphraseAgain'), { exact: true });
    await first.fill(passphrase);
    await second.fill('something else');
    await button(page, 'archive.create').click();
    await form.getByText(t('archive.passphraseDifferent')).waitFor();
    expect(await first.getAttribute('type')).toBe('password');
    await form
      .getByRole('button', { name: t('archive.showPassphrase') })
      .first()
      .click();
    expect(await second.getAttribute('type')).toBe('text');
    expect(await axeFindings(page)).toEqual([]);
    await second.fill(passphrase);
    await button(page, 'archive.create').click();
    await page.getByRole('contentinfo').getByText('Locked shop', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: t('page.import') }).waitFor();
    const heap = await heapText(page);
    expect(heap.includes('Locked shop')).toBe(true);
    expect(heap.includes(passphrase)).toBe(false);

    const again = await begin(language);
    const field = again.getByLabel(t('archive.passphraseOf', { name: 'Locked shop' }), { exact: true });
    await field.fill('Quarz und 12 Zimtschnecken');
    await again.keyboard.press('Enter');
    const file = join(program?.folder ?? '', 'Documents', 'Shuke', 'Locked shop.shuke');
    await again.getByText(t('errors.ARCHIVE_WRONG_PASSPHRASE', { file })).waitFor({ timeout: 60_000 });
    expect(await field.inputValue()).toBe('');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await axeFindings(again)).toEqual([]);
    await field.fill(passphrase);
    await again.keyboard.press('Enter');
    await again.getByRole('contentinfo').getByText('Locked shop', { exact: true }).waitFor({ timeout: 60_000 });
    // A second picture of the whole heap takes as long as the rest of the test.
    if (isWholeRun) expect((await heapText(again)).includes(passphrase)).toBe(false);
    expect(profileText()).not.toContain('Zimtschnecken');
  }, 240_000);
});
