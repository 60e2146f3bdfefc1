import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, todayLocal } from '../../shared/day.ts';
import { languages } from '../../shared/settings/languages.ts';
import { neverQuiet } from './never-quiet.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const today = todayLocal(new Date());
const daysAgo = (days: number): string => addDays(today, -days);

/** Ann and Ben doze, Cem was here today: the orders are known up to it. */
const orders = [
  'Order No,Date,Customer No,Customer Name,Item,Amount',
  ...[100, 90, 80, 70].map((days, at) => `A${at},${daysAgo(days)},1001,Ann Hughes,Mocha,10.00`),
  ...[100, 90, 80, 70].map((days, at) => `B${at},${daysAgo(days)},1002,Ben Okafor,Tea,5.00`),
  `C1,${today},1003,Cem Aydin,Tea,1.00`,
  '',
].join('\n');

const lookedLast = (day: string) =>
  `DELETE FROM days_seen; INSERT INTO days_seen (day, after_act) VALUES ('${day}', 0);`;

/** At no hour of the day it is quiet; somebody looked yesterday. */
const noQuietHours = `
  ${lookedLast(daysAgo(1))}
  ${neverQuiet}`;

/** Of Ann it is known how to speak to her; Cem waits for a word since yesterday. Waking is on since three days ago. */
const morning = `${noQuietHours}
  UPDATE customers SET called = 'Ms Hughes' WHERE number = '1001';
  INSERT INTO contacts (customer_id, day, text, touchpoint, next_contact_day, created_at)
    SELECT id, '${daysAgo(9)}', 'wants the new beans', 'call', '${daysAgo(1)}', 0 FROM customers WHERE number = '1003';
  INSERT INTO playbooks (slug) VALUES ('waking');
  INSERT INTO playbook_versions (playbook_id, from_day, state, definition, with_those_in_it)
    SELECT id, '${daysAgo(3)}', 'on', '', 1 FROM playbooks`;

/** The task that is worked on; the names of the list in their order. */
function workOf({ page, t }: ShopOnScreen) {
  const list = page.getByRole('list', { name: t('today.title') });
  return {
    list,
    now: (name: string) => page.getByRole('region', { name, exact: true }).waitFor(),
    lines: list.getByRole('button'),
    justDone: page.getByRole('region', { name: new RegExp(`^${t('page.justDone')}`, 'u') }),
  };
}

describe.each(languages)('today in %s', (language) => {
  it('is the first screen; each task ends by one key, the list goes on to the next, and undo brings it back', async () => {
    const shop = await shopOnScreen(language, orders, morning);
    const { page, t, axeFinds } = shop;
    const { keyboard } = page;
    const { now, lines, justDone } = workOf(shop);
    await page.getByRole('heading', { level: 1, name: t('today.title'), exact: true }).waitFor();
    await now('Ann Hughes');
    expect(await lines.count()).toBe(3);
    expect(await axeFinds()).toEqual([]);

    await keyboard.press('l');
    await keyboard.press('2');
    await justDone.getByText(t('todayTask.settled.later', { who: 'Ann Hughes' })).waitFor();
    await now('Ben Okafor');
    await keyboard.press('x');
    await keyboard.press('1');
    await justDone.getByText(t('todayTask.settled.stop', { who: 'Ben Okafor' })).waitFor();
    await now('Cem Aydin');
    await keyboard.press('d');
    await justDone.getByText(t('todayTask.settled.done', { who: 'Cem Aydin' })).waitFor();
    await page.getByRole('heading', { name: t('today.none') }).waitFor();

    await keyboard.press('Control+z');
    await now('Cem Aydin');
    await keyboard.press('s');
    await justDone.getByText(t('todayTask.settled.skip', { who: 'Cem Aydin' })).waitFor();

    await page
      .getByRole('link', { name: new RegExp(`^${t('today.doneThisWeek')}`, 'u') })
      .first()
      .click();
    const done = page.getByRole('grid', { name: t('today.doneThisWeek') });
    await done.getByText('Cem Aydin').waitFor();
    expect(await done.getByRole('row').count()).toBe(4);
    expect(await axeFinds()).toEqual([]);
  });

  it('after days away what is overdue stands kind by kind; one key lets a kind go, and undo brings it back', async () => {
    const shop = await shopOnScreen(language, orders, `${morning}; ${lookedLast(daysAgo(5))}`);
    const { page, t, axeFinds } = shop;
    const { now, list, justDone } = workOf(shop);
    await now('Ann Hughes');
    const kinds = async () => (await list.getByRole('heading').allTextContents()).map((text) => text.trim());
    const called = t('today.overdueKind', { kind: t('today.kinds.nextContact') });
    expect(await kinds()).toEqual([expect.stringMatching(/ 2$/u), `${called} 1`]);
    expect(await list.getByText('Cem Aydin').count()).toBe(0);
    expect(await axeFinds()).toEqual([]);
    await page.keyboard.press('g');
    await now('Cem Aydin');
    expect(await kinds()).toEqual([`${called} 1`]);
    await page.keyboard.press('Control+z');
    await list.getByText('Ann Hughes').waitFor();
    expect(await justDone.count()).toBe(0);
  });

  it('done by a key notes the contact in the channel that T chose, with the minutes that M chose', async () => {
    const shop = await shopOnScreen(language, orders, morning);
    const { page, t, at } = shop;
    const { now, justDone } = workOf(shop);
    await now('Ann Hughes');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await now('Cem Aydin');
    const ways = page.getByRole('radiogroup', { name: t('todayTask.channel') });
    // Nothing is on file by which he can be reached.
    expect(await ways.getByRole('radio').evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual([
      'visit',
      'wechat',
      'call',
      'text',
    ]);
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    const call = ways.getByRole('radio', { name: t('todayTask.ways.call'), exact: true });
    await expect.poll(() => call.isChecked()).toBe(true);
    await page.keyboard.press('m');
    const menu = page.getByRole('menu');
    await expect.poll(() => menu.locator(':focus').textContent()).toBe(t('timeline.minutesSaid', { minutes: 5 }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached' });
    await page.keyboard.press('d');
    await justDone.waitFor();
    await at('/done-this-week');
    const done = page.getByRole('grid', { name: t('today.doneThisWeek') });
    await done.getByRole('gridcell', { name: t('timeline.minutesSaid', { minutes: 10 }), exact: true }).waitFor();
    await at('/customers/3');
    await page.getByRole('heading', { level: 1, name: 'Cem Aydin' }).waitFor();
    const entries = page.getByRole('list', { name: t('timeline.title') });
    await entries.getByText(t('timeline.touchpoints.call')).first().waitFor();
  });

  it('the wording is copied filled in, and is not while something is missing in it', async () => {
    const shop = await shopOnScreen(language, orders, morning);
    const { page, t } = shop;
    const { now } = workOf(shop);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await now('Ann Hughes');
    await page
      .getByRole('region', { name: t('today.wording') })
      .getByText('Ms Hughes')
      .waitFor();
    await page.keyboard.press('c');
    await page.getByText(t('todayTask.copied')).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Ms Hughes.*Mocha/su);

    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: t('today.wording') }).fill('Ann, come by');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Ann, come by');
    await page.locator('[data-is-sent="true"]').waitFor();
    await page.reload();
    await now('Ann Hughes');
    await page.getByText('Ann, come by').waitFor();

    await page.keyboard.press('ArrowDown');
    await now('Ben Okafor');
    await page.getByText(t('todayTask.missing', { field: t('todayTask.fields.address') })).waitFor();
    await page.keyboard.press('c');
    await page.getByText(t('todayTask.notCopied')).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Ann, come by');
  });
});

describe('many tasks', () => {
  it('eighty are done without the mouse, each by one key', async () => {
    const many = Array.from({ length: 80 }, (_, at) => `M${at},${daysAgo(9)},${2000 + at},Customer ${at},Tea,1.00`);
    const shop = await shopOnScreen(
      'en',
      ['Order No,Date,Customer No,Customer Name,Item,Amount', ...many, ''].join('\n'),
      `INSERT INTO contacts (customer_id, day, text, touchpoint, next_contact_day, created_at)
         SELECT id, '${daysAgo(9)}', 'asks again', 'call', '${today}', 0 FROM customers`,
    );
    const { page, t } = shop;
    const { lines, justDone } = workOf(shop);
    await lines.first().waitFor();
    expect(await lines.count()).toBe(80);
    await page.getByRole('button', { name: t('today.done') }).waitFor();
    // Nothing waits for what is being written: each key is for the task that stands there when it is pressed.
    for (let left = 80; left > 0; left--) {
      await page.keyboard.press(left % 3 === 0 ? 's' : 'd');
      expect(await lines.count()).toBe(left - 1);
    }
    await page.getByRole('heading', { name: t('today.none') }).waitFor();
    await justDone.waitFor();
  });

  it('undo pressed while a key is still being written takes back what that key did, not the one before', async () => {
    const shop = await shopOnScreen('en', orders, morning);
    const { page } = shop;
    const { now, lines } = workOf(shop);
    await now('Ann Hughes');
    for (const key of ['s', 's', 'Control+z']) await page.keyboard.press(key);
    // What undo brings back does not move the current row.
    await lines.filter({ hasText: 'Ben Okafor' }).waitFor();
    await now('Cem Aydin');
    expect(await lines.filter({ hasText: 'Ann Hughes' }).count()).toBe(0);
  });

  it('a message asked for before its words are read is copied as soon as they are', async () => {
    const shop = await shopOnScreen('en', orders, `${morning}; UPDATE customers SET called = 'Ms Hughes'`);
    const { page } = shop;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    const held: (() => void)[] = [];
    // The tests after this one have the same tab, and its route.
    let isHeld = true;
    await page.routeWebSocket(/^ws:/u, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        if (isHeld && String(message).includes('/today/wording')) held.push(() => server.send(message));
        else server.send(message);
      });
    });
    await page.reload();
    await workOf(shop).now('Ann Hughes');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.keyboard.press('c');
    isHeld = false;
    for (const send of held) send();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/Ms Hughes/u);
  });

  it('one message is copied after the other, each noted as sent by the key that copies the next', async () => {
    const shop = await shopOnScreen(
      'zh-CN',
      orders,
      `${morning}; UPDATE customers SET called = '贝老师' WHERE number = '1002'`,
    );
    const { page, t } = shop;
    const { now, justDone } = workOf(shop);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await now('Ann Hughes');
    await page.getByText(t('todayTask.placeOf', { place: 1, of: 2 })).waitFor();
    await page.keyboard.press('n');
    await expect.poll(copied).toMatch(/Ms Hughes/u);
    await page.keyboard.press('n');
    await justDone.getByText(t('todayTask.settled.done', { who: 'Ann Hughes' })).waitFor();
    await now('Ben Okafor');
    await expect.poll(copied).toMatch(/贝老师/u);
    await page.getByText(t('todayTask.placeOf', { place: 2, of: 2 })).waitFor();
    await page.keyboard.press('n');
    await justDone.getByText(t('todayTask.settled.done', { who: 'Ben Okafor' })).waitFor();
    await now('Cem Aydin');
  });

  it('whose message has a gap is passed over by the key that copies, and named with the way to fill it in', async () => {
    const three = `${orders}${[100, 90, 80, 70].map((days, at) => `D${at},${daysAgo(days)},1004,Dana Ito,Tea,3.00\n`).join('')}`;
    const shop = await shopOnScreen(
      'en',
      three,
      `${morning}; UPDATE customers SET called = CASE number WHEN '1004' THEN 'Ms Ito' WHEN '1001' THEN 'Ms Hughes' ELSE '' END`,
    );
    const { page, t, axeFinds } = shop;
    const { now, justDone } = workOf(shop);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await now('Ann Hughes');
    await page.keyboard.press('n');
    await expect.poll(copied).toMatch(/Ms Hughes/u);
    await page.keyboard.press('n');
    await now('Dana Ito');
    await expect.poll(copied).toMatch(/Ms Ito/u);
    await page.getByText(t('todayTask.leftOut', { count: 1 })).waitFor();
    await page.keyboard.press('n');
    await justDone.getByText(t('todayTask.settled.done', { who: 'Dana Ito' })).waitFor();
    await now('Ben Okafor');
    await page.keyboard.press('n');
    await page.getByText(t('todayTask.notCopied')).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page
      .getByText(t('todayTask.leftOut', { count: 1 }))
      .getByRole('link', { name: 'Ben Okafor' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Ben Okafor' }).waitFor();
  });

  it('the key of the counter card opens the card of the customer who is worked on', async () => {
    const shop = await shopOnScreen('en', orders, morning);
    const { page, t } = shop;
    await workOf(shop).now('Ann Hughes');
    await page.keyboard.press('Control+j');
    await page
      .getByRole('dialog', { name: t('counter.title') })
      .getByRole('heading', { name: 'Ms Hughes' })
      .waitFor();
  });

  it('many messages leave as a sheet of phones and texts once those with a gap are left out, and are noted as sent', async () => {
    const more = `UPDATE customers SET called = 'Ms Hughes' WHERE number = '1001';
      INSERT INTO customer_phones (customer_id, position, as_typed, digits) SELECT id, 0, '020 1', '0201' FROM customers`;
    const shop = await shopOnScreen('en', orders, `${morning}; ${more}`);
    const { page, t, press, downloaded, axeFinds } = shop;
    const { now, justDone } = workOf(shop);
    await now('Ann Hughes');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('list', { name: t('todayMessages.gaps') })
      .getByText('Ben Okafor')
      .waitFor();
    await dialog.getByText(`${t('todayTask.ways.text')} 2`, { exact: true }).click();
    expect(await dialog.getByRole('button', { name: t('tables.save') }).count()).toBe(0);
    await dialog.getByRole('checkbox').check();
    expect(await axeFinds()).toEqual([]);
    await press('tables.save');
    const path = await downloaded(() => page.getByRole('menuitem', { name: t('tables.asShownIn.csv') }).click());
    expect(readFileSync(path, 'utf8')).toMatch(/Phone,Text\r?\n"?020 1"?,.*Ms Hughes/u);
    await dialog.getByRole('button', { name: t('todayMessages.note', { count: 1 }) }).click();
    await dialog.waitFor({ state: 'detached' });
    await now('Ben Okafor');
    expect(await justDone.count()).toBe(0);
  });

  it('the letter to the one who is worked on is printed alone, by its key; nothing is noted as sent by it', async () => {
    const asleep = [`E0,${daysAgo(400)},1004,Eve Ng,Tea,5.00`, `E1,${daysAgo(300)},1004,Eve Ng,Tea,5.00`, ''].join(
      '\n',
    );
    const shop = await shopOnScreen(
      'en',
      `${orders}${asleep}`,
      `${morning};
       UPDATE customers SET called = 'Ms Ng' WHERE number = '1004';
       INSERT INTO customer_addresses (customer_id, position, street, city)
         SELECT id, 0, '7 Mill Lane', 'Leeds' FROM customers WHERE number = '1004'`,
    );
    const { page, t } = shop;
    const { now, lines, justDone } = workOf(shop);
    await now('Ann Hughes');
    await lines.filter({ hasText: 'Eve Ng' }).click();
    await now('Eve Ng');
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.getByRole('button', { name: t('todayTask.printLetter') }).waitFor();
    await page.keyboard.press('p');
    await page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' });
    const letters = page.locator('article[data-has-foot="false"]');
    expect(await letters.count()).toBe(1);
    expect(await letters.textContent()).toMatch(/Eve Ng.*7 Mill Lane, Leeds.*Ms Ng/su);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await now('Eve Ng');
    expect(await justDone.count()).toBe(0);
  });

  it('the morning on paper gives most of its room to the reasons', async () => {
    const shop = await shopOnScreen('en', orders, morning);
    const { page } = shop;
    await workOf(shop).now('Ann Hughes');
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.keyboard.press('Control+p');
    await page.locator('html[data-printed="yes"]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const widths = await page
      .locator('table', { has: page.locator('col') })
      .first()
      .locator('thead th')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
    await page.emulateMedia({ media: null });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(widths.length).toBe(5);
    expect(Math.max(...widths)).toBe(widths[4]);
    expect(Math.min(...widths)).toBe(widths[0]);
    expect(widths[0]).toBeLessThan(40);
  });

  it('what is due leaves as a calendar', async () => {
    const shop = await shopOnScreen('en', orders, morning);
    const { page, t, downloaded } = shop;
    await workOf(shop).now('Ann Hughes');
    await page.keyboard.press('Control+e');
    const path = await downloaded(() => page.getByRole('menuitem', { name: t('todayTask.saveCalendar') }).click());
    expect(readFileSync(path, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n.*Cem Aydin/su);
  });
});
