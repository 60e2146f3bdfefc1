import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/import/fields.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';
import { quickestMs } from '../quickest.ts';

/** The proposal with the headings in place of the column indexes. */
function proposed(headings: string[], rows: Cell[][], kind?: 'orders' | 'customers') {
  const { columns, proposal } = proposeMapping(headings, rows, kind);
  const mapping = Object.fromEntries(
    Object.entries(proposal.mapping).map(([field, indexes]) => [
      field,
      indexes.map((index) => headings[index] || `#${index}`).join(' + '),
    ]),
  );
  return { columns, proposal, mapping };
}

it('下单时间 beside 下单日期 is the time of day where it holds nothing else', () => {
  const headings = ['订单编号', '下单日期', '下单时间', '客户姓名', '金额'];
  const { mapping } = proposed(headings, [['1', '2026-03-01', '14:05', '李安', '12.00']]);
  expect(mapping).toMatchObject({ day: '下单日期', time: '下单时间' });
});

describe('ordinary files of shops', () => {
  it('a sheet with orders and their customers together', () => {
    const { proposal, mapping } = proposed(
      ['单号', '日期', '客户姓名', '手机号', '商品名称', '数量', '单价', '金额', '导购', '备注'],
      [
        ['X001', '2023年5月1日', '张三', '13800138000', '绿茶', '2', '30', '60', '小李', ''],
        ['X002', '2023年5月2日', '李四', '13900139000', '红茶', '1', '45.5', '45.5', '小王', '送礼'],
      ],
    );
    expect(proposal).toMatchObject({ kind: 'orders', match: 'phone', dateOrder: 'ymd', dateOrderAmbiguous: false });
    expect(mapping).toEqual({
      order: '单号',
      day: '日期',
      name: '客户姓名',
      phone: '手机号',
      description: '商品名称',
      quantity: '数量',
      unitPrice: '单价',
      amount: '金额',
      servedBy: '导购',
      note: '备注',
    });
  });

  it('one row an order, in English', () => {
    const { proposal, mapping } = proposed(
      ['Order ID', 'Order Date', 'Customer', 'Email', 'Total', 'Status'],
      [
        ['1001', '01/13/2023', 'Ann Lee', 'ann@example.org', '$1,200.50', 'Completed'],
        ['1002', '02/01/2023', 'Bo Ek', 'bo@example.org', '$80.00', 'Refunded'],
        ['1003', '02/03/2023', 'Cy Fox', 'cy@example.org', '$7.25', 'Completed'],
      ],
    );
    expect(proposal).toMatchObject({ kind: 'orders', match: 'email', dateOrder: 'mdy', dateOrderAmbiguous: false });
    expect(proposal).toMatchObject({ decimalMark: 'point', decimalMarkAmbiguous: false });
    expect(mapping).toEqual({
      order: 'Order ID',
      day: 'Order Date',
      name: 'Customer',
      email: 'Email',
      amount: 'Total',
      status: 'Status',
    });
  });

  it('a list of customers', () => {
    const { proposal, mapping } = proposed(
      ['编号', '姓名', '电话', '生日', '会员等级', '累计消费', '最近消费日期', '备注'],
      [
        ['A1', '张三', '13800138000', '1990-05-01', '金卡', '1200', '2023-05-01', ''],
        ['A2', '李四', '13900139000', '5月2日', '银卡', '300', '2023-04-01', '怕辣'],
      ],
    );
    expect(proposal).toMatchObject({ kind: 'customers', match: 'number' });
    expect(mapping).toEqual({ number: '编号', name: '姓名', phone: '电话', birthday: '生日', note: '备注' });
  });

  it('a list of customers with the day each was entered and what each spent is no list of orders', () => {
    const { proposal, mapping } = proposed(
      ['会员姓名', '手机号', '创建时间', '消费金额'],
      [['张三', '13800138000', '2023-05-01 10:00:00', '1200']],
    );
    expect(proposal.kind).toBe('customers');
    expect(mapping).toEqual({ name: '会员姓名', phone: '手机号' });
  });

  it('with an asked kind only its fields are proposed', () => {
    const headings = ['Order ID', 'Order Date', 'Customer name', 'Total'];
    const rows = [['1', '2023-05-01', 'Ann', '5']];
    expect(proposed(headings, rows, 'customers').mapping).toEqual({ name: 'Customer name' });
    expect(proposed(headings, rows, 'customers').proposal.kind).toBe('customers');
    expect(proposed(['姓名'], [['张三']], 'orders').proposal.kind).toBe('orders');
  });

  it('the export of a web shop with several lines an order and the total on the first', () => {
    const { mapping } = proposed(
      [
        'Name',
        'Email',
        'Financial Status',
        'Currency',
        'Total',
        'Created at',
        'Lineitem quantity',
        'Lineitem name',
        'Lineitem price',
        'Lineitem sku',
        'Billing Name',
        'Shipping Name',
      ],
      [
        ['#1', 'a@b.cn', 'paid', 'USD', '30.00', '2023-05-01 10:00:00 +0800', '1', 'Tea', '10.00', 'T', 'Ann', 'Ann'],
        ['#1', 'a@b.cn', '', '', '', '2023-05-01 10:00:00 +0800', '2', 'Cup', '10.00', 'C', '', ''],
        ['#2', 'c@b.cn', 'refunded', 'USD', '20.00', '2023-05-02 10:00:00 +0800', '1', 'Tea', '10.00', 'T', 'Cy', 'Cy'],
        ['#2', 'c@b.cn', '', '', '', '2023-05-02 10:00:00 +0800', '1', 'Cup', '10.00', 'C', '', ''],
        ['#3', 'd@b.cn', 'paid', 'USD', '20.00', '2023-05-02 11:00:00 +0800', '1', 'Tea', '10.00', 'T', 'Di', 'Di'],
        ['#3', 'd@b.cn', '', '', '', '2023-05-02 11:00:00 +0800', '1', 'Cup', '10.00', 'C', '', ''],
      ],
    );
    expect(mapping).toMatchObject({
      order: 'Name',
      email: 'Email',
      name: 'Billing Name',
      day: 'Created at',
      quantity: 'Lineitem quantity',
      unitPrice: 'Lineitem price',
      description: 'Lineitem name',
      product: 'Lineitem sku',
      currency: 'Currency',
      status: 'Financial Status',
    });
    expect(mapping.amount).toBeUndefined();
  });

  it("an order's total repeated on its lines gives way to the amount of the line", () => {
    const rows = ['1', '2', '3'].flatMap((order) => [
      [order, '2023-05-01', '100', '60', '茶', '王五'],
      [order, '2023-05-01', '100', '40', '杯', '王五'],
    ]);
    const { mapping } = proposed(['订单编号', '下单时间', '实付金额', '小计', '商品名称', '客户姓名'], rows);
    expect(mapping.amount).toBe('小计');
  });

  it('the export of a till with cost per piece: it is no cost of the row where quantities are given', () => {
    const rows = [['2023-05-01', 'Tea', '2', '10', '3', '20']];
    expect(proposed(['日期', '商品', '数量', '单价', '成本价', '金额'], rows).mapping.cost).toBeUndefined();
    expect(proposed(['日期', '商品', '销售件', '单价', '成本价', '金额'], rows).mapping.cost).toBe('成本价');
    expect(proposed(['日期', '商品', '数量', '单价', '成本', '金额'], rows).mapping.cost).toBe('成本');
  });
});

describe('content confirms or refutes the heading', () => {
  it.each<[string, Cell[], string | undefined]>([
    ['客户', ['10001', '10002', '10003'], 'number'],
    ['客户', ['张三', '李四', '王五'], 'name'],
    ['Customer', ['C-001', 'C-002'], 'number'],
    ['Phone', ['Yes', 'No', 'Yes'], undefined],
    ['Email', ['daily', 'weekly'], undefined],
    ['time', ['14JUN09:17:58:34', '16JUN09:15:09:13'], 'day'],
    ['时间', ['14:02', '15:30'], 'time'],
    ['日期', ['星期一', '星期二'], undefined],
    ['数量', ['很多', '很少'], undefined],
    ['折扣', ['0.1', '0.2', '0'], 'discount'],
    ['折扣', ['5.00', '10.00', '0'], 'discountAmount'],
    ['Discount Amount', ['0.00', '0.50', '1.00'], 'discountAmount'],
    ['折扣(元)', ['0', '0.5', '1'], 'discountAmount'],
    ['退款金额', ['0.00', '20.00'], 'refunded'],
    ['退款', ['0', '1', '0'], 'return'],
    ['收/支', ['收入', '支出', '/'], 'moneyDirection'],
    ['类型', ['转印纸', '包装', '标签'], undefined],
    ['折扣', ['1', '1', '0.85', '1'], 'discount'],
    ['类型', ['正常', '退货', '赠送'], 'status'],
    ['类型', ['饮料', '食品', '酒水'], undefined],
    ['Status', ['Cancelled', 'Cancelled', 'Done'], 'status'],
    ['币种', ['CNY', 'USD'], 'currency'],
    ['Name', ['12', '13', '14'], undefined],
    ['日期', [42487, 42490], 'day'],
    ['日期', [{ day: '2023-05-01', time: null }], 'day'],
    ['编号', ['1', '2'], undefined],
  ])('%s over %j is %s of an order', (heading, cells, field) => {
    const { mapping } = proposed(
      [heading],
      cells.map((cell) => [cell]),
      'orders',
    );
    expect(Object.keys(mapping)).toEqual(field === undefined ? [] : [field]);
  });

  it.each<[string, string[], Cell[][], string | undefined, boolean]>([
    [
      '1 is common and 0 nowhere',
      ['单价', '折扣'],
      [
        [100, 0.5],
        [80, 0.8],
        [60, 1],
        [50, 1],
      ],
      'toPay',
      false,
    ],
    [
      'both 1 and 0 occur',
      ['单价', '折扣'],
      [
        [100, 0.5],
        [80, 0],
        [60, 1],
      ],
      undefined,
      true,
    ],
    [
      'neither occurs',
      ['单价', '折扣'],
      [
        [100, 0.5],
        [80, 0.8],
      ],
      undefined,
      true,
    ],
    [
      '0 occurs',
      ['单价', '折扣率'],
      [
        [100, 0.5],
        [80, 0],
      ],
      undefined,
      false,
    ],
    [
      'price and quantity times it come to the amount',
      ['数量', '单价', '折扣', '金额'],
      [
        [2, 100, 0.8, 160],
        [1, 80, 0.9, 72],
      ],
      'toPay',
      false,
    ],
    [
      'price and quantity less it come to the amount',
      ['数量', '单价', '折扣', '金额'],
      [
        [2, 100, 0.2, 160],
        [1, 80, 0.1, 72],
      ],
      undefined,
      false,
    ],
  ])('a column of discounts says what is left to pay, or is asked about: %s', (_why, headings, rows, is, isAsked) => {
    const { proposal } = proposed(
      ['日期', ...headings],
      rows.map((row) => ['2026-05-01', ...row]),
      'orders',
    );
    expect([proposal.mapping.discount !== undefined, proposal.discountIs, proposal.discountIsAsked]).toEqual([
      true,
      is,
      isAsked,
    ]);
  });

  it.each<[string, Cell[][], boolean]>([
    [
      'goes up and down by them, oldest first',
      [
        [25, 1025],
        [-800, 225],
        [40, 265],
        [-5, 260],
      ],
      true,
    ],
    [
      'goes up and down by them, newest first',
      [
        [-5, 260],
        [40, 265],
        [-800, 225],
        [25, 1025],
      ],
      true,
    ],
    [
      'does so by chance',
      [
        [25, 25],
        [-25, 30],
        [40, 7],
        [-40, 12],
      ],
      false,
    ],
    [
      'does so in the few rows that have a number there',
      [
        [25, 1025],
        [-800, 225],
        [40, 265],
        [-5, 260],
        [1, '-'],
        [2, '-'],
        [3, '-'],
        [4, '-'],
      ],
      false,
    ],
    [
      'does so, and nothing is below zero',
      [
        [25, 1025],
        [800, 1825],
        [40, 1865],
        [5, 1870],
      ],
      false,
    ],
  ])('amounts below zero are paid out of an account where a column %s', (_how, rows, are) => {
    const { proposal } = proposed(
      ['日期', '金额', '余额'],
      rows.map((row) => ['2026-05-01', ...row]),
      'orders',
    );
    expect(proposal.isPaidOutBelowZero).toBe(are);
  });

  it('columns without headings are proposed only where a single one has the content', () => {
    const rows = [
      ['2023-05-01', '12.50', '13800138000', 'a@b.cn', 'x'],
      ['2023-05-02', '3.20', '13900139000', 'c@d.cn', 'y'],
    ];
    const { proposal, mapping } = proposed(['', '', '', '', ''], rows);
    expect(mapping).toEqual({ day: '#0', amount: '#1', phone: '#2', email: '#3' });
    expect(proposal.certainty).toEqual({ day: 'content', amount: 'content', phone: 'content', email: 'content' });
    expect(proposal.kind).toBe('orders');
    const twoDays = rows.map((row) => [...row, row[0] ?? '']);
    expect(proposed(['', '', '', '', '', ''], twoDays).mapping.day).toBeUndefined();
    expect(proposed(['发货日期', '金额'], [['2023-05-01', '3']]).mapping.day).toBeUndefined();
    expect(proposed(['when', '金额'], [['2023-05-01', '3']]).mapping.day).toBe('when');
  });
});

describe('the match key', () => {
  it.each<[string[], Cell[][], string]>([
    [['会员卡号', '姓名', '手机'], [['1', '张三', '13800138000']], 'number'],
    [['姓名', '手机', '邮箱'], [['张三', '13800138000', 'a@b.cn']], 'phone'],
    [['姓名', '邮箱'], [['张三', 'a@b.cn']], 'email'],
    [['姓名'], [['张三']], 'name'],
    [
      ['会员卡号', '姓名'],
      [
        ['1', '张三'],
        ['', '李四'],
        ['', '王五'],
      ],
      'number',
    ],
    [
      ['会员卡号', '姓名', '手机'],
      [
        ['1', '张三', '13800138000'],
        ['', '李四', '13800138001'],
        ['', '王五', '13800138002'],
      ],
      'phone',
    ],
    [
      ['手机', '姓名', '邮箱'],
      [
        ['13800138000', '张三', 'a@b.cn'],
        ['13800138000', '李四', 'c@d.cn'],
        ['13800138000', '王五', 'e@f.cn'],
      ],
      'email',
    ],
    [['会员卡号', '姓名'], [], 'number'],
  ])('of %j over %j is %s', (headings, rows, match) => {
    expect(proposed(headings, rows).proposal.match).toBe(match);
  });
});

describe('what only a person can decide is asked', () => {
  it.each<[string[], string[], string, boolean]>([
    [['日期', '金额'], ['03/04/05', '03/05/05'], 'ymd', true],
    [['日期', '金额'], ['03/04/2005', '03/05/2005'], 'mdy', true],
    [['Date', 'Total'], ['03/04/2005', '05/03/2005'], 'dmy', true],
    [['Date', 'Total'], ['03/04/2005 1:02 PM', '05/03/2005 2:00 AM'], 'mdy', true],
    [['Date', 'Total'], ['31/04/2005', '30/04/2005'], 'dmy', false],
  ])('%j with days %j: %s (asked: %s)', (headings, days, order, ambiguous) => {
    const { proposal } = proposed(
      headings,
      days.map((day) => [day, '1']),
    );
    expect([proposal.dateOrder, proposal.dateOrderAmbiguous]).toEqual([order, ambiguous]);
  });

  it('and a single telling day at the end of a large sample decides', () => {
    const days = [...Array.from({ length: 499 }, () => '03/04/2005'), '30/04/2005'];
    const { proposal } = proposed(
      ['Date', 'Total'],
      days.map((day) => [day, '1']),
    );
    expect([proposal.dateOrder, proposal.dateOrderAmbiguous]).toEqual(['dmy', false]);
  });

  it('the decimal mark, where only thousands are seen', () => {
    expect(proposed(['Date', 'Total'], [['2023-05-01', '1,234']]).proposal.decimalMarkAmbiguous).toBe(true);
    expect(proposed(['Datum', 'Betrag'], [['2023-05-01', '1.234,50']]).proposal).toMatchObject({
      decimalMark: 'comma',
      decimalMarkAmbiguous: false,
    });
  });
});

describe('no column is ever lost', () => {
  it('whatever its heading: repeated, empty, or a name the language itself uses', () => {
    const headings = ['日期', '日期', '', '', '__proto__', 'constructor', 'id', 'toString', 'x'.repeat(10_000), '金额'];
    const { columns, mapping } = proposed(headings, [
      ['2023-05-01', '2023-05-02', 'a', 'b', 'c', 'd', '1', 'f', 'g', '5', 'beyond the headings'],
    ]);
    expect(columns.map(({ heading }) => heading)).toEqual([...headings, '']);
    expect(columns.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(mapping).toEqual({ day: '日期', amount: '金额' });
    expect(proposeMapping(headings, []).proposal.mapping.day).toEqual([0]);
  });

  it('and each says what it holds', () => {
    const rows: Cell[][] = [
      ['a', '1', '1.5', '2023-05-01', '2023-05-01 10:00', '是', '13800138000', 'a@b.cn', '', 3],
      ['b', '2', '2', '2023-05-02', '2023-05-02 10:00', '否', '020-88889999', 'c@d.cn', null, 3],
      ['a', '3', '2', '2023-05-02', '2023-05-02 11:00', '否', '+86 13900139000', 'c@d.cn', '  ', 3],
    ];
    const { columns } = proposed(
      Array.from({ length: 10 }, () => ''),
      rows,
    );
    expect(columns.map(({ content }) => content)).toEqual([
      'text',
      'integer',
      'decimal',
      'day',
      'dayAndTime',
      'yesNo',
      'phone',
      'email',
      'empty',
      'integer',
    ]);
    expect(columns[0]).toMatchObject({ samples: ['a', 'b'], filledShare: 1 });
    expect(columns[8]).toMatchObject({ samples: [], filledShare: 0 });
  });

  it('an empty file has no columns and proposes nothing', () => {
    const { columns, proposal } = proposeMapping([], []);
    expect(columns).toEqual([]);
    expect(proposal).toMatchObject({ kind: 'customers', mapping: {} });
  });

  it('a thousand columns of odd headings are recognised without delay', () => {
    const headings = Array.from({ length: 1_000 }, (_, index) => `${'客户订单'.repeat(50)}${index}`);
    const rows = Array.from({ length: 20 }, () => headings.map((_, index) => `cell ${index}`));
    expect(quickestMs(() => proposeMapping(headings, rows))).toBeLessThan(1_500);
  });
});
