import { QueryClient, QueryObserver } from '@tanstack/react-query';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ArchiveShown } from '../../../renderer/app/archive-shown.ts';
import { type ChangeSource, followChanges } from '../../../renderer/app/change-notices.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const orders = [
  'Order,Date,Customer No,Name,Amount',
  'A1,2026-11-01,C1,Ann,10',
  'A2,2026-11-02,C2,Bob,20',
  'A3,2026-11-03,C3,Cat,30',
].join('\n');

async function shop(): Promise<TestEngine & { ann: number }> {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', orders);
  return { ...engine, ann: (await engine.client.customers.ofNumber({ number: 'C1' })).id };
}

function noteOf({ client }: TestEngine, customerId: number) {
  return client.timeline.add({
    customerId,
    day: '2026-11-22',
    touchpoint: 'call',
    direction: 'in',
    text: 'asked for the blue one',
    files: [],
    fulfils: [],
  });
}

/** How often statements that read as `sql` are prepared from now until the test ends; `warm`: once before, uncounted. */
async function countingStatements(sql: RegExp, warm: () => Promise<unknown>): Promise<() => number> {
  // The test engine looks at each new statement by preparing it once more.
  await warm();
  let count = 0;
  const { prepare } = Database.prototype;
  Database.prototype.prepare = function counted(this: Database.Database, text: string) {
    if (sql.test(text)) count += 1;
    return prepare.call(this, text);
  } as typeof prepare;
  onTestFinished(() => {
    Database.prototype.prepare = prepare;
  });
  return () => count;
}

const anyRanking = { split: 'count' as const, offset: 0, limit: 50 };

describe('a note', () => {
  it('folds no ranking again; an order does', async () => {
    const engine = await shop();
    const { client, ann } = engine;
    const folded = await countingStatements(/json_group_array\(sales\)/u, () => client.ranking.revenueRows(anyRanking));
    await noteOf(engine, ann);
    await client.preferences.add({ customerId: ann, kind: 'likes', text: 'tea' });
    await client.ranking.revenueRows({ ...anyRanking, offset: 1 });
    expect(folded()).toBe(0);
    await engine.bring('more.csv', 'Order,Date,Customer No,Amount\nA4,2026-11-04,C1,500');
    const { rows } = await client.ranking.revenueRows(anyRanking);
    expect(folded()).toBeGreaterThan(0);
    expect(rows[0]).toMatchObject({ customerId: ann, net: { minor: 51_000 } });
  });

  it('sorts no list again, and reads no customer again for the search; a name does both', async () => {
    const engine = await shop();
    const { client, ann } = engine;
    const list = () => client.customers.list({ sort: 'name', descending: false, offset: 0, limit: 10 });
    const ask = async () => {
      await list();
      await client.search.find({ text: 'ann' });
    };
    const everyNumber = /SELECT json_group_array\(id\) FROM \(SELECT id FROM customers ORDER BY number\)/u;
    const sorted = await countingStatements(everyNumber, ask);
    const standings = await countingStatements(/AS isShown/u, ask);
    await noteOf(engine, ann);
    await ask();
    expect([sorted(), standings()]).toEqual([0, 0]);
    await client.customers.edit({ id: ann, change: { name: 'Zoe' } });
    await ask();
    expect(sorted()).toBe(1);
    expect(standings()).toBeGreaterThan(0);
    expect((await list()).rows.map(({ name }) => name)).toEqual(['Bob', 'Cat', 'Zoe']);
  });

  it('makes the page ask again for what shows it, and for nothing else', async () => {
    const engine = await shop();
    const { client, ann } = engine;
    const asked = new Map<string, number>();
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
    onTestFinished(() => queries.clear());
    const show = (path: string, ask: () => Promise<unknown>): void => {
      const observer = new QueryObserver(queries, {
        queryKey: [path.split('.'), { type: 'query' }],
        queryFn: () => {
          asked.set(path, (asked.get(path) ?? 0) + 1);
          return ask();
        },
      });
      onTestFinished(observer.subscribe(() => undefined));
    };
    show('timeline.list', () => client.timeline.list({ customerId: ann }));
    show('timeline.due', () => client.timeline.due({}));
    show('acts.list', () => client.acts.list({}));
    show('archive.status', () => client.archive.status());
    show('ranking.revenueSummary', () => client.ranking.revenueSummary({ split: 'count' }));
    show('ranking.revenueRows', () => client.ranking.revenueRows(anyRanking));
    show('customers.list', () => client.customers.list({}));
    show('customers.tags', () => client.customers.tags());
    show('orders.list', () => client.orders.list({ offset: 0, limit: 10 }));
    show('import.list', () => client.import.list());
    show('people.list', () => client.people.list({ customerId: ann }));
    show('preferences.list', () => client.preferences.list({ customerId: ann }));
    show('dates.list', () => client.dates.list({ customerId: ann }));
    show('ownFields.list', () => client.ownFields.list());
    show('referrals.tree', () => client.referrals.tree({ customerId: ann }));
    show('settings.get', () => client.settings.get());
    await expect.poll(() => queries.isFetching()).toBe(0);

    const { changes } = client.acts;
    // The page asks for the sources when it is already listening.
    const listening = Promise.withResolvers<void>();
    const source = {
      changes,
      sources: () => {
        listening.resolve();
        return client.acts.sources();
      },
      status: client.archive.status,
      connection: { state: 'open', opened: async () => {} },
    };
    const ending = new AbortController();
    const following = followChanges(source as ChangeSource, queries, new ArchiveShown(), ending.signal);
    await listening.promise;
    asked.clear();
    await noteOf(engine, ann);
    await expect.poll(() => asked.get('timeline.list')).toBe(1);
    await expect.poll(() => queries.isFetching()).toBe(0);
    ending.abort();
    await following;
    expect(Object.fromEntries(asked)).toEqual({
      'timeline.list': 1,
      // Its search box finds customers by their notes.
      'customers.list': 1,
      'timeline.due': 1,
      'acts.list': 1,
      'archive.status': 1,
      // It says when the import was made and whether it was undone: both are in the log of acts.
      'import.list': 1,
    });
  });
});
