import { join } from 'node:path';
import type { Download, Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { Program } from './program.ts';

/** What a person does and sees, by the words on the screen. */
export class Person {
  readonly page: Page;
  /** Where what they make and save lies. */
  readonly folder: string;
  readonly t: ReturnType<typeof translator>;

  constructor({ page, folder }: Program, language: Language) {
    this.page = page;
    this.folder = folder;
    this.t = translator(language);
  }

  press(key: string, values: Record<string, string | number> = {}) {
    return this.page
      .getByRole('button', { name: this.t(key, values), exact: true })
      .first()
      .click();
  }

  go(key: string) {
    return this.page
      .getByRole('navigation')
      .getByRole('link', { name: this.t(key), exact: true })
      .click();
  }

  sees(text: string | RegExp) {
    return this.page.getByText(text).first().waitFor();
  }

  async makesArchive(name: string, currency: string) {
    await this.press('archive.newButton');
    await this.page.getByRole('textbox', { name: this.t('archive.name') }).fill(name);
    await this.page.getByRole('combobox', { name: this.t('archive.homeCurrency') }).click();
    await this.page.getByRole('combobox', { name: this.t('archive.homeCurrency') }).fill(currency);
    await this.page
      .getByRole('option', { name: new RegExp(currency) })
      .first()
      .click();
    await this.press('archive.create');
    await this.page.getByRole('contentinfo').getByText(name, { exact: true }).waitFor();
  }

  async choosesFile(path: string) {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press('importPage.chooseFile');
    await (await chooser).setFiles(path);
    await this.page.getByRole('button', { name: this.t('importPage.seeWhatWouldHappen') }).waitFor({ timeout: 60_000 });
  }

  async downloads(act: () => Promise<void>): Promise<Download> {
    const download = this.page.waitForEvent('download', { timeout: 60_000 });
    await act();
    return download;
  }
}

/** Somebody before the program on a machine it is new to; both are gone when the test ends. */
export async function newPerson(language: Language): Promise<Person> {
  const program = await Program.start({ language });
  const { page } = program;
  page.setDefaultTimeout(15_000);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await page.screenshot({ path: join('test-results', `${task.name.replaceAll(/\W+/g, '-')}.png`) });
    }
    const { complaints, foreignRequests } = program;
    await program.stop();
    // What the browser refused or the page threw, and any request that left this machine, fails the job.
    expect(complaints.join('\n')).toBe('');
    expect(foreignRequests).toEqual([]);
  });
  return new Person(program, language);
}
