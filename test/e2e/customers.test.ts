import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../electron/spreadsheet/reading/read-whole-table.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { type ShopOnScreen, shopOnScreen } from './shop-on-screen.ts';

const orders = `order number,order date,customer number,name,phone,amount
1,2026-01-05,7,Ann Lee,13800000001,120.00
2,2026-02-05,8,Ben Ross,13800000002,80.00
3,2026-03-05,9,Cy Young,,40.00
4,2026-03-06,10,Dora Hill,,20.00
`;

async function addsNetCondition({ page, t, press, choose }: ShopOnScreen, atLeast: string): Promise<void> {
  await press('customers.filters.add');
  await choose('indicators.net.name');
  await page.getByRole('textbox', { name: new RegExp(t('customers.filters.from')) }).fill(atLeast);
  await page.keyboard.press('Enter');
}

const listed = ({ page, t }: ShopOnScreen, shown: number) =>
  page.getByText(t('customers.shownOfAll', { shown: String(shown), all: '4' }), { exact: true }).waitFor();

const rowOf = ({ page }: ShopOnScreen, name: string) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: name });

describe.each(languagesOfRun('zh-CN'))('customers, in %s', (language) => {
  it('a filter is built, kept under a name, taken again; its customers are tagged as one act and untagged by undo', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at } = shop;
    await at('/customers');
    await addsNetCondition(shop, '50');
    await listed(shop, 2);

    await press('customers.filters.saved');
    const filterName = page.getByRole('textbox', { name: t('customers.filters.saveThis') });
    await filterName.focus();
    await page.keyboard.insertText('Good ones '.repeat(12));
    const isCut = page.getByRole('alert').filter({ hasText: t('page.fieldCut', { most: '100', leftOut: '20' }) });
    await isCut.waitFor();
    await filterName.fill('Good ones');
    await isCut.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByText(t('customers.filters.kept', { name: 'Good ones' })).waitFor();
    await press('customers.filters.everybody');
    await rowOf(shop, 'Dora Hill').waitFor();
    await press('customers.filters.saved');
    await page.getByRole('button', { name: 'Good ones', exact: true }).click();
    await listed(shop, 2);

    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await page.getByText(t('customers.bulk.selected', { count: 2 }), { exact: true }).waitFor();
    await press('customers.bulk.addTags');
    await page.getByRole('dialog').locator('input:visible').fill('VIP');
    await page.keyboard.press('Enter');
    await press('customers.bulk.apply', { count: 2 });
    await page.getByText(t('customers.bulk.done.addTags', { count: 2 })).waitFor();
    await rowOf(shop, 'Ann Lee').getByText('VIP').waitFor();
    expect(await page.getByRole('grid').getByText('VIP').count()).toBe(2);

    await page
      .getByRole('status')
      .filter({ hasText: t('customers.bulk.done.addTags', { count: 2 }) })
      .getByRole('button', { name: t('page.undo'), exact: true })
      .click();
    await page.getByRole('grid').getByText('VIP').first().waitFor({ state: 'detached' });
  }, 90_000);

  it('a day is typed year first or picked from a calendar in the language of the program, not of the browser', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, choose, at, axeFinds } = shop;
    await at('/customers');
    await press('customers.filters.add');
    await choose('indicators.lastDay.name');
    const editor = page.getByRole('dialog');
    await editor.getByRole('combobox').click();
    await page.getByRole('option', { name: t('customers.filters.dayOperators.atLeast'), exact: true }).click();
    const from = editor.getByRole('textbox', { name: t('customers.filters.from') });
    await from.fill('2026/3/5');
    const month = language === 'en' ? 'March 2026' : '2026年3月';
    await editor
      .getByRole('button', { name: t('page.calendar.months') })
      .getByText(month)
      .waitFor();
    expect(await axeFinds()).toEqual([]);
    await editor.getByRole('button', { name: /^6\b/ }).click();
    expect(await from.inputValue()).toBe('2026-03-06');
    await press('customers.filters.apply');
    await listed(shop, 1);
    await rowOf(shop, 'Dora Hill').waitFor();
    expect(await page.locator('input[type="date"]').count()).toBe(0);
  }, 60_000);

  it('a filter chosen before its editor is loaded has the focus in it as soon as it stands', async () => {
    const { page, t, press, choose, at } = await shopOnScreen(language, orders);
    const loading = Promise.withResolvers<void>();
    await page.route(/condition-editor/u, async (route) => {
      await loading.promise;
      await route.continue();
    });
    await page.reload();
    await at('/customers');
    await press('customers.filters.add');
    await choose('customers.filters.fields.name');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    loading.resolve();
    await page.getByRole('dialog', { name: t('customers.filters.add') }).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
  }, 60_000);

  it('a list that takes long shows its lines, then says so and can be stopped and asked for again', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press } = shop;
    const held: { send(): void }[] = [];
    let isHeld = true;
    await page.routeWebSocket(/^ws:/u, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        if (isHeld && String(message).includes('/customers/list')) held.push({ send: () => server.send(message) });
        else server.send(message);
      });
    });
    await page.evaluate(() => {
      window.location.hash = '/customers';
    });
    await page.reload();
    await page.getByRole('status', { name: t('page.loading'), exact: true }).waitFor();
    await page.getByText(t('page.loadingOf', { count: 4, customers: '4' })).waitFor();
    expect(held.length).toBeGreaterThan(0);
    expect(await page.getByRole('grid').count()).toBe(0);
    await press('page.stop');
    await page.getByText(t('page.loadingStopped')).waitFor();
    isHeld = false;
    await press('page.retry');
    await rowOf(shop, 'Ann Lee').waitFor();
  }, 90_000);

  it('a form that is closed keeps what was typed: over Esc, another page and a reload, until it is given up', async () => {
    const { page, t, at, press } = await shopOnScreen(language, orders);
    await at('/customers');
    await page.getByRole('grid').waitFor();
    const form = page.getByRole('complementary').getByRole('form');
    const name = form.getByRole('textbox', { name: t('customers.name') }).first();
    await page.keyboard.press('Alt+n');
    await name.fill('Eve Wood');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.getByRole('contentinfo').getByText(t('drafts.unsaved')).waitFor();
    await at('/ranking');
    await page.keyboard.press('Alt+n');
    await form.getByText(t('drafts.fromBefore')).waitFor();
    expect(await name.inputValue()).toBe('Eve Wood');
    await page.reload();
    await form.getByText(t('drafts.fromBefore')).waitFor();
    expect(await name.inputValue()).toBe('Eve Wood');
    // From any page the status row leads to it.
    await at('/archive');
    await press('drafts.unsaved');
    await page
      .getByRole('menuitem', { name: t('customers.new') })
      .getByText('Eve Wood')
      .click();
    await form.getByText(t('drafts.fromBefore')).waitFor();
    await press('drafts.giveUp');
    await page.getByRole('contentinfo').getByText(t('drafts.unsaved')).waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('');
  }, 60_000);

  it('a change to many, a like and a person around keep what was typed over Esc, another page and a reload', async () => {
    const { page, t, at, press } = await shopOnScreen(language, orders);
    const openBulkTags = async () => {
      await at('/customers');
      await rowOf({ page, t } as ShopOnScreen, 'Ann Lee').waitFor();
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+a');
      await press('customers.bulk.addTags');
      return page.getByRole('dialog').locator('input:visible');
    };
    await (await openBulkTags()).fill('Regular');
    await at('/customers/1');
    const form = page.getByRole('form', { name: t('preferences.add') });
    const likes = t('page.nameAndValue', { name: t('preferences.add'), value: t('preferences.likes') });
    const text = form.getByRole('textbox', { name: t('preferences.text') });
    await page.getByRole('button', { name: likes }).click();
    await text.fill('corner seat');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: t('people.tab') }).click();
    await press('people.add');
    const person = page.getByRole('combobox', { name: t('people.name') });
    await person.fill('Eva');
    const unsaved = page.getByRole('contentinfo').getByRole('button', { name: t('drafts.unsaved') });
    await page.locator('[data-is-sent="true"]').and(unsaved).waitFor();
    await page.reload();
    // Each leads to its form, in its tab too.
    await unsaved.click();
    await page.getByRole('menuitem', { name: t('preferences.title') }).click();
    await form.getByText(t('drafts.fromBefore')).waitFor();
    await text.press('Escape');
    await unsaved.click();
    await page.getByRole('menuitem', { name: t('people.title') }).click();
    expect(await person.inputValue()).toBe('Eva');
    // Where a list of suggestions is open, the button it is for can be pressed all the same.
    await page
      .getByRole('combobox', { name: t('people.relation'), exact: true })
      .fill(t('people.relationPairs').slice(0, 1));
    await page.getByRole('option').first().waitFor();
    await press('page.save');
    await page
      .getByRole('table', { name: t('people.title') })
      .getByText('Eva')
      .waitFor();
    await page.getByRole('tab', { name: t('customers.glance') }).click();
    await page.getByRole('button', { name: likes }).click();
    await form.getByText(t('drafts.fromBefore')).waitFor();
    expect(await text.inputValue()).toBe('corner seat');
    expect(await (await openBulkTags()).inputValue()).toBe('Regular');
  }, 60_000);

  it('own fields are made over a customer’s page: Esc closes the innermost, what is typed stays, yes or no is answered by keys', async () => {
    const { page, t, at, press } = await shopOnScreen(language, orders);
    await at('/customers/1');
    const hasFocus = (name: string) =>
      expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(name);
    const dialog = page.getByRole('dialog', { name: t('ownFields.title') });
    const name = dialog.getByRole('textbox', { name: t('ownFields.name') });
    await press('ownFields.arrange');
    await press('ownFields.add');
    await name.fill('Member');
    await page.keyboard.press('Escape');
    await name.waitFor({ state: 'detached' });
    await hasFocus(t('ownFields.add'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await hasFocus(t('ownFields.arrange'));
    await page.locator('[data-is-sent="true"]').waitFor();
    await page.reload();
    await press('ownFields.arrange');
    await press('ownFields.add');
    await dialog.getByText(t('drafts.fromBefore')).waitFor();
    expect(await name.inputValue()).toBe('Member');
    await dialog.getByRole('combobox', { name: t('ownFields.kind') }).click();
    await page.getByRole('option', { name: t('ownFields.kinds.yesNo') }).click();
    await name.press('Enter');
    await dialog.getByRole('button', { name: t('ownFields.change', { name: 'Member' }) }).waitFor();
    await hasFocus(t('ownFields.add'));
    await page.keyboard.press('Escape');

    const member = page.getByRole('button', { name: t('customers.change', { field: 'Member' }) });
    await member.click();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await member.getByText(t('ownFields.yes'), { exact: true }).waitFor();
    expect(await member.evaluate((button) => button === document.activeElement)).toBe(true);

    await press('ownFields.arrange');
    await page.getByRole('button', { name: t('ownFields.remove', { name: 'Member' }) }).click();
    await page.keyboard.press('Enter');
    await dialog.getByRole('heading', { name: t('ownFields.none') }).waitFor();
    await hasFocus(t('ownFields.add'));
  }, 60_000);

  it('what is doubtful is said as it is typed, and a condition that was begun is kept', async () => {
    const { page, t, at, press, choose } = await shopOnScreen(language, orders);
    await at('/customers');
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('Alt+n');
    const form = page.getByRole('complementary').getByRole('form');
    const birthday = form.getByRole('textbox', { name: t('customers.birthday') });
    for (const [typed, doubt] of [
      ['属马', 'incomplete'],
      ['2月30日', 'noSuchDay'],
    ] as const) {
      await birthday.fill(typed);
      await form.getByText(t(`dates.doubts.${doubt}`)).waitFor();
    }
    await form.getByRole('textbox', { name: t('customers.phone') }).fill('1380013800');
    await form.getByText('“1380013800”').waitFor();
    await press('page.cancel');

    const value = page.getByRole('dialog', { name: t('customers.filters.add') }).getByRole('textbox');
    const begin = async (): Promise<void> => {
      await press('customers.filters.add');
      await choose('customers.city');
      await value.waitFor();
    };
    await begin();
    await value.fill('Lond');
    await page.keyboard.press('Escape');
    await page.locator('[data-is-sent="true"]').waitFor();
    await page.reload();
    await page.getByRole('grid').waitFor();
    await begin();
    expect(await value.inputValue()).toBe('Lond');
  }, 60_000);

  it('rows are picked with Shift and with Space', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at } = shop;
    const selected = (count: number) =>
      page.getByText(t('customers.bulk.selected', { count }), { exact: true }).waitFor();
    await at('/customers');
    await page.getByRole('grid').focus();
    const topOfSecond = async () => (await rowOf(shop, 'Ben Ross').boundingBox())?.y;
    const before = await topOfSecond();
    await page.keyboard.press('Space');
    await selected(1);
    // What can be done to them is below the rows: the next to be picked stays where it is.
    expect(await topOfSecond()).toBe(before);
    const bar = await page.getByRole('region', { name: t('customers.bulk.title') }).boundingBox();
    const list = await page.getByRole('grid').boundingBox();
    expect(bar?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
    await page.keyboard.press('Shift+End');
    await selected(4);
    await page.keyboard.press('Shift+ArrowUp');
    await selected(3);
    await page.keyboard.press('Escape');
    await page.getByText(t('customers.bulk.selected', { count: 3 }), { exact: true }).waitFor({ state: 'detached' });
    expect(await page.getByRole('row', { selected: true }).count()).toBe(0);
  }, 90_000);

  it('a field is changed where it stands; what the archive refuses stays typed, over Esc too', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at } = shop;
    await at('/customers');
    await rowOf(shop, 'Ann Lee').dblclick();
    await page.getByRole('heading', { level: 1, name: 'Ann Lee' }).waitFor();
    const note = t('customerFields.note.name');
    await press('customers.change', { field: note });
    await page.getByRole('textbox', { name: note }).fill('likes oolong');
    await page.keyboard.press('Control+s');
    await page
      .getByRole('status')
      .filter({ hasText: t('customers.saved') })
      .waitFor();
    await page.getByRole('textbox', { name: note }).and(page.locator(':focus')).fill('likes oolong, no sugar');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('button', { name: t('customers.change', { field: note }) })
      .getByText('likes oolong, no sugar')
      .waitFor();

    const number = page.getByRole('button', { name: t('customers.change', { field: t('customers.number') }) });
    await number.focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: t('customers.number') }).fill('8');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('main').getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: t('customers.number') }).press('Escape');
    await number.getByText('7', { exact: true }).waitFor();
    await number.press('F2');
    expect(await page.getByRole('textbox', { name: t('customers.number') }).inputValue()).toBe('8');

    // What was changed keeps the import from being undone: it says whom, and leads there.
    await at('/import');
    await page
      .getByRole('button', { name: t('importPage.undoWhat', { file: '' }).trim() })
      .first()
      .click();
    const question = page.getByRole('dialog');
    await question.getByText(t('importPage.undoHeldBack')).waitFor();
    expect(await question.getByRole('button', { name: t('importPage.undo'), exact: true }).count()).toBe(0);
    await question.getByRole('link', { name: 'Ann Lee' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ann Lee' }).waitFor();
    expect(await question.count()).toBe(0);
  }, 90_000);

  it('an address is added, changed and removed where it stands, and undone', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at } = shop;
    await at('/customers');
    await rowOf(shop, 'Ann Lee').click();
    const address = page.getByRole('button', { name: t('customers.change', { field: t('customers.address') }) });
    const part = (name: string, nth = 0) =>
      page.getByRole('textbox', { name: t(`customers.addresses.${name}`) }).nth(nth);
    // In a panel the rest is folded, and lists no empty facts until it is asked to.
    await press('customers.rest');
    const empty = t('customers.showEmpty', { count: 7 }).split('7');
    await page.getByRole('button', { name: new RegExp(empty.join('\\d+')) }).click();
    await address.focus();
    await page.keyboard.press('F2');
    await page.keyboard.type(language === 'en' ? '12 High Street' : '广州市');
    await part(language === 'en' ? 'city' : 'street').fill(language === 'en' ? 'Leeds' : '天河路12号');
    await part('postcode').fill('LS1');
    await press('customers.addresses.addFurther');
    await part('city', 1).fill('Bern');
    await part('label', 1).fill('work');
    await page.keyboard.press('Control+Enter');
    const line = language === 'en' ? '12 High Street, Leeds LS1' : '广州市天河路12号 LS1';
    await address.getByText(line).waitFor();
    await address.getByText(`Bern ${t('vcard.labels.work')}`).waitFor();

    await address.press('F2');
    await press('customers.addresses.remove', { place: 1 });
    await page
      .getByRole('form')
      .getByRole('button', { name: t('page.save'), exact: true })
      .click();
    await address.waitFor();
    await address.getByText(line).waitFor({ state: 'detached' });
    expect((await address.innerText()).trim()).toBe(`Bern ${t('vcard.labels.work')}`);
    await page.keyboard.press('Control+z');
    await address.getByText(line).waitFor();
  }, 90_000);

  it('what was not confirmed for long is confirmed by C where it has the focus, on the page and in the panel, and undone', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at } = shop;
    await at('/customers');
    await rowOf(shop, 'Ann Lee').dblclick();
    await page.getByRole('heading', { level: 1, name: 'Ann Lee' }).waitFor();
    const line = (text: string) => page.getByRole('button', { name: new RegExp(`^${text}`) });
    const likes = t('page.nameAndValue', { name: t('preferences.add'), value: t('preferences.likes') });
    for (const text of ['corner seat', 'oat milk']) {
      await page.getByRole('button', { name: likes }).press('Enter');
      // In a field the letter is typed.
      await page.getByRole('textbox', { name: t('preferences.text') }).pressSequentially(text);
      await page.getByRole('textbox', { name: t('preferences.learnedDay') }).fill('2024-01-15');
      await page.getByRole('textbox', { name: t('preferences.text') }).press('Enter');
      await line(text).waitFor();
    }
    const confirms = (text: string) => page.getByRole('button', { name: t('freshness.stillTrueOf', { text }) });
    const isConfirmed = (text: string) =>
      page.getByRole('status').filter({ hasText: t('freshness.confirmedNow', { text }) });
    await confirms('corner seat').waitFor();
    await confirms('oat milk').waitFor();
    const seat = line('corner seat');
    await seat.press('c');
    await isConfirmed('corner seat').waitFor();
    await confirms('corner seat').waitFor({ state: 'detached' });
    expect(await seat.evaluate((button) => button === document.activeElement)).toBe(true);
    await confirms('oat milk').waitFor();
    await page.keyboard.press('Control+z');
    await confirms('corner seat').waitFor();

    await at('/customers');
    await rowOf(shop, 'Ann Lee').click();
    await confirms('corner seat').waitFor();
    await confirms('oat milk').press('c');
    await isConfirmed('oat milk').waitFor();
    await confirms('oat milk').waitFor({ state: 'detached' });
    // The focus goes to the next one.
    await confirms('corner seat').and(page.locator(':focus')).press('c');
    await confirms('corner seat').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await confirms('corner seat').waitFor();
  }, 60_000);

  it('a new customer is typed and saved by keys: Ctrl+S shows them, Ctrl+Enter closes; composing never submits', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, at, press } = shop;
    const name = page.getByRole('textbox', { name: t('customers.name') });
    await at('/customers');
    await rowOf(shop, 'Ann Lee').waitFor();
    await page.keyboard.press('Alt+n');
    const inputMethod = await page.context().newCDPSession(page);
    await name.and(page.locator(':focus')).waitFor();
    await inputMethod.send('Input.imeSetComposition', { text: 'wang wei', selectionStart: 8, selectionEnd: 8 });
    for (const keys of ['Enter', 'Control+Enter', 'Control+s', 'Escape']) await page.keyboard.press(keys);
    expect(await name.inputValue()).toBe('wang wei');
    await inputMethod.send('Input.insertText', { text: '王伟' });
    await page.getByLabel(t('customers.tags')).and(page.locator('input:visible')).fill('VIP');
    await page.keyboard.press('Control+s');
    await page.getByRole('complementary').getByText(t('customers.neverOrdered')).waitFor();
    await page.getByRole('heading', { level: 2, name: '王伟' }).waitFor();
    // A tag still being typed is taken with the rest.
    await page.getByRole('complementary').getByText('VIP').waitFor();
    expect(await rowOf(shop, '王伟').count()).toBe(1);
    // The list goes on from the new customer, whatever its order.
    const current = page.getByRole('grid').locator('tr[data-active="true"]');
    await current.filter({ hasText: '王伟' }).waitFor();

    await page.keyboard.press('Alt+n');
    await name.fill('Eve');
    await page.keyboard.press('Control+Enter');
    await rowOf(shop, 'Eve').waitFor();
    expect(await page.getByRole('complementary').count()).toBe(0);
    await press('cases.openCustomer');
    await page.getByRole('heading', { level: 1, name: 'Eve' }).waitFor();
  }, 90_000);

  it('several leave the bin at once, as one act that is undone as one; in the bin nothing else is done to them', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at, choose } = shop;
    const bin = async () => {
      await press('customers.filters.add');
      await choose('customers.filters.fields.bin');
    };
    await at('/customers');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await press('customers.bulk.bin');
    await press('customers.bulk.apply', { count: 4 });
    await page.getByText(t('customers.bulk.done.bin', { count: 4 })).waitFor();
    await bin();
    await page.getByText(t('customers.shownInBin', { shown: '4' })).waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(t('customers.bulk.selected', { count: 2 }), { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: t('customers.bulk.addTags') }).count()).toBe(0);
    await press('customers.bulk.takeOutOfBin');
    await page.getByText(t('customers.shownInBin', { shown: '2' })).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: t('customers.bulk.done.takeOutOfBin', { count: 2 }) })
      .getByRole('button', { name: t('page.undo'), exact: true })
      .click();
    await page.getByText(t('customers.shownInBin', { shown: '4' })).waitFor();
  }, 90_000);

  it('the next and the previous customer of the list come by key; the bin keeps a customer and gives them back', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at, choose } = shop;
    const isOn = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    await at('/customers');
    await addsNetCondition(shop, '30');
    await listed(shop, 3);
    await rowOf(shop, 'Ben Ross').dblclick();
    await isOn('Ben Ross');
    await page
      .getByRole('button', { name: t('customers.next'), exact: true })
      .and(page.locator(':enabled'))
      .waitFor();
    await page.keyboard.press('Control+ArrowRight');
    await isOn('Cy Young');
    // Dora is not of the filtered list.
    await page
      .getByRole('button', { name: t('customers.next'), exact: true })
      .and(page.locator(':disabled'))
      .waitFor();
    await page.keyboard.press('Control+ArrowLeft');
    await isOn('Ben Ross');

    await press('page.more');
    await shop.choose('customers.bin');
    await page.getByText(t('customers.isBinned')).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: t('page.customers'), exact: true })
      .click();
    await rowOf(shop, 'Ben Ross').waitFor({ state: 'detached' });
    await press('customers.filters.everybody');
    await press('customers.filters.add');
    await choose('customers.filters.fields.bin');
    await rowOf(shop, 'Ben Ross').click();
    await page.getByRole('complementary').getByText(t('customers.isBinned')).waitFor();
    await press('customers.takeOut');
    await page.getByText(t('customers.binEmpty')).waitFor();
    await press('customers.filters.everybody');
    await rowOf(shop, 'Ben Ross').waitFor();
  }, 90_000);

  it('the list leaves as it is shown: its columns in their order, its rows in their order', async () => {
    const shop = await shopOnScreen(language, orders);
    const { page, t, press, at, choose, downloaded } = shop;
    await at('/customers');
    await rowOf(shop, 'Ann Lee').waitFor();
    await press('tables.columns');
    await page.getByRole('checkbox', { name: t('customers.tags') }).click();
    await page.getByRole('checkbox', { name: t('customers.name'), exact: true }).press('Alt+ArrowDown');
    await page.keyboard.press('Escape');
    await page
      .getByRole('grid')
      .getByRole('button', { name: t('indicators.net.heading', { currency: 'GBP' }) })
      .click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    const path = await downloaded(async () => {
      await press('tables.save');
      await choose('tables.asShownIn.xlsx');
    });
    const { headings, cells } = await readWholeFile(path);
    expect(headings).toEqual([
      ...['number', 'name', 'phone', 'city'].map((key) => t(`leavingTables.headings.customers.${key}`)),
      ...['net', 'orders', 'lastDay', 'sleepState'].map((key) => t(`indicators.${key}.heading`, { currency: 'GBP' })),
    ]);
    expect(cells.map((row) => row[1])).toEqual(['Ann Lee', 'Ben Ross', 'Cy Young', 'Dora Hill']);
    expect(cells[0]?.[4]).toBe(120);
  }, 90_000);
});
