import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { TableChanges } from '../../../electron/archive/table-changes.ts';
import { CacheByTables } from '../../../electron/engine/cache-by-tables.ts';
import type { TrackedName } from '../../../shared/records/tracked-names.ts';

function changingArchive() {
  const changes = new TableChanges(() => true);
  const archive = { changes } as Archive;
  const write = (table: TrackedName): void => {
    changes.see(table);
    changes.commit();
  };
  return { archive, write };
}

function countingCache(most?: number) {
  const cache = new CacheByTables<number>(most);
  let made = 0;
  const get = (archive: Archive, key = 'a', reads: readonly TrackedName[] = ['orders', 'customers']): number =>
    cache.get(archive, { key, reads }, () => {
      made += 1;
      return made;
    });
  return { cache, get };
}

describe('a value that is read from tables', () => {
  it('holds until one of them is written, and no longer', () => {
    const { archive, write } = changingArchive();
    const { get } = countingCache();
    expect([get(archive), get(archive)]).toEqual([1, 1]);
    write('contacts');
    expect(get(archive)).toBe(1);
    write('customers');
    expect([get(archive), get(archive)]).toEqual([2, 2]);
    write('orders');
    expect(get(archive)).toBe(3);
  });

  it('is of one archive: another one has its own', () => {
    const [one, other] = [changingArchive(), changingArchive()];
    const { get } = countingCache(2);
    expect([get(one.archive), get(other.archive), get(one.archive)]).toEqual([1, 2, 1]);
  });

  it('of those more than may be held, the least recently used goes', () => {
    const { archive } = changingArchive();
    const { get } = countingCache(2);
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map((key) => get(archive, key))).toEqual([1, 2, 1, 3, 1, 4]);
  });

  it('is made from the outdated one where that helps', () => {
    const { archive, write } = changingArchive();
    const cache = new CacheByTables<number[]>();
    const get = () => cache.get(archive, { key: '', reads: ['customers'] }, (outdated = []) => [...outdated, 1]);
    expect(get()).toEqual([1]);
    write('customers');
    expect(get()).toEqual([1, 1]);
    cache.clear(archive);
    expect(get()).toEqual([1]);
  });
});
