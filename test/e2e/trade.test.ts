import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/settings/languages.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const orders =
  'Order No,Date,Customer No,Customer Name,Phone,Item,Amount\n' +
  'A1,2026-05-01,1001,Ann Hughes,020 7946 0001,Mocha,20.00\nA2,2026-05-02,1001,Ann Hughes,020 7946 0001,Mocha,20.00\n' +
  'A3,2026-05-03,1002,Ben Okafor,020 7946 0002,Tea,40.00\n';
/** Ann pays within a month and may owe ten; her phone was confirmed long ago. */
const annOnAccount = `
  INSERT INTO terms (customer_id, from_day, days_to_pay, limit_minor) VALUES (1, '2026-11-01', 30, 1000);
  UPDATE customer_phones SET confirmed_day = '2020-01-01'`;

const mostTabs = 40;

async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no Tab comes to it');
}

const focused = (page: Page) => page.locator(':focus');

describe.each(languages)('trade by keyboard alone in %s', (language) => {
  it('a regular at the door: card, sale, part payment, appointment, phone confirmed, and the rest paid', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, orders, annOnAccount);
    const { keyboard } = page;
    await at('/archive');
    await keyboard.press('Control+j');
    const card = page.getByRole('dialog', { name: t('counter.title') });
    await card.getByRole('combobox', { name: t('counter.ask') }).waitFor();
    await keyboard.type('hughes');
    await page.getByRole('option', { name: /Ann Hughes/ }).waitFor();
    await keyboard.press('Enter');
    await card.getByRole('heading', { name: 'Ann Hughes' }).waitFor();

    await keyboard.press('Control+b');
    const sale = page.getByRole('dialog', { name: t('sales.title') });
    await sale.getByText('Ann Hughes').waitFor();
    await keyboard.type('Moc');
    await page.getByRole('option', { name: 'Mocha' }).waitFor();
    for (const key of ['ArrowDown', 'Enter']) await keyboard.press(key);
    await expect.poll(() => sale.getByRole('radio', { name: t('sales.onAccount') }).isChecked()).toBe(true);
    // Over the limit is said before it is saved.
    await sale
      .getByRole('status')
      .filter({ hasText: /20\.00.*10\.00/u })
      .waitFor();
    await tabTo(page, sale.getByRole('textbox', { name: t('sales.paidPart') }));
    await keyboard.type('5');
    await sale
      .getByRole('status')
      .filter({ hasText: /15\.00.*10\.00/u })
      .waitFor();
    expect(await axeFinds()).toEqual([]);
    await keyboard.press('Enter');
    await sale.waitFor({ state: 'detached' });

    await keyboard.press('a');
    const appointment = page.getByRole('dialog', { name: t('appointments.add') });
    await appointment.waitFor();
    await keyboard.insertText(language === 'en' ? 'Fri 15:00 haircut' : '周五 15:00 理发');
    await keyboard.press('Enter');
    await appointment.waitFor({ state: 'detached' });
    await card.getByText('15:00').first().waitFor();
    await keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    await keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await keyboard.type('hughes');
    await page.getByRole('option', { name: /Ann Hughes/ }).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ann Hughes' }).waitFor();
    const confirm = page.getByRole('button', { name: t('freshness.stillTrueOf', { text: '020 7946 0001' }) });
    await tabTo(page, confirm);
    await keyboard.press('c');
    await confirm.waitFor({ state: 'detached' });

    await keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await keyboard.insertText(t('owed.pageTitle'));
    await page
      .getByRole('option', { name: t('owed.pageTitle'), exact: true })
      .first()
      .waitFor();
    await keyboard.press('Enter');
    const ann = page.getByRole('list', { name: t('owed.list') }).getByRole('button', { name: /Ann Hughes.*15\.00/u });
    await ann.waitFor();
    await page.getByRole('main').getByText(t('owed.over')).waitFor();
    expect(await axeFinds()).toEqual([]);
    await keyboard.press('p');
    await page.getByRole('form', { name: t('payments.add') }).waitFor();
    await expect.poll(() => focused(page).inputValue()).toBe('15.00');
    await keyboard.press('Enter');
    const justDone = page.getByRole('region', { name: new RegExp(`^${t('page.justDone')}`, 'u') });
    await justDone.getByText('Ann Hughes').waitFor();
    await ann.waitFor({ state: 'detached' });
    await keyboard.press('Control+z');
    await ann.waitFor();
  }, 90_000);

  it('the takings of a day: customer, amount, Enter, the next; someone not known is two Enters; the day stays', async () => {
    const { page, t, at } = await shopOnScreen(language, orders);
    const { keyboard } = page;
    // What is known of the customers is read slower than their sales are typed.
    const held: (() => void)[] = [];
    let isHeld = true;
    await page.routeWebSocket(/^ws:/u, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        if (isHeld && String(message).includes('/customers/get')) held.push(() => server.send(message));
        else server.send(message);
      });
    });
    await page.reload();
    await at('/archive');
    await keyboard.press('Control+b');
    const sale = page.getByRole('dialog', { name: t('sales.title') });
    const customer = sale.getByRole('combobox', { name: t('sales.customer') });
    const amountOfLine = t('sales.ofLine', { name: t('sales.amount', { currency: 'GBP' }), line: 1 });
    const amount = sale.getByRole('textbox', { name: amountOfLine, exact: true });
    const isFocused = (place: Locator) =>
      expect.poll(() => place.evaluate((one) => one === document.activeElement)).toBe(true);
    await isFocused(customer);
    // What is there is replaced by what is typed.
    await sale.getByRole('textbox', { name: t('sales.day') }).click();
    await keyboard.type('2026-11-02');
    for (const [name, sum] of [
      ['okafor', '12'],
      ['hughes', '7.5'],
      ['', '3'],
    ] as const) {
      if (sum === '12') await customer.focus();
      await isFocused(customer);
      await expect.poll(() => customer.inputValue()).toBe('');
      if (name !== '') {
        await keyboard.type(name);
        await page.getByRole('option', { name: new RegExp(name, 'iu') }).waitFor();
      }
      await keyboard.press('Enter');
      await isFocused(amount);
      await keyboard.type(sum);
      await keyboard.press('Enter');
      await isFocused(customer);
    }
    await sale.getByText(t('sales.enteredCount', { count: 3 })).waitFor();
    const entered = sale.getByRole('region', { name: t('sales.entered') });
    await entered.getByText('22.50').waitFor();
    for (const name of [/Okafor/u, /Hughes/u, t('sales.walkIn')]) await entered.getByText(name).waitFor();
    expect(held.length).toBeGreaterThan(0);
    isHeld = false;
    for (const send of held) send();
    expect(await sale.getByRole('textbox', { name: t('sales.day') }).inputValue()).toBe('2026-11-02');
    // The first closes the list of customers.
    for (const key of ['Escape', 'Escape']) await keyboard.press(key);
    await sale.waitFor({ state: 'detached' });
  }, 60_000);

  it('two other spellings of a product are put together with it in one step, and one undo takes them apart', async () => {
    const spelt =
      'Order No,Date,Customer No,Item,Amount\nA1,2026-05-01,1,Mocha,2.00\nA2,2026-05-02,1,Mokka,3.00\nA3,2026-05-03,2,Moka,4.00\n';
    const { page, t, at, press } = await shopOnScreen(language, spelt);
    await at('/products');
    const list = page.getByRole('grid', { name: t('products.title') });
    await list.getByText('Mocha', { exact: true }).click();
    const others = page.getByRole('combobox', { name: t('products.mergeWith') });
    for (const name of ['Mokka', 'Moka']) {
      await others.fill(name);
      await page.getByRole('option', { name, exact: true }).click();
    }
    await press('products.mergeNow');
    await list.getByText('Moka', { exact: true }).waitFor({ state: 'detached' });
    await list.getByText('Mokka', { exact: true }).waitFor({ state: 'detached' });
    await list.getByRole('row').filter({ hasText: '9.00' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await list.getByText('Moka', { exact: true }).waitFor();
    await list.getByText('Mokka', { exact: true }).waitFor();
  }, 60_000);
});
