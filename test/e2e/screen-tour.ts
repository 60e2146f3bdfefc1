import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { questionId } from '../../renderer/import/question-id.ts';
import { todayLocal } from '../../shared/day.ts';
import { translator } from '../../shared/locales/words.ts';
import { makeSampleShop } from '../../shared/sample-shop/make-sample-shop.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { crowdedCustomer, crowdedFile } from './made-archives.ts';
import type { Program } from './program.ts';
import { tillExport } from './till-export.ts';

/** Looks at the screen as it stands, and leaves it so. */
export type AtScreen = (screen: string) => Promise<void>;

/** What a stop of the tour works with. */
interface Guide {
  program: Program;
  language: Language;
  see: AtScreen;
}

const waitMs = 20_000;

/** A program in its first start is taken to every screen it has, with what is shown on it, and in an empty archive. */
export async function tourOfScreens(program: Program, language: Language, see: AtScreen): Promise<void> {
  program.page.setDefaultTimeout(waitMs);
  const guide = { program, language, see };
  await doors(guide);
  await morning(guide);
  await ranking(guide);
  await cases(guide);
  await appointments(guide);
  await customers(guide);
  await oneCustomer(guide);
  await binAndDuplicates(guide);
  await importing(guide);
  await programPages(guide);
  await emptyArchive(guide);
  if (existsSync(join(program.folder, crowdedFile))) await crowdedArchive(guide);
}

function handsOf({ program: { page }, language }: Guide) {
  const t = translator(language);
  const button = (key: string, values: Record<string, string | number> = {}) =>
    page.getByRole('button', { name: t(key, values), exact: true }).first();
  return {
    page,
    t,
    button,
    press: (key: string) => button(key).click(),
    choose: (key: string) => page.getByRole('menuitem', { name: t(key), exact: true }).click(),
    grid: page.getByRole('grid'),
    panel: page.getByRole('complementary'),
    dialog: page.getByRole('dialog'),
    rows: () => page.getByRole('grid').getByRole('row').nth(3).waitFor(),
    go: async (key: string) => {
      await page
        .getByRole('navigation')
        // A number may follow its name.
        .getByRole('link', { name: new RegExp(`^${t(key)}(?: ?\\d+)?$`, 'u') })
        .click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    key: (keys: string) => page.keyboard.press(keys),
  };
}

async function doors(guide: Guide): Promise<void> {
  const { page, t, press, button, panel } = handsOf(guide);
  await button('archive.sampleButton').waitFor();
  await guide.see('start');
  await press('archive.newButton');
  await panel.waitFor();
  await guide.see('start-new-archive');
  await press('archive.openButton');
  await panel.getByRole('list').first().waitFor();
  await guide.see('start-open-archive');
  await press('page.closePanel');
  await press('archive.sampleButton');
  await page.getByRole('heading', { level: 1, name: t('today.title'), exact: true }).waitFor();
}

async function morning(guide: Guide): Promise<void> {
  const { page, t, go, rows, grid, panel, key } = handsOf(guide);
  const work = page.getByRole('list', { name: t('today.title') });
  await work.waitFor();
  await guide.see('today');
  await key('d');
  const justDone = page.getByRole('region', { name: new RegExp(`^${t('page.justDone')}`) });
  await justDone.waitFor();
  await key('l');
  await guide.see('today-later');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${t('today.doneThisWeek')}`) })
    .click();
  await grid.getByRole('row').nth(1).waitFor();
  await guide.see('done-this-week');
  await go('today.title');
  await work.waitFor();
  await key('Control+z');
  await go('playbooks.title');
  await rows();
  await guide.see('playbooks');
  await grid.getByRole('row').nth(2).getByRole('gridcell').first().click();
  await panel.waitFor();
  await guide.see('playbook-panel');
  await panel.getByRole('link', { name: t('playbookPage.open') }).click();
  await page.getByRole('list', { name: t('playbooks.steps') }).waitFor();
  const trial = page.getByRole('region', { name: t('playbookPage.tryIt') });
  await trial.waitFor();
  await guide.see('playbook');
  await trial.getByRole('button', { name: t('playbooks.seeWho') }).click();
  await page.getByRole('complementary', { name: t('playbookPage.whoWouldBe') }).waitFor();
  await guide.see('playbook-tried');
  await key('2');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await guide.see('playbook-people');
  await key('3');
  await page.getByRole('table').waitFor();
  await guide.see('playbook-outcome');
}

async function ranking(guide: Guide): Promise<void> {
  const { page, t, go, rows, grid, panel, dialog, press, button, choose, key } = handsOf(guide);
  await go('page.keyAccounts');
  await rows();
  await guide.see('key-accounts');
  await grid.getByRole('row').nth(3).getByRole('gridcell').nth(2).click();
  await panel.waitFor();
  await guide.see('key-accounts-why');
  await press('page.closePanel');
  const compare = page.getByRole('checkbox', { name: t('ranking.compare') });
  const period = page.getByRole('button', { name: new RegExp(`^${t('ranking.period')}`) });
  await period.click();
  await compare.check();
  await grid.getByRole('columnheader', { name: t('ranking.rankBefore') }).waitFor();
  await guide.see('key-accounts-period');
  await key('Escape');
  await guide.see('key-accounts-compared');
  await period.click();
  await compare.uncheck();
  await key('Escape');
  await press('ranking.leftOutTitle');
  await panel.waitFor();
  await guide.see('key-accounts-left-out');
  await press('ranking.showTiers');
  await panel.getByRole('figure').getByRole('img').waitFor();
  await guide.see('key-accounts-curve');
  await press('page.asTable');
  await panel.getByRole('table').first().waitFor();
  await guide.see('key-accounts-curve-as-table');
  await button('page.asTable').click();
  await press('page.closePanel');
  await page.evaluate(() => {
    window.location.hash = '/key-accounts?rollUp="household"&onlyGroups=true';
  });
  await page.getByText(t('rolledUp.about.household'), { exact: true }).waitFor();
  await grid.getByRole('row').nth(1).getByRole('gridcell').nth(2).click();
  await panel.getByRole('table').first().waitFor();
  await guide.see('key-accounts-households');
  await press('page.closePanel');
  await page.evaluate(() => {
    window.location.hash = '/key-accounts';
  });
  await grid.getByRole('row').nth(9).waitFor();
  await page.getByRole('textbox', { name: t('ranking.filter') }).fill('zzqx');
  await page.getByRole('heading', { name: t('ranking.nobodyFound', { filter: 'zzqx' }) }).waitFor();
  await guide.see('key-accounts-nobody-found');
  await page.getByRole('textbox', { name: t('ranking.filter') }).fill('');
  await rows();
  await page
    .getByRole('radiogroup', { name: t('ranking.basis') })
    .getByText(t('ranking.bases.combined'), { exact: true })
    .click();
  await page.getByRole('slider').waitFor();
  await rows();
  await guide.see('key-accounts-combined');
  await key('g');
  await panel.locator('canvas').waitFor();
  await guide.see('key-accounts-scatter');
  await press('page.closePanel');
  await grid.getByRole('row').nth(9).getByRole('gridcell').nth(2).click();
  await panel.getByText(t('factors.names.loyalty'), { exact: true }).waitFor();
  await guide.see('key-accounts-combined-why');
  await key('p');
  await dialog.getByRole('list', { name: t('factors.which') }).waitFor();
  await guide.see('key-accounts-scores');
  await key('7');
  await dialog.getByRole('form').waitFor();
  await guide.see('key-accounts-score');
  await key('Escape');
  await dialog.waitFor({ state: 'detached' });
  await key('w');
  await panel.getByRole('textbox', { name: t('factors.names.loyalty') }).waitFor();
  await guide.see('key-accounts-weights');
  await press('page.closePanel');
  await press('page.closePanel');
  await go('ranking.overlooked.title');
  await page.getByRole('main').getByRole('list').first().waitFor();
  await guide.see('key-accounts-overlooked');
  await go('page.keyAccounts');
  await page
    .getByRole('main')
    .getByRole('link', { name: t('scoringSheet.tab'), exact: true })
    .click();
  await page.getByRole('grid', { name: t('scoringSheet.title') }).waitFor();
  await guide.see('scoring-sheet');
  await go('ranking.snapshots');
  await rows();
  await guide.see('snapshots');
  await press('page.more');
  await choose('snapshots.remove');
  await page.getByText(t('snapshots.none'), { exact: true }).waitFor();
  await guide.see('snapshots-none');
  await go('page.keyAccounts');
  await rows();
  await page.getByRole('button', { name: t('snapshots.take') }).waitFor();
  await key('s');
  await dialog.getByRole('textbox', { name: t('snapshots.name') }).waitFor();
  await guide.see('snapshot-take');
  await key('Enter');
  await dialog.waitFor({ state: 'detached' });
  await go('ranking.movement.title');
  await rows();
  await page.getByRole('figure').getByRole('img').waitFor();
  await guide.see('movement');
  await page.getByTitle(t('movement.only.lost'), { exact: true }).click();
  await rows();
  await grid.getByRole('row').nth(3).click();
  await panel.getByRole('heading', { level: 3 }).first().waitFor();
  await guide.see('movement-gone');
  await press('page.closePanel');
  await namedAccounts(guide);
  await go('page.keyAccounts');
  await page
    .getByRole('radiogroup', { name: t('ranking.basis') })
    .getByText(t('ranking.bases.revenue'), { exact: true })
    .click();
  await rows();
}

async function namedAccounts(guide: Guide): Promise<void> {
  const { t, go, rows, grid, panel, press, dialog, key } = handsOf(guide);
  await go('namedAccounts.title');
  await rows();
  await guide.see('named-list');
  await grid.getByRole('row').nth(3).click();
  await panel.waitFor();
  await guide.see('named-list-panel');
  await press('page.closePanel');
  await press('namedAccounts.review.start');
  await guide.program.page.getByRole('list', { name: t('namedAccounts.review.title') }).waitFor();
  await guide.see('named-list-review');
  await key('r');
  await dialog.waitFor();
  await guide.see('named-list-reason');
  await key('Escape');
  await go('namedAccounts.care.title');
  await rows();
  await guide.see('care');
  await grid.focus();
  await key('ArrowRight');
  await key('ArrowRight');
  await key('Enter');
  await dialog.waitFor();
  await guide.see('care-gap');
  await key('Escape');
}

async function cases(guide: Guide): Promise<void> {
  const { page, go, press, dialog } = handsOf(guide);
  await go('cases.title');
  await page.getByRole('main').getByRole('list').first().waitFor();
  await guide.see('cases');
  await press('cases.add');
  await dialog.waitFor();
  await guide.see('cases-new');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await dialog.waitFor();
  // Whom it can be given to is offered at once; what is below shows when the list is closed.
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await guide.see('cases-hand-over');
  await page.keyboard.press('Escape');
}

async function appointments(guide: Guide): Promise<void> {
  const { page, t, press, dialog, key } = handsOf(guide);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${t('appointments.title')}`) })
    .click();
  await page.getByRole('list', { name: t('appointments.list') }).waitFor();
  await guide.see('appointments');
  await press('appointments.add');
  await dialog.waitFor();
  await page.getByRole('textbox', { name: t('appointments.line') }).fill(t('appointments.lineHint'));
  await dialog.getByText(t('appointments.understood')).waitFor();
  await guide.see('appointments-new');
  await page.getByRole('textbox', { name: t('appointments.line') }).fill('');
  await key('Escape');
}

async function customers(guide: Guide): Promise<void> {
  const { page, t, go, rows, grid, panel, press, button, choose, dialog, key } = handsOf(guide);
  await go('page.customers');
  await rows();
  await guide.see('customers');
  await grid.getByRole('row').nth(3).getByRole('gridcell').nth(2).click();
  await panel.waitFor();
  await guide.see('customer-panel');
  await press('page.closePanel');
  await press('customers.filters.saved');
  await dialog.getByRole('listitem').last().getByRole('button').first().click();
  await button('customers.filters.everybody').waitFor();
  await press('customers.filters.add');
  await choose('indicators.lastDay.name');
  await dialog.waitFor();
  await guide.see('customers-filter');
  await key('Escape');
  await press('tables.columns');
  await dialog.waitFor();
  await guide.see('customers-columns');
  await key('Escape');
  await grid.focus();
  await key('Control+a');
  await button('customers.bulk.addTags').waitFor();
  await grid.getByRole('row').nth(3).getByRole('gridcell').nth(2).click();
  await panel.waitFor();
  await guide.see('customers-selected');
  await press('page.closePanel');
  await press('counter.printCards');
  await page.getByRole('article').first().waitFor();
  await guide.see('cards');
  await go('page.customers');
  await press('customers.filters.everybody');
  await press('customers.new');
  await panel.getByRole('form').waitFor();
  await guide.see('customer-new');
  await press('page.closePanel');
  await page.getByRole('textbox', { name: t('customers.filter') }).fill('zzqx');
  await page.getByRole('heading', { name: t('customers.nobodyFound', { filter: 'zzqx' }) }).waitFor();
  await guide.see('customers-nobody-found');
  await press('customers.filters.everybody');
  await rows();
}

/** Who of the sample shop knows everybody: the one whose people it tells of first. */
function wellKnown(language: Language): string {
  const { customers, relations } = makeSampleShop(language, todayLocal(new Date()));
  return customers[relations[0]?.customer ?? 0]?.name ?? '';
}

async function oneCustomer(guide: Guide): Promise<void> {
  const { page, t, press, dialog, key, go } = handsOf(guide);
  const name = wellKnown(guide.language);
  await key('Control+k');
  await page.getByRole('combobox', { name: t('palette.title') }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  await guide.see('palette-customer');
  await key('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('list', { name: t('timeline.title') }).waitFor();
  await guide.see('customer');
  await key('Control+l');
  await page.keyboard.insertText(t('timeline.quickHint'));
  await page.getByRole('group', { name: t('timeline.understood') }).waitFor();
  await guide.see('customer-quick-entry');
  await page.getByRole('textbox', { name: t('timeline.quickEntry') }).fill('');
  await page
    .getByRole('button', { name: new RegExp(t('preferences.add')) })
    .first()
    .click();
  await guide.see('customer-preference');
  await press('page.cancel');
  await page
    .getByRole('button', { name: t('customers.change', { field: t('customers.tags') }), exact: true })
    .first()
    .click();
  await page.getByRole('form', { name: t('customers.tags') }).waitFor();
  // The tags there are are offered at once; what is below shows when the list is closed.
  await page.getByRole('listbox').waitFor();
  await key('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await guide.see('customer-editor');
  await key('Escape');
  for (const [tab, screen] of [
    ['customers.trade', 'customer-trade'],
    ['people.tab', 'customer-people'],
    ['history.title', 'customer-history'],
  ] as const) {
    await page.getByRole('tab', { name: t(tab) }).click();
    await page.getByRole('tab', { name: t(tab), selected: true }).waitFor();
    await guide.see(screen);
  }
  await key('Control+j');
  await dialog.getByRole('heading').first().waitFor();
  await guide.see('counter-card');
  await key('Escape');
  await press('ownFields.arrange');
  await dialog.waitFor();
  await guide.see('own-fields');
  await key('Escape');
  await go('page.settings');
  await key('Control+l');
  await dialog.getByRole('combobox').waitFor();
  // Whom it is of is offered at once; what is below shows when the list is closed.
  await key('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await guide.see('quick-entry');
  await key('Escape');
}

async function binAndDuplicates(guide: Guide): Promise<void> {
  const { page, t, go, grid, press, key, dialog } = handsOf(guide);
  await go('bin.title');
  await grid.getByRole('row').nth(1).waitFor();
  await grid.focus();
  await key('Space');
  await press('bin.purge');
  await dialog.waitFor();
  await guide.see('bin-purge');
  await key('Escape');
  await guide.see('bin');
  await go('page.customers');
  await page.getByRole('link', { name: new RegExp(`^${t('page.duplicates')}`) }).click();
  await page.getByRole('button', { name: t('duplicates.scan'), exact: true }).waitFor();
  await guide.see('duplicates-not-looked-for');
  await press('duplicates.scan');
  await page.getByRole('button', { name: new RegExp(t('duplicates.notTheSame')) }).waitFor();
  await guide.see('duplicates');
  await page.getByRole('link', { name: t('freshness.title'), exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${t('freshness.stillTrue')}`) }).waitFor();
  await guide.see('facts-to-confirm');
  const justDone = page.getByRole('region', { name: new RegExp(`^${t('page.justDone')}`) });
  await key('c');
  await justDone.waitFor();
  await guide.see('facts-confirmed');
  await justDone.getByRole('button', { name: t('page.undo'), exact: true }).click();
  await justDone.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: t('owed.pageTitle'), exact: true }).click();
  await page.getByRole('group', { name: t('owed.byAge') }).waitFor();
  await guide.see('owed');
  await key('p');
  await page.getByRole('form', { name: t('payments.add') }).waitFor();
  await guide.see('owed-payment');
  await key('Escape');
  await page.getByRole('link', { name: t('balances.pageTitle'), exact: true }).click();
  await grid.getByRole('row').nth(1).waitFor();
  await guide.see('balances');
  await page.getByRole('link', { name: t('groups.title'), exact: true }).click();
  await grid.getByRole('row').nth(1).waitFor();
  await guide.see('groups');
  await grid.focus();
  await key('Enter');
  await page.getByRole('complementary').getByRole('table').waitFor();
  await guide.see('group-panel');
  await key('Escape');
  await go('sleep.toContact.title');
  await page.getByRole('list', { name: t('sleep.toContact.list') }).waitFor();
  await guide.see('to-contact');
  await key('r');
  await page.getByRole('group', { name: t('sleep.toContact.why') }).waitFor();
  await guide.see('sleep-reason');
  await key('2');
  await page.getByRole('main').getByText(t('sleep.reasons.quality'), { exact: false }).first().waitFor();
  await guide.see('sleep-reason-noted');
  await page.getByRole('link', { name: t('sleep.birthdays'), exact: true }).click();
  await page
    .getByRole('list', { name: t('sleep.birthdays') })
    .or(page.getByText(t('birthdays.none')))
    .waitFor();
  await guide.see('birthdays');
  await page.getByRole('link', { name: t('sleep.dueContacts'), exact: true }).click();
  await page
    .getByRole('list', { name: t('sleep.dueContacts') })
    .or(page.getByText(t('dueContacts.none')))
    .waitFor();
  await guide.see('due-contacts');
  await page.getByRole('link', { name: t('sleep.fourStates'), exact: true }).click();
  await page.getByRole('slider').nth(2).waitFor();
  await page.getByRole('main').getByRole('table').first().waitFor();
  await guide.see('four-states');
  await page.getByRole('slider').first().focus();
  await key('Shift+ArrowRight');
  await page.getByRole('button', { name: t('fourStates.keepLimits') }).waitFor();
  await guide.see('four-states-tried');
  await press('fourStates.backToKept');
  await page.getByRole('link', { name: t('sleep.improvements'), exact: true }).click();
  await page.getByRole('list', { name: t('improvements.list') }).waitFor();
  await page.getByRole('heading', { name: t('improvements.who') }).waitFor();
  await guide.see('improvements');
  await key('m');
  await page.getByRole('textbox', { name: t('improvements.done') }).waitFor();
  await guide.see('improvement-mending');
  await key('Escape');
  await key('j');
  await page.getByRole('combobox', { name: t('improvements.mergeWith') }).waitFor();
  await guide.see('improvement-merging');
  await key('Escape');
  await go('products.title');
  await grid.getByRole('row').nth(1).waitFor();
  await guide.see('products');
  await grid.focus();
  await key('Enter');
  await page.getByRole('form', { name: t('products.change') }).waitFor();
  await guide.see('product-panel');
  await key('Escape');
  await page.getByRole('button', { name: t('products.add'), exact: true }).click();
  await page.getByRole('form', { name: t('products.add') }).waitFor();
  await guide.see('new-product');
  await key('Escape');
  await page.getByRole('link', { name: t('products.dueAgain'), exact: true }).click();
  await page
    .getByRole('grid', { name: t('products.dueAgain') })
    .or(page.getByText(t('products.nobodyDue')))
    .waitFor();
  await guide.see('due-again');
}

async function importing(guide: Guide): Promise<void> {
  const { page, t, go, button, press } = handsOf(guide);
  await go('page.import');
  await button('importPage.chooseFile').waitFor();
  await guide.see('import');
  const chooser = page.waitForEvent('filechooser');
  await press('importPage.chooseFile');
  const file = tillExport(guide.language);
  const path = join(guide.program.folder, file.name);
  writeFileSync(path, file.text);
  await (await chooser).setFiles(path);
  await button('importPage.seeWhatWouldHappen').waitFor();
  await guide.see('import-seen');
  await page.getByRole('button', { name: `3 ${t('importPage.steps.columns')}`, exact: true }).click();
  await guide.see('import-columns');
  await press('importPage.seeWhatWouldHappen');
  await guide.see('import-question');
  await page
    .locator(`#${questionId('dateOrder')}`)
    .getByRole('radio')
    .nth(file.answer)
    .check();
  await press('importPage.seeWhatWouldHappen');
  await page.getByRole('heading', { name: t('importPage.steps.plan'), exact: true }).waitFor();
  await guide.see('import-plan');
  await page
    .locator('button', { hasText: new RegExp(`^${t('importPage.run', { count: 0 }).replace('0', '\\d+')}$`) })
    .click();
  await page.getByRole('heading', { name: t('importPage.steps.result'), exact: true }).waitFor();
  await guide.see('import-result');
  await press('importPage.another');
  await page.getByRole('heading', { name: t('importPage.list'), exact: true }).waitFor();
  await guide.see('import-list');
}

async function programPages(guide: Guide): Promise<void> {
  const { page, t, go, dialog, key, grid } = handsOf(guide);
  await go('page.archive');
  await guide.see('archive');
  await go('page.settings');
  await guide.see('settings');
  await key('Control+k');
  await dialog.waitFor();
  await guide.see('palette');
  await key('Escape');
  await key('?');
  await dialog.waitFor();
  await guide.see('keys');
  await key('Escape');
  await page.getByRole('link', { name: t('licences.show') }).click();
  await page.getByRole('region', { name: t('licences.text') }).waitFor();
  await guide.see('licences');
  await go('page.keyAccounts');
  await grid.waitFor();
  await key('Control+Shift+p');
  await page.getByRole('contentinfo').getByText(t('page.namesHidden')).waitFor();
  await guide.see('key-accounts-names-hidden');
  await key('Control+Shift+p');
}

async function emptyArchive(guide: Guide): Promise<void> {
  const { page, t, go, press, panel, button } = handsOf(guide);
  await press('page.sampleLeave');
  await press('archive.newButton');
  await panel.getByRole('textbox', { name: t('archive.name') }).fill('Corner');
  await press('archive.create');
  await button('importPage.chooseFile').waitFor();
  for (const [key, screen] of [
    ['page.customers', 'empty-customers'],
    ['page.keyAccounts', 'empty-key-accounts'],
    ['page.archive', 'empty-archive'],
    ['bin.title', 'empty-bin'],
  ] as const) {
    await go(key);
    await guide.see(screen);
  }
  await page.evaluate(() => {
    window.location.hash = '/customers/1';
  });
  await page.getByRole('heading', { name: t('customers.unknown') }).waitFor();
  // Nothing of the customer who had this place in the sample shop.
  await page.getByRole('heading', { level: 1, name: t('page.customers'), exact: true }).waitFor();
  await guide.see('customer-unknown');
}

/** One customer with much of everything: a long name and tag, a large amount, many people, likes and open cases. */
async function crowdedArchive(guide: Guide): Promise<void> {
  const { page, t, go, press, panel, grid } = handsOf(guide);
  await go('page.archive');
  await press('archive.openButton');
  // The archive before was made in a folder of its own; this file is at home.
  const home = panel
    .getByRole('navigation', { name: t('archive.roots') })
    .getByRole('button', { name: basename(guide.program.folder), exact: true });
  await home.click();
  await panel.getByRole('button', { name: new RegExp(`^${crowdedFile.replace('.shuke', '')}`) }).click();
  await page
    .getByRole('contentinfo')
    .getByText(t('page.customerCount', { count: 1 }))
    .waitFor();
  await go('page.keyAccounts');
  await grid.getByText(crowdedCustomer).first().waitFor();
  await guide.see('crowded-key-accounts');
  await go('page.customers');
  await grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await panel.getByRole('heading').first().waitFor();
  await guide.see('crowded-panel');
  await panel.getByRole('link', { name: t('customers.openPage') }).click();
  await page.getByRole('list', { name: t('timeline.title') }).waitFor();
  await guide.see('crowded-customer');
  await page.keyboard.press('Control+j');
  const card = page.getByRole('dialog', { name: t('counter.title') });
  await card.getByRole('button', { name: t('counter.showAll') }).waitFor();
  await guide.see('crowded-counter-card');
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: t('people.tab') }).click();
  await page.getByRole('tab', { name: t('people.tab'), selected: true }).waitFor();
  await guide.see('crowded-people');
}
