import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

/** How people stand in the files of others: each by something else, and much of it shared with people who are not them. */
const people = [
  { name: 'Ann Lee', number: 'K1', phone: '020 7946 0001', email: '' },
  { name: 'Ben Ray', number: '0', phone: '020 7946 0002', email: '' },
  { name: 'Cy Fox', number: '0', phone: '020 7946 0003', email: '' },
  { name: 'Dee Moss', number: '', phone: '', email: 'dee@example.com' },
  { name: 'Eve Moss', number: '', phone: '020 7946 0009', email: 'eve@example.com' },
  { name: 'Flo Moss', number: '', phone: '020 7946 0009', email: 'flo@example.com' },
  { name: 'Gus Orr', number: '', phone: '', email: '' },
] as const;

const row = fc.record({
  person: fc.constantFrom(...people),
  day: fc.constantFrom('03/04/2026', '04/03/2026', '25/03/2026'),
  isDayInSecondColumn: fc.boolean(),
  quantity: fc.integer({ min: 1, max: 3 }),
  priceMinor: fc.integer({ min: 100, max: 900 }),
  discountMinor: fc.constantFrom(0, 50, 100),
  status: fc.constantFrom('paid', 'cancelled', 'pending', ''),
  isRefundedInPart: fc.boolean(),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

const heading = 'order,name,number,phone,email,created,paid on,quantity,price,discount,status,refunded';
const decision = {
  kind: 'orders',
  match: 'number',
  dateOrder: 'dmy',
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
const amountOf = ({ quantity, priceMinor, discountMinor }: Row): number => quantity * priceMinor - discountMinor;
const refundOf = (one: Row): number => (one.isRefundedInPart ? Math.min(50, amountOf(one)) : 0);
const counts = ({ status }: Row): boolean => status !== 'cancelled' && status !== 'pending';

function lineOf(one: Row, place: number): string {
  const { person, day, isDayInSecondColumn, quantity, priceMinor, discountMinor, status } = one;
  const days = isDayInSecondColumn ? ['', day] : [day, ''];
  const bought = [quantity, money(priceMinor), money(discountMinor), status, money(refundOf(one))];
  return [`o${place}`, person.name, person.number, person.phone, person.email, ...days, ...bought].join(',');
}

/** What each person brought, by hand. */
function expected(rows: readonly Row[]) {
  return people
    .filter((person) => rows.some((one) => one.person === person))
    .map((person) => {
      const theirs = rows.filter((one) => one.person === person && counts(one));
      return { name: person.name, netMinor: theirs.reduce((sum, one) => sum + amountOf(one) - refundOf(one), 0) };
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

async function stateAfter(files: readonly (readonly string[])[]) {
  const engine = await openTestEngine();
  for (const [place, lines] of files.entries()) {
    if (lines.length === 0) continue;
    const result = await engine.bring(`orders-${place}.csv`, `${[heading, ...lines].join('\n')}\n`, decision);
    expect(result).toMatchObject({ rejected: 0, walkIn: 0 });
  }
  const state = await found(engine);
  await engine.close();
  return state;
}

describe('with the decision given once', () => {
  it('any order of the rows, and any split in two files, gives the same customers and the same money', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 14 }).chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            shuffled: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
            splitAt: fc.integer({ min: 0, max: rows.length }),
          }),
        ),
        async ({ rows, shuffled, splitAt }) => {
          const lines = rows.map(lineOf);
          const inOtherOrder = shuffled.map((place) => lines[place] ?? '');
          expect(await stateAfter([lines])).toEqual(expected(rows));
          expect(await stateAfter([inOtherOrder])).toEqual(expected(rows));
          expect(await stateAfter([inOtherOrder.slice(0, splitAt), inOtherOrder.slice(splitAt)])).toEqual(
            expected(rows),
          );
        },
      ),
      { numRuns: propertyRuns(4), seed: 15 },
    );
  }, 120_000);
});
