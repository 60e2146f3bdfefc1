import { addDays } from '../day.ts';
import { wordsOfCodes } from '../exchange/record-words.ts';
import type { ColumnKind } from '../records/columns.ts';
import {
  byExchangedRecord,
  type CarriedValue,
  carriedColumnsOf,
  type ExchangedRecord,
  isOfShop,
  requiredColumns,
} from '../records/exchanged-records.ts';
import type { Language } from '../settings/contract.ts';
import type { ImportField, ImportKind } from './fields.ts';

/** A column of a file to fill in: its field, and what its cells are. */
export interface SampleColumn {
  field: ImportField;
  kind: 'text' | 'day' | 'decimal' | 'count';
}

export type SampleCell = string | number | null;

interface SampleTable {
  columns: readonly SampleColumn[];
  rows: readonly (readonly SampleCell[])[];
}

const columns = {
  customers: [
    { field: 'number', kind: 'text' },
    { field: 'name', kind: 'text' },
    { field: 'phone', kind: 'text' },
    { field: 'email', kind: 'text' },
    { field: 'address', kind: 'text' },
    { field: 'city', kind: 'text' },
    { field: 'postcode', kind: 'text' },
    { field: 'birthday', kind: 'text' },
    { field: 'tags', kind: 'text' },
    { field: 'note', kind: 'text' },
  ],
  orders: [
    { field: 'order', kind: 'text' },
    { field: 'day', kind: 'day' },
    { field: 'number', kind: 'text' },
    { field: 'name', kind: 'text' },
    { field: 'phone', kind: 'text' },
    { field: 'description', kind: 'text' },
    { field: 'category', kind: 'text' },
    { field: 'quantity', kind: 'decimal' },
    { field: 'unitPrice', kind: 'decimal' },
    { field: 'amount', kind: 'decimal' },
    { field: 'return', kind: 'text' },
    { field: 'servedBy', kind: 'text' },
  ],
  timeline: [
    { field: 'number', kind: 'text' },
    { field: 'name', kind: 'text' },
    { field: 'day', kind: 'day' },
    { field: 'time', kind: 'text' },
    { field: 'touchpoint', kind: 'text' },
    { field: 'channel', kind: 'text' },
    { field: 'text', kind: 'text' },
    { field: 'nextContactDay', kind: 'day' },
    { field: 'author', kind: 'text' },
  ],
  people: [
    { field: 'number', kind: 'text' },
    { field: 'name', kind: 'text' },
    { field: 'personName', kind: 'text' },
    { field: 'relation', kind: 'text' },
    { field: 'influence', kind: 'decimal' },
    { field: 'personPreferences', kind: 'text' },
  ],
} as const satisfies Record<Exclude<ImportKind, ExchangedRecord>, readonly SampleColumn[]>;

// Phone numbers that belong to no one: Ofcom keeps 07700 900xxx for fiction; 138 0013 8000 is the well-known example.
const customerRows: Record<Language, readonly (readonly SampleCell[])[]> = {
  en: [
    [
      'C-001',
      'Ann Archer',
      '07700 900123',
      'ann@example.com',
      '3 Mill Lane',
      'York',
      'YO1 7EP',
      '1985-03-14',
      'regular; tea lover',
      'Sits by the window',
    ],
    [
      'C-002',
      'Ben Baker',
      '07700 900456',
      'ben@example.com',
      '12 High Street',
      'Leeds',
      'LS1 4AP',
      '11-05',
      'new',
      null,
    ],
    [
      'C-003',
      'Corner Books Ltd',
      '07700 900789',
      'office@example.com',
      '8 Market Place',
      'York',
      'YO1 8QT',
      null,
      'company; invoice',
      'Orders for the reading circle',
    ],
  ],
  'zh-CN': [
    [
      'C-001',
      '林晓雨',
      '138 0013 8001',
      'lin@example.com',
      '南山路 3 号',
      '杭州',
      '310002',
      '1985-03-14',
      '熟客；爱喝茶',
      '喜欢靠窗的位子',
    ],
    ['C-002', '陈志远', '138 0013 8002', 'chen@example.com', '文一路 12 号', '杭州', '310012', '11-05', '新客', null],
    [
      'C-003',
      '拐角书店有限公司',
      '138 0013 8003',
      'shu@example.com',
      '平江路 8 号',
      '苏州',
      '215005',
      null,
      '公司；开发票',
      '为读书会订货',
    ],
  ],
};

/** Behind the day of a contact. */
const nextDayPlace = columns.timeline.findIndex(({ field }) => field === 'nextContactDay') - 3;

/** Each with the days before today instead of the day. */
const orderRows: Record<Language, readonly (readonly SampleCell[])[]> = {
  en: [
    ['1001', 40, 'C-001', 'Ann Archer', '07700 900123', 'Oolong tea 100 g', 'Tea', 2, 8.5, 17, null, 'Mia'],
    ['1001', 40, 'C-001', 'Ann Archer', '07700 900123', 'Tea strainer', 'Ware', 1, 6.9, 6.9, null, 'Mia'],
    ['1002', 26, 'C-002', 'Ben Baker', '07700 900456', 'Green tea 250 g', 'Tea', 1, 14.2, 14.2, null, 'Tom'],
    ['1003', 25, 'C-002', 'Ben Baker', '07700 900456', 'Green tea 250 g', 'Tea', -1, 14.2, -14.2, 'yes', 'Tom'],
    ['1004', 12, null, null, null, 'Cup of tea', 'Café', 2, 3.4, 6.8, null, 'Mia'],
    ['1005', 3, 'C-003', 'Corner Books Ltd', '07700 900789', 'Black tea 1 kg', 'Tea', 3, 32, 96, null, 'Mia'],
  ],
  'zh-CN': [
    ['1001', 40, 'C-001', '林晓雨', '138 0013 8001', '乌龙茶 100 克', '茶叶', 2, 58, 116, null, '小米'],
    ['1001', 40, 'C-001', '林晓雨', '138 0013 8001', '茶漏', '茶具', 1, 36.5, 36.5, null, '小米'],
    ['1002', 26, 'C-002', '陈志远', '138 0013 8002', '龙井 250 克', '茶叶', 1, 268, 268, null, '阿涛'],
    ['1003', 25, 'C-002', '陈志远', '138 0013 8002', '龙井 250 克', '茶叶', -1, 268, -268, '是', '阿涛'],
    ['1004', 12, null, null, null, '单杯茶', '茶座', 2, 28, 56, null, '小米'],
    ['1005', 3, 'C-003', '拐角书店有限公司', '138 0013 8003', '红茶 1 公斤', '茶叶', 3, 320, 960, null, '小米'],
  ],
};

/** Each with the days before today instead of the day, and the days after it instead of the next one. */
const timelineRows: Record<Language, readonly (readonly SampleCell[])[]> = {
  en: [
    ['C-001', 'Ann Archer', 21, null, 'Visit', 'Counter', 'Tried the new oolong, liked it', 14, 'Mia'],
    ['C-002', 'Ben Baker', 25, '16:20', 'Return', 'Counter', 'The green tea was not fresh; money back', null, 'Tom'],
    ['C-003', 'Corner Books Ltd', 5, '10:05', 'Call', 'Phone', 'Asks for tea for the reading circle', 2, 'Mia'],
  ],
  'zh-CN': [
    ['C-001', '林晓雨', 21, null, '到店', '柜台', '试了新到的乌龙，很喜欢', 14, '小米'],
    ['C-002', '陈志远', 25, '16:20', '退货', '柜台', '龙井不新鲜，已退款', null, '阿涛'],
    ['C-003', '拐角书店有限公司', 5, '10:05', '电话', '电话', '为读书会订茶', 2, '小米'],
  ],
};

const peopleRows: Record<Language, readonly (readonly SampleCell[])[]> = {
  en: [
    ['C-001', 'Ann Archer', 'Paul Archer', 'husband', 4, 'Strong black tea'],
    ['C-001', 'Ann Archer', 'Grace', 'daughter', 2, 'Hot chocolate, no cream'],
    ['C-003', 'Corner Books Ltd', 'Rose Quinn', 'buyer', 5, null],
  ],
  'zh-CN': [
    ['C-001', '林晓雨', '周建国', '丈夫', 4, '浓红茶'],
    ['C-001', '林晓雨', '周小雨', '女儿', 2, '热可可，不加奶油'],
    ['C-003', '拐角书店有限公司', '孙倩', '采购', 5, null],
  ],
};

/** Of columns of a record, what its three rows say there. */
const recordTexts: Record<
  Language,
  Partial<Record<ExchangedRecord, Readonly<Record<string, readonly SampleCell[]>>>>
> = {
  en: {
    cases: {
      text: ['Waited forty minutes for two cups', 'Please keep a table on Friday', 'Is the green tea this year’s?'],
    },
    balances: { unit_id: ['Stamps', 'Stamps', 'Points'], reason: ['two visits', null, 'opening balance'] },
    group_members: { group_id: ['The Archers', 'The Archers', 'Reading circle'] },
    named_accounts: {
      reason: ['Brings her neighbours', 'Buys for a firm', 'Orders for the reading circle'],
      goal: ['A tea gift for the festival', null, 'An order every month'],
    },
    payments: { method: ['Cash', 'Card', 'Bank transfer'] },
    products: {
      code: ['0012', '0013', '0020'],
      description: ['Longjing tea, 100 g', 'Oolong tea, 100 g', 'Porcelain cup'],
      category: ['Tea', 'Tea', 'Cups'],
      price_minor: [68, 52, 35],
      cost_minor: [40, 30, null],
    },
    sleep_reasons: { words: ['Too crowded before eight', null, 'Moved to the new district'] },
    satisfactions: { note: ['Loved the new oolong', null, 'The green tea was not fresh'] },
  },
  'zh-CN': {
    cases: { text: ['两杯茶等了四十分钟', '周五请留一张桌子', '龙井是今年的新茶吗？'] },
    balances: { unit_id: ['印章', '印章', '积分'], reason: ['来了两次', null, '期初余额'] },
    group_members: { group_id: ['林家', '林家', '读书会'] },
    named_accounts: {
      reason: ['常带邻居来', '替公司买的', '为读书会订货'],
      goal: ['订一份中秋茶礼', null, '每个月订一次'],
    },
    payments: { method: ['现金', '银行卡', '银行转账'] },
    products: {
      code: ['0012', '0013', '0020'],
      description: ['龙井 100 克', '乌龙 100 克', '瓷杯'],
      category: ['茶叶', '茶叶', '茶具'],
      price_minor: [68, 52, 35],
      cost_minor: [40, 30, null],
    },
    sleep_reasons: { words: ['八点前太挤', null, '搬到新区去了'] },
    satisfactions: { note: ['很喜欢新到的乌龙', null, '龙井不新鲜'] },
  },
};

/** What a row of a record must say, and what there are texts for; a row for each of the three customers. */
function sampleOfRecord(table: ExchangedRecord, language: Language, today: string): SampleTable {
  const examples = recordTexts[language][table] ?? {};
  const required = new Set(requiredColumns(table).map(({ field }) => field));
  const shown = carriedColumnsOf(table).filter(
    (column) => column.holds === 'value' && (required.has(column.field) || examples[column.column] !== undefined),
  ) as (CarriedValue & { field: ImportField })[];
  return {
    columns: [
      ...(isOfShop(table) ? [] : customerColumns),
      ...shown.map(({ field, definition: { kind } }) => ({ field, kind: kindsOfSamples[kind] ?? ('text' as const) })),
    ],
    rows: customerRows[language].map(([number = null, name = null], nth) => [
      ...(isOfShop(table) ? [] : [number, name]),
      ...shown.map((value) => exampleOf(value, nth, { language, today, written: examples[value.column] })),
    ]),
  };
}

const customerColumns: readonly SampleColumn[] = [
  { field: 'number', kind: 'text' },
  { field: 'name', kind: 'text' },
];

const kindsOfSamples: Partial<Record<ColumnKind, SampleColumn['kind']>> = {
  day: 'day',
  moment: 'day',
  count: 'count',
  millionths: 'decimal',
  money: 'decimal',
};

interface ExampleSetting {
  language: Language;
  today: string;
  /** Those of three rows. */
  written: readonly SampleCell[] | undefined;
}

function exampleOf(value: CarriedValue, nth: number, { language, today, written }: ExampleSetting): SampleCell {
  const { kind, codes, range } = value.definition;
  if (written !== undefined) return written[nth] ?? null;
  switch (kind) {
    case 'day':
    case 'moment':
      return addDays(today, -3 * (nth + 1));
    case 'code':
      return wordsOfCodes(value).wordOf(codes?.[nth % codes.length] ?? '', language);
    case 'count':
      return Math.max(range?.[0] ?? 0, (range?.[1] ?? 3) - nth);
    case 'millionths':
    case 'money':
      return 12.5 * (nth + 1);
    case 'text':
      return '…';
    default:
      return null;
  }
}

const sampleTables: Readonly<Record<ImportKind, (language: Language, today: string) => SampleTable>> = {
  customers: (language) => ({ columns: columns.customers, rows: customerRows[language] }),
  people: (language) => ({ columns: columns.people, rows: peopleRows[language] }),
  timeline: (language, today) => ({
    columns: columns.timeline,
    rows: timelineRows[language].map(([number = null, name = null, daysAgo, ...rest]) => [
      number,
      name,
      addDays(today, -Number(daysAgo)),
      ...rest.map((cell, place) => (place === nextDayPlace && cell !== null ? addDays(today, Number(cell)) : cell)),
    ]),
  }),
  orders: (language, today) => ({
    columns: columns.orders,
    rows: orderRows[language].map(([order = null, daysAgo, ...rest]) => [
      order,
      addDays(today, -Number(daysAgo)),
      ...rest,
    ]),
  }),
  ...byExchangedRecord((table) => (language, today) => sampleOfRecord(table, language, today)),
};

/** The columns we know best and a few made-up rows: dates, an order of two lines, a return, a walk-in, tag lists. */
export function sampleTable(kind: ImportKind, language: Language, today: string): SampleTable {
  return sampleTables[kind](language, today);
}
