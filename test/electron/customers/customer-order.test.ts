import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedCustomerIds } from '../../../electron/customers/customer-ids.ts';
import { listCustomers } from '../../../electron/customers/list-customers.ts';
import { neighboursOf } from '../../../electron/customers/neighbours.ts';
import { ArchiveSession } from '../../../electron/engine/archive-session.ts';
import { customerSortKeys } from '../../../shared/customers/list-keys.ts';
import { nameOrderKey } from '../../../shared/customers/name-order-key.ts';
import { nextOccurrence } from '../../../shared/dates/next-occurrence.ts';
import { accountStates } from '../../../shared/named-accounts/account-states.ts';
import { foldText } from '../../../shared/text.ts';
import { propertyRuns } from '../../property-runs.ts';
import { testClock } from '../test-engine.ts';
import { type ArchivedCustomer, nothingKnown, writeCustomers } from './archived-customer.ts';
import { anyFilter, customers, scanSetting } from './customer-arbitraries.ts';
import { isKept, lastLevel, percentOfKnownCost, profitOf, staleFactsOf, stateOf } from './plain-scan.ts';
import { makeTestArchive } from './test-archive.ts';

const sortKeys = [...customerSortKeys, 'balance:1'] as const;
type SortKey = (typeof sortKeys)[number];

const order = fc.record({ filter: anyFilter, sort: fc.constantFrom(...sortKeys), descending: fc.boolean() });

function sortValue(
  customer: ArchivedCustomer,
  sort: SortKey,
  all: readonly ArchivedCustomer[],
): string | number | null {
  const total = customer.totals.find(({ currency }) => currency === scanSetting.homeCurrency);
  switch (sort) {
    case 'name':
      return nameOrderKey(customer.name) || null;
    case 'balance:1':
      return customer.points.length === 0 ? null : customer.points.reduce((sum, amount) => sum + amount, 0);
    case 'number':
      return customer.number;
    case 'net':
      return total?.netMinor ?? null;
    case 'orders':
      return total?.orders ?? 0;
    case 'firstDay':
    case 'lastDay':
      return total?.[sort] ?? null;
    case 'phone':
      return foldText(customer.phones[0] ?? '') || null;
    case 'email':
      return foldText(customer.emails[0] ?? '') || null;
    case 'city':
    case 'country':
      return nameOrderKey(customer.addresses[0]?.[sort] ?? '') || null;
    case 'company': {
      const company = customer.companyPlace === null ? undefined : all[customer.companyPlace];
      return company === undefined ? null : nameOrderKey(company.name === '' ? company.number : company.name) || null;
    }
    case 'source':
      return nameOrderKey(customer.source) || null;
    case 'lookedAfterBy':
      return nameOrderKey(customer.lookedAfterBy) || null;
    case 'keyAccount':
      return customer.account === null ? null : accountStates.indexOf(customer.account);
    case 'orientation':
      return ['price', 'value', 'both'].indexOf(customer.orientation) + 1 || null;
    case 'buysElsewhere':
      return ['no', 'yes'].indexOf(customer.buysElsewhere) + 1 || null;
    case 'birthday':
      return customer.birthday === null ? null : nextOccurrence(customer.birthday, scanSetting.today);
    case 'lastContact':
      return (
        customer.contacts
          .map(({ day }) => day)
          .toSorted()
          .at(-1) ?? null
      );
    case 'nextContact':
      return customer.contacts.flatMap(({ next }) => next ?? []).toSorted()[0] ?? null;
    case 'usualGap':
      // One purchase day at most, in a shop of which too little is known.
      return customer.bought.some(({ isSale }) => isSale) ? 30 : null;
    case 'profit':
      return profitOf(customer);
    case 'costKnown':
      return percentOfKnownCost(customer);
    case 'sleepState':
      return stateOf(customer, scanSetting.today);
    case 'owed':
      return customer.owes;
    case 'satisfaction':
      return lastLevel(customer);
    case 'staleFacts':
      return staleFactsOf(customer, scanSetting.today);
  }
}

/** Texts stand as their characters do in Unicode. */
function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

describe('the order of the list', () => {
  it('is that of the sorted column, who has nothing in it last in both directions, ties by number', async () => {
    const archive = await makeTestArchive();
    fc.assert(
      fc.property(customers, order, (all, { filter, sort, descending }) => {
        writeCustomers(archive, all);
        const expected = all
          .filter((customer) => isKept(customer, filter, scanSetting, all))
          .toSorted((one, other) => {
            const [a, b] = [sortValue(one, sort, all), sortValue(other, sort, all)];
            if (a === null || b === null)
              return Number(a === null) - Number(b === null) || compare(one.number, other.number);
            return (descending ? compare(b, a) : compare(a, b)) || compare(one.number, other.number);
          })
          .map(({ id }) => id);
        expect([...sortedCustomerIds(archive.writer, { filter, sort, descending }, scanSetting)]).toEqual(expected);
      }),
      { numRuns: propertyRuns(50) },
    );
  }, 90_000);

  it('is what pages and neighbours go by, for every sort, after every change', async () => {
    const archive = await makeTestArchive();
    const session = ArchiveSession.of(archive);
    const context = { session, clock: testClock };
    fc.assert(
      fc.property(customers, order, fc.integer({ min: 1, max: 5 }), (all, { filter, sort, descending }, limit) => {
        writeCustomers(archive, all);
        const ids = [...sortedCustomerIds(archive.writer, { filter, sort, descending }, scanSetting)];
        const paged: number[] = [];
        for (let offset = 0; offset < ids.length; offset += limit) {
          const { rows, ...counts } = listCustomers(context, { filter, sort, descending, offset, limit });
          expect(counts).toEqual({
            total: ids.length,
            all: all.filter(({ isBinned, isMerged }) => !isBinned && !isMerged).length,
          });
          paged.push(...rows.map(({ id }) => id));
        }
        expect(paged).toEqual(ids);
        for (const { id } of all) {
          const position = ids.indexOf(id);
          expect(neighboursOf(context, { id, filter, sort, descending })).toEqual(
            position === -1
              ? { previous: null, next: null, position: null }
              : { previous: ids[position - 1] ?? null, next: ids[position + 1] ?? null, position },
          );
        }
      }),
      { numRuns: propertyRuns(30) },
    );
  }, 90_000);

  it('tells namesakes apart by their numbers, and a page never shows one twice', async () => {
    const archive = await makeTestArchive();
    const session = ArchiveSession.of(archive);
    const all = Array.from({ length: 25 }, (_, index): ArchivedCustomer => {
      const id = 25 - index;
      return { ...nothingKnown, id, number: `N${10 + id}`, name: '王伟', kind: 'person' };
    });
    writeCustomers(archive, all);
    const page = (offset: number, descending: boolean) =>
      listCustomers(
        { session, clock: testClock },
        { filter: { text: '', conditions: [] }, sort: 'name', descending, offset, limit: 10 },
      ).rows.map(({ number }) => number);
    const numbers = all.map(({ number }) => number).toSorted();
    expect([0, 10, 20].flatMap((offset) => page(offset, false))).toEqual(numbers);
    expect([0, 10, 20].flatMap((offset) => page(offset, true))).toEqual(numbers);
  });
});
