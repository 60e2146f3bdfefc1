import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { createArchive } from '../../electron/archive/create-archive.ts';
import { periodText } from '../../shared/day-text.ts';
import type { ImportField } from '../../shared/import/fields.ts';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { axeFindings } from './axe-findings.ts';
import { languagesOfRun } from './languages-of-run.ts';
import { Program } from './program.ts';
import { tillExport } from './till-export.ts';

let program: Program | undefined;
let folder = '';

afterEach(async ({ task }) => {
  const ended = program;
  if (task.result?.state === 'fail') {
    mkdirSync('test-results', { recursive: true });
    await ended?.page.screenshot({ path: join('test-results', `import-${task.name.replaceAll(/\W+/g, '-')}.png`) });
  }
  program = undefined;
  await ended?.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(ended?.complaints.join('\n') ?? '').toBe('');
  expect(ended?.foreignRequests ?? []).toEqual([]);
});

/** Someone at the import page of a new archive, who finds things by the words on the screen. */
class Importer {
  readonly page: Page;
  readonly t: ReturnType<typeof translator>;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.t = translator(language);
  }

  button(key: string, values: Record<string, string | number> = {}): Locator {
    // The page writes numbers with their thousands marks.
    const name = this.t(key, values).replace(/\d{4,}/, (digits) => Number(digits).toLocaleString('en'));
    return this.page.getByRole('button', { name, exact: true });
  }

  step(name: 'file' | 'seen' | 'columns' | 'plan' | 'result'): Locator {
    const number = ['file', 'seen', 'columns', 'plan', 'result'].indexOf(name) + 1;
    return this.page.getByRole('button', { name: `${number} ${this.t(`importPage.steps.${name}`)}`, exact: true });
  }

  heading(name: 'file' | 'seen' | 'columns' | 'plan' | 'result'): Locator {
    return this.page.getByRole('heading', { name: this.t(`importPage.steps.${name}`), exact: true });
  }

  fieldOf(column: string): Locator {
    return this.page.getByRole('combobox', { name: this.t('importPage.fieldOf', { column }) });
  }

  get firstRows(): Locator {
    return this.page.getByRole('region', { name: this.t('importPage.firstRows') });
  }

  question(column: string): Locator {
    return this.page.getByRole('radiogroup', { name: this.t('importPage.dateOrderQuestion', { column }) });
  }

  async chooses(path: string, by = 'importPage.chooseFile') {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(by).click();
    await (await chooser).setFiles(path);
    await this.button('importPage.seeWhatWouldHappen').waitFor();
  }

  /** Picks from one of the program's own lists. */
  async picks(label: string, option: string) {
    await this.page.getByRole('combobox', { name: this.t(label), exact: true }).click();
    await this.page.getByRole('option', { name: this.t(option), exact: true }).click();
  }

  async plans() {
    await this.button('importPage.seeWhatWouldHappen').click();
    await this.heading('plan').waitFor();
  }

  async runs(count: number) {
    await this.button('importPage.run', { count }).click();
    await this.heading('result').waitFor();
  }

  async customers(count: number) {
    await this.page.getByRole('contentinfo').getByText(this.t('page.customerCount', { count })).waitFor();
  }

  async axeFindsNothing(where: string) {
    // Off everything: what only shows under the pointer is not of the screen.
    await this.page.mouse.move(450, 598);
    expect(await axeFindings(this.page, 'main'), where).toEqual([]);
  }
}

async function start(language: Language): Promise<Importer> {
  folder = mkdtempSync(join(tmpdir(), 'shuke-import-'));
  const path = join(folder, 'Corner.shuke');
  const archive = await createArchive(path, { homeCurrency: 'CNY', now: Date.UTC(2026, 0, 1) });
  archive.close();
  program = await Program.start({ language, openAtStart: path });
  program.page.setDefaultTimeout(15_000);
  const importer = new Importer(program.page, language);
  await importer.button('importPage.chooseFile').waitFor();
  return importer;
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const sampleLines = 6;

const words = {
  en: {
    headings: ['Order number', 'Order date', 'Customer number', 'Customer name', 'Amount'],
    names: ['Ann Lee', 'Ben Baker'],
  },
  'zh-CN': { headings: ['订单编号', '下单日期', '客户编号', '客户姓名', '金额'], names: ['李安', '王本'] },
};

/** Days that do not say what is day and what is month. */
function openDays(language: Language, firstOrder: number, headings: readonly string[] = words[language].headings) {
  const [ann = '', ben = ''] = words[language].names;
  return `${headings.join(',')}\n${firstOrder},03/04/05,7,${ann},12.00\n${firstOrder + 1},05/06/05,8,${ben},3.50\n`;
}

/** The bytes of Chinese text as older Chinese programs write it. */
function asGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, readonly number[]>();
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : bytesOf.get(sign);
      if (bytes === undefined) throw new Error(`not in GB 2312: ${sign}`);
      return bytes;
    }),
  );
}

describe.each(languagesOfRun('zh-CN'))('the import, in %s', (language) => {
  const [ann = '', ben = ''] = words[language].names;
  const [orderHeading = '', dayHeading = '', , nameHeading = ''] = words[language].headings;

  it('shows a file of an older Chinese program as it is read, and again with each encoding and delimiter', async () => {
    const importer = await start(language);
    const { firstRows } = importer;
    const file = write(
      'old.csv',
      asGbk('订单编号,下单日期,客户姓名,金额\n1,2026-03-01,李安,12.00\n2,2026-03-02,王本,3.50\n'),
    );
    await importer.chooses(file);
    await firstRows.getByText('李安').waitFor();
    await importer.picks('importPage.encoding', 'import.encodings.windows-1252');
    await firstRows.getByText('李安').waitFor({ state: 'detached' });
    await firstRows.getByText('À').first().waitFor();
    await importer.picks('importPage.encoding', 'import.encodings.gb18030');
    await firstRows.getByText('李安').waitFor();
    await importer.picks('importPage.delimiter', 'import.delimiters.;');
    await firstRows.getByText('1,2026-03-01,李安,12.00').waitFor();
    await importer.picks('importPage.delimiter', 'import.delimiters.,');
    await firstRows.getByText('王本', { exact: true }).waitFor();
    const noHeadings = importer.page.getByRole('checkbox', { name: importer.t('importPage.noHeadings') });
    await noHeadings.check();
    await firstRows.getByText(importer.t('importPage.columnNumber', { number: 4 })).waitFor();
    await importer.fieldOf(importer.t('importPage.columnNumber', { number: 1 })).waitFor();
    await noHeadings.uncheck();
    await firstRows.getByText('订单编号').waitFor();
    await importer.plans();
    await importer.runs(2);
    await importer.customers(2);
  }, 120_000);

  it('asks once how days are to be read, with what each answer makes of them; the next file goes as this one', async () => {
    const importer = await start(language);
    const { page, t } = importer;
    await importer.chooses(write('march.csv', openDays(language, 1)));
    const question = importer.question(dayHeading);
    await question.waitFor();
    const dayFirst = language === 'en' ? '3 April 2005' : '2005年4月3日';
    const monthFirst = language === 'en' ? '4 March 2005' : '2005年3月4日';
    const answer = (reads: string) =>
      question.getByRole('radio', { name: t('importPage.readsAs', { typed: '03/04/05', reads }) });
    await answer(monthFirst).waitFor();
    // Nothing goes on before it is answered.
    await importer.button('importPage.seeWhatWouldHappen').click();
    await page.getByRole('alert').getByText(t('importPage.answerFirst')).waitFor();
    await answer(dayFirst).check();
    await importer.fieldOf(orderHeading).selectOption({ label: t('import.fields.product') });
    await importer.plans();
    await page.getByText(periodText('2005-04-03', '2005-06-05', language)).waitFor();
    // The other answer changes the figures on the screen.
    await answer(monthFirst).check();
    await page.getByText(periodText('2005-03-04', '2005-05-06', language)).waitFor();
    await importer.runs(2);

    await importer.button('importPage.another').click();
    await importer.chooses(write('april.csv', openDays(language, 3)));
    await page
      .getByText(t('importPage.columnGoesTo', { column: orderHeading, field: t('import.fields.product') }))
      .waitFor();
    await importer.button('importPage.asLastTime').click();
    await page.getByText(t('importPage.asLastTimeAlready')).waitFor();
    expect(await importer.fieldOf(orderHeading).inputValue()).toBe('product' satisfies ImportField);
    await importer.plans();
    await page.getByText(periodText('2005-03-04', '2005-05-06', language)).waitFor();
  }, 120_000);

  it('keeps every choice on the way back and forth, over Escape, another page and a reload', async () => {
    const importer = await start(language);
    const { page, t } = importer;
    await importer.chooses(write('orders.csv', openDays(language, 1)));
    await importer.question(dayHeading).getByRole('radio').first().check();
    await importer.fieldOf(orderHeading).selectOption('');
    await importer.picks('importPage.mode', 'import.modes.replace');
    await importer.plans();
    await importer.step('seen').click();
    await expect.poll(() => importer.heading('seen').evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await importer.step('plan').click();
    await importer.heading('plan').waitFor();

    const isAsChosen = async () => {
      expect(await importer.fieldOf(orderHeading).inputValue()).toBe('');
      await page.getByText(t('import.modeHints.replace')).waitFor();
      await importer.question(dayHeading).getByRole('radio', { checked: true }).waitFor();
    };
    await isAsChosen();
    await page.getByRole('link', { name: t('page.settings'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('page.settings'), exact: true }).waitFor();
    await page.getByRole('link', { name: t('page.import'), exact: true }).click();
    await importer.heading('plan').waitFor();
    await isAsChosen();
    await page.reload();
    await importer.heading('plan').waitFor();
    await isAsChosen();
    await importer.runs(2);

    // The earlier steps open again after the import, and so does its result.
    await importer.step('columns').click();
    await isAsChosen();
    await importer.step('result').click();
    await importer.heading('result').waitFor();
    await importer.step('file').click();
    await importer.button('importPage.startOver').click();
    await importer.button('importPage.chooseFile').waitFor();
    await importer.button('page.undo').first().click();
    await importer.heading('result').waitFor();
  }, 120_000);

  it('takes the sample file as it is, once; undone from the list it is gone', async () => {
    const importer = await start(language);
    const { page, t } = importer;
    for (const format of ['XLSX', 'CSV']) {
      const download = page.waitForEvent('download');
      await importer.button('importPage.exportSample').click();
      const sample = t('importPage.sampleOf', { kind: t('import.kinds.orders'), format });
      await page.getByRole('menuitem', { name: sample, exact: true }).click();
      const file = await download;
      const path = join(folder, file.suggestedFilename());
      await file.saveAs(path);
      await importer.chooses(path);
      await importer.plans();
      if (format === 'CSV') {
        await page.getByText(t('importPage.nothingToDo')).waitFor();
        await importer.button('importPage.startOver').click();
        continue;
      }
      await importer.runs(sampleLines);
      await importer.customers(3);
      await importer.button('importPage.another').click();
    }
    const name = `${t('leavingTables.sample.fileNames.orders')}.xlsx`;
    await importer.button('importPage.undoWhat', { file: name }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('importPage.undo'), exact: true })
      .click();
    await importer.customers(0);
    await page
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByText(t('importPage.undoneAt', { moment: '' }).trim())
      .waitFor();
  }, 120_000);

  it('shows the lines that stand twice with their rows, and the list of imports leaves as files', async () => {
    const importer = await start(language);
    const { page, t } = importer;
    const [head = ''] = openDays(language, 1).split('\n');
    const row = (order: number, name: string) => `${order},2026-03-0${order},${order},${name},12.00`;
    const rows = [row(1, ann), row(2, ben), row(1, ann), row(3, ann), row(2, ben), row(2, ben)];
    await importer.chooses(write('twice.csv', `${head}\n${rows.join('\n')}\n`));
    await importer.plans();
    const odd = page.getByRole('list', { name: t('importPage.warnings') }).getByRole('listitem');
    const repeated = odd.filter({ hasText: t('import.warnings.repeatedLines', { count: 3 }) });
    // The question of the trial run shows them; after the import the list of what is odd does.
    const shown = page.getByRole('listitem').filter({ hasText: ' · 2026-03-0' });
    await expect.poll(() => shown.count()).toBe(2);
    const inRows = (...numbers: number[]) =>
      t('import.rows', { count: numbers.length, rows: numbers.join(t('import.betweenRows')) });
    await shown
      .filter({ hasText: inRows(2, 4) })
      .getByText(`${ann} · 1 · 2026-03-01 · 12.00`)
      .waitFor();
    await shown
      .filter({ hasText: inRows(3, 6, 7) })
      .getByText(`${ben} · 2 · 2026-03-02 · 12.00`)
      .waitFor();
    await importer.runs(6);
    await repeated.waitFor();

    for (const format of ['xlsx', 'csv'] as const) {
      const download = page.waitForEvent('download');
      await importer.button('tables.saveWhat', { table: t('tables.names.imports') }).click();
      await page.getByRole('menuitem', { name: t(`tables.formats.${format}`), exact: true }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
      const path = join(folder, `list.${format}`);
      await file.saveAs(path);
      if (format === 'csv') expect(readFileSync(path, 'utf8')).toContain('twice.csv');
      else expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    }
  }, 120_000);

  it('sets amounts and quantities to the right, and everything that is only read like a name to the left', async () => {
    const importer = await start(language);
    const { firstRows } = importer;
    const till = tillExport(language);
    await importer.chooses(write(till.name, till.text));
    const [receipt = '', , customer = '', phone = '', , quantity = '', amount = '', , tillNumber = ''] = (
      till.text.split('\n')[0] ?? ''
    ).split(',');
    const alignment = (heading: string) =>
      firstRows
        .getByRole('columnheader')
        .filter({ hasText: new RegExp(`^${heading}`) })
        .evaluate((node) => getComputedStyle(node).textAlign);
    for (const heading of [quantity, amount]) expect([heading, await alignment(heading)]).toEqual([heading, 'end']);
    for (const heading of [receipt, customer, phone, tillNumber])
      expect([heading, await alignment(heading)]).toEqual([heading, 'start']);
  }, 60_000);

  it('shows nothing of the file while names are hidden, at no step', async () => {
    const importer = await start(language);
    const { page } = importer;
    const till = tillExport(language);
    const [, ...rows] = till.text.trim().split('\n');
    const cells = rows.map((row) => row.split(','));
    const person = cells[0]?.[2] ?? '';
    const odd = [...rows, rows[0] ?? '', `9999,01/02/2026,${person},,,1,3.00,,1`];
    // A day and an amount that are missing.
    const rejected = 2;
    const secrets = new Set(cells.flatMap(([, day, name, phone, , , , ,]) => [day, name, phone]));
    const read = async (where: string) => {
      // What is hidden is neither seen nor read aloud nor found: it is not in the text of the page.
      const text = await page.locator('main').innerText();
      const found = [...secrets].filter((secret) => secret !== undefined && secret !== '' && text.includes(secret));
      return [where, ...found];
    };
    const isHiddenAt = async (where: string) => {
      expect((await read(where)).length).toBeGreaterThan(1);
      await page.keyboard.press('Control+Shift+P');
      await expect.poll(() => read(where)).toEqual([where]);
      await page.keyboard.press('Control+Shift+P');
    };
    const head = till.text.split('\n')[0] ?? '';
    await importer.chooses(write(till.name, `${head}\n${odd.join('\n')}\n`));
    await isHiddenAt('columns');
    const question = importer.question(head.split(',')[1] ?? '');
    await question.getByRole('radio').nth(till.answer).check();
    await importer.plans();
    await isHiddenAt('plan');
    await importer.runs(odd.length - rejected);
    await isHiddenAt('result');
  }, 120_000);

  it('can be done by keyboard alone in a small window', async () => {
    const importer = await start(language);
    const { page, t } = importer;
    await page.setViewportSize({ width: 900, height: 600 });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (target: Locator) => {
      for (let presses = 0; presses < 80; presses++) {
        if (await target.evaluate((node) => node === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not reach it; it is at: ${await focused()}`);
    };
    const chooser = page.waitForEvent('filechooser');
    await tabTo(importer.button('importPage.chooseFile'));
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(write('keys.csv', openDays(language, 1)));
    await importer.fieldOf(orderHeading).waitFor();
    await tabTo(importer.fieldOf(orderHeading));
    await page.keyboard.press('Home');
    expect(await importer.fieldOf(orderHeading).inputValue()).toBe('');
    const forward = importer.button('importPage.seeWhatWouldHappen');
    await tabTo(forward);
    await page.keyboard.press('Enter');
    // The open question has the focus.
    await page.keyboard.press('Space');
    await importer.question(dayHeading).getByRole('radio', { checked: true }).waitFor();
    await tabTo(forward);
    await page.keyboard.press('Enter');
    await importer.heading('plan').waitFor();
    await tabTo(importer.button('importPage.run', { count: 2 }));
    await page.keyboard.press('Enter');
    await importer.heading('result').waitFor();
    await tabTo(importer.button('importPage.undoWhat', { file: 'keys.csv' }).first());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page.getByRole('dialog').getByRole('button', { name: t('importPage.undo'), exact: true }));
    await page.keyboard.press('Enter');
    await importer.customers(0);
  }, 120_000);

  it('a file like one before, and one of very many columns, are free of what axe finds, in a small window', async () => {
    const importer = await start(language);
    await importer.page.setViewportSize({ width: 900, height: 600 });
    await importer.chooses(write('first.csv', openDays(language, 1)));
    await importer.question(dayHeading).getByRole('radio').first().check();
    await importer.plans();
    await importer.runs(2);
    await importer.button('importPage.another').click();
    await importer.chooses(write('again.csv', openDays(language, 9)));
    await importer.axeFindsNothing('remembered');
    const wide = Array.from({ length: 130 }, (_, index) => `${nameHeading} ${index}`);
    await importer.chooses(write('wide.csv', `${wide.join(',')}\n${wide.join(',')}\n`), 'importPage.otherFile');
    await importer.axeFindsNothing('many columns');
  }, 180_000);
});

describe('the import', () => {
  it('goes on with a trial run after the page was loaded again, is cancelled without a trace, and then runs', async () => {
    const importer = await start('en');
    const { page, t } = importer;
    const lines = Array.from(
      { length: 60_000 },
      (_, index) => `${index},2026-03-01,C${index % 500},Customer ${index % 500},1.00`,
    );
    await importer.chooses(write('many.csv', `${words.en.headings.join(',')}\n${lines.join('\n')}\n`));
    await importer.button('importPage.seeWhatWouldHappen').click();
    await page.getByRole('progressbar').waitFor();
    await page.reload();
    await importer.heading('plan').waitFor({ timeout: 60_000 });
    await importer.button('importPage.run', { count: 60_000 }).click();
    await page.getByRole('status').getByText(/rows/).waitFor();
    await importer.button('page.cancel').click();
    await page.getByText(t('errors.JOB_CANCELLED')).waitFor();
    await importer.customers(0);
    await importer.plans();
    await importer.runs(60_000);
    await importer.customers(500);
  }, 180_000);

  it('has the newest notice in sight at once, however many came before it', async () => {
    const importer = await start('en');
    const { page, t } = importer;
    const putAway = (name: string) => page.getByRole('status').getByText(t('importPage.putAway', { file: name }));
    for (const name of ['one.csv', 'two.csv', 'three.csv', 'four.csv']) {
      await importer.chooses(write(name, openDays('en', 1)));
      await importer.button('importPage.startOver').click();
      await putAway(name).waitFor();
    }
    await putAway('one.csv').waitFor({ state: 'detached' });
  }, 60_000);

  it('of a file that cannot be read says why, and the way on stays', async () => {
    const importer = await start('en');
    const { page, t } = importer;
    await importer.chooses(write('plain.csv', openDays('en', 1)));
    await page.getByRole('checkbox', { name: t('importPage.noHeadings') }).check();
    await importer.firstRows.getByText('Order number').waitFor();
    await page.getByRole('checkbox', { name: t('importPage.noHeadings') }).uncheck();
    await page.getByRole('textbox', { name: t('importPage.headingRow') }).fill('40');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(t('errors.FILE_NOTHING_TO_IMPORT', { file: 'plain.csv' }))
      .waitFor();
    await importer.button('importPage.detectAnew').click();
    await importer.firstRows.getByText('Ann Lee').waitFor();
    // A mapping without the day is refused with the way to mend it.
    await importer.fieldOf('Order date').selectOption('');
    await importer.button('importPage.seeWhatWouldHappen').click();
    await page.getByRole('alert').getByText(t('errors.IMPORT_DAY_NOT_MAPPED')).waitFor();
    await importer.button('importPage.goToStep', { step: t('importPage.steps.columns') }).click();
    await expect.poll(() => importer.heading('columns').evaluate((node) => node === document.activeElement)).toBe(true);
  }, 60_000);
});
