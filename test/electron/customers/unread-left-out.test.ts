import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unreadLeftOut } from '../../../electron/customers/unread-left-out.ts';
import { isWholeClause, literalsOf } from '../../../shared/customers/conditions/clauses.ts';
import type { CustomerFilter, FilterClause, FilterCondition } from '../../../shared/customers/filter.ts';
import { propertyRuns } from '../../property-runs.ts';
import { writeCustomers } from './archived-customer.ts';
import { clausesOf, conditionsByName, customers, scanSetting } from './customer-arbitraries.ts';
import { isKept } from './plain-scan.ts';
import { makeTestArchive } from './test-archive.ts';

const comparedFieldIds = [2, 3, 4, 5, 6];
const comparing = [...conditionsByName].filter(([name]) => /^own(Number|Day|Choice)/u.test(name));
const others = ['type', 'name contains', 'consent', 'ownText contains'].flatMap(
  (name) => conditionsByName.get(name) ?? [],
);
const clause = clausesOf(fc.oneof(...comparing.map(([, condition]) => condition), ...others));

/** Said once more without the definitions of conditions. */
function compares(clause: FilterClause, fieldId: number): boolean {
  return literalsOf(clause).some((literal) => literal.kind !== 'not' && comparesCondition(literal, fieldId));
}

function comparesCondition(condition: FilterCondition, fieldId: number): boolean {
  if (!('fieldId' in condition) || condition.fieldId !== fieldId || !('operator' in condition)) return false;
  if (condition.kind === 'ownText') return false;
  return condition.kind === 'ownChoice'
    ? condition.operator === 'hasAny'
    : condition.operator !== 'isEmpty' && condition.operator !== 'isNotEmpty';
}

it('those left out only as unread fit all but the clauses that compare the field, and do not fit the filter', async () => {
  const archive = await makeTestArchive();
  let found = 0;
  fc.assert(
    fc.property(customers, fc.array(clause, { minLength: 1, maxLength: 4 }), (all, conditions) => {
      writeCustomers(archive, all);
      const filter: CustomerFilter = { text: '', conditions };
      const expected = comparedFieldIds.flatMap((fieldId) => {
        const isAsked = (one: FilterClause): boolean => isWholeClause(one) && compares(one, fieldId);
        if (!conditions.some(isAsked)) return [];
        const rest: FilterClause[] = [...conditions.filter((one) => !isAsked(one)), { kind: 'unread', fieldId }];
        const leftOut = all.filter(
          (customer) =>
            isKept(customer, { text: '', conditions: rest }, scanSetting, all) &&
            !isKept(customer, filter, scanSetting, all),
        );
        return leftOut.length === 0 ? [] : [{ fieldId, customers: leftOut.length }];
      });
      found += expected.length;
      const said = unreadLeftOut(archive.writer, filter, scanSetting);
      expect(said.toSorted((a, b) => Number(a.fieldId) - Number(b.fieldId))).toEqual(expected);
    }),
    { numRuns: propertyRuns(80) },
  );
  expect(found).toBeGreaterThan(0);
});
