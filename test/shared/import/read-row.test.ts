import { describe, expect, it } from 'vitest';
import type { Cell, ColumnMapping, Interpretation } from '../../../shared/import/fields.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';
import { rowReader } from '../../../shared/import/read-row.ts';
import { interpretationOfOrders } from '../../fixtures/interpretation-of-orders.ts';

const mapping: ColumnMapping = { name: [0], phone: [1], day: [2], description: [3], amount: [4] };
const headings = ['客户', '电话', '日期', '商品', '金额'];

function read(rows: readonly (readonly Cell[])[], changes: Partial<Interpretation> = {}, repeated?: readonly number[]) {
  const readRow = rowReader(interpretationOfOrders(mapping, { match: 'name', fillDown: true, ...changes }), headings);
  return rows.map((cells, index) =>
    readRow({ rowNumber: index + 2, cells, ...(repeated === undefined ? {} : { repeated }) }),
  );
}

function inShort(rows: ReturnType<typeof read>) {
  return rows.map((row) => {
    if ('passedOver' in row) return row.passedOver;
    if ('reason' in row) return [row.reason, ...row.cells];
    return [row.customer?.name ?? null, row.line?.day, row.line?.amountMinor];
  });
}

const visit = ['林小满', '13800000001', '2024-03-01', '拿铁', '32'];

describe('what is written once for several rows', () => {
  it('is filled down where who and when are blank together below a row that has both', () => {
    expect(inShort(read([visit, ['', '', '', '可颂', '18'], [null, null, null, '豆子', '120']]))).toEqual([
      ['林小满', '2024-03-01', 3200],
      ['林小满', '2024-03-01', 1800],
      ['林小满', '2024-03-01', 12000],
    ]);
    expect(inShort(read([visit, ['', '', '', '可颂', '18']], { fillDown: false }))[1]).toEqual([
      'dayMissing',
      '',
      '',
      '',
      '可颂',
      '18',
    ]);
  });

  it('is not filled into a sale that has its own day: it is of no one in particular, and so is what follows', () => {
    expect(
      inShort(read([visit, ['', '', '2024-03-01', '茶', '5'], ['', '', '', '茶', '6']])).map((row) => row[0]),
    ).toEqual(['林小满', null, 'dayMissing']);
  });

  it('gives rejected rows the values from above', () => {
    expect(inShort(read([visit, ['', '', '', '可颂', '很多']]))[1]).toEqual([
      'amountUnreadable',
      '林小满',
      '13800000001',
      '2024-03-01',
      '可颂',
      '很多',
    ]);
  });

  it('holds within one order number, and never for another order or another day of the same number', () => {
    const byOrder: ColumnMapping = { order: [0], name: [1], day: [2], amount: [4] };
    const readRow = rowReader(interpretationOfOrders(byOrder, { match: 'name', fillDown: true }), headings);
    const rows = [
      ['1001', 'Ida', '2024-03-01', '', '32'],
      ['1002', 'Tom', '2024-03-02', '', '20'],
      ['1001', '', '', '', '18'],
      ['1002', '', '2024-03-03', '', '7'],
      ['1003', '', '', '', '9'],
    ];
    expect(inShort(rows.map((cells, index) => readRow({ rowNumber: index + 2, cells })))).toEqual([
      ['Ida', '2024-03-01', 3200],
      ['Tom', '2024-03-02', 2000],
      ['Ida', '2024-03-01', 1800],
      [null, '2024-03-03', 700],
      ['dayMissing', '1003', '', '', '', '9'],
    ]);
  });

  it('counts an amount in a cell merged with rows above once', () => {
    expect(inShort(read([visit], {}, [4]))).toEqual([['林小满', '2024-03-01', 0]]);
  });

  it('is proposed where rows of the sample would be filled, and only there', () => {
    const rows = [visit, ['', '', '', '可颂', '18'], ['陆川', '13800000002', '2024-03-02', '豆子', '240']];
    expect(proposeMapping(headings, rows).proposal).toMatchObject({ fillDown: true, rowsToFillDown: 1 });
    const whole = [visit, ['', '', '2024-03-01', '可颂', '18']];
    expect(proposeMapping(headings, whole).proposal).toMatchObject({ fillDown: false, rowsToFillDown: 0 });
  });
});

describe('rows that are no record', () => {
  it('are passed over by what they are: totals, group and page lines, headings again, nothing', () => {
    const rows = [
      visit,
      ['小计', '', '', '', '32'],
      ['', '', '', '本页合计：', '32'],
      ['三月', null, null, null, null],
      [...headings],
      ['第 1 页 共 3 页', '', '', '', ''],
      ['', '', '', '', '0'],
      ['王小明', '', '', '小计', '300'],
      ['Grand total', '', '', '', '64'],
    ];
    for (const fillDown of [true, false]) {
      expect(inShort(read(rows, { fillDown })).slice(1)).toEqual([
        'total',
        'total',
        'group',
        'heading',
        'page',
        'empty',
        'total',
        'total',
      ]);
    }
  });

  it('are not those of a customer or of goods called like a sum', () => {
    expect(inShort(read([['Total', '', '2024-03-01', 'Diesel', '50']]))).toEqual([['Total', '2024-03-01', 5000]]);
    expect(inShort(read([['林小满', '', '2024-03-01', '合计', '50']]))).toEqual([['林小满', '2024-03-01', 5000]]);
    expect(inShort(read([['', '', '2024-03-01', '合计', '50']]))).toEqual(['total']);
  });

  it('are found in a list of customers, where a name is enough to be one', () => {
    const customers = rowReader(
      interpretationOfOrders({ name: [0], phone: [1] }, { kind: 'customers', match: 'name' }),
      ['姓名', '电话', '积分'],
    );
    const of = (cells: readonly Cell[]) => inShort([customers({ rowNumber: 2, cells })])[0];
    expect(of(['合计', '', '3000'])).toBe('total');
    expect(of(['共 128 位会员', '', ''])).toBe('total');
    expect(of(['Sum', '13800000001', '5'])).toEqual(['Sum', undefined, undefined]);
    expect(of(['', '', '12'])).toBe('empty');
    expect(of(['王小明', '', ''])).toEqual(['王小明', undefined, undefined]);
  });
});

describe('several columns for one field', () => {
  it('the one that is filled where the other is blank is taken', () => {
    const { proposal } = proposeMapping(
      ['Order ID', 'Email', 'Paid at', 'Created at', 'Total'],
      [
        ['1', 'a@example.com', '2024-03-01', '2024-03-01', '5'],
        ['2', 'b@example.com', '', '2024-03-02', '6'],
        ['3', 'c@example.com', '2024-03-03', '2024-03-03', '7'],
      ],
    );
    expect(proposal.mapping.day).toEqual([3]);
  });

  it('two that are never filled together stand in for each other', () => {
    const { proposal } = proposeMapping(
      ['客户姓名', '会员姓名', '电话', '生日'],
      [
        ['王小明', '', '13800000001', '1990-01-01'],
        ['', '陆川', '13800000002', '1991-01-01'],
      ],
    );
    expect(proposal.mapping.name).toEqual([0, 1]);
  });
});
