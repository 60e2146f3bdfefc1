import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { periodText } from '../../shared/day-text.ts';
import { readWholeFile } from '../electron/spreadsheet/reading/read-whole-table.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

declare global {
  interface Window {
    letGo?: () => void;
  }
}

const customerCount = 120;

/** In 2026 customer 1 buys most; in 2025 it was customer 2, and customer 3 bought nothing. */
const orders = [
  'order number,order date,customer number,name,amount',
  ...Array.from({ length: customerCount }, (_, index) => {
    const customer = index + 1;
    return `A${customer},2026-03-05,${customer},Customer ${customer},${(customerCount - index) * 10}.00`;
  }),
  'W1,2026-04-01,,,5.00',
  'B1,2025-03-05,1,Customer 1,50.00',
  'B2,2025-03-05,2,Customer 2,900.00',
  '',
].join('\n');

const inTwoCurrencies = orders
  .trimEnd()
  .split('\n')
  .map((line, index) => `${line},${index === 0 ? 'currency' : index === 2 ? 'EUR' : 'GBP'}`)
  .join('\n');

/** Every third customer buys on the web. */
const inTwoChannels = orders
  .trimEnd()
  .split('\n')
  .map((line, index) => `${line},${index === 0 ? 'channel' : index % 3 === 1 ? 'Web' : 'Shop'}`)
  .join('\n');

/** From the first days of 2025 to the last of 2026, so that both can be compared. */
const inTwoYears = `${orders}B3,2025-01-02,4,Customer 4,300.00
A0,2026-12-30,120,Customer 120,1.00
`;

const period = (page: Page, t: ShopOnScreen['t']) =>
  page.getByRole('button', { name: new RegExp(`^${t('ranking.period')}`) });

const year2026 = '/key-accounts?from=2026-01-01&to=2026-12-31';

/** Shows the chips that found no room. */
function moreTools(page: Page, t: ShopOnScreen['t']): Locator {
  return page.getByRole('button', {
    name: new RegExp(t('page.moreTools', { count: 2 }).replace('2', '\\d+'), 'u'),
  });
}

/** The chip of who is listed, which folds where the words before it are long. */
async function whomChip(page: Page, t: ShopOnScreen['t']): Promise<Locator> {
  const chip = page.getByRole('button', { name: new RegExp(`^${t('ranking.whom')}`) });
  const more = moreTools(page, t);
  await chip.or(more).first().waitFor();
  if (!(await chip.isVisible())) await more.click();
  return chip;
}

describe.each(languagesOfRun('en'))('the ranking, in %s', (language) => {
  it('is compared with the period before: what was, what changed, which way each one moved', async () => {
    const { page, t, at, press, choose, downloaded } = await shopOnScreen(language, orders);
    await at(year2026);
    const row = (name: string) =>
      page
        .getByRole('grid')
        .getByRole('row')
        .filter({ has: page.getByText(name, { exact: true }) });
    await row('Customer 1').waitFor();
    await period(page, t).click();
    // The calendar opens next to its field: it covers nothing that is pressed next.
    const to = page.getByRole('textbox', { name: t('ranking.to') });
    // The calendar's field takes the place of a plain one that cannot be typed in.
    await to.and(page.locator('input:not([readonly])')).click();
    await page.getByRole('button', { name: t('page.calendar.months') }).waitFor();
    await page.getByRole('checkbox', { name: new RegExp(t('ranking.compare')) }).click();
    await page.getByText(periodText('2025-01-01', '2025-12-31', language)).waitFor();
    await page.keyboard.press('Escape');
    await row('Customer 1')
      .getByText(t('ranking.move.up', { places: '1' }), { exact: true })
      .waitFor();
    await row('Customer 1').getByText('+1,150').waitFor();
    await row('Customer 2')
      .getByText(t('ranking.move.down', { places: '1' }), { exact: true })
      .waitFor();
    await row('Customer 3').getByText(t('ranking.newcomer')).waitFor();

    await row('Customer 2').click();
    const why = page.getByRole('complementary');
    await why.getByText(periodText('2025-01-01', '2025-12-31', language)).waitFor();
    await why.getByText('+290').waitFor();
    await why.getByText('A2').waitFor();

    // In the open row a figure opens to what it was made from, by a click, and by keys in whichever row they are.
    const rows = (of: string) => page.getByRole('dialog', { name: of });
    await row('Customer 2').getByText('1,190', { exact: true }).click();
    const net = rows(t('ranking.net', { currency: 'GBP' }));
    await net.getByText('A2').waitFor();
    await page.keyboard.press('Escape');
    await net.waitFor({ state: 'detached' });
    for (const key of ['ArrowUp', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await net.getByText('A1', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);

    // A change opens to the orders of both periods, a share to what it is part of, a cumulative one to who is above.
    await row('Customer 2').getByText('+290', { exact: true }).click();
    const change = rows(t('ranking.netChange', { currency: 'GBP' }));
    await change.getByText('A2').waitFor();
    await change.getByText('B2').waitFor();
    await page.keyboard.press('Escape');
    await change.waitFor({ state: 'detached' });
    const panelFigure = (key: 'ranking.share' | 'ranking.cumulativeShare') =>
      why.getByRole('button', { name: new RegExp(`^${t(key)}[:：]`) });
    await panelFigure('ranking.share').click();
    const share = rows(t('ranking.share'));
    await share.getByText(t('ranking.shareOf', { net: '1,190 GBP', whole: '72,600 GBP' })).waitFor();
    await share.getByText(t('orders.count', { count: customerCount }), { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await share.waitFor({ state: 'detached' });
    await panelFigure('ranking.cumulativeShare').click();
    const cumulative = rows(t('ranking.cumulativeShare'));
    await cumulative.getByText(t('ranking.shareOf', { net: '2,390 GBP', whole: '72,600 GBP' })).waitFor();
    expect(await cumulative.getByRole('listitem').count()).toBe(2);
    await page.keyboard.press('Escape');
    await cumulative.waitFor({ state: 'detached' });

    const path = await downloaded(async () => {
      await press('ranking.save');
      await choose('tables.inFullIn.xlsx');
    });
    const { headings, cells } = await readWholeFile(path);
    expect(headings).toContain(t('leavingTables.headings.ranking.netChange', { currency: 'GBP' }));
    expect(cells.length).toBe(customerCount);
    expect(cells[0]?.[headings.indexOf(t('leavingTables.headings.ranking.netChange', { currency: 'GBP' }))]).toBe(1150);
  }, 90_000);

  it('keeps its figures in their places, in quiet, while others are worked out', async () => {
    const { page, at } = await shopOnScreen(language, orders);
    await at(year2026);
    const grid = page.getByRole('grid');
    const first = grid.getByRole('row').nth(1);
    await first.getByText('Customer 1', { exact: true }).waitFor();
    const total = page.locator('search [aria-busy]');
    const figure = first.getByRole('gridcell').getByText('1,200', { exact: true });
    const look = async () => ({
      total: await total.textContent(),
      row: await first.textContent(),
      places: [await total.boundingBox(), await figure.boundingBox()],
    });
    const before = await look();
    // What the page asks from now on waits until it is let go.
    await page.evaluate(() => {
      const { send } = WebSocket.prototype;
      const waiting: (() => void)[] = [];
      WebSocket.prototype.send = function (message) {
        waiting.push(() => send.call(this, message));
      };
      window.letGo = () => {
        WebSocket.prototype.send = send;
        for (const go of waiting) go();
      };
    });
    await page.evaluate(
      (to) => {
        window.location.hash = to;
      },
      year2026.replaceAll('2026', '2025'),
    );
    const quiet = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--ink-quiet)';
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    const colourOf = (of: Locator) => of.evaluate((element) => getComputedStyle(element).color);
    await page.locator('search [aria-busy="true"]').waitFor();
    await expect.poll(() => colourOf(total.locator('strong, button').first())).toBe(quiet);
    await expect.poll(() => colourOf(figure)).toBe(quiet);
    expect(await look()).toEqual(before);

    await page.evaluate(() => window.letGo?.());
    await first.getByText('Customer 2', { exact: true }).waitFor();
    await page.locator('search [aria-busy="false"]').waitFor();
    expect(await grid.getAttribute('aria-busy')).toBe('false');
    expect(await colourOf(total.locator('strong, button').first())).not.toBe(quiet);
  }, 90_000);

  it('is scrolled along its curve by the keys of a scroll bar', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    await at(year2026);
    const strip = page.getByRole('scrollbar', { name: t('ranking.strip') });
    await strip.waitFor();
    const last = page.getByRole('grid').getByText(`Customer ${customerCount}`, { exact: true });
    expect(await last.count()).toBe(0);
    await strip.focus();
    await page.keyboard.press('End');
    await last.waitFor();
    await page
      .getByRole('scrollbar', { name: t('ranking.strip') })
      .and(page.locator('[aria-valuetext*="100"]'))
      .waitFor();
    expect(Number(await strip.getAttribute('aria-valuenow'))).toBeGreaterThan(50);
    await page.keyboard.press('Home');
    await page.getByRole('grid').getByText('Customer 1', { exact: true }).waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(async () => Number(await strip.getAttribute('aria-valuenow'))).toBeGreaterThan(1);
  }, 90_000);

  it('has its periods in a shop’s words', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    await at('/key-accounts');
    await period(page, t).click();
    const choices = page.getByRole('dialog').getByRole('list', { name: t('ranking.period') });
    for (const preset of ['lastTwelveMonths', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear', 'all']) {
      await choices.getByRole('button', { name: t(`ranking.presets.${preset}`), exact: true }).waitFor();
    }
    await choices.getByRole('button', { name: t('ranking.presets.all'), exact: true }).click();
    await page
      .getByText(language === 'en' ? /^5 Mar 2025 – /u : /^2025年3月5日至/u)
      .first()
      .waitFor();
  }, 90_000);

  it('counts only a channel that is chosen and says so, splits the classes of all, and each total opens to what counts', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, inTwoChannels);
    await at(year2026);
    const grid = page.getByRole('grid');
    const rowCount = () => grid.getAttribute('aria-rowcount');
    await expect.poll(rowCount).toBe(String(customerCount + 1));
    await (await whomChip(page, t)).click();
    const channel = page.getByRole('combobox', { name: t('ranking.narrowingKeys.channel') });
    await channel.waitFor();
    expect(await axeFinds()).toEqual([]);
    await channel.click();
    await page.getByRole('option', { name: 'Web', exact: true }).click();
    await expect.poll(rowCount).toBe('41');
    const narrowed = t('ranking.narrowedTo', { name: t('ranking.narrowingKeys.channel'), value: 'Web' });
    await page.getByText(t('ranking.onlyCounts', { narrowed })).waitFor();
    await page.keyboard.press('Escape');

    await page.getByTitle(t('ranking.totalWhy'), { exact: true }).click();
    await page
      .getByRole('complementary')
      .getByText(t('orders.count', { count: 40 }), { exact: true })
      .waitFor();
    await page.getByRole('button', { name: t('page.closePanel'), exact: true }).click();

    await page.getByRole('button', { name: new RegExp(`^${t('ranking.topHint')}`) }).click();
    await page.getByRole('button', { name: t('ranking.splits.total'), exact: true }).click();
    await page
      .getByText(t('ranking.classesAre.total', { a: 80, b: 95 }))
      .first()
      .waitFor();
    expect(await axeFinds()).toEqual([]);
  }, 60_000);

  it('opens every figure to its rows: classes and tiers to customers, the total and what was left out to orders', async () => {
    const { page, t, at, press, choose, downloaded } = await shopOnScreen(language, orders);
    await at(year2026);
    const grid = page.getByRole('grid');
    const rowCount = () => grid.getAttribute('aria-rowcount');
    const whom = await whomChip(page, t);
    const part = (key: string) => page.getByTitle(t(key), { exact: true }).and(page.getByRole('button'));
    await whom.click();
    await part('ranking.only.B').click();
    // By count, of the 24 proposed: 5, 7 and 12.
    await expect.poll(rowCount).toBe('8');
    await whom.getByText(t('ranking.classHints.B'), { exact: true }).waitFor();
    const path = await downloaded(async () => {
      await press('ranking.save');
      await choose('tables.asShownIn.csv');
    });
    expect((await readWholeFile(path)).cells.length).toBe(7);
    await whom.click();
    expect(await part('ranking.only.B').getAttribute('aria-pressed')).toBe('true');
    await part('ranking.only.large').click();
    await expect.poll(rowCount).toBe('5');
    await whom.click();
    await press('ranking.everyone');
    await expect.poll(rowCount).toBe(String(customerCount + 1));

    const panel = page.getByRole('complementary');
    await page.getByRole('button', { name: '72,600', exact: true }).click();
    await panel.getByText('72,600').waitFor();
    await panel.getByText(t('orders.count', { count: customerCount }), { exact: true }).waitFor();
    await press('ranking.leftOutTitle');
    await panel.getByRole('button', { name: new RegExp(t('ranking.leftOut.walkIn')) }).click();
    await panel.getByText('W1').waitFor();
    await panel.getByText(t('orders.count', { count: 1 }), { exact: true }).waitFor();
  }, 90_000);

  it('says why by the figures of the period on the screen, not of the one it was opened in', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    const panel = page.getByRole('complementary');
    const openInBoth = async (name: string): Promise<void> => {
      await at(year2026);
      await page.getByRole('grid').getByText(name, { exact: true }).click();
      await panel
        .getByText(t('orders.ofPeriod', { period: periodText('2026-01-01', '2026-12-31', language) }))
        .waitFor();
      const customer = await page.evaluate(() => /customer=\d+/u.exec(window.location.hash)?.[0]);
      await at(`${year2026.replaceAll('2026', '2025')}&${customer}`);
      await panel
        .getByText(t('orders.ofPeriod', { period: periodText('2025-01-01', '2025-12-31', language) }))
        .waitFor();
    };
    await openInBoth('Customer 2');
    await panel.getByText(t('ranking.rankOf', { rank: '1', customers: '2' }), { exact: true }).waitFor();
    await openInBoth('Customer 3');
    await panel.getByText(t('ranking.whyNotRanked'), { exact: true }).waitFor();
  }, 90_000);

  it('leads from one customer to the next by its own order, on their pages too', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    await at(`${year2026}&sort=rank&descending=true`);
    // Who is next is known a moment after the page is shown.
    const showsPageOf = async (name: string): Promise<void> => {
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await page.getByRole('button', { name: t('customers.next'), exact: true, disabled: false }).waitFor();
    };
    await page.getByRole('gridcell', { name: 'Customer 119', exact: true }).dblclick();
    await showsPageOf('Customer 119');
    await page.keyboard.press('Control+ArrowRight');
    await showsPageOf('Customer 118');
    await page.keyboard.press('Control+ArrowLeft');
    await showsPageOf('Customer 119');
    await page.keyboard.press('Control+ArrowLeft');
    await showsPageOf('Customer 120');
    // Nobody stands before the first.
    await page.getByRole('button', { name: t('customers.previous'), exact: true, disabled: true }).waitFor();

    // By value all are equal, and stand by number.
    await at(`${year2026}&by=value`);
    await page.getByRole('gridcell', { name: /^Customer 10\b/u }).dblclick();
    await showsPageOf('Customer 10');
    await page.keyboard.press('Control+ArrowRight');
    await showsPageOf('Customer 100');
  }, 90_000);

  it('has its tiers beside it: a tier lists its customers, a move opens to who moved, who is next in line to their orders', async () => {
    const { page, t, at, press, axeFinds } = await shopOnScreen(language, inTwoYears);
    await at(year2026);
    const grid = page.getByRole('grid');
    const panel = page.getByRole('complementary');
    const rowCount = () => grid.getAttribute('aria-rowcount');
    await expect.poll(rowCount).toBe(String(customerCount + 1));
    await page.keyboard.press('g');
    const large = panel.getByRole('button', { name: t('ranking.tiers.large'), exact: true });
    await large.click();
    await expect.poll(rowCount).toBe('5');
    expect(await axeFinds()).toEqual([]);
    await large.click();
    await expect.poll(rowCount).toBe(String(customerCount + 1));

    await panel.getByRole('button', { name: 'Customer 3', exact: true }).click();
    await panel.getByRole('heading', { level: 2, name: /^Customer 3/u }).waitFor();
    await page.keyboard.press('g');

    const risen = t('tiers.move', {
      who: t('ranking.customers', { count: 1 }),
      before: t('ranking.tiers.small'),
      now: t('ranking.tiers.top'),
      change: '+1,150.00 GBP',
    });
    await panel.getByRole('link', { name: risen, exact: true }).click();
    await grid.getByText('Customer 1', { exact: true }).waitFor();
    await expect.poll(rowCount).toBe('2');
    const only = t('tiers.onlyMove', { before: t('ranking.tiers.small'), now: t('ranking.tiers.top') });
    await page.getByText(only, { exact: true }).waitFor();
    expect(await axeFinds()).toEqual([]);
    await press('ranking.everybody');
    await expect.poll(rowCount).toBe(String(customerCount + 1));
  }, 90_000);

  it('has its curve leave as a picture, and its table as a table', async () => {
    const { page, t, at, press, downloaded } = await shopOnScreen(language, orders);
    await at(`${year2026}&tiers=true`);
    const curve = page.getByRole('figure');
    await curve.getByRole('img').waitFor();
    const picture = await downloaded(() => curve.getByRole('button', { name: t('page.savePicture') }).click());
    expect(readFileSync(picture).subarray(1, 4).toString('latin1')).toBe('PNG');
    await curve.getByRole('button', { name: t('page.asTable') }).click();
    await curve.getByRole('table').waitFor();
    const table = await downloaded(async () => {
      await press('tables.saveWhat', { table: t('tables.names.pareto') });
      await page.getByRole('menuitem', { name: t('tables.formats.xlsx'), exact: true }).click();
    });
    const { cells } = await readWholeFile(table);
    expect(cells.at(-1)).toEqual([1, 1]);
  }, 90_000);

  it('draws its curve in the other theme before that theme is painted', async () => {
    const { page, at } = await shopOnScreen(language, orders);
    await at(`${year2026}&tiers=true`);
    await page.getByRole('figure').locator('canvas').waitFor();
    const seen = await page.evaluateHandle(() => {
      // In an object: what watches is in place before the theme changes, and not waited for.
      const pictures = new Promise<string[]>((resolve) => {
        const picture = () => document.querySelector<HTMLCanvasElement>('figure canvas')?.toDataURL() ?? '';
        const before = picture();
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          const atSwitch = picture();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve([before, atSwitch, picture()])));
        });
        watcher.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
      });
      return { pictures };
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    const [before, atSwitch, after] = await seen.evaluate(({ pictures }) => pictures);
    expect(atSwitch).not.toBe(before);
    expect(after).toBe(atSwitch);
  }, 60_000);

  it('slides how much money counts by keys: the list follows, the archive keeps it, and W weighs the factors', async () => {
    const { page, t, at } = await shopOnScreen(language, inTwoCurrencies);
    const grid = page.getByRole('grid');
    const firstName = () => grid.getByRole('row').nth(1).getByRole('gridcell').nth(2).innerText();
    await at(year2026);
    await grid.getByRole('row').nth(1).waitFor();
    const firstByRevenue = await firstName();
    await at(`${year2026}&by=combined`);
    const slider = page.getByRole('slider', { name: t('ranking.moneyWeight') });
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(firstName).toContain(firstByRevenue);
    await grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).getByText('=').waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe(t('ranking.moneyWeightIs', { money: 100, value: 0 }));
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await slider.inputValue()).toBe('89');
    await at('/customers');
    await at(`${year2026}&by=combined`);
    await expect.poll(() => slider.inputValue()).toBe('89');
    await slider.focus();
    await page.keyboard.press('0');
    expect(await slider.inputValue()).toBe('60');
    await grid.focus();
    await page.keyboard.press('w');
    const loyalty = page.getByRole('complementary').getByRole('textbox', { name: t('factors.names.loyalty') });
    await loyalty.fill('3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    expect(await loyalty.inputValue()).toBe('3');
  }, 60_000);

  it('is a picture of both scores under G: arrows walk the points, T is its table, Enter opens who is there', async () => {
    const { page, at } = await shopOnScreen(language, inTwoCurrencies);
    const grid = page.getByRole('grid');
    await at(`${year2026}&by=combined`);
    await grid.getByRole('row').nth(1).waitFor();
    await grid.focus();
    await page.keyboard.press('g');
    const panel = page.getByRole('complementary');
    await panel.locator('canvas').waitFor();
    await page.keyboard.press('t');
    const rows = panel.getByRole('row');
    await expect.poll(() => rows.count()).toBeGreaterThan(3);
    await page.keyboard.press('t');
    await panel.locator('canvas').waitFor();
    const current = panel.getByRole('button', { name: /^Customer / });
    const before = await current.innerText();
    await current.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => current.innerText()).not.toBe(before);
    const [name = ''] = /^Customer \d+/u.exec(await current.innerText()) ?? [];
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { level: 2, name }).waitFor();
  }, 60_000);

  it('is scored in two keys and a digit: P, the factor, the score, and why; undone by one press', async () => {
    const { page, t, at, press } = await shopOnScreen(language, orders);
    await at(`${year2026}&by=value`);
    await page.getByRole('grid').getByRole('row').nth(3).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('list', { name: t('factors.which') }).waitFor();
    await page.keyboard.press('7');
    await dialog.getByRole('form').waitFor();
    await page.keyboard.press('4');
    await page.keyboard.type('leads the choir');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('grid').getByRole('row').nth(1).click();
    const panel = page.getByRole('complementary');
    await panel.getByText(/leads the choir/u).waitFor();
    // The next is offered the reason.
    await panel
      .getByRole('button', {
        name: new RegExp(`^${t('factors.scoreOf', { factor: t('factors.names.influence') })}`, 'u'),
      })
      .click();
    await dialog.getByRole('form').waitFor();
    // All of it is known already when the dialog opens: its keys answer at once.
    await page.keyboard.press('2');
    await expect.poll(() => dialog.getByRole('radio', { name: '2', exact: true }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'leads the choir', exact: true }).click();
    expect(await dialog.getByRole('textbox', { name: t('factors.reason') }).inputValue()).toBe('leads the choir');
    await press('page.cancel');
    await page.getByRole('grid').focus();
    await page.keyboard.press('p');
    await dialog.getByRole('list', { name: t('factors.which') }).waitFor();
    await page.keyboard.press('1');
    await dialog.getByRole('form', { name: t('factors.scoreOf', { factor: t('factors.names.loyalty') }) }).waitFor();
    await press('page.cancel');
    await press('page.undo');
    await panel.getByText(/leads the choir/u).waitFor({ state: 'detached' });
  });

  it('shows eighteen rows and more at 1280×800; in a small window and beside the panel its tools stay one row, and what folds is one press away', async () => {
    const { page, t, at } = await shopOnScreen(language, inTwoCurrencies);
    const topOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? Number.NaN;
    const grid = page.getByRole('grid');
    const firstRow = grid.getByText('Customer 3', { exact: true });
    await at(year2026);
    await firstRow.waitFor();
    const rowsSeen = await grid.evaluate((table) => {
      const { bottom } = (table.parentElement ?? table).getBoundingClientRect();
      return [...table.querySelectorAll('tbody tr[aria-rowindex]')].filter(
        (row) => row.getBoundingClientRect().bottom <= bottom,
      ).length;
    });
    expect(rowsSeen).toBeGreaterThanOrEqual(18);
    const listBegins = await topOf(grid);
    await page.setViewportSize({ width: 900, height: 600 });
    expect(await topOf(grid)).toBe(listBegins);
    await page.setViewportSize({ width: 640, height: 600 });
    await moreTools(page, t).click();
    await page.getByRole('button', { name: new RegExp(`^${t('ranking.topHint')}`) }).click();
    await page.getByRole('textbox', { name: t('ranking.topHint') }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('page.fewerTools'), exact: true }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
    await firstRow.click();
    await page.getByRole('complementary').waitFor();
    expect(await topOf(grid)).toBe(listBegins);
  }, 60_000);

  it('says what is wrong with a period, and has a way back', async () => {
    const { page, at, press } = await shopOnScreen(language, orders);
    await at('/key-accounts?from=2026-12-31&to=2026-01-01');
    await page.getByRole('alert').waitFor();
    await press('ranking.backToUsual');
    await page.getByRole('grid').getByText('Customer 2', { exact: true }).waitFor();
  }, 60_000);

  it('is by profit with how much of the sales has a known cost; the others are left out, and open to their orders', async () => {
    const { page, t, at, press, choose, downloaded, axeFinds } = await shopOnScreen(
      language,
      `Order No,Date,Customer No,Customer Name,Item,Amount,Total cost,Currency
A1,2026-09-01,1,Ann,Mocha,20.00,5.00,GBP
A2,2026-09-02,1,Ann,Tea,20.00,,GBP
A3,2026-09-03,2,Bob,Mocha,30.00,20.00,GBP
A4,2026-09-04,3,Cy,Tea,90.00,,GBP
`,
    );
    await at(year2026);
    await page
      .getByRole('radiogroup', { name: t('ranking.basis') })
      .getByText(t('ranking.bases.profit'), { exact: true })
      .click();
    const grid = page.getByRole('grid');
    await page.getByText(t('byProfit.known', { share: '31%' }), { exact: true }).waitFor();
    expect(await grid.getByRole('row').nth(1).textContent()).toMatch(/Ann.*15.*50/u);
    // The way to the page begins with the basis chosen last, in another window too; an address keeps its own.
    await at('/customers');
    const byProfit = page.getByRole('radio', { name: t('ranking.bases.profit'), exact: true });
    await page
      .getByRole('link', { name: t('page.keyAccounts'), exact: true })
      .first()
      .click();
    await byProfit.waitFor();
    expect(await byProfit.isChecked()).toBe(true);
    await at(year2026);
    await byProfit.waitFor();
    expect(await byProfit.isChecked()).toBe(false);
    await at(`${year2026}&by=profit`);
    await page.getByText(t('byProfit.known', { share: '31%' }), { exact: true }).waitFor();
    expect(await grid.getByRole('row').nth(2).textContent()).toMatch(/Bob.*10.*100/u);
    const path = await downloaded(async () => {
      await press('tables.save');
      await choose('tables.inFullIn.csv');
    });
    expect(readFileSync(path, 'utf8')).toMatch(/Ann,15\.00,0\.500000,40\.00/u);
    const workbook = await downloaded(async () => {
      await press('ranking.save');
      await choose('ranking.saveWorkbook');
    });
    const { sheets } = await readXlsx(readFileSync(workbook));
    const summary = sheets.find(({ name }) => name === t('report.ranking.sheets.summary'));
    expect(summary?.rows[0]?.[0]).toBe(t('report.ranking.title.profit'));
    await grid.focus();
    for (const key of ['Home', 'Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const downTo = page.getByRole('dialog', { name: t('ranking.rank') });
    await downTo.getByText(t('ranking.rankedDownTo')).waitFor();
    await page.keyboard.press('Escape');
    await downTo.waitFor({ state: 'detached' });
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key);
    const rows = page.getByRole('dialog', { name: t('byProfit.profit', { currency: 'GBP' }) });
    await rows.getByText('A2', { exact: false }).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('Escape');
    await press('ranking.leftOutTitle');
    const panel = page.getByRole('complementary', { name: t('ranking.leftOutTitle') });
    await panel.getByText(t('ranking.leftOutWhy.costUnknown')).waitFor();
    await panel.getByText('A4', { exact: false }).waitFor();
  }, 60_000);

  it('says by both scores what of the period is missing, what was left out, and who is not known at all', async () => {
    const { page, t, at, press, axeFinds } = await shopOnScreen(language, `${orders}R1,2026-05-05,R,Rose,-20.00\n`);
    await at(`${year2026}&by=combined`);
    await page.getByRole('grid').getByRole('row').nth(3).waitFor();
    // Of the 365 days, those up to the last order.
    await page
      .getByRole('main')
      .getByText(/\b125\b.*\b365\b|\b365\b.*\b125\b/u)
      .waitFor();
    await press('ranking.leftOutTitle');
    const panel = page.getByRole('complementary', { name: t('ranking.leftOutTitle') });
    await panel.getByText('W1', { exact: false }).waitFor();
    await panel.getByRole('button', { name: new RegExp(`^${t('ranking.leftOut.nothingKnown')}`, 'u') }).click();
    await panel.getByText(t('ranking.leftOutWhy.nothingKnown')).waitFor();
    await panel.getByRole('link', { name: 'Rose' }).waitFor();
    expect(await axeFinds()).toEqual([]);
  }, 30_000);
});
