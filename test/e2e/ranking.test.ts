import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../electron/spreadsheet/reading/read-whole-table.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const customerCount = 120;

/** In 2026 customer 1 buys most; in 2025 it was customer 2, and customer 3 bought nothing. */
const orders = [
  'order number,order date,customer number,name,amount',
  ...Array.from({ length: customerCount }, (_, index) => {
    const customer = index + 1;
    return `A${customer},2026-03-05,${customer},Customer ${customer},${(customerCount - index) * 10}.00`;
  }),
  'B1,2025-03-05,1,Customer 1,50.00',
  'B2,2025-03-05,2,Customer 2,900.00',
  '',
].join('\n');

const year2026 = '/key-accounts?from=2026-01-01&to=2026-12-31';

describe.each(['en', 'zh-CN'] as const)('the ranking, in %s', (language) => {
  it('is compared with the period before: what was, what changed, which way each one moved', async () => {
    const { page, t, at, press, choose, downloaded } = await shopOnScreen(language, orders);
    await at(year2026);
    const row = (name: string) =>
      page
        .getByRole('grid')
        .getByRole('row')
        .filter({ has: page.getByText(name, { exact: true }) });
    await row('Customer 1').waitFor();
    await page.getByRole('checkbox', { name: new RegExp(t('ranking.compare')) }).click();
    await page.getByText('2025-01-01 – 2025-12-31').waitFor();
    await row('Customer 1')
      .getByText(t('ranking.move.up', { places: '1' }), { exact: true })
      .waitFor();
    await row('Customer 1').getByText('+1,150.00').waitFor();
    await row('Customer 2')
      .getByText(t('ranking.move.down', { places: '1' }), { exact: true })
      .waitFor();
    await row('Customer 3').getByText(t('ranking.newcomer')).waitFor();

    await row('Customer 2').click();
    const why = page.getByRole('complementary');
    await why.getByText('2025-01-01 – 2025-12-31').waitFor();
    await why.getByText('+290.00').waitFor();
    await why.getByText('A2').waitFor();

    const path = await downloaded(async () => {
      await press('ranking.save');
      await choose('tables.inFullIn.xlsx');
    });
    const { headings, cells } = await readWholeFile(path);
    expect(headings).toContain(t('tables.headings.ranking.netChange', { currency: 'GBP' }));
    expect(cells.length).toBe(customerCount);
    expect(cells[0]?.[headings.indexOf(t('tables.headings.ranking.netChange', { currency: 'GBP' }))]).toBe(1150);
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
    const period = page.getByRole('combobox', { name: t('ranking.period') });
    await period.click();
    for (const preset of ['lastTwelveMonths', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear', 'all']) {
      await page.getByRole('option', { name: t(`ranking.presets.${preset}`), exact: true }).waitFor();
    }
    await page.getByRole('option', { name: t('ranking.presets.all'), exact: true }).click();
    await page
      .getByText(/^2025-03-05 – /u)
      .first()
      .waitFor();
  }, 90_000);

  it('axe finds nothing, compared and beside a row’s why', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders);
    await at(`${year2026}&compare=true`);
    await page.getByRole('grid').getByText('Customer 2', { exact: true }).waitFor();
    await page.mouse.move(640, 798);
    expect(await axeFinds()).toEqual([]);
    await page.setViewportSize({ width: 900, height: 600 });
    await page.getByRole('grid').getByText('Customer 2', { exact: true }).click();
    await page
      .getByRole('complementary')
      .getByText(t('ranking.netBefore', { currency: 'GBP' }))
      .waitFor();
    await page.mouse.move(300, 598);
    expect(await axeFinds()).toEqual([]);
  }, 120_000);
});
