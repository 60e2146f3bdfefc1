import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../shared/decimal.ts';
import { readAmount } from '../../shared/read-amount.ts';

function read(typed: string, mark: 'point' | 'comma' = 'point'): string | null {
  const amount = readAmount(typed, mark);
  return typeof amount === 'string' ? null : formatDecimal(amount.decimal);
}

describe('amounts as people write them by hand', () => {
  it.each([
    ['1.2万', '12000'],
    ['￥1.2万', '12000'],
    ['１.２萬', '12000'],
    ['1万2', '12000'],
    ['1万2千', '12000'],
    ['1万500', '10500'],
    ['2w', '20000'],
    ['3千', '3000'],
    ['1.5k', '1500'],
    ['-1.2万元', '-12000'],
    ['三百', '300'],
    ['三百五', '350'],
    ['三百五十元', '350'],
    ['一千零五', '1005'],
    ['两万三', '23000'],
    ['十二块', '12'],
    ['壹仟贰佰元整', '1200'],
    ['3块5', '3.5'],
    ['3元5角', '3.5'],
    ['免单', '0'],
    ['free', '0'],
    ['退款24', '-24'],
    ['退 24 元', '-24'],
    ['退款：¥1.2万', '-12000'],
  ])('%s is %s', (typed, value) => {
    const amount = read(typed);
    expect(amount === null ? null : Number(amount)).toBe(Number(value));
  });

  it.each(['约12', '百千', '万三', '三十三十', '一二三', '12 apples', '1.2万3万', '千', '小明', '退款', '2万人'])(
    '%s is none',
    (typed) => expect(read(typed)).toBeNull(),
  );

  it('follows the decimal mark of the file', () => {
    expect(Number(read('1,2万', 'comma'))).toBe(12000);
    expect(read('1,2万')).toBeNull();
  });
});
