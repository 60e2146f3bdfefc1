import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type StagedRecord, StagedRecords } from '../../../electron/import/staged-records.ts';
import { noPlace } from '../../../electron/spreadsheet/packed-batch.ts';
import { dueContactFields } from '../../../shared/import/fields.ts';
import { type RowRecord, timelineFields } from '../../../shared/records/exchanged-records.ts';

const contact = fc
  .record({
    day: fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02'),
    time: fc.constantFrom(null, '09:00:00', '10:30:00'),
    touchpoint: fc.constantFrom('call', 'visit', '手冲课', null),
    channel: fc.constantFrom('phone', null),
    direction: fc.constantFrom('in', 'out', null),
    text: fc.string(),
    mood: fc.constantFrom('pleased', null),
    nextContactDay: fc.constantFrom(null, '2026-02-01'),
    author: fc.constantFrom(null, 'Mia'),
    minutes: fc.constantFrom(null, 0, 25),
    dueContactDay: fc.constantFrom(null, '2026-02-01'),
    dueContactText: fc.constantFrom(null, 'the invoice'),
  })
  .map((said): StagedRecord['values'] =>
    [...timelineFields, ...dueContactFields].map(
      (field) => Object.entries(said).find(([name]) => name === field)?.[1] ?? null,
    ),
  );
const [dayPlace, timePlace] = [timelineFields.indexOf('day'), timelineFields.indexOf('time')];

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function stage(
  table: RowRecord,
  batches: readonly (readonly { customer: number; values: StagedRecord['values'] }[])[],
) {
  const staged = new StagedRecords(table);
  const all: StagedRecord[] = [];
  for (const batch of batches) {
    const rowNumbers = Int32Array.from(batch, (_, index) => all.length + index + 2);
    staged.add(
      batch.map(({ values }) => values),
      { rowNumbers, customers: Int32Array.from(batch, ({ customer }) => customer) },
    );
    for (const [index, each] of batch.entries()) all.push({ ...each, rowNumber: rowNumbers[index] ?? 0 });
  }
  return { staged, all };
}

it('contacts come back as they were staged: by customer, then by day, time and row', () => {
  const customerRanks = Int32Array.of(2, 0, 3, 1);
  const row = fc.record({ customer: fc.nat(3), values: contact });
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 4 }), (batches) => {
      const { staged, all } = stage('contacts', batches);
      const text = ({ values }: StagedRecord, place: number): string => String(values[place] ?? '');
      const inOrder = all.toSorted(
        (one, other) =>
          (customerRanks[one.customer] ?? 0) - (customerRanks[other.customer] ?? 0) ||
          compare(text(one, dayPlace), text(other, dayPlace)) ||
          compare(text(one, timePlace), text(other, timePlace)) ||
          one.rowNumber - other.rowNumber,
      );
      const groups = [...staged.byCustomer(customerRanks)];
      expect(groups.flatMap(({ rows }) => rows)).toEqual(inOrder);
      expect(groups.map(({ customer }) => customer)).toEqual([...new Set(inOrder.map(({ customer }) => customer))]);
      expect([staged.count, [...staged.days].sort()]).toEqual([
        all.length,
        [...new Set(all.map((each) => text(each, dayPlace)))].sort(),
      ]);
    }),
    { seed: 9 },
  );
});

it('rows of no one come first, and one that happened at a moment keeps the order of the file', () => {
  const moments = [1_700_000_000_123, 1_600_000_000_000, null];
  const values = (nth: number): StagedRecord['values'] => [
    null,
    'question',
    `text ${nth}`,
    null,
    null,
    moments[nth] ?? null,
  ];
  const { staged } = stage('cases', [
    [0, 1, 2].map((nth) => ({ customer: nth === 2 ? noPlace : 0, values: values(nth) })),
  ]);
  const groups = [...staged.byCustomer(Int32Array.of(0))];
  expect(groups.map(({ customer, rows }) => [customer, rows.map(({ rowNumber }) => rowNumber)])).toEqual([
    [noPlace, [4]],
    [0, [2, 3]],
  ]);
  expect(groups[1]?.rows[0]?.values.slice(0, 6)).toEqual(values(0));
});
