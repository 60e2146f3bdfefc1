import { describe, expect, it } from 'vitest';
import { addDays, todayLocal } from '../../shared/day.ts';
import { type Language, languages } from '../../shared/settings/languages.ts';
import { shopOnScreen } from './shop-on-screen.ts';

const today = todayLocal(new Date());
const daysAgo = (days: number): string => addDays(today, -days);

const names = { en: { mei: 'Mei Hughes', ann: 'Ann Cole' }, 'zh-CN': { mei: '何梅', ann: '安静' } } as const;

/** One came first 200 days ago, the other 40; of the till all is known up to today. */
function ordersOf(language: Language): string {
  const { mei, ann } = names[language];
  return [
    'Order No,Date,Customer No,Customer Name,Item,Amount',
    `M1,${daysAgo(200)},1001,${mei},tea,20.00`,
    `A1,${daysAgo(40)},1002,${ann},tea,30.00`,
    `W1,${today},,,tea,5.00`,
    '',
  ].join('\n');
}

const said = {
  en: { name: 'Second visit', title: 'Ask how it was', wording: 'How was it, ' },
  'zh-CN': { name: '第二次来', title: '问问觉得怎样', wording: '觉得怎样，' },
} as const;

describe.each(languages)('a playbook of one’s own in %s', (language) => {
  it('is written with the keyboard alone, tried on a past day, and switched on', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, ordersOf(language));
    const key = (keys: string) => page.keyboard.press(keys);
    const focusOn = (role: 'button' | 'textbox', name: string | RegExp) =>
      page.getByRole(role, { name, exact: true }).first().focus();
    const blank = (name: string) => new RegExp(`^${name}`, 'u');
    const { name, title, wording } = said[language];
    const { mei, ann } = names[language];

    await at('/playbooks');
    await focusOn('button', t('playbooks.add'));
    await key('Enter');
    await page.getByRole('heading', { level: 1, name: t('playbooks.newName') }).waitFor();
    await focusOn('textbox', t('playbookPage.name'));
    await key('Control+a');
    await page.keyboard.insertText(name);

    await focusOn('button', blank(t('playbookPage.event')));
    await key('Enter');
    await page
      .getByRole('combobox', { name: t('playbookPage.event') })
      .and(page.locator(':focus'))
      .waitFor();
    for (const pressed of ['ArrowDown', 'ArrowDown', 'Enter']) await key(pressed);
    await page.getByRole('textbox', { name: t('playbookPage.nth') }).waitFor();
    await key('Escape');
    await page.getByRole('button', { name: blank(t('playbookPage.amount')) }).waitFor();

    const steps = page.getByRole('list', { name: t('playbooks.steps') });
    const rows = steps.getByRole('button');
    await rows.first().focus();
    await key('Enter');
    const words = page.getByRole('textbox', { name: t('playbooks.stepWording') });
    await words.and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText(wording);
    await key('/');
    await page
      .getByRole('menuitem', { name: t('todayTask.fields.address') })
      .and(page.locator(':focus'))
      .waitFor();
    await key('Enter');
    await words.and(page.locator(':focus')).waitFor();
    expect(await words.inputValue()).toBe(`${wording}{{${t('todayTask.fields.address')}}}`);
    const reading = page.getByRole('region', { name: t('playbookPage.readFor') });
    const missing = { field: t('todayTask.fields.address') };
    await reading.getByText(t('todayTask.missing', missing), { exact: true }).waitFor();
    await reading.getByText(t('playbookPage.lacks', { count: 1, of: 1, ...missing })).waitFor();
    await focusOn('textbox', t('playbooks.stepTitle'));
    await page.keyboard.insertText(title);
    await key('Escape');
    await rows.first().and(page.locator(':focus')).waitFor();

    for (const pressed of [']', ']', '[']) await key(pressed);
    await rows
      .first()
      .getByText(t('playbookPage.dayNth', { day: 1 }))
      .waitFor();
    await key('a');
    await rows.nth(1).waitFor();
    await rows.nth(1).and(page.locator('[aria-current="true"]')).waitFor();
    await page.getByText(t('playbookPage.faults.noTitle', { place: 2 })).waitFor();
    await key('Delete');
    await rows.nth(1).waitFor({ state: 'detached' });
    await key('Control+z');
    await rows.nth(1).waitFor();
    await rows.nth(0).focus();
    await key('ArrowDown');
    await key('Alt+ArrowUp');
    await rows.first().getByText(t('playbookPage.noTitle')).waitFor();
    await key('Delete');
    await rows.first().getByText(title).waitFor();

    const trial = page.getByRole('region', { name: t('playbookPage.tryIt') });
    await trial.getByText(t('playbooks.peopleCount', { count: 1 })).waitFor();
    await trial.getByRole('button', { name: blank(t('playbookPage.tryFrom')) }).focus();
    await key('Enter');
    await page
      .getByRole('textbox', { name: t('playbookPage.tryFrom') })
      .and(page.locator(':focus'))
      .waitFor();
    await key('Control+a');
    await page.keyboard.insertText(daysAgo(300));
    await key('Enter');
    await trial.getByText(t('playbooks.peopleCount', { count: 2 })).waitFor();
    await key('Escape');
    await trial.getByRole('button', { name: t('playbooks.seeWho') }).focus();
    await key('Enter');
    const who = page.getByRole('complementary', { name: t('playbookPage.whoWouldBe') });
    for (const one of [mei, ann]) await who.getByRole('link', { name: one }).waitFor();
    await key('Escape');
    expect(await axeFinds()).toEqual([]);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await key('Control+p');
    const paper = page.locator('article');
    await paper.waitFor({ state: 'attached' });
    expect(await paper.textContent()).toContain(title);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

    await focusOn('button', t('playbooks.switchOn'));
    await key('Enter');
    await page.getByText(t('playbooks.switchedOn')).waitFor();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page
      .getByText(new RegExp(`^${t('playbooks.states.on')}`, 'u'))
      .first()
      .waitFor();
    await at('/playbooks');
    await page.getByRole('gridcell', { name }).waitFor();
  });

  it('shows who is in it as a row of steps, opened with the keyboard', async () => {
    const { page, t, at, axeFinds } = await shopOnScreen(language, ordersOf(language));
    const { mei } = names[language];
    await at('/customers/1');
    await page.getByRole('tab', { name: t('playbooks.title') }).click();
    await page.getByRole('button', { name: t('playbooks.putIn') }).click();
    await page
      .getByRole('list', { name: t('playbooks.putIn') })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('button', { name: t('page.undo'), exact: true }).waitFor();
    await at('/playbooks/regular?tab=people');
    const row = page.getByRole('grid').getByRole('row', { name: mei });
    await row.getByRole('img', { name: t('playbooks.stepStates.open') }).waitFor();
    await row
      .getByRole('img', { name: t('playbooks.stepStates.ahead') })
      .first()
      .waitFor();
    await page.getByText(t('playbookPage.peopleInIt', { count: 1 })).waitFor();
    expect(await axeFinds()).toEqual([]);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: mei }).waitFor();
  });

  it('undoes what was changed on the page and not saved, never what was done in the archive', async () => {
    const { page, t, at } = await shopOnScreen(language, ordersOf(language));
    await at('/customers/1');
    await page.getByRole('tab', { name: t('playbooks.title') }).click();
    await page.getByRole('button', { name: t('playbooks.putIn') }).click();
    await page
      .getByRole('list', { name: t('playbooks.putIn') })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('button', { name: t('page.undo'), exact: true }).waitFor();
    await at('/playbooks/regular');
    const step = page
      .getByRole('list', { name: t('playbooks.steps') })
      .getByRole('button')
      .first();
    const before = await step.textContent();
    const becomes = (text: string | null) => expect.poll(() => step.textContent()).toBe(text);
    await step.focus();
    await page.keyboard.press(']');
    await expect.poll(() => step.textContent()).not.toBe(before);
    const later = await step.textContent();
    const days = page.getByRole('textbox', { name: t('playbookPage.days'), exact: true });
    await days.press('ArrowUp');
    await days.press('ArrowUp');
    await days.press('Control+z');
    await becomes(later);
    await page.getByRole('combobox', { name: t('playbooks.stepKind') }).click();
    await page.getByRole('option', { name: t('playbooks.kinds.counter') }).click();
    await expect.poll(() => step.textContent()).not.toBe(later);
    await page.keyboard.press('Control+z');
    await becomes(later);
    await page.keyboard.press('Control+z');
    await becomes(before);
    await page.keyboard.press('Control+y');
    await becomes(later);
    await page.keyboard.press('Control+z');
    await becomes(before);
    await page.getByRole('button', { name: t('playbooks.save') }).waitFor({ state: 'detached' });
    await at('/playbooks/regular?tab=people');
    await page.getByText(t('playbookPage.peopleInIt', { count: 1 })).waitFor();
  });

  it('leaves its page where it was a copy whose adding is undone', async () => {
    const { page, t, at, choose, press } = await shopOnScreen(language, ordersOf(language));
    await at('/playbooks/regular');
    await press('page.more');
    await choose('playbooks.copy');
    await press('page.undo');
    await page.getByText(t('playbookPage.unknown'), { exact: true }).waitFor();
  });

  it('keeps what was typed as a draft, which the status row leads back to', async () => {
    const { page, t, at } = await shopOnScreen(language, ordersOf(language));
    const { name } = said[language];
    await at('/playbooks/birthday');
    await page.getByRole('textbox', { name: t('playbookPage.name') }).fill(name);
    await page.keyboard.press('2');
    await at('/playbooks/birthday?tab=people');
    await page.getByText(t('playbooks.nobody')).waitFor();
    await page.locator('[data-is-sent="true"]').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('link', { name: t('playbookPage.tabs.steps') }).click();
    await page.getByText(t('drafts.fromBefore')).waitFor();
    await page.getByRole('button', { name: t('playbookPage.giveUp') }).click();
    const heading = page.getByRole('heading', { level: 1, name: `${name}2`, exact: true });
    await heading.waitFor({ state: 'detached' });
    await page.getByText(t('playbookPage.givenUp')).waitFor();
    await page.getByRole('button', { name: t('page.undo'), exact: true }).click();
    await heading.waitFor();
    await page.getByRole('button', { name: t('playbookPage.giveUp') }).click();
    await heading.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await heading.waitFor();
  });

  it('undoes changes that are not saved also after the page was left, and says no more there what they were', async () => {
    const { page, t, at } = await shopOnScreen(language, ordersOf(language));
    await at('/playbooks/regular');
    const step = page
      .getByRole('list', { name: t('playbooks.steps') })
      .getByRole('button')
      .first();
    const before = await step.textContent();
    await step.focus();
    await page.keyboard.press(']');
    await expect.poll(() => step.textContent()).not.toBe(before);
    const later = await step.textContent();
    await page.getByRole('button', { name: t('playbookPage.giveUp') }).click();
    await expect.poll(() => step.textContent()).toBe(before);
    await at('/playbooks');
    await page.getByRole('grid').waitFor();
    await page.getByText(t('playbookPage.givenUp')).waitFor({ state: 'detached' });
    await at('/playbooks/regular');
    await step.waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => step.textContent()).toBe(later);
    await page.keyboard.press('Control+z');
    await expect.poll(() => step.textContent()).toBe(before);
    await page.keyboard.press('Control+y');
    await expect.poll(() => step.textContent()).toBe(later);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: t('palette.title') }).fill(t('palette.commands.undo'));
    await page
      .getByRole('option', { name: t('palette.commands.undo') })
      .first()
      .click();
    await expect.poll(() => step.textContent()).toBe(before);
  });
});
