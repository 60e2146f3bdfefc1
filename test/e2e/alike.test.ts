import { describe, expect, it } from 'vitest';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const customers = `customer number,name,phone,email
007-1,王小明,13800135678,wang@example.com
8,Ben Ross,13900139000,ben@example.com
`;

function saysWhoHas({ page, t }: ShopOnScreen, rule: 'phone' | 'email' | 'number', name: string, number: string) {
  const customer = t('page.nameAndAside', { name, aside: number });
  return page.getByRole('status').filter({ hasText: t(`duplicates.alike.${rule}`, { customer }) });
}

describe.each(languagesOfRun('zh-CN'))('what somebody else has already, in %s', (language) => {
  it('is told while a new customer is typed, in whatever form; looking there loses nothing that was typed', async () => {
    const shop = await shopOnScreen(language, customers);
    const { page, t, at } = shop;
    await at('/customers');
    await page.keyboard.press('Alt+n');
    await page.getByRole('textbox', { name: t('customers.name') }).fill('小王');
    const phones = page.getByRole('textbox', { name: t('customers.phone') });
    const hasPhone = saysWhoHas(shop, 'phone', '王小明', '007-1');
    for (const typed of ['+86 138 0013 5678', '１３８００１３５６７８', '020 8888 9999\n138-0013-5678']) {
      await phones.fill('');
      await hasPhone.waitFor({ state: 'detached' });
      await phones.fill(typed);
      await hasPhone.waitFor();
    }
    await page.getByRole('textbox', { name: t('customers.number') }).fill('０07/1');
    await saysWhoHas(shop, 'number', '王小明', '007-1').waitFor();
    await page.getByRole('textbox', { name: t('customers.email') }).fill('Ben@Example.com');
    await saysWhoHas(shop, 'email', 'Ben Ross', '8').waitFor();
    expect(await shop.axeFinds()).toEqual([]);

    await hasPhone.getByRole('link', { name: t('duplicates.alike.open') }).click();
    await page.getByRole('heading', { level: 1, name: '王小明' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await hasPhone.waitFor();
    expect(await phones.inputValue()).toBe('020 8888 9999\n138-0013-5678');
    await page.getByRole('textbox', { name: t('customers.name') }).press('Control+Enter');
    await page.getByRole('grid').getByText('小王').waitFor();
    await page.keyboard.press('Alt+n');
    expect(await page.getByRole('textbox', { name: t('customers.name') }).inputValue()).toBe('');
  });

  it('is told where a phone is changed in place, and leads to whom it names', async () => {
    const shop = await shopOnScreen(language, customers);
    const { page, t, at, press } = shop;
    await at('/customers/2');
    await press('customers.change', { field: t('customers.phone') });
    await page.getByRole('textbox', { name: t('customers.phone') }).fill('13900139000\n0086 138 0013 5678');
    const told = saysWhoHas(shop, 'phone', '王小明', '007-1');
    await told.waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'Ben Ross' }).count()).toBe(0);
    expect(await shop.axeFinds()).toEqual([]);
    await told.getByRole('link', { name: t('duplicates.alike.open') }).click();
    await page.getByRole('heading', { level: 1, name: '王小明' }).waitFor();
  });
});
