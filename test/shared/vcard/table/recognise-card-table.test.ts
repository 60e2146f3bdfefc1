import { describe, expect, it } from 'vitest';
import { translator } from '../../../../shared/locales/words.ts';
import { languages } from '../../../../shared/settings/languages.ts';
import { recogniseCardTable } from '../../../../shared/vcard/table/recognise-card-table.ts';
import {
  googleNew,
  googleOld,
  outlookByGoogle,
  outlookChinese,
  outlookDesktop,
  outlookOnline,
  thunderbirdChinese,
  thunderbirdEnglish,
} from './exported-headings.ts';

const programOf = (headings: readonly string[]) => recogniseCardTable(headings)?.program ?? null;

describe('a table is an address book by its headings', () => {
  it('of Google in both its column sets', () => {
    expect([googleOld, googleNew].map(programOf)).toEqual(['google', 'google']);
    expect(programOf(['First Name', 'Phone 1 - Value'])).toBe('google');
  });

  it('of Outlook on the desktop in English and Chinese, online, and as Google writes it for Outlook', () => {
    const all = [outlookDesktop, outlookChinese, outlookOnline, outlookByGoogle];
    expect(all.map(programOf)).toEqual(all.map(() => 'outlook'));
    expect(programOf(['名', '姓', '公司', '职务', '住宅电话', '移动电话', '电子邮件地址', '生日'])).toBe('outlook');
  });

  it('of Thunderbird in English and Chinese', () => {
    expect([thunderbirdEnglish, thunderbirdChinese].map(programOf)).toEqual(['thunderbird', 'thunderbird']);
    expect(programOf(['Primary Email'])).toBe('thunderbird');
  });

  it('with every column of a program known as what it is, or at least kept', () => {
    const kept = (headings: readonly string[]) =>
      recogniseCardTable(headings)?.columns.map(({ heading }) => heading) ?? [];
    for (const headings of [googleOld, outlookChinese, thunderbirdChinese]) expect(kept(headings)).toEqual(headings);
  });
});

describe('a table of a shop is none', () => {
  it.each([
    ['number', 'Customer ID', 'First Name', 'Last Name', 'E-mail Address', 'Mobile Phone', 'City'],
    ['name in one', '姓名', '住宅电话', '移动电话', '生日', '备注'],
    ['plain', 'First Name', 'Last Name', 'Email', 'Phone'],
    ['orders', 'Order ID', 'Order Date', 'Customer Name', 'E-mail Address', 'Amount'],
    ['Chinese', '客户编号', '姓', '名', '手机', '电子邮件地址', '公司', '等级'],
    ['nothing', '', ''],
  ])('%s', (_what, ...headings) => {
    expect(programOf(headings)).toBeNull();
  });

  it.each(languages)('nor are the files to fill in, nor the lists that leave, in %s', (language) => {
    const t = translator(language);
    const words = (key: string) =>
      Object.values(t(key, { returnObjects: true }) as Record<string, string | Record<string, string>>).flatMap(
        (word) => (typeof word === 'string' ? [word] : Object.values(word)),
      );
    for (const key of ['import.fields', 'leavingTables.headings.customers', 'leavingTables.headings.orders']) {
      expect(programOf(words(key))).toBeNull();
    }
  });
});
