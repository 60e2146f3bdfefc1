import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

/** How people are written in the files of others: each by something else, and much of it shared with people who are not them. */
const people = [
  { name: 'Ann Lee', number: 'K1', phone: '020 7946 0001', email: '' },
  { name: 'Ben Ray', number: '0', phone: '020 7946 0002', email: '' },
  { name: 'Cy Fox', number: '0', phone: '020 7946 0003', email: '' },
  { name: 'Dee Moss', number: '', phone: '', email: 'dee@example.com' },
  { name: 'Eve Moss', number: '', phone: '020 7946 0009', email: 'eve@example.com' },
  { name: 'Flo Moss', number: '', phone: '020 7946 0009', email: 'flo@example.com' },
  { name: 'Gus Orr', number: '', phone: '', email: '' },
] as const;

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 3 }),
  priceMinor: fc.integer({ min: 100, max: 900 }),
  discountMinor: fc.constantFrom(0, 50, 100),
  status: fc.constantFrom('paid', 'cancelled', 'pending', ''),
});

/** How who, when and the number are written on the lines of a visit: on each, on the first alone, or in one merged cell. */
const writings = ['onEach', 'onFirst', 'merged'] as const;

const visit = fc.record({
  person: fc.constantFrom(...people),
  day: fc.constantFrom('03/04/2026', '04/03/2026', '25/03/2026'),
  isDayInSecondColumn: fc.boolean(),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  writing: fc.constantFrom(...writings),
  isRefundedInPart: fc.boolean(),
});
type Visit = typeof visit extends fc.Arbitrary<infer Value> ? Value : never;

const headings = [
  ...['order', 'name', 'number', 'phone', 'email', 'created', 'paid on'],
  ...['quantity', 'price', 'discount', 'status', 'refunded'],
];
const decision = {
  kind: 'orders',
  match: 'number',
  dateOrder: 'dmy',
  fillDown: true,
  mapping: {
    order: [0],
    name: [1],
    number: [2],
    phone: [3],
    email: [4],
    day: [5, 6],
    quantity: [7],
    unitPrice: [8],
    discountAmount: [9],
    status: [10],
    refunded: [11],
  },
} as const;

const money = (minor: number): string => (minor / 100).toFixed(2);
const amountOf = ({ quantity, priceMinor, discountMinor }: Visit['lines'][number]): number =>
  quantity * priceMinor - discountMinor;

/** A refund is the order's: written on several lines it means the order's once more, which is another rule. */
function refundOf({ isRefundedInPart, lines }: Visit): number {
  const [only, second] = lines;
  return isRefundedInPart && only !== undefined && second === undefined ? Math.min(50, amountOf(only)) : 0;
}

/** What the lines that count come to: a blank status is that of the line above. */
function countedMinor(one: Visit): number {
  let status = '';
  let sum = 0;
  for (const sold of one.lines) {
    status = sold.status === '' ? status : sold.status;
    if (status !== 'cancelled' && status !== 'pending') sum += amountOf(sold) - refundOf(one);
  }
  return sum;
}

type MergedCell = { text: string; rows: number };

/** The rows of a visit; null where a merged cell from above covers the place. */
function rowsOf(one: Visit, place: number): (string | MergedCell | null)[][] {
  const { person, day, isDayInSecondColumn, writing, lines } = one;
  const days = isDayInSecondColumn ? ['', day] : [day, ''];
  const once = [`o${place}`, person.name, person.number, person.phone, person.email, ...days];
  return lines.map((sold, index) => {
    const own = [
      ...[String(sold.quantity), money(sold.priceMinor), money(sold.discountMinor), sold.status],
      money(refundOf(one)),
    ];
    if (writing === 'onEach' || lines.length === 1) return [...once, ...own];
    if (writing === 'onFirst') return [...(index === 0 ? once : once.map(() => '')), ...own];
    return [...once.map((text) => (index === 0 ? { text, rows: lines.length } : null)), ...own];
  });
}

function htmlOf(rows: readonly (readonly (string | MergedCell | null)[])[]): string {
  const cellOf = (cell: string | MergedCell | null): string => {
    if (cell === null) return '';
    return typeof cell === 'string' ? `<td>${cell}</td>` : `<td rowspan="${cell.rows}">${cell.text}</td>`;
  };
  const tableRows = [headings, ...rows].map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
  return `<html><body><table>${tableRows.join('\n')}</table></body></html>`;
}

/** What each person brought, by hand. */
function expected(visits: readonly Visit[]) {
  return people
    .filter((person) => visits.some((one) => one.person === person))
    .map((person) => {
      const theirs = visits.filter((one) => one.person === person);
      return { name: person.name, netMinor: theirs.reduce((sum, one) => sum + countedMinor(one), 0) };
    });
}

async function found(engine: TestEngine) {
  await engine.client.archive.close();
  const archive = await openArchive(engine.archivePath);
  try {
    return archive.reader
      .prepare(
        `SELECT name, coalesce((SELECT sum(net_minor) FROM orders WHERE customer_id = customers.id), 0) AS netMinor
           FROM customers ORDER BY name`,
      )
      .all();
  } finally {
    archive.close();
  }
}

async function stateAfter(files: readonly (readonly ReturnType<typeof rowsOf>[])[]) {
  const engine = await openTestEngine();
  for (const [place, visits] of files.entries()) {
    if (visits.length === 0) continue;
    const result = await engine.bring(`orders-${place}.xls`, htmlOf(visits.flat()), decision);
    expect(result).toMatchObject({ rejected: 0, walkIn: 0 });
  }
  const state = await found(engine);
  await engine.close();
  return state;
}

describe('with the decision given once', () => {
  it('any order of the visits, and any split in two files, gives the same customers and the same money', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(visit, { minLength: 2, maxLength: 10 }).chain((visits) =>
          fc.record({
            visits: fc.constant(visits),
            shuffled: fc.shuffledSubarray([...visits.keys()], { minLength: visits.length }),
            splitAt: fc.integer({ min: 0, max: visits.length }),
          }),
        ),
        async ({ visits, shuffled, splitAt }) => {
          const written = visits.map(rowsOf);
          const inOtherOrder = shuffled.map((place) => written[place] ?? []);
          expect(await stateAfter([written])).toEqual(expected(visits));
          expect(await stateAfter([inOtherOrder])).toEqual(expected(visits));
          expect(await stateAfter([inOtherOrder.slice(0, splitAt), inOtherOrder.slice(splitAt)])).toEqual(
            expected(visits),
          );
        },
      ),
      { numRuns: propertyRuns(4), seed: 15 },
    );
  }, 120_000);
});
