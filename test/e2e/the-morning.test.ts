import { describe, expect, it } from 'vitest';
import { lunarDateOfSolar } from '../../shared/dates/lunar-calendar.ts';
import { addDays, todayLocal } from '../../shared/day.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { languages } from '../../shared/settings/languages.ts';
import { neverQuiet } from './never-quiet.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const today = todayLocal(new Date());
const daysAgo = (days: number): string => addDays(today, -days);
const hourMs = 3_600_000;

/** Mr Pan came once, Mei comes often, Ann has stayed away for two months and more; of the till all is known up to today. */
const people = {
  en: { pan: 'Alan Pan', mei: 'Mei Hughes', ann: 'Ann Cole', called: 'Ms Cole', drink: 'Iced mocha' },
  'zh-CN': { pan: '潘建明', mei: '何梅', ann: '安静', called: '安姐', drink: '冰摩卡' },
} as const;

function ordersOf(language: Language): string {
  const { pan, mei, ann, drink } = people[language];
  return [
    'Order No,Date,Customer No,Customer Name,Item,Amount',
    `P1,${daysAgo(60)},1888,${pan},${drink},48.00`,
    ...[90, 60, 40, 20, 6].map((days, at) => `M${at},${daysAgo(days)},1001,${mei},${drink},20.00`),
    ...[120, 110, 100, 90, 80].map((days, at) => `A${at},${daysAgo(days)},1002,${ann},${drink},10.00`),
    `W1,${today},,,${drink},5.00`,
    '',
  ].join('\n');
}

/** They came into the file in the order of their numbers. */
const [idOfMei, idOfAnn, idOfPan] = [1, 2, 3];
const idOf = (number: string) => `(SELECT id FROM customers WHERE number = '${number}')`;
/** On since so many days, as the owner has it. */
const switchedOn = (slug: string, days: number) => `
  INSERT INTO playbooks (slug) VALUES ('${slug}');
  INSERT INTO playbook_versions (playbook_id, from_day, state)
    SELECT id, '${daysAgo(days)}', 'on' FROM playbooks WHERE slug = '${slug}';`;
const called = (number: string, name: string) => `UPDATE customers SET called = '${name}' WHERE number = '${number}';`;

/** Put in by hand so many days ago, with the steps that were done since. */
function putIn(slug: string, number: string, days: number, done: Readonly<Record<string, number>>): string {
  const act = (step: string, verb: 'enrol' | 'done', day: string) => `
    INSERT INTO playbook_acts (playbook_id, customer_id, event_key, step, verb, day, event_day, seen_day, entry_day, version_id)
      SELECT playbook_id, ${idOf(number)}, 'by-hand-${daysAgo(days)}', '${step}', '${verb}', '${day}',
             '${daysAgo(days)}', '${daysAgo(days)}', '${daysAgo(days)}', playbook_versions.id
        FROM playbook_versions JOIN playbooks ON playbooks.id = playbook_id WHERE slug = '${slug}';`;
  return [
    act('', 'enrol', daysAgo(days)),
    ...Object.entries(done).map(([step, ago]) => act(step, 'done', daysAgo(ago))),
  ].join('\n');
}

/** What a person reads and does in the scenes. */
function atTheCounter({ page, t, at }: ShopOnScreen) {
  const justDone = page.getByRole('region', { name: new RegExp(`^${t('page.justDone')}`, 'u') });
  return {
    isOnToday: (name: string) => page.getByRole('region', { name, exact: true }).waitFor(),
    settled: (verb: 'done' | 'stop', who: string) =>
      justDone.getByText(t(`todayTask.settled.${verb}`, { who })).waitFor(),
    nothingLeft: () => page.getByRole('heading', { name: t('today.none') }).waitFor(),
    opensPlaybooksOf: async (customerId: number) => {
      await at(`/customers/${customerId}`);
      await page.getByRole('tab', { name: t('playbooks.title'), exact: true }).click();
    },
    /** To the customer whose page is open. */
    sells: async (name: string, thing: string) => {
      await page.keyboard.press('Control+b');
      const sale = page.getByRole('dialog', { name: t('sales.title') });
      await sale.getByText(name).waitFor();
      await page.keyboard.insertText(thing);
      await page.getByRole('option', { name: thing }).waitFor();
      for (const key of ['ArrowDown', 'Enter', 'Enter']) await page.keyboard.press(key);
      await sale.waitFor({ state: 'detached' });
    },
  };
}

describe.each(languages)('a morning in %s', (language) => {
  const { pan, mei, ann, drink } = people[language];
  const orders = ordersOf(language);

  it('Mr Pan comes back: what waits for him is done by his coming, and he is a regular', async () => {
    const shop = await shopOnScreen(
      language,
      orders,
      switchedOn('regular', 30) +
        putIn('regular', '1888', 60, { card: 60, greeting: 53, booklet: 33, 'second-booklet': 15 }),
    );
    const { page, t } = shop;
    const { opensPlaybooksOf, sells } = atTheCounter(shop);
    await opensPlaybooksOf(idOfPan);
    const ofState = (state: 'open' | 'done') =>
      page.getByRole('listitem').filter({ hasText: new RegExp(`${t(`playbooks.stepStates.${state}`)} ·`, 'u') });
    await ofState('open').waitFor();
    expect(await ofState('done').count()).toBe(4);
    await sells(pan, drink);
    await page.getByText(t('playbooks.ended'), { exact: true }).waitFor();
    await page
      .getByText(t('playbooks.succeededOn', { day: '' }).trim())
      .first()
      .waitFor();
  });

  it('somebody who stayed away is told what was mended, in their own words, and comes back', async () => {
    const [words, done] =
      language === 'en' ? ['the latte is bitter', 'back to the old beans'] : ['拿铁发苦', '换回了原来的豆子'];
    const shop = await shopOnScreen(
      language,
      orders,
      `${switchedOn('mended', 3)} ${called('1002', people[language].called)}
       INSERT INTO sleep_reasons (customer_id, day, reason, words)
         VALUES (${idOf('1002')}, '${daysAgo(30)}', 'quality', '${words}');`,
    );
    const { page, t, at } = shop;
    const { isOnToday, settled, sells } = atTheCounter(shop);
    await at('/improvements');
    await page.getByRole('list', { name: t('improvements.list') }).waitFor();
    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: t('improvements.done') }).fill(done);
    await page.keyboard.press('Enter');
    await page.getByText(t('improvements.toTell', { count: 1 }), { exact: true }).waitFor();

    await at('/today');
    await isOnToday(ann);
    const wording = page.getByRole('region', { name: t('today.wording') });
    for (const said of [people[language].called, words, done]) await wording.getByText(said).first().waitFor();
    await page.keyboard.press('d');
    await settled('done', ann);

    await at(`/customers/${idOfAnn}`);
    await page.getByRole('heading', { level: 1, name: ann }).waitFor();
    await sells(ann, drink);
    await at('/improvements');
    await page
      .getByText(t('improvements.told', { told: 1, back: 1 }))
      .first()
      .waitFor();
  });

  it('a complaint of the day before yesterday is answered: by one key, late, and the case says so', async () => {
    const heard = Date.now() - 50 * hourMs;
    const text = language === 'en' ? 'The milk was cold' : '牛奶是冷的';
    const shop = await shopOnScreen(
      language,
      orders,
      `${switchedOn('complaint', 5)}
       INSERT INTO cases (customer_id, kind, text, heard_at) VALUES (${idOf('1001')}, 'complaint', '${text}', ${heard});`,
    );
    const { page, t, at } = shop;
    const { isOnToday, settled, nothingLeft } = atTheCounter(shop);
    await isOnToday(mei);
    await page.getByText(text).first().waitFor();
    await page.keyboard.press('d');
    await settled('done', mei);
    await nothingLeft();
    await at('/cases');
    await page
      .getByRole('list', { name: t('cases.list') })
      .getByText(text)
      .waitFor();
    await page.getByRole('heading', { name: new RegExp(`^${t('cases.urgencies.waiting')}`, 'u') }).waitFor();
  });

  it('a birthday of the lunar calendar is in three days: the wording names it and what is always taken', async () => {
    const { month, dayOfMonth } = lunarDateOfSolar(addDays(today, 3));
    const born = `1980-${`${month}`.padStart(2, '0')}-${`${dayOfMonth}`.padStart(2, '0')}`;
    const shop = await shopOnScreen(
      language,
      orders,
      `${switchedOn('birthday', 10)} ${called('1001', language === 'en' ? 'Mei' : '梅姐')} ${neverQuiet}
       UPDATE customers SET birthday = '${born}', birthday_calendar = 'lunar' WHERE number = '1001';`,
    );
    const { page, t } = shop;
    const { isOnToday, settled } = atTheCounter(shop);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await isOnToday(mei);
    await page
      .getByRole('region', { name: t('today.wording') })
      .getByText(drink)
      .waitFor();
    await page.keyboard.press('c');
    await page.getByText(t('todayTask.copied')).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(drink);
    await page.keyboard.press('d');
    await settled('done', mei);
  });

  it('a win-back on its fifth day ends in letting go, and nothing more of it comes', async () => {
    const shop = await shopOnScreen(
      language,
      orders,
      switchedOn('win-back', 6) + putIn('win-back', '1002', 5, { 'in-person': 5, chain: 3 }),
    );
    const { page, t } = shop;
    const { isOnToday, settled, nothingLeft, opensPlaybooksOf } = atTheCounter(shop);
    await isOnToday(ann);
    await page.keyboard.press('x');
    await page.keyboard.press('2');
    await settled('stop', ann);
    await nothingLeft();
    await opensPlaybooksOf(idOfAnn);
    await page.getByText(t('playbooks.ended'), { exact: true }).waitFor();
  });

  it('the round of a key account: the visit is noted by one key, and a next step makes it a success', async () => {
    const shop = await shopOnScreen(
      language,
      orders,
      `${switchedOn('key-account-round', 30)}
       INSERT INTO named_accounts (customer_id, state, from_day, reason, visit_rhythm_days)
         VALUES (${idOf('1001')}, 'named', '${daysAgo(100)}', '-', 30);
       INSERT INTO contacts (customer_id, day, text, touchpoint, direction, created_at)
         VALUES (${idOf('1001')}, '${daysAgo(28)}', '-', 'visit', 'in', 0);`,
    );
    const { page, t } = shop;
    const { isOnToday, settled, nothingLeft, opensPlaybooksOf } = atTheCounter(shop);
    await isOnToday(mei);
    await page.keyboard.press('d');
    await settled('done', mei);
    await nothingLeft();
    await page.keyboard.press('Control+l');
    const dialog = page.getByRole('dialog', { name: t('timeline.quickEntry') });
    await dialog
      .getByRole('combobox', { name: t('timeline.forWhom') })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.insertText(mei);
    await page.getByRole('option', { name: new RegExp(mei, 'u') }).waitFor();
    await page.keyboard.press('Enter');
    const line = dialog.getByRole('textbox', { name: t('timeline.quickEntry') });
    await line.and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText(language === 'en' ? 'came by, call in 20 days' : '来店，20天后联系');
    await page.keyboard.press('Enter');
    await page.getByText(t('timeline.writtenDown').slice(0, -1)).first().waitFor();
    await opensPlaybooksOf(idOfMei);
    await page.getByText(t('playbooks.ended'), { exact: true }).waitFor();
  });
});
