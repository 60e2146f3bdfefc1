import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchKey } from '../../../shared/import/fields.ts';
import { type Identity, identifyCustomers } from '../../../shared/import/identify-customers.ts';

function someone(name: string | null, phone = '', email = '', number: string | null = null): Identity {
  return { number, name, phones: phone === '' ? [] : [phone], emails: email === '' ? [] : [email] };
}

/** Which of these are one customer, as a text: "aab" where the first two are. */
function grouping(identities: readonly Identity[], match: MatchKey): string {
  const { customers } = identifyCustomers(identities, match);
  const letters = new Map<number, string>();
  for (const customer of customers) {
    if (!letters.has(customer)) letters.set(customer, String.fromCharCode(97 + letters.size));
  }
  return [...customers].map((customer) => letters.get(customer)).join('');
}

describe('people behind one value', () => {
  it('are kept apart by their names, and told of', () => {
    const family = [
      someone('Helen Moss', '0161 496 0101', 'moss@example.com'),
      someone('Peter Moss', '0161 496 0101', 'moss@example.com'),
      someone('Lucy Moss', '0161 496 0101'),
      someone('David Kim', '0161 496 0102'),
      someone('David Kim', '0161 496 0103'),
    ];
    expect(grouping(family, 'phone')).toBe('abcde');
    expect(identifyCustomers(family, 'phone').shared).toEqual([
      { field: 'phone', value: '01614960101', people: [0, 2, 1] },
    ]);
  });

  it('are one where their names can be one person’s', () => {
    expect(grouping([someone('王小明', '13800138000'), someone('王晓明', '13800138000')], 'phone')).toBe('aa');
    expect(grouping([someone('Bob Smith', '555-0101'), someone('Bob', '555-0101')], 'phone')).toBe('aa');
    expect(grouping([someone(null, '555-0101'), someone('Bob', '555-0101')], 'phone')).toBe('aa');
  });

  it('of one number are apart only where they are reached differently too: names change', () => {
    const renamed = [someone('Ann Lee', '', '', '7'), someone('Ann Berg', '', '', '7')];
    expect(grouping(renamed, 'number')).toBe('aa');
    const guests = [someone('Ann Lee', '555-0101', '', '7'), someone('Max Dunn', '555-0102', '', '7')];
    expect(grouping(guests, 'number')).toBe('ab');
  });
});

describe('a row without the chosen key', () => {
  it('joins who has its phone, e-mail or name', () => {
    const rosa = someone('Rosa Lind', '555-0101', 'rosa@example.com');
    expect(grouping([rosa, someone('Rosa Lind', '', 'rosa@example.com')], 'phone')).toBe('aa');
    expect(grouping([rosa, someone(null, '', 'ROSA@example.com')], 'phone')).toBe('aa');
    expect(grouping([rosa, someone('rosa lind')], 'phone')).toBe('aa');
  });

  it('is a customer of its own where its name contradicts, or where several could be meant', () => {
    const rosa = someone('Rosa Lind', '555-0101', 'info@example.com');
    expect(grouping([rosa, someone('Karl Beck', '', 'info@example.com')], 'phone')).toBe('ab');
    expect(grouping([rosa, someone('Rosa Lind', '555-0102'), someone('Rosa Lind')], 'phone')).toBe('abc');
  });

  it('is the same customer as others that say the same', () => {
    expect(grouping([someone('Uma Rao'), someone('Uma Rao'), someone('Leo Katz')], 'phone')).toBe('aab');
    expect(grouping([someone(null, '12'), someone(null, '12'), someone(null, '13')], 'phone')).toBe('aab');
  });
});

describe('the customers of a file', () => {
  const identity = fc.record({
    number: fc.option(fc.constantFrom('1', '2', '3'), { freq: 2 }),
    name: fc.option(fc.constantFrom('Helen Moss', 'Peter Moss', 'Helen', 'Bob', '王小明', '李雷')),
    phones: fc.subarray(['555-0101', '555-0102', '12'], { maxLength: 2 }),
    emails: fc.subarray(['a@example.com', 'b@example.com', 'none'], { maxLength: 2 }),
  });

  it('are the same in any order of the rows, with the same keys', () => {
    fc.assert(
      fc.property(
        fc
          .array(identity, { maxLength: 12 })
          .chain((identities) =>
            fc.tuple(
              fc.constant(identities),
              fc.shuffledSubarray([...identities.keys()], { minLength: identities.length }),
            ),
          ),
        fc.constantFrom<MatchKey>('number', 'phone', 'email', 'name+phone', 'name'),
        ([identities, order], match) => {
          const before = identifyCustomers(identities, match);
          const shuffled = identifyCustomers(
            order.flatMap((place) => identities[place] ?? []),
            match,
          );
          const keyOf = ({ customers, keys }: typeof before, place: number) => keys[customers[place] ?? -1];
          for (const [place, origin] of order.entries()) {
            expect(keyOf(shuffled, place)).toBe(keyOf(before, origin));
          }
          expect(new Set(before.keys).size).toBe(before.keys.length);
        },
      ),
      { seed: 20261129, numRuns: 500 },
    );
  });
});
