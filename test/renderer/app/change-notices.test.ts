import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { ArchiveShown } from '../../../renderer/app/archive-shown.ts';
import { type ChangeSource, followChanges, followStatus, isTouched } from '../../../renderer/app/change-notices.ts';
import { changeTopics } from '../../../shared/acts/contract.ts';
import { contract } from '../../../shared/contract.ts';

const key = (...path: string[]) => [path, { type: 'query' }];

describe('what a change refreshes', () => {
  it('is everything about the archive when another one is opened', () => {
    for (const part of Object.keys(contract))
      expect([part, isTouched(key(part, 'x'), ['archive'])]).toEqual([part, true]);
  });

  it('is never what was read from a file or a folder', () => {
    for (const path of [
      ['import', 'recognise'],
      ['places', 'browse'],
    ]) {
      expect(isTouched(key(...path), [...changeTopics])).toBe(false);
    }
  });

  it('reaches the ranking when orders or customers change, and not when a setting does', () => {
    const ranking = key('ranking', 'revenueSummary');
    expect([isTouched(ranking, ['orders']), isTouched(ranking, ['customers'])]).toEqual([true, true]);
    expect(isTouched(ranking, ['settings', 'jobs', 'acts'])).toBe(false);
  });

  it('names only parts that the contract has', () => {
    const parts = new Set(Object.keys(contract));
    for (const topic of changeTopics) {
      const touched = ['acts', 'archive', 'customers', 'import', 'jobs', 'orders', 'ranking', 'settings'].filter(
        (part) => isTouched(key(part, 'x'), [topic]),
      );
      expect(touched.length).toBeGreaterThan(0);
      for (const part of touched) expect(parts).toContain(part);
    }
  });
});

type Changes = Awaited<ReturnType<ChangeSource['changes']>>;
type Change = Changes extends AsyncIterable<infer Value> ? Value : never;

/** Each connection yields its changes and then ends; after the last the program has ended. */
function sourceOf(connections: Change[][], path = '/shop.shuke'): ChangeSource {
  let number = -1;
  const source = {
    connection: {
      get state() {
        return 'reopening' as const;
      },
      opened: () => {
        number += 1;
        return number < connections.length ? Promise.resolve() : Promise.reject(new Error('the program has ended'));
      },
    },
    status: () => Promise.resolve({ path }),
    changes: () =>
      Promise.resolve(
        (async function* () {
          yield* connections[number] ?? [];
        })(),
      ),
  };
  return source as unknown as ChangeSource;
}

async function refreshesOf(connections: Change[][], path: string[]): Promise<number> {
  const queries = new QueryClient();
  let asked = 0;
  const observer = new QueryObserver(queries, {
    queryKey: key(...path),
    queryFn: () => {
      asked += 1;
      return asked;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const stop = observer.subscribe(() => undefined);
  await queries.refetchQueries();
  const before = asked;
  await followChanges(sourceOf(connections), queries, new ArchiveShown(), new AbortController().signal);
  await queries.isFetching();
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  queries.clear();
  return asked - before;
}

describe('following the changes', () => {
  it('asks again for what a change is about', async () => {
    expect(await refreshesOf([[{ topics: ['orders'] }]], ['ranking', 'revenueSummary'])).toBe(1);
  });

  it('leaves alone what a change is not about', async () => {
    expect(await refreshesOf([[{ topics: ['settings'] }]], ['ranking', 'revenueSummary'])).toBe(0);
  });

  it('lets go of what was read from an archive when another is open, even where that one refuses to answer', async () => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const [ofCustomer, ofFile, ofSettings] = [
      key('customers', 'get'),
      key('import', 'recognise'),
      key('settings', 'get'),
    ];
    for (const queryKey of [ofCustomer, ofFile, ofSettings]) queries.setQueryData(queryKey, 'known');
    const observer = new QueryObserver(queries, {
      queryKey: ofCustomer,
      queryFn: () => Promise.reject(new Error('nobody has this number')),
      staleTime: Number.POSITIVE_INFINITY,
    });
    const stop = observer.subscribe(() => undefined);
    await followChanges(
      sourceOf([[{ topics: ['session'] }]]),
      queries,
      new ArchiveShown(),
      new AbortController().signal,
    );
    await expect.poll(() => observer.getCurrentResult().isError).toBe(true);
    const left = [ofCustomer, ofFile, ofSettings].map((queryKey) => queries.getQueryData(queryKey));
    stop();
    queries.clear();
    expect(left).toEqual([undefined, 'known', 'known']);
  });

  it.each([
    ['/shop.shuke', 'known'],
    ['/other.shuke', undefined],
  ])('behind a new engine that has %s open, what was read from /shop.shuke is %s', async (path, left) => {
    const queries = new QueryClient();
    queries.setQueryData(key('archive', 'status'), { path: '/shop.shuke' });
    queries.setQueryData(key('customers', 'get'), 'known');
    await followChanges(sourceOf([[], []], path), queries, new ArchiveShown(), new AbortController().signal);
    expect(queries.getQueryData(key('customers', 'get'))).toBe(left);
    queries.clear();
  });

  it('begins an epoch with each archive, and writes to none until it knows which one it is', async () => {
    const queries = new QueryClient();
    const shown = new ArchiveShown();
    followStatus(queries, shown);
    const status = (id: string, opening: string) => ({ id, path: `/${id}.shuke`, opening });
    queries.setQueryData(key('archive', 'status'), status('a', 'first'));
    expect([shown.opening, shown.epoch]).toEqual(['first', 0]);
    await followChanges(sourceOf([[{ topics: ['session'] }]]), queries, shown, new AbortController().signal);
    expect([shown.opening, shown.epoch]).toEqual(['', 1]);
    queries.setQueryData(key('archive', 'status'), status('b', 'second'));
    expect([shown.opening, shown.epoch]).toEqual(['second', 1]);
    queries.clear();
  });

  it('asks for everything again when a new engine answers', async () => {
    expect(await refreshesOf([[], []], ['settings', 'get'])).toBe(1);
  });
});
