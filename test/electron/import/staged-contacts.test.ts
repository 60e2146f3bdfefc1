import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type StagedContact, StagedContacts } from '../../../electron/import/staged-contacts.ts';

const contact = fc.record({
  customer: fc.nat(3),
  day: fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02'),
  time: fc.constantFrom(null, '09:00:00', '10:30:00'),
  touchpoint: fc.constantFrom('call', 'visit', '手冲课', ''),
  channel: fc.constantFrom('phone', ''),
  direction: fc.constantFrom('in' as const, 'out' as const, '' as const),
  text: fc.string(),
  mood: fc.constantFrom('pleased' as const, '' as const),
  nextContactDay: fc.constantFrom(null, '2026-02-01'),
  minutes: fc.constantFrom(null, 0, 25),
  author: fc.constantFrom('', 'Mia'),
});

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

it('contacts come back as they were staged: by customer, then by day, time and row', () => {
  const customerRanks = Int32Array.of(2, 0, 3, 1);
  fc.assert(
    fc.property(fc.array(fc.array(contact, { maxLength: 5 }), { maxLength: 4 }), (batches) => {
      const staged = new StagedContacts();
      const all: StagedContact[] = [];
      for (const batch of batches) {
        const rowNumbers = Int32Array.from(batch, (_, index) => all.length + index + 2);
        staged.add(batch, { rowNumbers, customers: Int32Array.from(batch, ({ customer }) => customer) });
        for (const [index, each] of batch.entries()) all.push({ ...each, rowNumber: rowNumbers[index] ?? 0 });
      }
      const inOrder = all.toSorted(
        (one, other) =>
          (customerRanks[one.customer] ?? 0) - (customerRanks[other.customer] ?? 0) ||
          compare(one.day, other.day) ||
          compare(one.time ?? '', other.time ?? '') ||
          one.rowNumber - other.rowNumber,
      );
      const groups = [...staged.byCustomer(customerRanks)];
      expect(groups.flatMap(({ contacts }) => contacts)).toEqual(inOrder);
      expect(groups.map(({ customer }) => customer)).toEqual([...new Set(inOrder.map(({ customer }) => customer))]);
      expect([staged.count, [...staged.days].sort()]).toEqual([
        all.length,
        [...new Set(all.map(({ day }) => day))].sort(),
      ]);
    }),
    { seed: 9 },
  );
});
