import { describe, expect, it } from 'vitest';
import { matchCustomer, matchRanks } from '../../../shared/search/match-customer.ts';
import { searchQuery } from '../../../shared/search/search-query.ts';
import type { RemarkField, SearchedCustomer } from '../../../shared/search/searched-customer.ts';

const nobody: SearchedCustomer = {
  id: 1,
  name: '',
  otherNames: [],
  numbers: ['C0042'],
  phones: [],
  emails: [],
  wechats: [],
  remarks: [],
};

function noted(field: RemarkField, text: string, label = ''): Partial<SearchedCustomer> {
  return { remarks: [{ field, text, label }] };
}

function matchOf(customer: Partial<SearchedCustomer>, text: string) {
  const query = searchQuery(text);
  return query === null ? null : matchCustomer({ ...nobody, ...customer }, query);
}

/** What of the shown text is marked. */
function markedOf(customer: Partial<SearchedCustomer>, text: string): string | null {
  const match = matchOf(customer, text);
  if (match === null) return null;
  return `${match.kind}: ${match.spans.map(([from, to]) => match.text.slice(from, to)).join('|')}`;
}

describe('a name is found by', () => {
  const rules: [rule: string, name: string, typed: string, marked: string][] = [
    ['any part of a Chinese name', '王小明', '小明', 'name: 小明'],
    ['one character', '王小明', '明', 'name: 明'],
    ['full pinyin', '王小明', 'wangxiaoming', 'pinyin: 王小明'],
    ['pinyin that is not finished', '王小明', 'wangxi', 'pinyin: 王小'],
    ['pinyin of the given name', '王小明', 'xiaom', 'pinyin: 小明'],
    ['pinyin with blanks', '王小明', 'wang xiao ming', 'pinyin: 王小明'],
    ['pinyin with an apostrophe', '李西安', "xi'an", 'pinyin: 西安'],
    ['initials', '王小明', 'wxm', 'initials: 王小明'],
    ['the first initials', '王小明', 'wx', 'initials: 王小'],
    ['initials of the given name', '王小明', 'xm', 'initials: 小明'],
    ['the surname in full and initials', '王小明', 'wangxm', 'initials: 王小明'],
    ['单 as a surname', '单小明', 'shanxiaoming', 'pinyin: 单小明'],
    ['单 as it is read otherwise', '单小明', 'danxm', 'initials: 单小明'],
    ['曾 as a surname', '曾伟', 'zengwei', 'pinyin: 曾伟'],
    ['曾 as it is read otherwise', '曾伟', 'cengwei', 'pinyin: 曾伟'],
    ['仇 as a surname', '仇英', 'qiuy', 'pinyin: 仇英'],
    ['解 as a surname', '解敏', 'xiemin', 'pinyin: 解敏'],
    ['the initials of a surname that is read otherwise', '解敏', 'xm', 'initials: 解敏'],
    ['a surname of two characters', '尉迟恭', 'yuchigong', 'pinyin: 尉迟恭'],
    ['every reading of a given name', '李乐', 'liyue', 'pinyin: 李乐'],
    ['the other reading of a given name', '李乐', 'lile', 'pinyin: 李乐'],
    ['ü as v', '吕布', 'lvbu', 'pinyin: 吕布'],
    ['ü as u', '吕布', 'lubu', 'pinyin: 吕布'],
    ['ü as ü', '吕布', 'lübu', 'pinyin: 吕布'],
    ['the beginning of a word', 'Rose Bernard', 'ber', 'name: Ber'],
    ['words in another order', 'Rose Bernard', 'bern rose', 'name: Rose|Bern'],
    ['words without the blank', 'Rose Bernard', 'rosebern', 'name: Rose Bern'],
    ['another case and width', 'Rose Bernard', 'ＲＯＳＥ　Ｂ', 'name: Rose B'],
    ['letters without their accents', 'José Núñez', 'jose nunez', 'name: José Núñez'],
    ['accents the name has not', 'Jose', 'josé', 'name: Jose'],
    ['characters with a blank between', '王 小明', '王小明', 'name: 王 小明'],
    ['a blank the name has not', '王小明', '王 小明', 'name: 王小明'],
    ['a full-width letter in it', 'Ａ座咖啡', 'a座', 'name: Ａ座'],
    ['a word behind characters', '红星trade行', 'trade', 'name: trade'],
    ['a name without its apostrophe', "Sean O'Brien", 'obrien', "name: O'Brien"],
    ['an emoji', '🍀 Lucky', '🍀', 'name: 🍀'],
    ['signs where there is nothing else', '???', '??', 'name: ??'],
    ['kana', 'さくら', 'くら', 'name: くら'],
    ['Hangul', '김철수', '철수', 'name: 철수'],
    ['Cyrillic, by the beginning', 'Иван Петров', 'петр', 'name: Петр'],
  ];
  it.each(rules)('%s', (_rule, name, typed, marked) => {
    expect(markedOf({ name }, typed)).toBe(marked);
  });
});

describe('a name is not found by', () => {
  it.each([
    ['the middle of a word', 'Rose Bernard', 'ernard'],
    ['characters that stand apart', '王大明', '王明'],
    ['pinyin from the middle of a syllable', '王小明', 'ang'],
    ['initials out of order', '王小明', 'mxw'],
    ['one of two words that does not fit', 'Rose Bernard', 'rose smith'],
  ])('%s', (_rule, name, typed) => {
    expect(matchOf({ name }, typed)).toBeNull();
  });

  it('nothing typed', () => {
    expect(searchQuery(' \u3000\u200b')).toBeNull();
  });
});

describe('a name read as it usually is', () => {
  it.each([
    ['白佳慧', 'bjh', 'exact'],
    ['彭景行', 'bjh', 'otherReading'],
    ['彭景行', 'pengj', 'beginning'],
    ['彭景行', 'bang', 'otherReading'],
    ['单小明', 'shanxm', 'exact'],
    ['单小明', 'danxm', 'otherReading'],
    ['尉迟恭', 'yuchi', 'beginning'],
    ['尉迟恭', 'weichi', 'otherReading'],
    ['曾乐', 'zengle', 'exact'],
    ['曾乐', 'zengyue', 'otherReading'],
    ['王重阳', 'wzy', 'exact'],
    ['王重阳', 'wcy', 'exact'],
    ['吕布', 'lvbu', 'exact'],
    ['吕布', 'lubu', 'exact'],
    ['重庆银行', 'cqyh', 'exact'],
    ['新重庆银行', 'xcqyh', 'exact'],
    ['新重庆银行', 'xzqyx', 'otherReading'],
  ] as const)('%s is found by %s as %s', (name, typed, rank) => {
    expect(matchOf({ name }, typed)?.rank).toBe(matchRanks[rank]);
  });

  it('comes before every other reading, wherever in the name it begins', () => {
    expect(matchRanks.part).toBeLessThan(matchRanks.otherReading);
    expect(matchRanks.otherReading).toBeLessThan(matchRanks.remark);
  });
});

describe('the ending of a company makes no difference', () => {
  it.each([
    ['红星', '红星有限公司'],
    ['红星有限责任公司', '红星有限公司'],
    ['北京红星集团', '红星有限公司'],
    ['Acme', 'Acme Ltd'],
    ['Acme Ltd.', 'acme co., ltd'],
    ['ACME Limited', 'Acme Inc.'],
  ])('%s is found by %s', (name, typed) => {
    expect(matchOf({ name }, typed)?.kind).toBe('name');
  });

  it.each([
    ['红星', '红星', 'exact'],
    ['红星有限公司', '红星', 'exact'],
    ['红星', '红星有限公司', 'exact'],
    ['红星贸易', '红星', 'beginning'],
    ['北京红星', '红星', 'part'],
  ] as const)('%s is found by %s as %s', (name, typed, rank) => {
    expect(matchOf({ name }, typed)?.rank).toBe(matchRanks[rank]);
  });

  it('what may still become a name is not taken for an ending', () => {
    expect(matchOf({ name: 'Anna Cooper' }, 'anna co')?.kind).toBe('name');
    expect(matchOf({ name: 'Anna Bell' }, 'anna co')).toBeNull();
    expect(matchOf({ name: '红星贸易' }, '红星有限公司')).toBeNull();
  });

  it('an ending alone is looked for as it stands', () => {
    expect(matchOf({ name: '红星有限公司' }, '有限公司')?.kind).toBe('name');
    expect(matchOf({ name: '红星' }, '公司')).toBeNull();
  });
});

describe('a phone is found by', () => {
  const phones = [{ asTyped: '+86 138-0013-8000', digits: '13800138000' }];
  it.each([
    ['its last digits', '8000', 'phone: 8000'],
    ['digits in the middle, zeros first', '0013', 'phone: 0013'],
    ['digits across the signs', '380013', 'phone: 38-0013'],
    ['blanks typed among them', '138 0013 8', 'phone: 138-0013-8'],
    ['the whole with its country', '+86 138 0013 8000', 'phone: 138-0013-8000'],
    ['the country and a beginning', '+86 1380', 'phone: 138-0'],
    ['full-width digits', '８０００', 'phone: 8000'],
  ])('%s', (_rule, typed, marked) => {
    expect(markedOf({ phones, numbers: ['x'] }, typed)).toBe(marked);
  });

  it('three digits and more', () => {
    expect(matchOf({ phones, numbers: ['x'] }, '80')).toBeNull();
    expect(matchOf({ phones, numbers: ['x'] }, '800')?.rank).toBe(matchRanks.part);
    expect(matchOf({ phones, numbers: ['x'] }, '138')?.rank).toBe(matchRanks.beginning);
    expect(matchOf({ phones, numbers: ['x'] }, '13800138000')?.rank).toBe(matchRanks.exact);
  });
});

describe('everything else is found too', () => {
  it.each<[Partial<SearchedCustomer>, string, string]>([
    [{ numbers: ['C0042'] }, 'c00', 'number: C00'],
    [{ numbers: ['C0042'] }, '0042', 'number: 0042'],
    [{ numbers: ['C0042'] }, '42', 'number: 42'],
    [{ numbers: ['#17'] }, '#17', 'number: 17'],
    [{ numbers: ['C1', 'OLD-9'] }, 'old9', 'number: OLD-9'],
    [{ otherNames: ['明哥'] }, '明哥', 'otherName: 明哥'],
    [{ otherNames: ['明哥'] }, 'mingge', 'pinyin: 明哥'],
    [{ emails: ['rose.bern@example.com'] }, 'bern', 'email: bern'],
    [{ emails: ['rose.bern@example.com'] }, 'rose.bern@ex', 'email: rose.bern@ex'],
    [{ emails: ['rose.bern@example.com'] }, 'example', 'email: example'],
    [{ wechats: ['wxid_ab12'] }, 'wxid_ab', 'wechat: wxid_ab'],
    [{ wechats: ['wxid_ab12'] }, 'ab12', 'wechat: ab12'],
    [noted('tag', 'VIP 常客'), '常客', 'tag: 常客'],
    [noted('person', '李阿姨'), '阿姨', 'person: 阿姨'],
    [noted('note', '喜欢靠窗的座位。Likes iced mocha.'), '靠窗', 'note: 靠窗'],
    [noted('note', '喜欢靠窗的座位。Likes iced mocha.'), 'moc', 'note: moc'],
    [{ name: '王小明', ...noted('note', 'iced mocha') }, '王 mocha', 'name: 王'],
  ])('%o by %s', (customer, typed, marked) => {
    expect(markedOf(customer, typed)).toBe(marked);
  });

  it('but not by ".com", which nearly every address has', () => {
    expect(matchOf({ emails: ['rose@example.com'] }, 'com')).toBeNull();
  });

  it('but not across a full stop of a note', () => {
    expect(matchOf(noted('note', '少糖。多冰'), '糖多')).toBeNull();
    expect(matchOf(noted('tag', '少糖 多冰'), '糖多')?.kind).toBe('tag');
  });
});
