import { globSync, readFileSync } from 'node:fs';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { sourcesOfAnswers } from '../../../electron/acts/sources-of-answers.ts';
import { ArchiveShown } from '../../../renderer/app/archive-shown.ts';
import { type ChangeSource, followChanges, followStatus, isTouched } from '../../../renderer/app/change-notices.ts';
import type { Change } from '../../../shared/acts/contract.ts';
import { sources as everything } from '../../../shared/operation.ts';

const key = (...path: string[]) => [path, { type: 'query' }];
const sources = sourcesOfAnswers();

function touchedBy(...touched: Change['touched']): string[] {
  return Object.keys(sources).filter((path) => isTouched(key(...path.split('.')), touched, sources));
}

describe('what a write refreshes', () => {
  it('is what is read from the tables written: a note leaves rankings, orders and duplicates alone', () => {
    const byNote = touchedBy('contacts', 'acts', 'act_changes', 'customers.updated_at');
    for (const path of ['timeline.list', 'counter.card', 'acts.list', 'archive.status', 'history.ofCustomer'])
      expect(byNote).toContain(path);
    for (const path of ['ranking.revenueSummary', 'ranking.revenueRows', 'orders.list', 'customers.tags'])
      expect(byNote).not.toContain(path);
    // Its search finds what is noted.
    expect(byNote).toContain('customers.list');
  });

  it('is never what was read from a file or a folder', () => {
    const byAnything = touchedBy(...everything);
    for (const path of ['import.recognise', 'vcard.recognise', 'places.browse']) expect(byAnything).not.toContain(path);
  });

  it('is what the answers about the program are read from', () => {
    expect(touchedBy('profile')).toEqual(['archive.recents', 'archive.lastCopy', 'settings.get', 'settings.pageNotes']);
    expect(touchedBy('jobs')).toEqual(['jobs.current']);
  });

  it('is told of every operation whose answer the page keeps', () => {
    const asked = new Set<string>();
    for (const file of globSync('renderer/**/*.{ts,tsx}')) {
      const calls = readFileSync(file, 'utf8').matchAll(
        /operations\s*\.(\w+)\s*\.(\w+)\s*\.(?:query|infinite|experimental\w*)(?:Options|Key)/gu,
      );
      for (const [, part, operation] of calls) asked.add(`${part}.${operation}`);
    }
    expect(asked.size).toBeGreaterThan(40);
    // Of a job that has ended the result never changes; what was typed is read, and nothing else; the library is the program's.
    const unchanging = [
      'playbooks.words',
      'dates.read',
      'import.result',
      'import.undoResult',
      'archive.checkResult',
      'duplicates.scanned',
    ];
    const undeclared = [...asked].filter((path) => sources[path]?.of !== 'file' && sources[path]?.reads.length === 0);
    expect(undeclared.filter((path) => !unchanging.includes(path))).toEqual([]);
  });
});

/** Each connection yields its changes and then ends; after the last the program has ended. */
function sourceOf(connections: Partial<Change>[][], path = '/shop.shuke'): ChangeSource {
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
    sources: () => Promise.resolve(sources),
    changes: () =>
      Promise.resolve(
        (async function* () {
          for (const change of connections[number] ?? []) yield { touched: [], isOtherArchive: false, ...change };
        })(),
      ),
  };
  return source as unknown as ChangeSource;
}

async function refreshesOf(connections: Partial<Change>[][], path: string[]): Promise<number> {
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
  it('asks again for what was read from a table that was written', async () => {
    expect(await refreshesOf([[{ touched: ['orders'] }]], ['ranking', 'revenueSummary'])).toBe(1);
  });

  it('leaves alone what was read from others', async () => {
    expect(await refreshesOf([[{ touched: ['contacts', 'acts'] }]], ['ranking', 'revenueSummary'])).toBe(0);
  });

  it('lets go of what was read from an archive when another is open, even where that one refuses to answer', async () => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const [ofCustomer, ofFile, ofSettings, ofStatus] = [
      key('customers', 'get'),
      key('import', 'recognise'),
      key('settings', 'get'),
      key('archive', 'status'),
    ];
    for (const queryKey of [ofCustomer, ofFile, ofSettings, ofStatus]) queries.setQueryData(queryKey, 'known');
    const observer = new QueryObserver(queries, {
      queryKey: ofCustomer,
      queryFn: () => Promise.reject(new Error('nobody has this number')),
      staleTime: Number.POSITIVE_INFINITY,
    });
    const stop = observer.subscribe(() => undefined);
    const other = { touched: [...everything], isOtherArchive: true };
    await followChanges(sourceOf([[other]]), queries, new ArchiveShown(), new AbortController().signal);
    await expect.poll(() => observer.getCurrentResult().isError).toBe(true);
    const left = [ofCustomer, ofFile, ofSettings, ofStatus].map((queryKey) => queries.getQueryData(queryKey));
    stop();
    queries.clear();
    expect(left).toEqual([undefined, 'known', 'known', 'known']);
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
    await followChanges(sourceOf([[{ isOtherArchive: true }]]), queries, shown, new AbortController().signal);
    expect([shown.opening, shown.epoch]).toEqual(['', 1]);
    queries.setQueryData(key('archive', 'status'), status('b', 'second'));
    expect([shown.opening, shown.epoch]).toEqual(['second', 1]);
    queries.clear();
  });

  it('asks for everything again when a new engine answers', async () => {
    expect(await refreshesOf([[], []], ['settings', 'get'])).toBe(1);
  });
});
