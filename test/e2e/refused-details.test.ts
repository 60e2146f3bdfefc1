import { expect, it } from 'vitest';
import { addDays, todayLocal } from '../../shared/day.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const today = todayLocal(new Date());
const phone = '13855501001';

/** Somebody who has stayed away for months, has a contact due today, and refuses every way of being contacted. */
const orders = [
  'order number,order date,customer number,name,phone,amount',
  ...[620, 500, 480, 460].map((days) => `A${days},${addDays(today, -days)},K-1,Quillon Featherby,${phone},120.00`),
  `B1,${addDays(today, -3)},K-2,Zebedee Marlowe,13855501002,80.00`,
  '',
].join('\n');
const refusing = `
  INSERT INTO do_not_contact (customer_id, channel)
    SELECT customers.id, value FROM customers, json_each('["call","text","wechat","email","letter","visit"]') WHERE number = 'K-1';
  INSERT INTO contacts (customer_id, day, text, touchpoint, next_contact_day, created_at)
    SELECT id, '${addDays(today, -9)}', 'asks again', 'call', '${today}', 0 FROM customers WHERE number = 'K-1'`;

it('no page shows the phone of somebody who refuses to be called without saying so next to it', async () => {
  const { page, at, t } = await shopOnScreen('en', orders, refusing);
  const unmarked = () =>
    page.evaluate(
      ({ text, mark }) =>
        [...document.body.querySelectorAll('*')]
          .filter((element) => [...element.childNodes].some((node) => node.nodeValue?.includes(text) === true))
          .filter((element) => element.checkVisibility() && !element.closest('dl')?.textContent?.includes(mark))
          .map(
            (element) =>
              (element.closest('td, [role="gridcell"], [role="option"], p, li') ?? element).textContent ?? '',
          )
          .filter((said) => !said.includes(mark)),
      { text: phone, mark: t('customers.channels.call') },
    );
  const shown: string[] = [];
  const look = async (name: string): Promise<void> => {
    await page.getByText(phone).first().waitFor({ timeout: 5_000 });
    shown.push(name);
    expect([name, ...(await unmarked())]).toEqual([name]);
  };
  await at('/customers');
  await page.getByRole('grid').getByText('Quillon Featherby').click();
  await look('panel of the customer');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(phone.slice(0, 9));
  await look('palette');
  await page.keyboard.press('Escape');
  for (const address of ['/customers/1', '/to-contact', '/movement?part=lost']) {
    await at(address);
    await look(address);
  }
  expect(shown).toHaveLength(5);
});
