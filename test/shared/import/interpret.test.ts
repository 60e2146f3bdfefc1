import { describe, expect, it } from 'vitest';
import type { Cell, ImportField, Interpretation } from '../../../shared/import/fields.ts';
import { rowInterpreter } from '../../../shared/import/interpret.ts';
import type { InterpretedRow, RejectedRow } from '../../../shared/import/rows.ts';
import { interpretationOfOrders } from '../../fixtures/interpretation-of-orders.ts';
import { quickestMs } from '../quickest.ts';

type Row = Partial<Record<ImportField, Cell>>;

/** One row with a column for each given field, in the order given. */
function interpret(row: Row, settings: Partial<Interpretation> = {}): InterpretedRow | RejectedRow {
  const fields = Object.keys(row) as ImportField[];
  const mapping = Object.fromEntries(fields.map((field, column) => [field, [column]]));
  const interpreter = rowInterpreter(interpretationOfOrders(mapping, settings));
  return interpreter(
    7,
    fields.map((field) => row[field] ?? null),
  );
}

function taken(row: Row, settings: Partial<Interpretation> = {}): InterpretedRow {
  const result = interpret(row, settings);
  if ('reason' in result) throw new Error(`rejected: ${result.reason} ${result.field}`);
  return result;
}

function lineOf(row: Row, settings: Partial<Interpretation> = {}) {
  const { line, flags } = taken({ number: '1', day: '2023-05-01', ...row }, settings);
  if (line === null) throw new Error('no line');
  return { ...line, flags };
}

function customerOf(row: Row, settings: Partial<Interpretation> = {}) {
  const { customer, flags } = taken(row, { kind: 'customers', ...settings });
  if (customer === null) throw new Error('no customer');
  return { ...customer, flags };
}

const sale: Row = { day: '2023-05-01', amount: '10' };

describe('an order row', () => {
  it('becomes a customer and a line', () => {
    expect(
      taken({
        number: '17850.0',
        name: ' 张三 ',
        order: '536365',
        day: '2010-12-01 08:26:00',
        product: '85123A',
        description: 'LAMP',
        category: 'Home',
        channel: 'shop',
        quantity: '6',
        unitPrice: '2.55',
        discount: '10%',
        amount: '13.77',
        cost: '8',
        servedBy: '小李',
      }),
    ).toEqual({
      rowNumber: 7,
      customer: {
        number: '17850',
        name: '张三',
        phones: [],
        emails: [],
        address: null,
        city: null,
        postcode: null,
        country: null,
        birthday: null,
        birthdayAsTyped: null,
        tags: [],
        note: null,
      },
      line: {
        order: '536365',
        day: '2010-12-01',
        time: '08:26:00',
        product: '85123A',
        description: 'LAMP',
        category: 'Home',
        channel: 'shop',
        servedBy: '小李',
        payment: null,
        visit: null,
        quantityMillionths: 6_000_000,
        unitPriceMillionths: 2_550_000,
        discountMillionths: 100_000,
        amountMinor: 1_377,
        costMinor: 800,
        currency: 'CNY',
        isReturn: false,
        noSale: null,
        state: null,
        refundedMinor: null,
        paidMinor: null,
        roundingMillionths: null,
      },
      flags: [],
    });
  });

  it.each<[Row, string, string, string]>([
    [{ number: '1', day: '', amount: '1' }, 'dayMissing', 'day', ''],
    [{ number: '1', day: null, amount: '1' }, 'dayMissing', 'day', ''],
    [{ number: '1', day: '2023-02-30', amount: '1' }, 'dayUnreadable', 'day', '2023-02-30'],
    [{ number: '1', day: '2023-02-03', amount: ' ' }, 'amountMissing', 'amount', ' '],
    [{ number: '1', day: '2023-02-03', amount: '约1.5' }, 'amountUnreadable', 'amount', '约1.5'],
    [{ number: '1', day: '2023-02-03', amount: 'NaN' }, 'amountUnreadable', 'amount', 'NaN'],
    [{ number: '1', day: '2023-02-03', amount: true }, 'amountUnreadable', 'amount', 'TRUE'],
    [{ number: '1', day: '2023-02-03', amount: '1e308' }, 'amountTooLarge', 'amount', '1e308'],
    [{ number: '1', day: '2023-02-03', amount: '90071992547409.92' }, 'amountTooLarge', 'amount', '90071992547409.92'],
    [{ number: '1', day: '2023-02-03', quantity: '', unitPrice: '2' }, 'amountMissing', 'quantity', ''],
    [{ number: '1', day: '2023-02-03', quantity: '2', unitPrice: 'x' }, 'amountUnreadable', 'unitPrice', 'x'],
    [
      { number: '1', day: '2023-02-03', quantity: '2', unitPrice: '3', discount: 'a lot' },
      'amountUnreadable',
      'discount',
      'a lot',
    ],
  ])('%j is rejected: %s for %s', (row, reason, field, value) => {
    const cells = Object.values(row);
    expect(interpret(row)).toEqual({ rowNumber: 7, reason, field, value, cells });
  });

  it('keeps an amount of the largest exact size', () => {
    expect(lineOf({ amount: '90071992547409.91' }).amountMinor).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('shorter than its columns has blank cells at its end', () => {
    const interpreter = rowInterpreter({
      kind: 'orders',
      mapping: { day: [0], amount: [1], name: [5], note: [9] },
      match: 'name',
      dateOrder: 'ymd',
      decimalMark: 'point',
      positiveReturns: 'asWritten',
      homeCurrency: 'CNY',
      date1904: false,
    });
    expect(interpreter(2, ['2023-05-01', '3'])).toMatchObject({ customer: null, line: { amountMinor: 300 } });
  });
});

describe('amounts', () => {
  it.each<[Cell, number, boolean]>([
    ['8.325', 833, true],
    ['-8.325', -833, true],
    ['8.324999999999999', 833, true],
    [8.324999999999999, 833, true],
    ['261.95999999999998', 26_196, false],
    [261.95999999999998, 26_196, false],
    ['130.00 ', 13_000, false],
    ['1,234.5', 123_450, false],
    ['(12.50)', -1_250, false],
    ['￥1,200', 120_000, false],
    ['１２', 1_200, false],
    ["'12", 1_200, false],
    ['0', 0, false],
    ['-0', 0, false],
    [12, 1_200, false],
    [-2.5, -250, false],
  ])('%s is %i minor units (rounded: %s)', (cell, minor, isRounded) => {
    const { amountMinor, flags } = lineOf({ amount: cell });
    expect(amountMinor).toBe(minor);
    expect(Object.is(amountMinor, -0)).toBe(false);
    expect(flags).toEqual(isRounded ? ['roundedAmount'] : []);
  });

  it.each<[Row, number]>([
    [{ quantity: '6', unitPrice: '2.55' }, 1_530],
    [{ quantity: '-1', unitPrice: '27.5' }, -2_750],
    [{ quantity: '10', unitPrice: '9.8', discount: '0.15' }, 8_330],
    [{ quantity: '1', unitPrice: '0.05', discount: '0.1' }, 5],
    [{ quantity: '3', unitPrice: '33.333333333333333' }, 10_000],
    [{ quantity: 3, unitPrice: 0.1 }, 30],
    [{ quantity: '2', unitPrice: '10', discount: '9折' }, 1_800],
    [{ quantity: '2', unitPrice: '10', discount: '' }, 2_000],
    [{ quantity: '2件', unitPrice: '￥10' }, 2_000],
    [{ quantity: '123456789.123456', unitPrice: '1234567.891' }, 15_241_578_865_569_812],
  ])('%j without an amount column: quantity × price × (1 − discount), rounded once', (row, minor) => {
    const cells: Row = { number: '1', day: '2023-05-01', ...row };
    if (minor > Number.MAX_SAFE_INTEGER) expect(interpret(cells)).toMatchObject({ reason: 'amountTooLarge' });
    else expect(lineOf(row).amountMinor).toBe(minor);
  });

  it('are computed with the discount as the share that is off, the share left to pay, or the money it is said to be', () => {
    const row = { amount: '', quantity: '2', unitPrice: '10', discount: '0.5' };
    expect(lineOf(row)).toMatchObject({ amountMinor: 1000, discountMillionths: 500_000 });
    expect(lineOf(row, { discountIs: 'money' })).toMatchObject({ amountMinor: 1950, discountMillionths: 25_000 });
    expect(lineOf({ ...row, discount: '0.8' }, { discountIs: 'toPay' })).toMatchObject({
      amountMinor: 1600,
      discountMillionths: 200_000,
    });
  });

  it('of a mapped column are not touched by the discount', () => {
    expect(lineOf({ amount: '10', discount: '0.5' })).toMatchObject({
      amountMinor: 1_000,
      discountMillionths: 500_000,
    });
    expect(lineOf({ amount: '10', discount: 'a lot' })).toMatchObject({
      amountMinor: 1_000,
      discountMillionths: null,
      flags: ['discountUnreadable'],
    });
  });

  it.each<[Row, string, number, string[]]>([
    [{ amount: '12.5', currency: 'JPY' }, 'JPY', 13, ['roundedAmount']],
    [{ amount: '12.5', currency: '' }, 'CNY', 1_250, []],
    [{ amount: '1.2345', currency: 'kwd' }, 'KWD', 1_235, ['roundedAmount']],
    [{ amount: '12.5', currency: '人民币' }, 'CNY', 1_250, []],
    [{ amount: '12.5', currency: '积分' }, 'CNY', 1_250, ['currencyUnknown']],
    [{ amount: 'USD 12.5' }, 'USD', 1_250, []],
    [{ amount: '€12.5' }, 'EUR', 1_250, []],
    [{ amount: 'EUR 12.5', currency: 'USD' }, 'USD', 1_250, []],
    [{ amount: '￥12.5' }, 'CNY', 1_250, []],
  ])('%j are in %s: %i', (row, currency, amountMinor, flags) => {
    expect(lineOf(row)).toMatchObject({ currency, amountMinor, flags });
  });

  it('with a decimal comma are read by the comma', () => {
    const german = { decimalMark: 'comma', dateOrder: 'dmy' } as const;
    expect(lineOf({ day: '1.5.2023', amount: '1.234,56', quantity: '1,5' }, german)).toMatchObject({
      day: '2023-05-01',
      amountMinor: 123_456,
      quantityMillionths: 1_500_000,
    });
    expect(lineOf({ amount: 12.5 }, german).amountMinor).toBe(1_250);
    expect(interpret({ number: '1', day: '2023-05-01', amount: '12.50' }, german)).toMatchObject({
      reason: 'amountUnreadable',
    });
  });
});

describe('optional fields that cannot be read never reject', () => {
  it.each<[Row, string[]]>([
    [{ quantity: 'many' }, ['quantityUnreadable']],
    [{ quantity: '1e300' }, ['quantityUnreadable']],
    [{ unitPrice: 'cheap' }, ['unitPriceUnreadable']],
    [{ cost: '?' }, ['costUnreadable']],
    [{ time: 'noon' }, ['timeUnreadable']],
    [{ return: 'perhaps' }, ['returnUnreadable']],
    [{ order: '1.23E+15' }, ['numberMangled']],
    [{ note: 'a\0b' }, ['controlCharactersReplaced']],
    [{ note: "'=1+1" }, ['formulaPrefixRemoved']],
    [{ day: '42487' }, ['excelSerialDay']],
    [{ day: '2023-05-01 25:00' }, ['timeUnreadable']],
  ])('%j: %j', (row, flags) => {
    expect(lineOf({ amount: '1', ...row }).flags).toEqual(flags);
  });

  it('flags stand once, and each row has its own', () => {
    const interpreter = rowInterpreter({
      kind: 'orders',
      mapping: { day: [0], amount: [1], note: [2], name: [3] },
      match: 'name',
      dateOrder: 'ymd',
      decimalMark: 'point',
      positiveReturns: 'asWritten',
      homeCurrency: 'CNY',
      date1904: false,
    });
    const odd = interpreter(2, ['2023-05-01', '1', 'a\0', 'b\0']);
    const plain = interpreter(3, ['2023-05-01', '1', 'a', 'b']);
    expect([odd, plain]).toMatchObject([{ flags: ['controlCharactersReplaced'] }, { flags: [] }]);
  });
});

describe('time of day', () => {
  it.each<[Row, string | null]>([
    [{ day: '2023-05-01 14:02' }, '14:02:00'],
    [{ day: '2023-05-01', time: '下午3:05' }, '15:05:00'],
    [{ day: '2023-05-01 00:00:00', time: 0.5 }, '12:00:00'],
    [{ day: '2023-05-01 00:00:00' }, null],
    [{ day: { day: '2023-05-01', time: '09:00:00' }, time: '' }, '09:00:00'],
  ])('%j: %s', (row, time) => {
    expect(lineOf({ amount: '1', ...row }).time).toBe(time);
  });
});

describe('returns', () => {
  it.each<[Row, boolean]>([
    [{ amount: '-5' }, true],
    [{ amount: '5' }, false],
    [{ amount: '-5', quantity: '1' }, false],
    [{ amount: '-5', quantity: '-1' }, true],
    [{ amount: '-5', return: '退货' }, true],
    [{ amount: '5', return: '正常' }, false],
    [{ amount: '5', return: '' }, false],
    [{ amount: '-5', return: 'normal', quantity: '-1' }, true],
    [{ quantity: '-1', unitPrice: '5' }, true],
  ])('%j is one: %s', (row, isReturn) => {
    expect(lineOf(row).isReturn).toBe(isReturn);
  });

  it('with a positive amount stay as written and are flagged, or are turned with quantity and cost', () => {
    const row: Row = { amount: '5', quantity: '1', cost: '3', return: '退货' };
    expect(lineOf(row)).toMatchObject({
      amountMinor: 500,
      quantityMillionths: 1_000_000,
      costMinor: 300,
      isReturn: true,
      flags: ['positiveReturn'],
    });
    expect(lineOf(row, { positiveReturns: 'turn' })).toMatchObject({
      amountMinor: -500,
      quantityMillionths: -1_000_000,
      costMinor: -300,
      isReturn: true,
      flags: ['positiveReturn'],
    });
    expect(lineOf({ amount: '-5', return: '退货' }, { positiveReturns: 'turn' })).toMatchObject({
      amountMinor: -500,
      flags: [],
    });
  });
});

describe('who bought', () => {
  it.each<Row>([
    { number: '', country: 'France', city: 'Paris', ...sale },
    { number: 'NULL', ...sale },
    { number: null, name: '散客', ...sale },
    { number: '', name: ' Walk-in Customer ', ...sale },
    { number: '', name: '-', ...sale },
    sale,
  ])('%j names no customer: a walk-in', (row) => {
    expect(taken(row).customer).toBeNull();
  });

  it('散客 with a number of its own is a customer', () => {
    expect(taken({ number: 'C0', name: '散客', ...sale }).customer).toMatchObject({ number: 'C0', name: '散客' });
  });

  it.each<[Interpretation['match'], Row]>([
    ['phone', { phone: '无', name: '张三' }],
    ['email', { email: 'none', name: '张三' }],
    ['name', { name: '', number: '5' }],
    ['name+phone', { name: '', phone: '13800138000' }],
    ['number', { number: '', name: '张三' }],
  ])('matched by %s, %j is taken by what else it says', (match, row) => {
    expect(taken({ ...row, ...sale }, { match }).customer).not.toBeNull();
  });

  it('a number of zeros is none, and a shortened one only where nothing else is said', () => {
    expect(taken({ number: '0', name: '张三', ...sale }).customer).toMatchObject({ number: null, name: '张三' });
    expect(taken({ number: '0', ...sale }).customer).toBeNull();
    expect(taken({ number: '6.90E+15', name: '张三', ...sale }).customer).toMatchObject({ number: null });
    expect(taken({ number: '6.90E+15', ...sale }).customer).toMatchObject({ number: '6.90E+15' });
  });
});

describe('a customer row', () => {
  it('keeps everything a list of customers says', () => {
    expect(
      customerOf({
        number: "'007",
        name: '张三',
        phone: '13800138000 / 010-62345678',
        email: 'a@b.cn；c@d.cn',
        address: '中山路 1 号',
        city: '广州',
        postcode: '０１２３４',
        country: '中国',
        birthday: '5月1日',
        tags: 'VIP，老客；VIP',
        note: '喜欢\n绿茶',
      }),
    ).toEqual({
      number: '007',
      name: '张三',
      phones: ['13800138000', '010-62345678'],
      emails: ['a@b.cn', 'c@d.cn'],
      address: '中山路 1 号',
      city: '广州',
      postcode: '０１２３４',
      country: '中国',
      birthday: '--05-01',
      birthdayAsTyped: '5月1日',
      tags: ['VIP', '老客'],
      note: '喜欢\n绿茶',
      flags: [],
    });
  });

  it.each<[Row, string, string]>([[{ number: '', name: ' ', note: 'who?' }, 'nameMissing', 'name']])(
    '%j is rejected: %s',
    (row, reason, field) => {
      expect(interpret(row, { kind: 'customers' })).toMatchObject({ reason, field });
    },
  );

  it('with nothing but what it is matched by is taken: lists of e-mail addresses exist', () => {
    expect(customerOf({ email: 'a@b.cn' }, { match: 'email' })).toMatchObject({ name: null, emails: ['a@b.cn'] });
  });

  it('the numbers of a workbook are texts, phones too', () => {
    expect(customerOf({ number: 17850, phone: 13800138000, postcode: 12209, name: 'A' })).toMatchObject({
      number: '17850',
      phones: ['13800138000'],
      postcode: '12209',
    });
    expect(customerOf({ number: { day: '2023-03-04', time: null } }).flags).toEqual(['numberMangled']);
    expect(customerOf({ number: '="0012"' }).number).toBe('0012');
  });

  it('an unreadable birthday is kept as typed', () => {
    expect(customerOf({ number: '1', birthday: '0000-00-00' })).toMatchObject({
      birthday: null,
      birthdayAsTyped: '0000-00-00',
    });
    expect(customerOf({ number: '1', birthday: { day: '1990-05-01', time: null } }).birthday).toBe('1990-05-01');
    expect(customerOf({ number: '1', birthday: 29221 })).toMatchObject({
      birthday: '1980-01-01',
      birthdayAsTyped: '29221',
    });
  });

  it.each([
    ['农历十月初一', 'lunar --10-01'],
    ['八月十五', 'lunar --08-15'],
    ['农历1965-12-23', 'lunar 1965-12-23'],
    ['65年腊月廿三', 'lunar 1965-12-23'],
    ['2020年闰四月初三', 'lunar leap 2020-04-03'],
    ['八月十五日', '--08-15'],
  ])('the birthday %s is %s, in a list of customers and in one of orders', (typed, expected) => {
    expect(customerOf({ number: '1', birthday: typed }).birthday).toBe(expected);
    expect(
      interpret({ number: '1', birthday: typed, day: '2026-01-01', amount: '1' }, { kind: 'orders' }),
    ).toMatchObject({ customer: { birthday: expected, birthdayAsTyped: typed } });
  });

  it.each([
    ['8-15', 'lunar --08-15'],
    ['2-30', 'lunar --02-30'],
    ['1965-12-23', 'lunar 1965-12-23'],
    ['公历1965-12-23', '1965-12-23'],
    [{ day: '1965-12-23', time: null }, 'lunar 1965-12-23'],
  ])('in a column of lunar birthdays %j is %s', (birthday, expected) => {
    expect(customerOf({ number: '1', birthday }, { birthdayCalendar: 'lunar' }).birthday).toBe(expected);
  });

  it('names, cities and the like are of one line, whatever breaks their cell has; notes and addresses keep theirs', () => {
    expect(
      customerOf(
        { name: 'Ada S. McKinley \r\n Community Services', city: 'New\nYork', note: 'a\nb', address: '1 Road\nTown' },
        { match: 'name' },
      ),
    ).toMatchObject({
      name: 'Ada S. McKinley Community Services',
      city: 'New York',
      note: 'a\nb',
      address: '1 Road\nTown',
    });
    expect(customerOf({ name: '拐角书店\n有限公司' }, { match: 'name' }).name).toBe('拐角书店有限公司');
    expect(customerOf({ name: '李雷\nLi Lei' }, { match: 'name' }).name).toBe('李雷 Li Lei');
  });

  it('several columns of a field are joined by a blank; of phones they are separate', () => {
    const interpreter = rowInterpreter({
      kind: 'customers',
      mapping: { name: [0, 1], phone: [2, 3], address: [4, 5] },
      match: 'name',
      dateOrder: 'ymd',
      decimalMark: 'point',
      positiveReturns: 'asWritten',
      homeCurrency: 'CNY',
      date1904: false,
    });
    expect(interpreter(2, ['Ana', 'Trujillo', '030-0074321', '030-0076545', 'Main St', '5'])).toMatchObject({
      customer: { name: 'Ana Trujillo', phones: ['030-0074321', '030-0076545'], address: 'Main St 5' },
    });
    expect(interpreter(3, ['张', '三'])).toMatchObject({ customer: { name: '张三' } });
    expect(interpreter(4, ['欧阳', '锋', '', ''])).toMatchObject({ customer: { name: '欧阳锋', address: null } });
    expect(interpreter(5, ['曾惠', '杭州'])).toMatchObject({ customer: { name: '曾惠 杭州' } });
  });
});

describe('a mapping that could take no row is refused', () => {
  it.each<[Row, Partial<Interpretation>, string]>([
    [{ number: '1', amount: '1' }, {}, 'IMPORT_DAY_NOT_MAPPED'],
    [{ number: '1', day: '2023-05-01' }, {}, 'IMPORT_AMOUNT_NOT_MAPPED'],
    [{ number: '1', day: '2023-05-01', quantity: '1' }, {}, 'IMPORT_AMOUNT_NOT_MAPPED'],
    [{ name: '1', ...sale }, {}, 'IMPORT_MATCH_NOT_MAPPED'],
    [{ name: '1', ...sale }, { match: 'name+phone' }, 'IMPORT_MATCH_NOT_MAPPED'],
    [{ note: '1' }, { kind: 'customers' }, 'IMPORT_MATCH_NOT_MAPPED'],
    [sale, { homeCurrency: '???' }, 'CURRENCY_UNKNOWN'],
  ])('%j %j: %s', (row, settings, code) => {
    expect(() => interpret(row, settings)).toThrowError(code);
  });
});

describe('hostile cells', () => {
  it.each([
    'x'.repeat(100_000),
    '9'.repeat(100_000),
    '\0'.repeat(100_000),
    "'=".repeat(50_000),
    '1,'.repeat(50_000),
    '@;'.repeat(50_000),
  ])('of 100,000 characters are read in one pass (%#)', (text) => {
    const fields: ImportField[] = [
      'number',
      'name',
      'phone',
      'email',
      'birthday',
      'tags',
      'note',
      'quantity',
      'return',
    ];
    for (const field of fields) {
      const row = { number: '1', [field]: text, ...sale };
      expect('reason' in interpret(row)).toBe(false);
      expect(quickestMs(() => interpret(row))).toBeLessThan(150);
    }
  });

  it('the same day text a million times is read once, and many different ones stay bounded and right', () => {
    const interpreter = rowInterpreter({
      kind: 'orders',
      mapping: { day: [0], amount: [1], note: [2] },
      match: 'name',
      dateOrder: 'ymd',
      decimalMark: 'point',
      positiveReturns: 'asWritten',
      homeCurrency: 'CNY',
      date1904: false,
    });
    for (let index = 0; index < 50_000; index++) {
      const second = String(index % 60).padStart(2, '0');
      const minute = String(Math.floor(index / 60) % 60).padStart(2, '0');
      const hour = String(Math.floor(index / 3600) + 1).padStart(2, '0');
      const result = interpreter(index, [`2023-05-01 ${hour}:${minute}:${second}`, '1']);
      if ('reason' in result || result.line?.time !== `${hour}:${minute}:${second}`) throw new Error(String(index));
    }
  });
});
