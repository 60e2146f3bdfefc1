import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedCustomerIds } from '../../../electron/customers/customer-ids.ts';
import { selectedCustomers } from '../../../electron/customers/selected-customers.ts';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { propertyRuns } from '../../property-runs.ts';
import { type ArchivedCustomer, nothingKnown, writeCustomers } from './archived-customer.ts';
import { anyFilter, conditionsByName, customers, scanSetting } from './customer-arbitraries.ts';
import { isKept } from './plain-scan.ts';
import { makeTestArchive } from './test-archive.ts';

const keptIds = (all: readonly ArchivedCustomer[], filter: CustomerFilter): number[] =>
  all.filter((customer) => isKept(customer, filter, scanSetting, all)).map(({ id }) => id);

const byId = (a: number, b: number): number => a - b;

describe('a filter', () => {
  it('keeps whom a plain scan keeps, for every operator of every field and its negation', async () => {
    const archive = await makeTestArchive();
    const conditions = fc.record(Object.fromEntries(conditionsByName));
    fc.assert(
      fc.property(customers, conditions, (all, drawn) => {
        writeCustomers(archive, all);
        for (const [name, condition] of Object.entries(drawn)) {
          for (const clause of [condition, { kind: 'not' as const, condition }]) {
            const filter = { text: '', conditions: [clause] };
            const ids = sortedCustomerIds(archive.writer, { filter, sort: 'name', descending: false }, scanSetting);
            expect([...ids].sort(byId), `${name} ${JSON.stringify(clause)}`).toEqual(keptIds(all, filter));
          }
        }
      }),
      { numRuns: propertyRuns(25) },
    );
  });

  it('is tried by conditions that keep somebody, all but three that never can', () => {
    const conditions = fc.record(Object.fromEntries(conditionsByName));
    const neverKept = new Set(conditionsByName.keys());
    // Of one seed: another draws some condition that keeps no one once in a hundred runs.
    for (const [all, drawn] of fc.sample(fc.tuple(customers, conditions), { numRuns: 300, seed: 1 })) {
      for (const name of neverKept) {
        const condition = drawn[name];
        if (condition && keptIds(all, { text: '', conditions: [condition] }).length > 0) neverKept.delete(name);
      }
    }
    expect([...neverKept]).toEqual(['number isEmpty', 'createdDay isEmpty', 'own field that is gone']);
  });

  it('of several clauses and a searched text keeps whom each of them keeps', async () => {
    const archive = await makeTestArchive();
    fc.assert(
      fc.property(customers, anyFilter, (all, filter) => {
        writeCustomers(archive, all);
        const ids = sortedCustomerIds(archive.writer, { filter, sort: 'name', descending: false }, scanSetting);
        expect([...ids].sort(byId)).toEqual(keptIds(all, filter));
      }),
      { numRuns: propertyRuns(60) },
    );
  }, 90_000);

  it('selects the same customers for a bulk act, the excepted ones taken out', async () => {
    const archive = await makeTestArchive();
    fc.assert(
      fc.property(customers, anyFilter, fc.array(fc.nat(36)), (all, filter, exceptIds) => {
        writeCustomers(archive, all);
        expect(selectedCustomers(archive.writer, { filter, exceptIds }, scanSetting)).toEqual(
          keptIds(all, filter).filter((id) => !exceptIds.includes(id)),
        );
      }),
      { numRuns: propertyRuns(30) },
    );
  }, 90_000);

  it('takes what a person typed as text, whatever SQL could make of it', async () => {
    const archive = await makeTestArchive();
    const typed = [
      '50% off',
      '50_off',
      "O'Hara",
      'back\\slash',
      '"); DROP TABLE customers; --',
      '*',
      '[a-z]',
      'nul\u0000',
    ];
    const all = typed.map(
      (name, index): ArchivedCustomer => ({
        ...nothingKnown,
        id: index + 1,
        number: `N${index}`,
        name,
        kind: 'person',
        note: name,
        emails: [`${name}@example.org`],
        addresses: [{ city: name, country: name }],
        tags: [name],
      }),
    );
    writeCustomers(archive, all);
    const idsOf = (filter: CustomerFilter) => [
      ...sortedCustomerIds(archive.writer, { filter, sort: 'number', descending: false }, scanSetting),
    ];
    for (const [index, value] of typed.entries()) {
      // Signs make no difference to a search where there is anything else.
      const alike = value.startsWith('50') ? [1, 2] : [index + 1];
      expect(idsOf({ text: value, conditions: [] }), value).toEqual(alike);
      expect(idsOf({ text: '', conditions: [{ kind: 'tag', operator: 'hasAny', values: [value] }] }), value).toEqual([
        index + 1,
      ]);
      for (const field of ['name', 'note', 'email', 'city', 'country'] as const) {
        const filter = {
          text: '',
          conditions: [{ kind: 'text' as const, field, operator: 'contains' as const, value }],
        };
        expect(idsOf(filter), `${field} ${value}`).toEqual([index + 1]);
      }
    }
    expect(idsOf({ text: '%', conditions: [] })).toEqual([1]);
    expect(idsOf({ text: '_', conditions: [] })).toEqual([2]);
  });
});
