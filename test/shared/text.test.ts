import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  customerNumberFromCell,
  foldHeading,
  foldText,
  replaceUnstorable,
  textOfNumber,
  tidyCell,
  withFormulaGuard,
  withoutFormulaGuard,
  withoutTextFormula,
} from '../../shared/text.ts';
import { quickestMs } from './quickest.ts';

describe('comparing names', () => {
  it.each([
    ['  Zhāng  San ', 'zhāng san'],
    ['ＡＢＣ１２', 'abc12'],
    ['张\u3000三', '张 三'],
    ['张\u200b三', '张三'],
    ['ﬁsh', 'fish'],
    ['A\u00a0B\t\nC', 'a b c'],
    ['\u202eabc', 'abc'],
    ['', ''],
  ])('%j is compared as %j', (typed, expected) => {
    expect(foldText(typed)).toBe(expected);
  });

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it.each([
    ['Order_ID ', 'orderid'],
    ['客户 名称（必填）', '客户名称必填'],
    ['E-mail', 'email'],
    ['销售额(元)', '销售额元'],
    ['  ', ''],
  ])('the heading %j is compared as %j', (typed, expected) => {
    expect(foldHeading(typed)).toBe(expected);
  });
});

describe('a cell', () => {
  it.each([
    ['\ufeff abc\u3000', 'abc'],
    ['\u00a0\u200b a  b \u2060', 'a  b'],
    ['\t\r\n', ''],
    ['a\u3000b', 'a\u3000b'],
    ['\u200e\u00ad \u200d', ''],
    ['\u200eab\u200d', '\u200eab\u200d'],
  ])('%j is tidied to %j: the inner text stays', (typed, expected) => {
    expect(tidyCell(typed)).toBe(expected);
  });

  it.each([
    ['a\0b', 'a\ufffdb', 1],
    ['\u0007\u0085\u009f', '\ufffd\ufffd\ufffd', 3],
    ['\ud800x', '\ufffdx', 1],
    ['x\udc00\ud800', 'x\ufffd\ufffd', 2],
    ['👩\u200d👧 ok', '👩\u200d👧 ok', 0],
    ['a\tb\r\nc', 'a\tb\r\nc', 0],
    ['\u202ertl\u2028', '\u202ertl\u2028', 0],
    ['\ufffd', '\ufffd', 0],
  ])('%j is stored as %j with %i replaced', (typed, text, replaced) => {
    expect(replaceUnstorable(typed)).toEqual({ text, replaced });
  });
});

describe('the beginning of a text', () => {
  it('is at most so long, and halves no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 12 }), (text, longest) => {
        const beginning = beginningOf(text, longest);
        expect(text.startsWith(beginning)).toBe(true);
        expect(beginning.isWellFormed()).toBe(true);
        expect(beginning.length).toBeLessThanOrEqual(longest);
        expect(beginning.length).toBeGreaterThanOrEqual(Math.min(text.length, longest - 1));
      }),
      { seed: 11 },
    );
  });
});

describe('the guard against formulas', () => {
  it.each(['=1+1', '+1', '-2+3', '@SUM', '\t=1', '\rx', '\nx', ' =1', '＝1', '\u3000＋1', '－1', '＠x', "'=1", "''+1"])(
    '%j is guarded and comes back',
    (text) => {
      expect(withFormulaGuard(text)).toBe(`'${text}`);
      expect(withoutFormulaGuard(withFormulaGuard(text))).toBe(text);
    },
  );

  it.each(["'tis", "O'Neill", 'a=b', '', "'", '12', "''", '  x'])('%j is left alone both ways', (text) => {
    expect(withFormulaGuard(text)).toBe(text);
    expect(withoutFormulaGuard(text)).toBe(text);
  });

  it('gives back any text', () => {
    const nasty = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\n', ' ', 'a', '1') });
    fc.assert(
      fc.property(nasty, (text) => {
        expect(withoutFormulaGuard(withFormulaGuard(text))).toBe(text);
      }),
    );
  });

  it('the form ="…" of shop platforms is the text within', () => {
    expect(withoutTextFormula('="123456789012345678"')).toBe('123456789012345678');
    expect(withoutTextFormula('="a"&"b"')).toBe('="a"&"b"');
    expect(withoutTextFormula('="')).toBe('="');
  });
});

describe('a number of a customer', () => {
  it.each<[string | number, string | null, boolean]>([
    ['17850.0', '17850', false],
    ['17850.00', '17850', false],
    [17850, '17850', false],
    ['007', '007', false],
    ['0012.0', '0012', false],
    ['A-1.0', 'A-1.0', false],
    ['1.50', '1.50', false],
    ['.0', '.0', false],
    ['-.0', '-.0', false],
    ['１２３', '123', false],
    [' VIP 7 ', 'VIP 7', false],
    ['1.23E+15', '1.23E+15', true],
    ['1.23e+15', '1.23e+15', true],
    [1.23e15, '1230000000000000', true],
    [6.22202123456789e18, '6222021234567890000', true],
    [1e21, '1000000000000000000000', true],
    ['', null, false],
    ['  ', null, false],
    [Number.NaN, null, false],
  ])('%j is %j (mangled: %s)', (cell, number, mangled) => {
    expect(customerNumberFromCell(cell)).toEqual({ number, mangled });
  });

  it('shows a workbook number as the workbook does', () => {
    expect(textOfNumber(0.1 + 0.2)).toBe('0.3');
    expect(textOfNumber(13800138000)).toBe('13800138000');
  });
});

it.each([
  ' '.repeat(100_000),
  `${'0'.repeat(100_000)}x`,
  '\u3000a'.repeat(50_000),
  `1.${'0'.repeat(99_998)}`,
  "'".repeat(100_000),
])('hostile text of 100,000 characters costs nothing (%#)', (text) => {
  const ms = quickestMs(() => {
    tidyCell(text);
    foldHeading(text);
    replaceUnstorable(text);
    customerNumberFromCell(text);
    withoutFormulaGuard(text);
    withoutTextFormula(text);
    foldText(text);
  });
  expect(ms).toBeLessThan(50);
});
