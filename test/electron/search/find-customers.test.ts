import { describe, expect, it } from 'vitest';
import { ArchiveSession } from '../../../electron/engine/archive-session.ts';
import { findCustomers } from '../../../electron/search/find-customers.ts';
import { foundBySql } from '../../../electron/search/search-candidates.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { matchCustomer } from '../../../shared/search/match-customer.ts';
import { searchQuery } from '../../../shared/search/search-query.ts';
import { timesOfRun } from '../../is-whole-run.ts';
import { scanSetting } from '../customers/customer-arbitraries.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { testClock } from '../test-engine.ts';
import { type ShopCustomer, shopCustomers, writeShop } from './searched-shop.ts';
import { queriesByKind } from './typed-queries.ts';

const customersOfShop = timesOfRun({ usual: 1_000, whole: 2_000 });
const queriesOfKind = timesOfRun({ usual: 8, whole: 10 });

interface Scanned {
  customer: ShopCustomer;
  rank: number;
  kind: string;
}

/** What a search finds, said once more without an index. */
function plainScan(customers: readonly ShopCustomer[], text: string): Scanned[] {
  const query = searchQuery(text);
  if (query === null) return [];
  return customers.flatMap((customer) => {
    const match = matchCustomer(customer, query);
    return match === null ? [] : [{ customer, rank: match.rank, kind: match.kind }];
  });
}

function likelierFirst(a: Scanned, b: Scanned): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const days = (b.customer.lastDay ?? '').localeCompare(a.customer.lastDay ?? '');
  if (days !== 0) return days;
  const net = (b.customer.netMinor ?? -1e12) - (a.customer.netMinor ?? -1e12);
  return net === 0 ? a.customer.id - b.customer.id : net;
}

describe('a search', () => {
  it('finds whom a plain scan finds, in its order, over queries of every kind', async () => {
    const archive = await makeTestArchive();
    const customers = shopCustomers(customersOfShop, 'found');
    writeShop(archive, customers, scanSetting.homeCurrency);
    const session = ArchiveSession.of(archive);
    const context = { session, clock: testClock };
    const random = new RandomSource('typed');
    const foundByKind = new Map<string, number>();
    for (const [kind, draw] of Object.entries(queriesByKind)) {
      let drawn = 0;
      while (drawn < queriesOfKind) {
        const text = draw(random.pick(customers), random);
        if (text === undefined || searchQuery(text) === null) continue;
        drawn += 1;
        const scanned = plainScan(customers, text);
        const condition = foundBySql(archive.reader, text);
        const ids = archive.reader
          .prepare<unknown[], { id: number }>(`SELECT id FROM customers WHERE ${condition?.sql ?? 'false'} ORDER BY id`)
          .all(...(condition?.parameters ?? []))
          .map(({ id }) => id);
        expect(ids, `${kind}: ${text}`).toEqual(scanned.map(({ customer }) => customer.id));
        const shown = scanned
          .filter(({ customer }) => !customer.isBinned)
          .sort(likelierFirst)
          .slice(0, 20);
        const found = findCustomers(context, { text, limit: 20 });
        expect(
          found.map(({ id, why }) => [id, why.kind]),
          `${kind}: ${text}`,
        ).toEqual(shown.map(({ customer, kind: why }) => [customer.id, why]));
        foundByKind.set(kind, (foundByKind.get(kind) ?? 0) + ids.length);
      }
    }
    const neverFound = [...foundByKind].filter(([, count]) => count === 0).map(([kind]) => kind);
    expect(neverFound).toEqual(['nothing anybody has']);
  }, 120_000);
});
