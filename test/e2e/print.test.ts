import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { periodText } from '../../shared/day-text.ts';
import { isWritten, registrationFields } from '../../shared/registration/registration-fields.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const people = Array.from({ length: 60 }, (_, index) => index + 1);
const orders = `order number,order date,customer number,name,phone,product name,amount
${people.map((one) => `,2026-03-01,${one},Customer ${one},1380013${8000 + one},Jasmine tea,${one}.50`).join('\n')}
`;

/** Ctrl+P, with the text that would be on paper; the printer itself stays out of it. */
function printed(page: Page, ask = () => page.keyboard.press('Control+p')): Promise<string> {
  return onPaper(page, ask, () => page.locator('body').innerText());
}

/** What is read of the page while it is as it would be printed. */
async function onPaper<Read>(page: Page, ask: () => Promise<void>, read: () => Promise<Read>): Promise<Read> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
    document.documentElement.dataset.printed = 'no';
  });
  await ask();
  await page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const found = await read();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  return found;
}

async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

describe.each(languagesOfRun('zh-CN'))('on paper, in %s', (language) => {
  it('the registration form has a line for each field, boxes and a signature', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    await at('/import');
    const print = page.getByRole('button', { name: t('registration.print'), exact: true });
    const form = await printed(page, () => print.click());
    for (const field of registrationFields.filter(isWritten)) expect(form).toContain(t(`registration.fields.${field}`));
    for (const said of ['calendars.lunar', 'signature']) expect(form).toContain(t(`registration.${said}`));
    expect(form).not.toContain(t('registration.what'));
  });

  it('the first fifty are one page', async () => {
    const { page, at } = await shopOnScreen(language, orders);
    await at('/key-accounts?from=2026-01-01&to=2026-12-31&top=50');
    await page.getByRole('gridcell', { name: 'Customer 60', exact: true }).waitFor();
    const text = await printed(page);
    for (const one of [60, 11]) expect(text).toContain(`Customer ${one}\t`);
    expect(text).not.toContain('Customer 10\t');
    const print = () => page.keyboard.press('Control+p');
    expect(await onPaper(page, print, () => sheetsOf(page))).toBe(1);
  });

  it('what a key account has is told from what it lacks without a background, which is not printed', async () => {
    const named = `INSERT INTO named_accounts (customer_id, state, from_day, reason)
                   SELECT id, 'named', '2026-01-01', 'buys most' FROM customers WHERE number = '60'`;
    const { page, at } = await shopOnScreen(language, orders, named);
    await at('/named-list');
    await page.getByRole('gridcell', { name: 'Customer 60', exact: false }).waitFor();
    const dots = await onPaper(
      page,
      () => page.keyboard.press('Control+p'),
      () =>
        page.locator('[data-held]').evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility())
            .map((element) => {
              const { borderLeftWidth, borderRightWidth } = getComputedStyle(element);
              const inked = Number.parseFloat(borderLeftWidth) + Number.parseFloat(borderRightWidth);
              return {
                isHeld: element.getAttribute('data-held') === 'true',
                isFilled: inked >= element.clientWidth + inked,
              };
            }),
        ),
    );
    expect(dots).toHaveLength(8);
    expect(new Set(dots.map(({ isHeld }) => isHeld)).size).toBe(2);
    for (const { isHeld, isFilled } of dots) expect(isFilled).toBe(isHeld);
  });

  it('every page is something to read, without the rail and its buttons', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    await at('/customers');
    await page.getByRole('gridcell', { name: 'Customer 1', exact: true }).waitFor();
    const list = await printed(page);
    // Also those who are not drawn on the screen.
    for (const one of people) expect(list).toContain(`Customer ${one}\t`);
    expect(list).toContain(t('print.rows', { count: people.length }));
    expect(list).not.toContain(t('customers.filters.add'));

    await at('/key-accounts?sort=name&from=2026-01-01&to=2026-12-31');
    await page.getByRole('gridcell', { name: 'Customer 1', exact: true }).waitFor();
    const ranking = await printed(page);
    expect(ranking.indexOf('Customer 1\t')).toBeLessThan(ranking.indexOf('Customer 60\t'));
    expect(ranking).toContain(periodText('2026-01-01', '2026-12-31', language));

    await at('/key-accounts?from=2026-01-01&to=2026-12-31&top=20');
    await page.getByRole('gridcell', { name: 'Customer 60', exact: true }).waitFor();
    const byRank = await printed(page);
    expect(byRank).toContain(t('print.firstOf', { shown: '20', all: String(people.length) }));
    expect(byRank).toContain('Customer 41\t');
    expect(byRank).not.toContain('Customer 40\t');

    await at('/key-accounts?from=2026-01-01&to=2026-12-31&tiers=true');
    await page.getByRole('complementary').getByRole('table').first().waitFor();
    const tiers = await printed(page);
    expect(tiers).toContain(t('tiers.stepTowards', { tier: t('ranking.tiers.large') }));
    expect(tiers).toContain('Customer 57\t');

    await at('/cases');
    await page
      .getByRole('button', { name: t('cases.add') })
      .first()
      .waitFor();
    await page.keyboard.press('n');
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: t('cases.what') })
      .fill('Cold coffee');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Cold coffee').first().waitFor();
    const cases = await printed(page);
    for (const said of ['Cold coffee', t('cases.due'), t('cases.guest')]) expect(cases).toContain(said);
    expect(cases).not.toContain(t('cases.add'));

    // The notice where to complain: for the wall, and four for the counter, in the owner's words, which are kept.
    await page.getByRole('button', { name: t('cases.notice.open') }).press('Enter');
    const notice = page.getByRole('dialog', { name: t('cases.notice.title') });
    await notice.getByRole('textbox', { name: t('cases.notice.text') }).fill('Speak to Mia.\nBy tomorrow.');
    const sheets = async (size: 'a4' | 'card'): Promise<{ notices: number; pages: number }> => {
      await notice.getByRole('radio', { name: t(`cases.notice.sizes.${size}`) }).press('Space');
      const text = await printed(page);
      return { notices: text.split('Speak to Mia.').length - 1, pages: await sheetsOf(page) };
    };
    expect(await sheets('a4')).toEqual({ notices: 1, pages: 1 });
    expect(await sheets('card')).toEqual({ notices: 4, pages: 1 });
    await notice.getByRole('textbox', { name: t('cases.notice.text') }).press('Control+Enter');
    await notice.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('cases.notice.open') }).press('Enter');
    await notice.getByText('Speak to Mia.').waitFor();
    await page.keyboard.press('Escape');
    await notice.waitFor({ state: 'detached' });

    await at('/customers/1');
    await page.getByRole('heading', { level: 1, name: 'Customer 1' }).waitFor();
    const customer = await printed(page);
    for (const said of ['13800138001', 'Jasmine tea', t('indicators.lastDay.name')]) expect(customer).toContain(said);
    for (const part of ['fourValues.title', 'shopkeepersSum.title']) expect(customer).toContain(t(part));

    for (const [address, heading] of [
      ['/archive', 'shop'],
      ['/settings', t('page.settings')],
      ['/duplicates', t('page.duplicates')],
      ['/bin', t('bin.title')],
    ] as const) {
      await at(address);
      await page.waitForFunction((title) => document.title.startsWith(title), heading);
      const text = await printed(page);
      expect(text.length, address).toBeGreaterThan(heading.length + 20);
      expect(text, address).toContain(heading);
      // Of the rail.
      expect(text, address).not.toContain(t('products.title'));
    }

    await at('/archive');
    await page.getByRole('heading', { name: t('acts.title') }).waitFor();
    const archive = await printed(page);
    for (const said of [t('archive.neverCopied'), t('history.ways.import')]) expect(archive).toContain(said);
    expect(archive).not.toContain(t('archive.showInFolder'));

    await at('/settings');
    await page.getByRole('heading', { level: 1, name: t('page.settings') }).waitFor();
    const settings = await printed(page);
    for (const said of [t('cases.clock.answer'), t('keys.meanings.print')]) expect(settings).toContain(said);
    expect(settings).not.toContain(t('settings.showKeys'));

    // What came in, file by file; while a file is looked at, what it would bring.
    await at('/import');
    await page.getByRole('heading', { name: t('importPage.list') }).waitFor();
    const imports = await printed(page);
    for (const said of [t('importPage.list'), t('print.daysOfImport')]) expect(imports).toContain(said);
    expect(imports).not.toContain(t('importPage.chooseFile'));

    await at('/customers/1');
    await page.keyboard.press('Control+j');
    await page.getByRole('dialog').getByRole('heading', { level: 1 }).waitFor();
    const card = await printed(page);
    expect(card).toContain(t('counter.last'));
    expect(card).not.toContain('13800138001');
    // With names hidden a card is nothing but names: no empty sheet is printed.
    await page.keyboard.press('Control+Shift+p');
    expect((await printed(page)).trim()).toBe(t('print.namesHidden'));
  }, 60_000);
});
