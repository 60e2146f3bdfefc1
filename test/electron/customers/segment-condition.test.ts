import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedCustomerIds } from '../../../electron/customers/customer-ids.ts';
import type { CustomerFilter, FilterCondition } from '../../../shared/customers/filter.ts';
import { propertyRuns } from '../../property-runs.ts';
import { nothingKnown, writeCustomers } from './archived-customer.ts';
import { anyFilter, customers, scanSetting } from './customer-arbitraries.ts';
import { isKept } from './plain-scan.ts';
import { makeTestArchive } from './test-archive.ts';

const asked: fc.Arbitrary<FilterCondition> = fc.record({
  kind: fc.constant('segment' as const),
  operator: fc.constantFrom('hasAny' as const, 'hasAll' as const, 'hasNone' as const),
  // The third asks about the first two; of a fourth nothing was saved.
  segments: fc.subarray([1, 2, 3, 4]),
});

describe('a condition on saved filters', () => {
  it('keeps whom any, all or none of them keep, which may ask about others in turn', async () => {
    const archive = await makeTestArchive();
    const save = archive.writer.prepare(
      'INSERT OR REPLACE INTO segments (id, name, name_folded, filter, created_at) VALUES (?, ?, ?, ?, 0)',
    );
    fc.assert(
      fc.property(customers, anyFilter, anyFilter, asked, asked, (all, first, second, inner, outer) => {
        writeCustomers(archive, all);
        const third = { text: '', conditions: [{ ...inner, segments: [1, 2] } as FilterCondition] };
        const saved: Record<number, CustomerFilter> = { 1: first, 2: second, 3: third };
        for (const [id, filter] of Object.entries(saved)) save.run(id, `s${id}`, `s${id}`, JSON.stringify(filter));
        const filter = { text: '', conditions: [outer] };
        const found = sortedCustomerIds(archive.writer, { filter, sort: 'name', descending: false }, scanSetting);
        const expected = all
          .filter((customer) => isKept(customer, filter, { ...scanSetting, saved }, all))
          .map(({ id }) => id);
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  it('on none of them keeps who has not what they ask about', async () => {
    const archive = await makeTestArchive();
    writeCustomers(archive, [{ ...nothingKnown, id: 1, number: '1', name: 'Ann', kind: 'person' }]);
    archive.writer
      .prepare("INSERT INTO segments (id, name, name_folded, filter, created_at) VALUES (1, 's', 's', ?, 0)")
      .run(
        JSON.stringify({
          text: '',
          conditions: [{ kind: 'day', field: 'consentDay', operator: 'withinDays', days: 30 }],
        }),
      );
    const filter = {
      text: '',
      conditions: [{ kind: 'segment' as const, operator: 'hasNone' as const, segments: [1] }],
    };
    const found = sortedCustomerIds(archive.writer, { filter, sort: 'name', descending: false }, scanSetting);
    expect([...found]).toEqual([1]);
  });

  it('that leads back to itself keeps no one', async () => {
    const archive = await makeTestArchive();
    const filter = { text: '', conditions: [{ kind: 'segment' as const, operator: 'hasAny' as const, segments: [1] }] };
    archive.writer
      .prepare("INSERT INTO segments (id, name, name_folded, filter, created_at) VALUES (1, 's', 's', ?, 0)")
      .run(JSON.stringify(filter));
    expect([...sortedCustomerIds(archive.writer, { filter, sort: 'name', descending: false }, scanSetting)]).toEqual(
      [],
    );
  });
});
