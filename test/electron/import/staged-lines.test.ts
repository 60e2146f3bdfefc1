import { describe, expect, it } from 'vitest';
import { StagedFile } from '../../../electron/import/staged-file.ts';
import { BatchPacker } from '../../../electron/spreadsheet/batch-packer.ts';
import type { InterpretedCustomer, InterpretedLine, InterpretedRow } from '../../../shared/import/rows.ts';

const noCustomer: InterpretedCustomer = {
  number: null,
  name: null,
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
};

const plainLine: InterpretedLine = {
  order: null,
  visit: null,
  day: '2026-01-01',
  time: null,
  product: null,
  description: null,
  category: null,
  channel: null,
  servedBy: null,
  payment: null,
  quantityMillionths: null,
  unitPriceMillionths: null,
  discountMillionths: null,
  amountMinor: 100,
  costMinor: null,
  currency: 'CNY',
  isReturn: false,
  noSale: null,
  state: null,
  paidMinor: null,
  refundedMinor: null,
  roundingMillionths: null,
};

function row(rowNumber: number, number: string | null, line: Partial<InterpretedLine>): InterpretedRow {
  const customer = number === null ? null : { ...noCustomer, number };
  return { rowNumber, customer, line: { ...plainLine, ...line }, flags: [] };
}

function staged(batches: readonly (readonly InterpretedRow[])[]): StagedFile {
  const file = new StagedFile('number', 'orders');
  const packer = new BatchPacker();
  let rowsRead = 0;
  for (const rows of batches) {
    rowsRead += rows.length;
    file.add(packer.pack({ rows, rejected: [], passedOver: [], rowsRead, fractionRead: 1 }));
  }
  file.complete(rowsRead);
  return file;
}

describe('the lines of a file', () => {
  it('come back as they were, whatever stands in them and whichever batch brought them', () => {
    const full: InterpretedLine = {
      order: 'T1',
      visit: null,
      day: '2026-02-03',
      time: '10:11:12',
      product: 'P1',
      description: '',
      category: '茶',
      channel: 'shop',
      servedBy: '小林',
      payment: null,
      quantityMillionths: -1_500_000,
      unitPriceMillionths: 0,
      discountMillionths: 250_000,
      amountMinor: 9_007_199_254_740_991,
      costMinor: -1,
      currency: 'EUR',
      isReturn: true,
      noSale: null,
      state: null,
      paidMinor: null,
      refundedMinor: null,
      roundingMillionths: null,
    };
    const file = staged([[row(2, 'A', {})], [row(3, 'B', full)], [row(4, null, { order: 'T2' })]]);
    const lines = [...file.orders()].flat().sort((a, b) => a.rowNumber - b.rowNumber);
    expect(lines.map(({ customerMark: _mark, product, channel, servedBy, ...line }) => ({ ...line }))).toEqual([
      { ...stagedOf(plainLine), rowNumber: 2, customer: 0 },
      { ...stagedOf(full), rowNumber: 3, customer: 1 },
      { ...stagedOf({ ...plainLine, order: 'T2' }), rowNumber: 4, customer: null },
    ]);
    const [, line] = lines;
    expect(file.productAt(line?.product ?? -1)).toEqual({ code: 'P1', description: '', category: '茶' });
    expect(file.channels.textAt(line?.channel ?? -1)).toBe('shop');
    expect(file.staff.textAt(line?.servedBy ?? -1)).toBe('小林');
    expect([file.firstDay, file.lastDay, file.walkInRows, file.lineCount]).toEqual(['2026-01-01', '2026-02-03', 1, 3]);
    file.close();
  });

  it('stand order by order, walk-ins first, then by customer, day and number, in one order by amount and row', () => {
    const rows = [
      row(2, 'B', { order: 'T2', amountMinor: 300 }),
      row(3, 'A', { order: 'T9', day: '2026-01-02' }),
      row(4, 'B', { order: 'T1' }),
      row(5, null, { order: 'T0' }),
      row(6, 'A', { order: 'T9', day: '2026-01-01' }),
      row(7, 'B', { order: 'T2', amountMinor: 100 }),
      row(8, 'B', { order: 'T2', amountMinor: 300 }),
      row(9, 'B', { order: 'T2', currency: 'EUR' }),
    ];
    const file = staged([rows.slice(0, 3), rows.slice(3)]);
    expect([...file.orders()].map((lines) => lines.map(({ rowNumber }) => rowNumber))).toEqual([
      [5],
      [6],
      [3],
      [4],
      [7, 2, 8],
      [9],
    ]);
    file.close();
  });

  it('are sorted by amount and row in an order of any length', () => {
    for (const count of [2, 3, 10, 24, 25, 60]) {
      const rows = Array.from({ length: count }, (_, at) =>
        row(at + 2, 'A', { order: 'T', amountMinor: (at * 7) % 5 }),
      );
      const file = staged([rows]);
      const expected = rows
        .map(({ rowNumber, line }) => ({ rowNumber, amountMinor: line?.amountMinor ?? 0 }))
        .sort((a, b) => a.amountMinor - b.amountMinor || a.rowNumber - b.rowNumber);
      const [order = []] = [...file.orders()];
      expect(order.map(({ rowNumber, amountMinor }) => ({ rowNumber, amountMinor }))).toEqual(expected);
      file.close();
    }
  });

  it('without an order number are together where customer, day, currency and amount are the same', () => {
    const rows = [
      row(2, 'A', { amountMinor: 500 }),
      row(3, 'A', { amountMinor: 100 }),
      row(4, 'A', { amountMinor: 500 }),
      row(5, 'A', { amountMinor: 100, day: '2026-01-02' }),
    ];
    const file = staged([rows]);
    expect([...file.orders()].map((lines) => lines.map(({ rowNumber }) => rowNumber))).toEqual([[3], [2, 4], [5]]);
    file.close();
  });
});

/** What a staged line says in the words of an interpreted one; texts that are kept once are left out. */
function stagedOf({ product, description, category, channel, servedBy, isReturn, ...line }: InterpretedLine) {
  return { ...line, isReturn: isReturn ? 1 : 0 };
}
