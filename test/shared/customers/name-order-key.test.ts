import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOrderKey, sortedByName } from '../../../shared/customers/name-order-key.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';

/** The names in their order, however they came. */
function inOrder(...names: string[]): string[] {
  const shuffled = new RandomSource(names.join()).shuffled(names);
  return sortedByName(shuffled.map((name) => ({ name }))).map(({ name }) => name);
}

describe('the order of names', () => {
  it.each<[string, string[]]>([
    ['Chinese names by pinyin, from A to Z', ['安娜', '陈晨', '李娜', '欧阳锋', '王小明', '张伟']],
    ['surnames by their own reading', ['仇英', '单雄信', '解缙', '曾国藩', '查良镛']],
    ['who shares a syllable by tone, all of one surname together', ['汪洋', '汪一鸣', '王安', '王伟', '王一']],
    ['a short syllable before one that goes on', ['李安', '连战', '梁朝伟']],
    ['lü behind lu and before luan', ['卢俊义', '路遥', '吕布', '栾平', '罗成']],
    ['a company by its words', ['长城汽车公司', '重庆银行', '大众', '解放路饭店']],
    [
      'Latin names among them, case and accents without weight',
      ['ann', 'Bo', '陈晨', 'Émile', 'emma', '王伟', '张三', 'Zoë'],
    ],
    ['a Latin name beside who reads alike', ['Wang An', 'Wang Wei', '王伟', 'Wanga']],
    ['word after word', ['Ann Lee', 'Anna', 'Annabel']],
    ['signs without weight', ['obrien a', "O'Brien B", 'Obrien-C']],
    ['numbers by their value', ['1', '2', '顾客2', '顾客10', '顾客甲', 'Room 2B', 'Room 007', 'Room 10A', 'Rooms']],
    ['full width as half width', ['ａ店', 'B店', 'Ｃ店']],
    ['letters with a stroke under the plain ones', ['Łukasz', 'Lund', 'Lyon', 'Odense', 'Ørsted', 'Otto']],
  ])('puts %s', (_, names) => {
    expect(inOrder(...names)).toEqual(names);
  });

  it('names that read alike are sorted as they are written, each in one place', () => {
    const names = ['José', 'Jose', 'jose', 'JOSE'];
    expect(inOrder(...names)).toEqual(inOrder(...names.toReversed()));
    expect(new Set(names.map(nameOrderKey)).size).toBe(names.length);
  });

  it('there is none of no name', () => {
    expect([nameOrderKey(''), nameOrderKey(' \t')]).toEqual(['', '']);
  });

  it('is total: different names have different keys, whatever they are made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (a, b) => {
          fc.pre(a.trim() !== '' && b.trim() !== '' && a !== b);
          expect(nameOrderKey(a)).not.toBe(nameOrderKey(b));
        },
      ),
    );
  });
});
