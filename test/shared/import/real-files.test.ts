import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/import/fields.ts';
import { rowInterpreter } from '../../../shared/import/interpret.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';
import type { InterpretedRow, RejectedRow } from '../../../shared/import/rows.ts';
import { realData } from '../../real-data.ts';
import { rowsOfCsv } from './read-csv.ts';

const sampledRows = 200;

const files = {
  onlineRetail: realData('online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz'),
  northwindOrders: realData('northwind', 'orders_with_details.csv'),
  northwindCustomers: realData('northwind', 'customers.csv'),
  purchases: realData('chinese', '购买情况_gbk.csv'),
  supermarket: realData('chinese', '超市_utf8.csv'),
  googleContacts: realData('contacts', 'roundcube_gmail.csv'),
  thunderbirdContacts: realData('contacts', 'roundcube_tb_plain.csv'),
  people: realData('dedupe', 'febrl_dataset1.csv'),
  organisations: realData('dedupe', 'messy_organisations.csv'),
  telco: realData('churn', 'Telco-Customer-Churn.csv'),
};

function table(path: string | null, encoding = 'utf-8'): { headings: string[]; rows: string[][] } {
  const bytes = path === null ? Buffer.alloc(0) : readFileSync(path);
  const plain = path?.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const [headings = [], ...rows] = rowsOfCsv(new TextDecoder(encoding).decode(plain));
  return { headings, rows };
}

/** The proposal, headings in place of column indexes; its own proposal is then used on every row. */
function proposalOf(headings: string[], rows: Cell[][]) {
  const { proposal } = proposeMapping(headings, rows.slice(0, sampledRows));
  const mapping = Object.fromEntries(
    Object.entries(proposal.mapping).map(([field, columns]) => [
      field,
      columns.map((column) => `${column} ${headings[column]?.trim()}`),
    ]),
  );
  return { proposal, mapping };
}

function interpretAll(
  headings: string[],
  rows: Cell[][],
  homeCurrency: string,
  positiveReturns: 'asWritten' | 'turn' = 'asWritten',
) {
  const { ownFields: _none, ...proposal } = proposeMapping(headings, rows.slice(0, sampledRows)).proposal;
  const interpret = rowInterpreter({ ...proposal, positiveReturns, homeCurrency, date1904: false });
  const taken: InterpretedRow[] = [];
  const rejected: RejectedRow[] = [];
  rows.forEach((cells, index) => {
    const result = interpret(index + 2, cells);
    if ('reason' in result) rejected.push(result);
    else taken.push(result);
  });
  const lines = taken.map(({ line }) => line).filter((line) => line !== null);
  return {
    taken,
    rejected,
    lines,
    net: lines.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n),
    flagged: (flag: string) => taken.filter(({ flags }) => flags.some((code) => code === flag)).length,
  };
}

/** Product of decimal texts in cents, half away from zero: long multiplication, nothing of the program's. */
function cents(...factors: string[]): bigint {
  let digits = 1n;
  let scale = 0;
  for (const factor of factors) {
    const [whole = '', fraction = ''] = factor.split('.');
    digits *= BigInt(whole + fraction);
    scale += fraction.length;
  }
  const hundred = digits * 100n;
  const divisor = 10n ** BigInt(scale);
  const magnitude = hundred < 0n ? -hundred : hundred;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return hundred < 0n ? -rounded : rounded;
}

describe.skipIf(files.onlineRetail === null)('Online Retail', () => {
  const { headings, rows } = table(files.onlineRetail);

  it('is proposed as orders whose amount is computed', () => {
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal).toMatchObject({
      kind: 'orders',
      match: 'number',
      dateOrderAmbiguous: false,
      decimalMark: 'point',
      decimalMarkAmbiguous: false,
    });
    expect(mapping).toEqual({
      order: ['0 InvoiceNo'],
      product: ['1 StockCode'],
      description: ['2 Description'],
      quantity: ['3 Quantity'],
      day: ['4 InvoiceDate'],
      unitPrice: ['5 UnitPrice'],
      number: ['6 CustomerID'],
      country: ['7 Country'],
    });
  });

  it('comes in whole: every line, its walk-ins, its cancellations and its exact sum', () => {
    const { taken, rejected, lines, net } = interpretAll(headings, rows, 'GBP');
    expect(rejected).toEqual([]);
    expect(taken.length).toBe(320_705);
    expect(net).toBe(rows.reduce((sum, row) => sum + cents(row[3] ?? '', row[5] ?? ''), 0n));
    expect(taken.filter(({ customer }) => customer === null).length).toBe(rows.filter((row) => row[6] === '').length);
    expect(new Set(taken.map(({ customer }) => customer?.number)).size - 1).toBe(3_360);
    expect(lines.filter(({ isReturn }) => isReturn).length).toBe(rows.filter((row) => row[3]?.startsWith('-')).length);
    expect(
      lines.filter(({ order, quantityMillionths }) => order?.startsWith('C') && (quantityMillionths ?? 0) > 0),
    ).toEqual([]);
    expect([lines[0]?.day, lines[0]?.time, taken[0]?.customer?.number]).toEqual(['2010-12-01', '08:26:00', '17850']);
  });
});

describe.skipIf(files.northwindOrders === null)('Northwind orders', () => {
  const { headings, rows } = table(files.northwindOrders);

  it('is proposed by the first of two equal headings, and not by what concerns the shipment', () => {
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal).toMatchObject({ kind: 'orders', match: 'number', dateOrder: 'ymd', dateOrderAmbiguous: false });
    expect(mapping).toEqual({
      order: ['0 OrderID'],
      number: ['1 CustomerID'],
      servedBy: ['2 EmployeeID'],
      day: ['3 OrderDate'],
      product: ['15 ProductID'],
      unitPrice: ['16 UnitPrice'],
      quantity: ['17 Quantity'],
      discount: ['18 Discount'],
    });
  });

  it('comes in whole, with the discount taken off and rounded once a line', () => {
    const { taken, rejected, net } = interpretAll(headings, rows, 'USD');
    expect(rejected).toEqual([]);
    expect(taken.length).toBe(2_155);
    expect(new Set(taken.map(({ customer }) => customer?.number)).size).toBe(89);
    const reference = rows.reduce((sum, row) => {
      const discount = (row[18] ?? '').padEnd(10, row[18]?.includes('.') ? '0' : ' ').trim();
      const scale = (discount.split('.')[1] ?? '').length;
      const left = String(10n ** BigInt(scale) - BigInt(discount.replace('.', ''))).padStart(scale + 1, '0');
      const factor = scale === 0 ? left : `${left.slice(0, -scale)}.${left.slice(-scale)}`;
      return sum + cents(row[16] ?? '', row[17] ?? '', factor);
    }, 0n);
    expect(net).toBe(reference);
    expect(Number(net)).toBeCloseTo(126_579_304, -2);
  });
});

describe.skipIf(files.northwindCustomers === null)('Northwind customers', () => {
  const { headings, rows } = table(files.northwindCustomers);

  it('is proposed as a list of customers and comes in whole', () => {
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal).toMatchObject({ kind: 'customers', match: 'number' });
    expect(mapping).toEqual({
      number: ['0 CustomerID'],
      name: ['1 CompanyName'],
      address: ['4 Address'],
      city: ['5 City'],
      postcode: ['7 PostalCode'],
      country: ['8 Country'],
      phone: ['9 Phone'],
    });
    const { taken, rejected } = interpretAll(headings, rows, 'USD');
    expect([taken.length, rejected.length]).toEqual([91, 0]);
    expect(taken[1]?.customer).toMatchObject({ number: 'ANATR', phones: ['(5) 555-4729'], postcode: '05021' });
  });
});

describe.skipIf(files.purchases === null)('购买情况 (GBK)', () => {
  const { headings, rows } = table(files.purchases, 'gb18030');

  it('is proposed as orders with columns of types', () => {
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal).toMatchObject({ kind: 'orders', match: 'number', dateOrderAmbiguous: false });
    expect(mapping).toEqual({
      order: ['0 transID'],
      number: ['1 cumid'],
      day: ['2 time'],
      amount: ['3 amount'],
      status: ['4 type_label', '5 type'],
    });
  });

  it('comes in whole; every return counts as money back, the 19 written positive too', () => {
    const { taken, rejected, lines, net } = interpretAll(headings, rows, 'CNY');
    expect([taken.length, rejected.length]).toEqual([26_662, 0]);
    expect(new Set(taken.map(({ customer }) => customer?.number)).size).toBe(1_200);
    const amountOf = (row: string[]): bigint => cents(row[3] ?? '');
    const positive = rows.filter((row) => row[4] === '退货' && !row[3]?.startsWith('-'));
    expect(positive).toHaveLength(19);
    const sum = (some: string[][]): bigint => some.reduce((total, row) => total + amountOf(row), 0n);
    expect(net).toBe(sum(rows) - 2n * sum(positive));
    const marked = rows.filter((row) => row[4] === '退货' || row[3]?.startsWith('-')).length;
    expect(lines.filter(({ isReturn }) => isReturn).length).toBe(marked);
    expect(lines[0]).toMatchObject({ order: '9407', day: '2009-06-14', time: '17:58:34', amountMinor: 19_900 });
  });
});

const supermarketHeadings = [
  '订单 Id',
  '利润率',
  '记录数',
  '制造商',
  '产品名称',
  '利润',
  '发货日期',
  '国家',
  '地区',
  '城市',
  '子类别',
  '客户名称',
  '折扣',
  '数量',
  '省/自治区',
  '类别',
  '细分',
  '订单日期',
  '邮寄方式',
  '销售额',
];
const supermarketMapping = {
  order: ['0 订单 Id'],
  description: ['4 产品名称'],
  country: ['7 国家'],
  city: ['9 城市'],
  name: ['11 客户名称'],
  discount: ['12 折扣'],
  quantity: ['13 数量'],
  category: ['15 类别'],
  day: ['17 订单日期'],
  amount: ['19 销售额'],
};

describe('超市', () => {
  it('as an old workbook, with days as bare serial numbers or as cells of days', () => {
    const day = { day: '2016-04-27', time: null };
    const shipped = { day: '2016-04-29', time: null };
    const row: Cell[] = [
      'US-2015-1357144',
      -0.47,
      1,
      'Fiskars',
      'Fiskars 剪刀, 蓝色',
      -61,
      42489,
      '中国',
      '华东',
      '杭州',
      '用品',
      '曾惠',
      0.4,
      2,
      '浙江',
      '办公用品',
      '公司',
      42487,
      '二级',
      130,
    ];
    const rowOfDays = row.map((cell) => (cell === 42489 ? shipped : cell === 42487 ? day : cell));
    for (const cells of [row, rowOfDays]) {
      const { proposal, mapping } = proposalOf(supermarketHeadings, [cells]);
      expect(proposal).toMatchObject({ kind: 'orders', match: 'name' });
      expect(mapping).toEqual(supermarketMapping);
      const [taken] = interpretAll(supermarketHeadings, [cells], 'CNY').taken;
      expect(taken?.line).toMatchObject({ day: '2016-04-27', amountMinor: 13_000, discountMillionths: 400_000 });
    }
  });

  it.skipIf(files.supermarket === null)('as text comes in whole, matched by name alone', () => {
    const { headings, rows } = table(files.supermarket);
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(headings).toEqual(supermarketHeadings);
    expect(proposal).toMatchObject({ kind: 'orders', match: 'name', dateOrder: 'ymd', dateOrderAmbiguous: false });
    expect(mapping).toEqual(supermarketMapping);
    const { taken, rejected, lines, net } = interpretAll(headings, rows, 'CNY');
    expect([taken.length, rejected.length]).toEqual([9_935, 0]);
    expect(new Set(taken.map(({ customer }) => customer?.name)).size).toBe(771);
    expect(net).toBe(rows.reduce((sum, row) => sum + cents((row[19] ?? '').trim().replaceAll(',', '')), 0n));
    const days = lines.map(({ day }) => day).sort();
    expect([days[0], days[days.length - 1]]).toEqual(['2013-01-01', '2016-12-30']);
  });
});

describe('lists of customers from other programs', () => {
  it.skipIf(files.googleContacts === null)('Google Contacts', () => {
    const { headings, rows } = table(files.googleContacts);
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal).toMatchObject({ kind: 'customers', match: 'email' });
    expect(mapping).toMatchObject({
      name: ['0 Name'],
      birthday: ['14 Birthday'],
      note: [expect.stringContaining('Notes')],
      tags: [expect.stringContaining('Group Membership')],
      city: [expect.stringContaining('Address 1 - City')],
    });
    expect(mapping.email?.length).toBe(4);
    expect(interpretAll(headings, rows, 'EUR').taken[0]?.customer).toMatchObject({
      emails: ['home@aaa.pl', 'work@email.pl', 'unknown@email.com', 'other@email.com'],
      birthday: '1975-12-12',
      tags: ['* My Contacts', 'Test'],
    });
  });

  it.skipIf(files.thunderbirdContacts === null)('Thunderbird', () => {
    const { headings, rows } = table(files.thunderbirdContacts);
    expect(proposalOf(headings, rows).mapping).toMatchObject({
      name: ['2 Display Name'],
      email: ['4 Primary Email', '5 Secondary Email'],
      city: ['14 Home City'],
      country: ['17 Home Country'],
    });
  });

  it.skipIf(files.people === null)('a synthetic list of people with given name and surname', () => {
    const { headings, rows } = table(files.people);
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal).toMatchObject({ kind: 'customers', match: 'number' });
    expect(mapping).toMatchObject({
      name: ['1 given_name', '2 surname'],
      birthday: ['9 date_of_birth'],
      postcode: ['7 postcode'],
    });
    const { taken, rejected } = interpretAll(headings, rows, 'AUD');
    expect([taken.length, rejected.length]).toEqual([1_000, 0]);
    expect(taken[0]?.customer).toMatchObject({ number: 'rec-223-org', name: 'waller', birthday: '1908-12-09' });
  });

  it.skipIf(files.organisations === null)('a messy list of places', () => {
    const { headings, rows } = table(files.organisations);
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal).toMatchObject({ kind: 'customers', match: 'number' });
    expect(mapping).toEqual({
      number: ['0 Id'],
      name: ['2 Site name'],
      address: ['3 Address'],
      postcode: ['4 Zip'],
      phone: ['5 Phone'],
      source: ['1 Source'],
    });
  });

  it.skipIf(files.telco === null)('attributes of phone customers: services are no phones, charges no orders', () => {
    const { headings, rows } = table(files.telco);
    const { proposal, mapping } = proposalOf(headings, rows);
    expect(proposal.kind).toBe('customers');
    expect(mapping).toEqual({ number: ['0 customerID'] });
  });
});
