import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, DateOrder } from '../../../../shared/import/fields.ts';
import { foldText } from '../../../../shared/text.ts';
import type { ContactCard } from '../../../../shared/vcard/contact-card.ts';
import { cardOfRow } from '../../../../shared/vcard/table/card-of-row.ts';
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

/** The card of a row that says these values under these headings, and nothing under the others. */
function cardOf(headings: readonly string[], said: Record<string, Cell>, dateOrder: DateOrder = 'ymd'): ContactCard {
  const table = recogniseCardTable(headings);
  if (table === null) throw new Error('no address book');
  const unknown = Object.keys(said).filter((heading) => !headings.includes(heading));
  expect(unknown).toEqual([]);
  return cardOfRow(
    table.columns,
    headings.map((heading) => said[heading] ?? null),
    { dateOrder },
  );
}

describe('a row of Google', () => {
  it('of the newer columns becomes a card with everything in its field', () => {
    const card = cardOf(googleNew, {
      'First Name': 'Jane',
      'Middle Name': 'Q.',
      'Last Name': 'Doe',
      'Name Prefix': 'Dr.',
      Nickname: 'JD',
      'File As': 'Doe, Jane',
      'Organization Name': 'Acme Ltd',
      'Organization Title': 'Buyer',
      'Organization Department': 'Purchasing',
      Birthday: '--05-12',
      Notes: 'likes\nthe window seat',
      Photo: 'https://example.com/p.jpg',
      Labels: 'Friends, old ::: * myContacts',
      'E-mail 1 - Label': 'Work',
      'E-mail 1 - Value': 'jane@acme.test',
      'E-mail 2 - Label': '* ',
      'E-mail 2 - Value': 'jane@home.test',
      'Phone 1 - Label': 'Mobile',
      'Phone 1 - Value': '07700 900123 ::: 07700 900456',
      'Phone 2 - Label': 'Grandma',
      'Phone 2 - Value': '020 7946 0000',
      'Address 1 - Label': 'Home',
      'Address 1 - Formatted': '1 Main St\nLeeds LS1\nUK',
      'Address 1 - Street': '1 Main St',
      'Address 1 - City': 'Leeds',
      'Address 1 - Postal Code': 'LS1',
      'Address 1 - Country': 'UK',
      'Relation 1 - Label': 'Spouse',
      'Relation 1 - Value': 'Jim',
      'Event 1 - Label': 'Anniversary',
      'Event 1 - Value': '2010-06-01',
      'Custom Field 1 - Label': 'Shoe size',
      'Custom Field 1 - Value': '39',
    });
    expect(card).toEqual({
      name: 'Dr. Jane Q. Doe',
      isCompany: false,
      otherNames: ['JD'],
      phones: [
        { label: 'cell', text: '07700 900123' },
        { label: 'cell', text: '07700 900456' },
        { label: 'Grandma', text: '020 7946 0000' },
      ],
      emails: [
        { label: '', text: 'jane@home.test' },
        { label: 'work', text: 'jane@acme.test' },
      ],
      wechats: [],
      addresses: [{ label: 'home', street: '1 Main St', city: 'Leeds', postcode: 'LS1', country: 'UK' }],
      birthday: '--05-12',
      dates: [{ kind: 'anniversary', label: '', text: '2010-06-01' }],
      company: 'Acme Ltd',
      role: 'Buyer',
      tags: ['Friends, old', 'myContacts'],
      note: [
        'likes\nthe window seat',
        'Organization Department: Purchasing',
        'Photo: https://example.com/p.jpg',
        'Relation (Spouse): Jim',
        'Shoe size: 39',
      ].join('\n'),
      photo: null,
    } satisfies ContactCard);
  });

  it('calls a Chinese name family first and without a blank; how it sounds is another name', () => {
    const said = { 'First Name': '小明', 'Last Name': '王' };
    const sounds = { 'Phonetic First Name': 'Xiaoming', 'Phonetic Last Name': 'Wang' };
    expect(cardOf(googleNew, { ...said, ...sounds })).toMatchObject({ name: '王小明', otherNames: ['Wang Xiaoming'] });
    const older = { Name: '小明 王', 'Given Name': '小明', 'Family Name': '王' };
    expect(cardOf(googleOld, older)).toMatchObject({ name: '王小明', otherNames: [] });
  });

  it('keeps a WeChat where its service or a field of its own says so, and other chats in the note', () => {
    const chat = { 'IM 1 - Type': 'Home', 'IM 1 - Service': 'WeChat', 'IM 1 - Value': 'ming88' };
    expect(cardOf(googleOld, chat)).toMatchObject({ wechats: [{ label: 'home', text: 'ming88' }], note: '' });
    const own = { 'Custom Field 1 - Type': '微信', 'Custom Field 1 - Value': 'ming88' };
    expect(cardOf(googleOld, own)).toMatchObject({ wechats: [{ label: '', text: 'ming88' }], note: '' });
    const other = { ...chat, 'IM 1 - Service': 'Skype' };
    expect(cardOf(googleOld, other)).toMatchObject({ wechats: [], note: 'IM (Home): ming88\nIM 1 - Service: Skype' });
  });

  it('that names only an organisation is the organisation', () => {
    const said = { 'Organization Name': 'Acme Ltd', 'Phone 1 - Value': '020 7946 0000' };
    expect(cardOf(googleNew, said)).toMatchObject({ name: 'Acme Ltd', isCompany: true, company: '' });
  });

  it('that has only its e-mail for a name has none', () => {
    const said = { 'First Name': 'a@b.test', 'E-mail 1 - Value': 'a@b.test' };
    expect(cardOf(googleNew, said)).toMatchObject({ name: '', emails: [{ text: 'a@b.test' }] });
  });
});

describe('a row of Outlook', () => {
  it('says nothing where the program wrote it by itself', () => {
    const card = cardOf(outlookDesktop, {
      'First Name': 'Jane',
      'Last Name': 'Doe',
      Initials: 'J.D.',
      'E-mail Address': 'jane@acme.test',
      'E-mail Type': 'SMTP',
      'E-mail Display Name': 'Jane Doe (jane@acme.test)',
      Birthday: '0/0/00',
      Anniversary: '0/0/00',
      Gender: 'Unspecified',
      Priority: 'Normal',
      Private: 'False',
      Sensitivity: 'Normal',
    });
    expect(card).toMatchObject({ name: 'Jane Doe', birthday: '', dates: [], note: '' });
    const chinese = {
      名: '小明',
      姓: '王',
      生日: '00/0/0',
      敏感度: '普通',
      私有: 'False',
      性别: '未指定',
      优先级: '中',
    };
    expect(cardOf(outlookChinese, chinese)).toMatchObject({ name: '王小明', birthday: '', note: '' });
  });

  it('in Chinese has its phones and addresses by their kind', () => {
    const card = cardOf(outlookChinese, {
      名: '小明',
      姓: '王',
      中文称谓: '先生',
      单位: '茶叶公司',
      职务: '采购',
      部门: '市场部',
      移动电话: '138 0013 8000',
      商务电话: '021-5555 6666',
      '商务电话 2': '021-5555 7777',
      '商务地址 街道': '南京路 1 号',
      '商务地址 市/县': '黄浦区',
      '商务地址 省/市/自治区': '上海市',
      '住宅地址 街道': '和平路 2 号',
      '住宅地址 - 邮箱': '123 信箱',
      '电子邮件 2 地址': 'ming@example.cn',
      生日: '1980/3/22',
      类别: '老客;VIP',
    });
    expect(card).toMatchObject({
      name: '王小明先生',
      company: '茶叶公司',
      role: '采购',
      phones: [
        { label: 'work', text: '021-5555 6666' },
        { label: 'work', text: '021-5555 7777' },
        { label: 'cell', text: '138 0013 8000' },
      ],
      emails: [{ label: '', text: 'ming@example.cn' }],
      addresses: [
        { label: 'work', street: '南京路 1 号', city: '上海市黄浦区' },
        { label: 'home', street: '123 信箱, 和平路 2 号', city: '' },
      ],
      birthday: '1980-03-22',
      tags: ['老客', 'VIP'],
      note: '部门: 市场部',
    });
  });

  it('has its days in the order that was decided, and keeps what is none', () => {
    expect(cardOf(outlookDesktop, { Birthday: '3/4/1980' }, 'mdy').birthday).toBe('1980-03-04');
    expect(cardOf(outlookDesktop, { Birthday: '3/4/1980' }, 'dmy').birthday).toBe('1980-04-03');
    expect(cardOf(outlookDesktop, { Birthday: 'in spring' }).birthday).toBe('in spring');
    expect(cardOf(outlookDesktop, { Birthday: { day: '1980-03-22', time: null } }).birthday).toBe('1980-03-22');
  });

  it('as Google writes it has an address in one piece as its street, where it has no parts', () => {
    const formatted = { 'Home Address': '1 Main St\nLeeds' };
    expect(cardOf(outlookByGoogle, formatted)).toMatchObject({
      addresses: [{ label: 'home', street: '1 Main St\nLeeds' }],
      note: '',
    });
    const both = { ...formatted, 'Home Street': '1 Main St', 'Home City': 'York' };
    expect(cardOf(outlookByGoogle, both)).toMatchObject({
      addresses: [{ street: '1 Main St', city: 'York' }],
      note: 'Home Address: 1 Main St\nLeeds',
    });
  });

  it('with a column of nobody’s has a phone or an e-mail where its heading says so', () => {
    const headings = [...outlookDesktop, 'Boat Phone', '备用邮箱', '爱好 2'];
    const said = { 'Boat Phone': '07700 900123', 备用邮箱: 'b@b.test', '爱好 2': '茶' };
    expect(cardOf(headings, said)).toMatchObject({
      phones: [{ label: 'Boat Phone', text: '07700 900123' }],
      emails: [{ label: '备用邮箱', text: 'b@b.test' }],
      note: '爱好 2: 茶',
    });
  });
});

describe('a row of Thunderbird', () => {
  it('puts a birthday together from its three columns, with or without its year', () => {
    const day = { 'Birth Month': '3', 'Birth Day': '22' };
    expect(cardOf(thunderbirdEnglish, { ...day, 'Birth Year': '1980' }).birthday).toBe('1980-03-22');
    expect(cardOf(thunderbirdEnglish, day).birthday).toBe('--03-22');
    expect(cardOf(thunderbirdEnglish, { 'Birth Year': '1980' }).birthday).toBe('1980');
  });

  it('in Chinese tells its two towns apart by their places', () => {
    const table = recogniseCardTable(thunderbirdChinese);
    const cells = thunderbirdChinese.map((heading, index) =>
      heading === '城市' ? (index < 15 ? '上海' : '北京') : heading === '家庭地址' ? '和平路' : null,
    );
    expect(cardOfRow(table?.columns ?? [], cells, { dateOrder: 'ymd' }).addresses).toMatchObject([
      { label: 'home', street: '和平路', city: '上海' },
      { label: 'work', city: '北京' },
    ]);
  });

  it('that shows another name than its parts has both', () => {
    const said = { 'First Name': 'Jane', 'Last Name': 'Doe', 'Display Name': 'Aunt Jane' };
    expect(cardOf(thunderbirdEnglish, said)).toMatchObject({ name: 'Aunt Jane', otherNames: ['Jane Doe'] });
  });
});

/** A word, or a few on several lines, of letters alone: what is no day and no list stays as it stands. */
const word = fc.stringMatching(/^[a-z王小明é]{4,9}$/u);
const value = fc.oneof(
  word,
  fc.tuple(word, word).map(([one, other]) => `${one}\n"${other}"`),
);

function everythingOf(card: ContactCard): string {
  return foldText(JSON.stringify(card).replaceAll('\\n', ' ').replaceAll('\\"', '"'));
}

const sets = { googleOld, googleNew, outlookDesktop, outlookOnline, outlookByGoogle, outlookChinese };

describe('nothing of a row is lost', () => {
  it.each(Object.entries({ ...sets, thunderbirdEnglish, thunderbirdChinese }))('of %s', (_name, headings) => {
    const table = recogniseCardTable(headings);
    const isLabel = (index: number) => table?.columns[index]?.means.endsWith('.label') === true;
    fc.assert(
      fc.property(
        fc.array(fc.option(value, { freq: 2 }), { minLength: headings.length, maxLength: headings.length }),
        (cells) => {
          const everything = everythingOf(cardOfRow(table?.columns ?? [], cells, { dateOrder: 'ymd' }));
          for (const [index, cell] of cells.entries()) {
            // A label without what it labels says nothing.
            if (cell === null || isLabel(index)) continue;
            for (const part of foldText(cell).split(' ')) expect(everything).toContain(part);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of a second column with the same heading', () => {
    const table = recogniseCardTable(['First Name', 'Last Name', 'E-mail Address', 'E-mail Address', 'Last Name']);
    const card = cardOfRow(table?.columns ?? [], ['Jane', 'Doe', 'a@a.test', 'b@b.test', 'Smith'], {
      dateOrder: 'ymd',
    });
    expect(card).toMatchObject({ name: 'Jane Doe', note: 'E-mail Address: b@b.test\nLast Name: Smith' });
  });
});
