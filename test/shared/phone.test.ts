import { describe, expect, it } from 'vitest';
import { isTellingPhone, phoneDigits, phoneDoubt, phonesOfCell } from '../../shared/phone.ts';
import { quickestMs } from './quickest.ts';

describe('the digits of a phone', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['+86-13800138000', '13800138000'],
    ['（+86）13800138000', '13800138000'],
    ['0086 138 0013 8000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ["'13800138000", '13800138000'],
    ['13800138000.0', '13800138000'],
    ['手机：13800138000', '13800138000'],
    ['(020) 8888 9999', '02088889999'],
    ['(0)20 8888 9999', '02088889999'],
    ['+86 (0)20 8888 9999', '02088889999'],
    ['+86 20 8888 9999', '02088889999'],
    ['+44 (0)20 7946 0958', '442079460958'],
    ['+44 20 7946 0958', '442079460958'],
    ['010-62345678转8001', '010623456788001'],
    ['010-62345678 ext. 8001', '010623456788001'],
    ['2262649', '2262649'],
    ['无', ''],
    ['1.38E+10', ''],
    ['', ''],
    ['1'.repeat(50), ''],
  ])('%s are %s', (typed, digits) => {
    expect(phoneDigits(typed)).toBe(digits);
  });
});

describe('the phones of a cell', () => {
  it.each([
    ['13800138000/13900139000', ['13800138000', '13900139000']],
    ['13800138000；13900139000', ['13800138000', '13900139000']],
    ['13800138000、13900139000', ['13800138000', '13900139000']],
    ['13800138000, 13900139000', ['13800138000', '13900139000']],
    ['13800138000\n13900139000', ['13800138000', '13900139000']],
    ['13800138000 ::: 010-62345678', ['13800138000', '010-62345678']],
    ['13800138000或13900139000', ['13800138000', '13900139000']],
    ['13800138000/', ['13800138000']],
    ['010-62345678/9', ['010-62345678/9']],
    ['13800138000（张三，老板）', ['13800138000（张三，老板）']],
    ['ask at the counter', ['ask at the counter']],
    ['', []],
  ])('%j are %j', (cell, expected) => {
    expect(phonesOfCell(cell).map(({ asTyped }) => asTyped)).toEqual(expected);
  });

  it('keeps a text without a number, with no digits to compare', () => {
    expect(phonesOfCell('ask at the counter')).toEqual([{ asTyped: 'ask at the counter', digits: '' }]);
    expect(phonesOfCell('010-62345678/9')[0]?.digits).toBe('01062345678');
  });

  it('placeholders do not tell one person from another', () => {
    expect(['0', '00000000000', '11111111', '123', ''].filter(isTellingPhone)).toEqual([]);
    expect(isTellingPhone('13800138000')).toBe(true);
  });

  it.each(['+'.repeat(100_000), '(0)'.repeat(33_000), '1/'.repeat(50_000), `${'1'.repeat(100_000)}E+`])(
    'hostile text of 100,000 characters costs nothing (%#)',
    (text) => {
      expect(quickestMs(() => phonesOfCell(text))).toBeLessThan(50);
    },
  );
});

describe('what is doubtful about a phone is said at once', () => {
  it.each([
    ['1380013800', 'digitMissing'],
    ['138 0013 800', 'digitMissing'],
    ['+86 138 0013 800', 'digitMissing'],
    ['138001380001', 'digitTooMany'],
    ['1.38E+10', 'shortened'],
    ['1234', 'noNumber'],
    ['没有', 'noNumber'],
    ['13800138000', null],
    ['138-0013-8000', null],
    ['+86 138 0013 8000', null],
    ['010-8888 9999', null],
    ['010-88889999转801', null],
    ['07700 900123', null],
    ['+44 7700 900123', null],
    ['+1 415 555 0100', null],
    ['(171) 555-7788', null],
    ['', null],
  ])('%s: %s', (typed, doubt) => {
    expect(phoneDoubt(typed)).toBe(doubt);
  });
});
