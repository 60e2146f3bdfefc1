import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDay } from '../../../shared/day.ts';
import {
  type Cell,
  dateOrders,
  decimalMarks,
  type ImportField,
  type ImportKind,
  type Interpretation,
  identifyingFields,
  importKinds,
} from '../../../shared/import/fields.ts';
import { fieldsByKind, recordOfKind } from '../../../shared/import/import-kinds.ts';
import { rowInterpreter } from '../../../shared/import/interpret.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';
import { timelineFields } from '../../../shared/records/exchanged-records.ts';

const ordinary = fc.constantFrom(
  '',
  ' ',
  '张三',
  'C536379',
  '17850.0',
  '2023-05-01',
  '31/12/99',
  '14JUN09:17:58:34',
  '-1',
  '2.55',
  '1.234,56',
  '(12)',
  '￥5',
  '10%',
  '9折',
  '退货',
  '正常',
  'yes',
  '13800138000',
  'a@b.cn',
  '5月1日',
  '1e308',
  'NaN',
  "'=1",
  '\0',
  '\ud800',
  'USD',
  'NULL',
  '散客',
  '1.23E+15',
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: ordinary },
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ day: fc.constantFrom('2023-05-01', '2023-02-30', 'x'), time: fc.constantFrom(null, '10:00:00') }),
);

const amountColumn = fieldsByKind.orders.indexOf('amount');

/** Those of orders in their order, whatever the kind: what the others have in addition comes behind them. */
function fieldsInColumns(kind: ImportKind): ImportField[] {
  return [...new Set([...fieldsByKind.orders, ...fieldsByKind[kind]])];
}

const anyInterpretation: fc.Arbitrary<Interpretation> = fc
  .record({
    kind: fc.constantFrom(...importKinds),
    match: fc.constantFrom(...identifyingFields),
    dateOrder: fc.constantFrom(...dateOrders),
    decimalMark: fc.constantFrom(...decimalMarks),
    positiveReturns: fc.constantFrom('asWritten', 'turn'),
    homeCurrency: fc.constantFrom('CNY', 'JPY', 'KWD'),
    date1904: fc.boolean(),
    hasAmount: fc.boolean(),
  })
  .map(({ hasAmount, ...settings }) => ({
    ...settings,
    mapping: Object.fromEntries(
      fieldsInColumns(settings.kind)
        .map((field, column) => [field, [column]] as const)
        .filter(([field]) => hasAmount || field !== 'amount'),
    ),
  }));

/** Most rows have a day and an amount, so that most are taken. */
const anyRow = fc
  .record({
    cells: fc.array(anyCell, { minLength: fieldsByKind.orders.length, maxLength: 50 }),
    day: fc.constantFrom<Cell>('2023-05-01', '2023-05-01 10:00', 42_487.5, { day: '2023-05-01', time: null }),
    amount: fc.oneof(fc.double(), fc.integer(), ordinary),
    isWhole: fc.boolean(),
  })
  .map(({ cells, day, amount, isWhole }) =>
    isWhole ? cells.with(fieldsByKind.orders.indexOf('day'), day).with(amountColumn, amount) : cells,
  );

/** NUL, control characters, halves of surrogate pairs: nothing of the kind may reach the archive. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && Array.from(text).every((character) => character >= ' ' || '\t\n\r'.includes(character));
}

it('whatever is in the cells, a row is taken with exact values or rejected with its reason', () => {
  fc.assert(
    fc.property(anyInterpretation, fc.oneof(anyRow, fc.array(anyCell, { maxLength: 5 })), (interpretation, cells) => {
      const result = rowInterpreter(interpretation)(3, cells);
      expect(result.rowNumber).toBe(3);
      if ('reason' in result) {
        expect(result.cells).toBe(cells);
        return;
      }
      const { customer, line } = result;
      expect(line === null).toBe(interpretation.kind !== 'orders');
      expect(result.record === undefined).toBe(recordOfKind(interpretation.kind) === null);
      const texts =
        customer === null ? [] : [customer.number, customer.name, customer.note, ...customer.phones, ...customer.tags];
      const { record = [] } = result;
      for (const said of record) {
        if (typeof said === 'string' && said !== '') texts.push(said);
      }
      if (interpretation.kind === 'timeline') expect(isDay(String(record[timelineFields.indexOf('day')]))).toBe(true);
      for (const text of texts) {
        if (text !== null) expect(text !== '' && isStorable(text)).toBe(true);
      }
      if (line === null) return;
      expect(isDay(line.day)).toBe(true);
      expect(line.time === null || /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(line.time)).toBe(true);
      for (const value of [
        line.amountMinor,
        line.costMinor ?? 0,
        line.quantityMillionths ?? 0,
        line.unitPriceMillionths ?? 0,
      ]) {
        expect(Number.isSafeInteger(value) && !Object.is(value, -0)).toBe(true);
      }
      const discount = line.discountMillionths ?? 0;
      expect(discount >= 0 && discount <= 1_000_000).toBe(true);
      if (line.isReturn && interpretation.positiveReturns === 'turn' && line.quantityMillionths === null) {
        expect(line.amountMinor).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 3_000 },
  );
});

it('whatever is in headings and cells, every column is recognised and none is proposed twice', () => {
  const anyHeading = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '日期',
      '金额',
      '客户',
      '手机',
      'Order ID',
      'Total',
      '类型',
      '__proto__',
      '姓',
      '名',
      '数量',
      '单价',
      '时间',
      '折扣',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(anyHeading, { maxLength: 12 }),
      fc.array(fc.array(anyCell, { maxLength: 14 }), { maxLength: 8 }),
      (headings, rows) => {
        const { columns, proposal } = proposeMapping(headings, rows);
        expect(columns.length).toBe(Math.max(headings.length, ...rows.map((row) => row.length)));
        const used = Object.values(proposal.mapping).flat();
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((column) => column < columns.length)).toBe(true);
        expect(Object.keys(proposal.certainty).sort()).toEqual(Object.keys(proposal.mapping).sort());
      },
    ),
    { numRuns: 500 },
  );
});
