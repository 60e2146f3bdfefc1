import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { axeFindings } from './axe-findings.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { putSampleShop } from './made-archives.ts';
import { newFolder, Program } from './program.ts';

let program: Program | undefined;

afterEach(async ({ task }) => {
  const ended = program;
  if (task.result?.state === 'fail') {
    await ended?.page.screenshot({ path: join('test-results', `frame-${task.name.replaceAll(/\W+/g, '-')}.png`) });
  }
  program = undefined;
  await ended?.stop();
  expect(ended?.complaints.join('\n') ?? '').toBe('');
  expect(ended?.foreignRequests ?? []).toEqual([]);
});

type Say = ReturnType<typeof translator>;

async function start(language: Language, folder = newFolder()): Promise<{ page: Page; t: Say }> {
  program = await Program.start({ language, folder });
  program.page.setDefaultTimeout(15_000);
  return { page: program.page, t: translator(language) };
}

async function startInSampleShop(language: Language): Promise<{ page: Page; t: Say }> {
  const folder = newFolder();
  await putSampleShop(language, join(folder, 'profile'));
  const started = await start(language, folder);
  const { page, t } = started;
  await page.getByRole('button', { name: t('archive.sampleButton'), exact: true }).click();
  await page.getByRole('navigation').first().waitFor({ timeout: 60_000 });
  await page.getByRole('heading', { level: 1, name: t('today.title'), exact: true }).waitFor();
  return started;
}

/** The first customer of the list, as its row says it. */
async function firstCustomer(page: Page, t: Say): Promise<{ name: string; number: string }> {
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: t('page.customers'), exact: true }).waitFor();
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  const cells = page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell');
  const texts = await cells.allInnerTexts();
  const [name = '', number = ''] = texts.map((text) => text.trim()).filter((text) => text !== '');
  return { name, number };
}

/** What is neither in the page's readable text nor told to a screen reader. */
async function expectHidden(page: Page, secrets: readonly string[]): Promise<void> {
  const read = await page.evaluate(() => document.body.innerText);
  const told = await page.locator('body').ariaSnapshot();
  for (const secret of secrets) {
    expect(read).not.toContain(secret);
    expect(told).not.toContain(secret);
  }
}

describe.each(languagesOfRun('zh-CN'))('the frame, in %s', (language) => {
  it('begins with three doors and the language; the sample shop can be tried, left and removed', async () => {
    const { page, t } = await start(language);
    for (const door of ['newButton', 'openButton', 'sampleButton']) {
      await page.getByRole('button', { name: t(`archive.${door}`), exact: true }).waitFor();
    }
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('button').count()).toBe(3);
    // The panel has the whole height next to the doors, which stay in sight.
    await page.getByRole('button', { name: t('archive.newButton'), exact: true }).click();
    const panel = await page.getByRole('complementary').boundingBox();
    expect(panel?.y).toBe(0);
    expect(panel?.height).toBeGreaterThan(700);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('archive.sampleButton'), exact: true }).click();
    await page.getByText(t('page.sampleLine')).waitFor({ timeout: 60_000 });
    await page
      .getByRole('contentinfo')
      .getByText(t('page.customerCount', { count: 620 }))
      .waitFor();

    await page.getByRole('button', { name: t('page.sampleLeave'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('archive.welcome') }).waitFor();
    // It is no one's archive: it is not among the recent ones.
    expect(await page.getByText(t('archive.recents')).count()).toBe(0);

    await page.getByRole('button', { name: t('archive.sampleButton'), exact: true }).click();
    await page.getByRole('button', { name: t('page.sampleRemove'), exact: true }).click();
    await page.getByText(t('page.sampleRemoved')).waitFor();
    await page.getByRole('heading', { level: 1, name: t('archive.welcome') }).waitFor();
  }, 120_000);

  it('finds a customer, a page and a command by a few letters', async () => {
    const { page, t } = await startInSampleShop(language);
    const { name, number } = await firstCustomer(page, t);
    const field = page.getByRole('combobox', { name: t('palette.title') });

    await page.keyboard.press('Control+k');
    await page.keyboard.type(number);
    await page
      .getByRole('option', { name: new RegExp(`${number}\\b`) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();

    await page.getByRole('button', { name: t('page.find') }).click();
    await field.fill(t('page.settings'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('page.settings') }).waitFor();

    await page.keyboard.press('Control+k');
    await field.fill(t('palette.commands.darkTheme'));
    // Found last: from here on nothing comes between the arrows.
    await page
      .getByRole('option', { name: t('palette.newCustomer', { text: t('palette.commands.darkTheme') }) })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('[data-mantine-color-scheme="dark"]').waitFor();

    await page.keyboard.press('Control+k');
    await field.fill('zzqx');
    await page.getByRole('option', { name: t('palette.newCustomer', { text: 'zzqx' }) }).waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  }, 120_000);

  it('switches its language and its theme at once, and keeps them', async () => {
    const { page, t } = await startInSampleShop(language);
    const other = language === 'en' ? 'zh-CN' : 'en';
    await page.keyboard.press('Control+k');
    const name = translator(language)(`palette.commands.${other === 'en' ? 'english' : 'chinese'}`);
    await page.getByRole('combobox', { name: t('palette.title') }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: translator(other)('today.title'), exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(other);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: translator(other)('today.title'), exact: true }).waitFor();
  }, 120_000);

  it('hides names, numbers and money from eyes, ears and copies, on every page, until told otherwise', async () => {
    const { page, t } = await startInSampleShop(language);
    await page.keyboard.press('Control+4');
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    const best = await page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').allInnerTexts();
    const [, number = '', name = '', net = ''] = best.map((text) => text.trim());
    expect(name.length).toBeGreaterThan(0);
    const secrets = [name, net];

    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('contentinfo').getByText(t('page.namesHidden')).waitFor();
    await expectHidden(page, secrets);
    // Ranks, classes and shares name no one.
    expect(await page.getByRole('grid').getByRole('row').nth(1).innerText()).toMatch(/\b1\b.*%.*\bA\b/su);

    // The row can still be opened, and its panel hides as much.
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor();
    await expectHidden(page, secrets);
    const copied = await page.evaluate(() => {
      window.getSelection()?.selectAllChildren(document.body);
      return window.getSelection()?.toString() ?? '';
    });
    for (const secret of secrets) expect(copied).not.toContain(secret);

    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(number);
    await page.getByText(t('palette.namesHidden')).waitFor();
    expect(await page.getByRole('option', { name: new RegExp(`\\b${number}\\b`) }).count()).toBe(0);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+3');
    await page.getByRole('grid').waitFor();
    await expectHidden(page, secrets);
    expect(await page.title()).toBe('Shuke 熟客');

    await page.reload();
    await page.getByRole('contentinfo').getByText(t('page.namesHidden')).waitFor();
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.press('Control+4');
    await page.getByRole('grid').getByText(name).waitFor();
  }, 120_000);

  it('undoes and redoes by key, says what, and leaves a field its own undo', async () => {
    const { page, t } = await startInSampleShop(language);
    await page.keyboard.press('Control+n');
    const form = page.getByRole('complementary').getByRole('form');
    await form
      .getByRole('textbox', { name: t('customers.name') })
      .first()
      .fill('Quincy Zed');
    await page.keyboard.press('Control+s');
    await page
      .getByRole('contentinfo')
      .getByText(t('page.customerCount', { count: 621 }))
      .waitFor();

    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+z');
    const what = t('acts.verbAndSubject', { verb: t('acts.verbs.customers.create'), subject: 'Quincy Zed' });
    await page.getByText(t('page.undoneWhat', { what })).waitFor();
    await page
      .getByRole('contentinfo')
      .getByText(t('page.customerCount', { count: 620 }))
      .waitFor();

    await page.keyboard.press('Control+Shift+z');
    await page.getByText(t('page.redoneWhat', { what })).waitFor();
    await page
      .getByRole('contentinfo')
      .getByText(t('page.customerCount', { count: 621 }))
      .waitFor();

    await page.keyboard.press('/');
    const filter = page.locator('[data-filter-field]');
    await page.keyboard.type('ab/?');
    expect(await filter.inputValue()).toBe('ab/?');
    await page.keyboard.press('Control+z');
    await page
      .getByRole('contentinfo')
      .getByText(t('page.customerCount', { count: 621 }))
      .waitFor();
  }, 120_000);

  it('shows its keys, goes back and forward, and leaves each page as it was', async () => {
    const { page, t } = await startInSampleShop(language);
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: t('keys.title') });
    await keys.getByText(t('keys.meanings.nextCustomer')).waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });

    await page.keyboard.press('Control+3');
    await page.getByRole('heading', { level: 1, name: t('page.customers'), exact: true }).waitFor();
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('an');
    await page.waitForURL(/[?&]k=/u);
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: t('page.settings') }).waitFor();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: t('page.customers'), exact: true })
      .click();
    await page.locator('[data-filter-field]').waitFor();
    expect(await page.locator('[data-filter-field]').inputValue()).toBe('an');

    // What is reached from a page and has no place in the rail is shown as part of it.
    await page.getByRole('link', { name: t('page.duplicates'), exact: true }).click();
    await page.getByRole('heading', { name: t('duplicates.notScanned') }).waitFor();
    await page
      .getByRole('navigation', { name: t('page.pages') })
      .locator('[aria-current="page"]')
      .filter({ hasText: t('page.customers') })
      .waitFor();
    await page
      .getByRole('navigation', { name: t('page.tabsOf', { page: t('page.customers') }) })
      .locator('[aria-current="page"]')
      .filter({ hasText: t('page.duplicates') })
      .waitFor();
    await page.getByRole('button', { name: t('page.back'), exact: true }).click();

    await page.locator('[data-filter-field]').waitFor();
    await page.getByRole('button', { name: t('page.back'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('page.settings') }).waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('heading', { level: 1, name: t('page.customers'), exact: true }).waitFor();
  }, 120_000);

  it('keeps the width of the panel, and the rail as it was left', async () => {
    const { page, t } = await startInSampleShop(language);
    await page.keyboard.press('Control+3');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.waitFor();
    const edge = page.getByRole('separator', { name: t('page.panelWidth') });
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const widthOf = async () => Math.round((await panel.boundingBox())?.width ?? 0);
    await expect.poll(widthOf).toBe(420);
    const box = await edge.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 4, 400);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 76, 400);
    await page.mouse.up();
    await expect.poll(widthOf).toBe(500);

    await page.getByRole('button', { name: t('page.collapseRail') }).click();
    await page.reload();
    await panel.waitFor();
    expect(await widthOf()).toBe(500);
    await page.getByRole('button', { name: t('page.uncollapseRail') }).waitFor();
  }, 120_000);

  it('is whole in a small window and at 200 %, where axe finds no more than in a wide one', async () => {
    const { page, t } = await startInSampleShop(language);
    for (const viewport of [
      { width: 900, height: 600 },
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(viewport);
      for (const [key, name] of [
        ['Control+9', 'archive'],
        ['Control+,', 'settings'],
      ] as const) {
        await page.keyboard.press(key);
        await page
          .getByRole('navigation')
          .getByRole('link', { name: t(`page.${name}`), exact: true })
          .waitFor();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.mouse.move(viewport.width / 2, viewport.height - 2);
        if (viewport.width < 900) expect(await axeFindings(page), `${name} at 200 %`).toEqual([]);
        const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overhang, name).toBeLessThanOrEqual(0);
      }
      // Every page of the rail can be reached by the mouse.
      for (const link of await page.getByRole('navigation').getByRole('link').all()) {
        await link.scrollIntoViewIfNeeded();
        const box = await link.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      }
    }
    await page.keyboard.press('Control+k');
    const field = await page.getByRole('combobox', { name: t('palette.title') }).boundingBox();
    expect((field?.x ?? -1) >= 0 && (field?.x ?? 0) + (field?.width ?? 0) <= 640).toBe(true);
  }, 180_000);
});

describe('the palette', () => {
  it('opens in less than 100 ms, and Enter goes where the letters lead, not where the ones before them led', async () => {
    const { page, t } = await startInSampleShop('en');
    const { name, number } = await firstCustomer(page, t);
    const openedMs = await page.evaluate(async () => {
      const begun = performance.now();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }));
      while (document.activeElement?.getAttribute('role') !== 'combobox') {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - begun;
    });
    // The promise is 100 ms; a machine that runs other tests as well is given as much again.
    expect(openedMs).toBeLessThan(200);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: t('palette.title') }).waitFor({ state: 'detached' });

    // The next key may come before anything is painted: it goes into the palette all the same.
    const hasFocusAtOnce = await page.evaluate(async () => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }));
      await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
      return document.activeElement?.getAttribute('role') === 'combobox';
    });
    expect(hasFocusAtOnce).toBe(true);

    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await page.getByRole('combobox', { name: t('palette.title') }).count()).toBe(0);
  }, 120_000);

  it('does not take the Enter that ends a composition', async () => {
    const { page, t } = await startInSampleShop('zh-CN');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: t('palette.title') });
    await field.fill(t('page.settings'));
    await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true });
    expect(await field.count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('page.settings') }).waitFor();
  }, 120_000);
});

describe('the focus', () => {
  it('is where it was after every dialog, panel, popover and menu, opened by key or from its button', async () => {
    const { page, t } = await startInSampleShop('zh-CN');
    const list = page.getByRole('grid');
    const button = (key: Parameters<Say>[0]) => page.getByRole('button', { name: t(key), exact: true }).first();
    const chip = (key: Parameters<Say>[0]) => page.getByRole('button', { name: new RegExp(`^${t(key)}`, 'u') }).first();
    const layers = page.locator(
      '[role="dialog"]:visible, [role="menu"]:visible, [role="listbox"]:visible, aside:visible',
    );
    const at = async (address: string, sees: ReturnType<Page['locator']>): Promise<void> => {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, address);
      await sees.waitFor();
    };
    /** Opens by these keys what has a layer of its own, closes all that is open by Esc, and says where the focus is. */
    const comesBack = async (from: ReturnType<Page['locator']>, ...keys: string[]): Promise<void> => {
      await from.focus();
      // A menu hears keys once the focus is in it.
      const isHeard = () =>
        layers.evaluateAll((all) => !all.some((one) => one.role === 'menu' && !one.contains(document.activeElement)));
      for (const key of keys) {
        await page.keyboard.press(key);
        await layers.first().waitFor();
        await expect.poll(isHeard, { message: keys.join() }).toBe(true);
      }
      for (let open = await layers.count(); open > 0; open = await layers.count()) {
        await page.keyboard.press('Escape');
        await expect.poll(() => layers.count()).toBeLessThan(open);
      }
      await expect
        .poll(() => from.evaluate((element) => element === document.activeElement), { message: keys.join() })
        .toBe(true);
    };

    await at('/customers', list);
    for (const key of ['Control+k', 'Control+l', 'Control+j', '?', 'Alt+n', 'Control+e', 'Enter']) {
      await comesBack(list, key);
    }
    for (const key of ['tables.columns', 'customers.filters.saved', 'customers.filters.add'] as const) {
      await comesBack(button(key), 'Enter');
    }
    await comesBack(button('customers.filters.add'), 'Enter', 'ArrowDown', 'Enter');
    await list.focus();
    await page.keyboard.press('Space');
    await comesBack(button('customers.bulk.addTags'), 'Enter');
    await comesBack(button('customers.bulk.more'), 'Enter');
    await comesBack(button('customers.bulk.more'), 'Enter', 'ArrowDown', 'Enter');

    await at('/customers/13', button('ownFields.arrange'));
    await comesBack(button('page.more'), 'Enter');
    await comesBack(button('ownFields.arrange'), 'Enter');
    await comesBack(button('timeline.filter.more'), 'Enter');
    await comesBack(button('timeline.filter.more'), 'Control+j');

    await at('/key-accounts', chip('ranking.leftOutTitle'));
    for (const key of ['ranking.period', 'ranking.whom', 'ranking.leftOutTitle'] as const) {
      await comesBack(chip(key), 'Enter');
    }
    await comesBack(list, 'Enter');

    await at('/archive', button('archive.newButton'));
    for (const key of ['archive.newButton', 'archive.openButton', 'archive.saveCopy'] as const) {
      await comesBack(button(key), 'Enter');
    }

    const isSomewhere = () => page.evaluate(() => document.activeElement !== document.body);
    await at('/duplicates', button('duplicates.scan'));
    await button('duplicates.scan').press('Enter');
    await button('duplicates.same').waitFor();
    await expect.poll(isSomewhere, { message: 'after the search for duplicates' }).toBe(true);

    await at('/archive', button('archive.newButton'));
    await button('archive.newButton').press('Enter');
    await page.getByRole('textbox', { name: t('archive.name') }).fill('Empty shop');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('page.import') }).waitFor();
    await expect.poll(isSomewhere, { message: 'after another archive was made' }).toBe(true);
  }, 120_000);
});
