import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { belongsOn, overlap } from '../../../shared/groups/membership.ts';
import { RollUp, type TypedMembership } from '../../../shared/groups/roll-up.ts';

const firstDay = '2026-01-01';
const dayAt = (place: number): string => addDays(firstDay, place);
const days = Array.from({ length: 40 }, (_, place) => dayAt(place));

const drawnMembership = fc.record({
  groupId: fc.integer({ min: 1, max: 3 }),
  customerId: fc.integer({ min: 1, max: 6 }),
  fromDay: fc.option(fc.nat(39).map(dayAt)),
  toDay: fc.option(fc.nat(39).map(dayAt)),
  isMain: fc.boolean(),
});

/** Those that the archive takes: their days are in order, and no customer is in two at a time. */
function taken(drawn: readonly Omit<TypedMembership, 'id'>[]): TypedMembership[] {
  const memberships: TypedMembership[] = [];
  for (const [id, one] of drawn.entries()) {
    const isReversed = one.fromDay !== null && one.toDay !== null && one.fromDay > one.toDay;
    const isTwice = memberships.some((other) => other.customerId === one.customerId && overlap(other, one));
    if (!isReversed && !isTwice) memberships.push({ ...one, id });
  }
  return memberships;
}

/** Of a customer of a higher number, so that no company belongs to itself. */
const companies = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })), { maxLength: 4 })
  .map((pairs) => new Map(pairs.filter(([person, company]) => person < company)));

function keyByDefinition(
  memberships: readonly TypedMembership[],
  companyOf: ReadonlyMap<number, number>,
  customerId: number,
  day: string,
): string | null {
  const own = memberships.find((one) => one.customerId === customerId && belongsOn(one, day));
  if (own !== undefined) return `group-${own.groupId}`;
  const company = companyOf.get(customerId);
  if (company !== undefined) return keyByDefinition(memberships, companyOf, company, day);
  return [...companyOf.values()].includes(customerId) ? `company-${customerId}` : null;
}

describe('to which group a customer belongs', () => {
  it('is on every day what the typed memberships say, else that of their company, else the company itself', () => {
    fc.assert(
      fc.property(fc.array(drawnMembership, { maxLength: 10 }), companies, (drawn, companyOf) => {
        const memberships = taken(drawn);
        const rollUp = new RollUp(memberships, companyOf);
        for (const customerId of [1, 2, 3, 4, 5, 6]) {
          for (const day of days) {
            const key = keyByDefinition(memberships, companyOf, customerId, day);
            expect(rollUp.keyOn(customerId, day)).toBe(key);
            const among = rollUp.keys();
            for (const other of among) {
              const spans = rollUp.spansOfGroup(other).filter((span) => span.customerId === customerId);
              expect(spans.filter((span) => belongsOn(span, day)).length).toBe(other === key ? 1 : 0);
            }
          }
          const onAll = new Set(['0001-01-01', ...days, '9999-12-31'].map((day) => rollUp.keyOn(customerId, day)));
          expect(rollUp.keyOfAllDays(customerId)).toBe(onAll.size === 1 ? [...onAll][0] : null);
        }
      }),
    );
  });

  it('is stood for by the one who is marked among those who belong on the day', () => {
    const rollUp = new RollUp([
      { id: 1, groupId: 1, customerId: 1, fromDay: null, toDay: '2026-01-10', isMain: true },
      { id: 2, groupId: 1, customerId: 2, fromDay: null, toDay: null, isMain: false },
    ]);
    expect(rollUp.mainOf('group-1', '2026-01-10')).toBe(1);
    expect(rollUp.mainOf('group-1', '2026-01-11')).toBe(2);
  });
});
