import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineClient } from '../../../shared/contract.ts';
import { type BulkChange, customerEditSchema } from '../../../shared/customers/contract.ts';
import type { CustomerSelection } from '../../../shared/customers/filter.ts';
import { longest } from '../../../shared/longest.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine } from '../test-engine.ts';

type Edit = Parameters<EngineClient['customers']['create']>[0];

const everybody: CustomerSelection = { filter: { text: '', conditions: [] }, exceptIds: [] };

async function create(client: EngineClient, edits: readonly Edit[]): Promise<number[]> {
  const ids: number[] = [];
  for (const edit of edits) ids.push((await client.customers.create(edit)).id);
  return ids;
}

/** Every customer as the profile shows it, without when it was last touched. */
async function profiles(client: EngineClient, ids: readonly number[]) {
  const all = await Promise.all(ids.map((id) => client.customers.get({ id })));
  return all.map(({ updatedAt: _updatedAt, ...customer }) => customer);
}

/** Entries made again by an undone undo may have other ids. */
const withoutRowIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : inner)));

const tag = fc.constantFrom('VIP', 'vip ', 'regular', '常客', ' ', "O'Hara", '50%');
const word = fc.constantFrom('', ' ', '广州', 'Köln', 'tea');
const change: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({ what: fc.constantFrom('addTags', 'removeTags'), tags: fc.array(tag, { minLength: 1, maxLength: 3 }) }),
  fc.record({ what: fc.constant('kind'), kind: fc.constantFrom('person', 'company') }),
  fc.record({ what: fc.constant('city'), city: word }),
  fc.record({ what: fc.constant('country'), country: word }),
  fc.record({ what: fc.constant('note'), note: word, mode: fc.constantFrom('append', 'replace') }),
  fc.record({ what: fc.constantFrom('bin', 'takeOutOfBin') }),
);
const edit = fc.record({
  name: fc.constantFrom('Ann', 'Ben', '王伟'),
  note: word,
  kind: fc.constantFrom('person', 'company'),
  tags: fc.array(tag, { maxLength: 3 }),
});

describe('a bulk edit', () => {
  it('is one act, whatever it changes: undone it is as before, redone as after', async () => {
    const { client } = await openTestEngine();
    const acts = async () => (await client.acts.list({})).total;
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.boolean()),
        async (edits, changes, isPicked) => {
          const ids = await create(client, edits);
          const picked = ids.filter(() => isPicked.next().value);
          for (const drawn of changes) {
            if (picked.length === 0) return;
            const [before, actsBefore] = [await profiles(client, ids), await acts()];
            const { actId, changed } = await client.customers.bulkEdit({ selection: { ids: picked }, change: drawn });
            const after = await profiles(client, ids);
            const differing = ids.filter((_, index) => JSON.stringify(before[index]) !== JSON.stringify(after[index]));
            expect(differing.length).toBe(changed);
            expect(differing.filter((id) => !picked.includes(id))).toEqual([]);
            expect(await acts()).toBe(actsBefore + (changed === 0 ? 0 : 1));
            expect(actId === null).toBe(changed === 0);
            if (actId === null) continue;
            const undone = await client.acts.undo({ actId });
            expect(await profiles(client, ids)).toEqual(before);
            await client.acts.undo({ actId: undone.act.id });
            expect(withoutRowIds(await profiles(client, ids))).toEqual(withoutRowIds(after));
          }
        },
      ),
      { numRuns: propertyRuns(12) },
    );
  });

  it('adds and removes tags whatever their width and case, makes a tag once, and counts whom it changed', async () => {
    const { client } = await openTestEngine();
    const ids = await create(client, [{ name: 'Ann', tags: ['VIP'] }, { name: 'Ben' }, { name: 'Cid', tags: ['old'] }]);
    const bulk = (drawn: BulkChange) => client.customers.bulkEdit({ selection: { ids }, change: drawn });
    expect(await bulk({ what: 'addTags', tags: ['ｖｉｐ', ' vip ', 'new'] })).toMatchObject({ changed: 3 });
    expect((await profiles(client, ids)).map(({ tags }) => tags)).toEqual([
      ['VIP', 'new'],
      ['VIP', 'new'],
      ['old', 'VIP', 'new'],
    ]);
    expect(await bulk({ what: 'removeTags', tags: ['OLD', 'nobody has this'] })).toMatchObject({ changed: 1 });
    expect(await client.customers.tags()).toEqual([
      { name: 'new', customers: 3 },
      { name: 'VIP', customers: 3 },
    ]);
    expect(await bulk({ what: 'addTags', tags: [' '] })).toEqual({ actId: null, changed: 0 });
  });

  it('sets the city of the first address and makes one where there is none', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    await engine.bring('customers.csv', 'number,name,street,city\n1,Ann,Bahnhofstrasse 1,Bern\n2,Ben,,\n', {
      kind: 'customers',
    });
    const { rows } = await client.customers.list({ sort: 'number' });
    const ids = rows.map(({ id }) => id);
    const { changed } = await client.customers.bulkEdit({
      selection: { ids },
      change: { what: 'city', city: ' Wien ' },
    });
    expect(changed).toBe(2);
    expect((await profiles(client, ids)).map(({ addresses }) => addresses)).toMatchObject([
      [{ street: 'Bahnhofstrasse 1', city: 'Wien' }],
      [{ street: '', city: 'Wien' }],
    ]);
  });

  it('appends to a note on a line of its own, or replaces it', async () => {
    const { client } = await openTestEngine();
    const ids = await create(client, [{ name: 'Ann', note: 'tea' }, { name: 'Ben' }]);
    await client.customers.bulkEdit({ selection: { ids }, change: { what: 'note', note: 'moved', mode: 'append' } });
    expect((await profiles(client, ids)).map(({ note }) => note)).toEqual(['tea\nmoved', 'moved']);
    await client.customers.bulkEdit({ selection: { ids }, change: { what: 'note', note: 'x', mode: 'replace' } });
    expect((await profiles(client, ids)).map(({ note }) => note)).toEqual(['x', 'x']);
  });

  it('leaves every note as it was where one would grow longer than a note may be', async () => {
    const { client } = await openTestEngine();
    const ids = await create(client, [{ name: 'Ann' }, { name: 'Ben', note: 'x'.repeat(99_990) }]);
    const before = await profiles(client, ids);
    await expect(
      client.customers.bulkEdit({
        selection: { ids },
        change: { what: 'note', note: 'a longer line', mode: 'append' },
      }),
    ).rejects.toMatchObject({ code: 'INPUT_TEXT_TOO_LONG', data: { values: { most: longest.note } } });
    expect(await profiles(client, ids)).toEqual(before);
    expect(customerEditSchema.safeParse({ note: 'x'.repeat(100_001) }).success).toBe(false);
  });

  it('of everybody a filter keeps spares the excepted ones and the bin', async () => {
    const { client } = await openTestEngine();
    const ids = await create(client, [{ name: 'Ann 1' }, { name: 'Ann 2' }, { name: 'Ann 3' }, { name: 'Ben' }]);
    const [first = 0, second = 0, third = 0] = ids;
    await client.customers.bin({ id: third });
    const selection: CustomerSelection = { filter: { text: 'ann', conditions: [] }, exceptIds: [second] };
    expect(await client.customers.bulkEdit({ selection, change: { what: 'bin' } })).toMatchObject({ changed: 1 });
    const binned = { text: '', conditions: [{ kind: 'bin' as const, isBinned: true }] };
    const { rows, total, all } = await client.customers.list({ filter: binned, sort: 'number' });
    expect({ ids: rows.map(({ id }) => id), total, all }).toEqual({ ids: [first, third], total: 2, all: 2 });
    // In the bin already: not binned again, so undoing this leaves the third where it was.
    expect(await client.customers.bulkEdit({ selection: { ids: [third] }, change: { what: 'bin' } })).toEqual({
      actId: null,
      changed: 0,
    });
  });

  it('with one customer that does not exist changes nobody', async () => {
    const { client } = await openTestEngine();
    const ids = await create(client, [{ name: 'Ann' }]);
    await expect(
      client.customers.bulkEdit({ selection: { ids: [...ids, 999] }, change: { what: 'addTags', tags: ['x'] } }),
    ).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN', data: { values: { customer: 999 } } });
    expect(await client.customers.tags()).toEqual([]);
    expect(await client.acts.list({})).toMatchObject({ total: 1 });
  });

  it('that made a tag is undone although somebody else has been given the tag since', async () => {
    const { client } = await openTestEngine();
    const [ann = 0, ben = 0] = await create(client, [{ name: 'Ann' }, { name: 'Ben' }]);
    const change = { what: 'addTags' as const, tags: ['VIP'] };
    const { actId } = await client.customers.bulkEdit({ selection: { ids: [ann] }, change });
    await client.customers.edit({ id: ben, change: { tags: ['VIP'] } });
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await profiles(client, [ann, ben])).map(({ tags }) => tags)).toEqual([[], ['VIP']]);
    expect(await client.customers.tags()).toEqual([{ name: 'VIP', customers: 1 }]);
  });

  it('is not undone, naming whom a later act changed, and then nobody is', async () => {
    const { client } = await openTestEngine();
    const ids = await create(client, [{ name: 'Ann' }, { name: 'Ben' }]);
    const change = { what: 'note' as const, note: 'moved', mode: 'append' as const };
    const { actId } = await client.customers.bulkEdit({ selection: { ids }, change });
    await client.customers.edit({ id: ids[1] ?? 0, change: { note: 'moved to Bern' } });
    const before = await profiles(client, ids);
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Ben'] } },
    });
    expect(await profiles(client, ids)).toEqual(before);
  });

  it('of nobody leaves no trace, not even a tag', async () => {
    const { client } = await openTestEngine();
    const change = { what: 'addTags' as const, tags: ['x'] };
    expect(await client.customers.bulkEdit({ selection: everybody, change })).toEqual({ actId: null, changed: 0 });
    expect(await client.acts.list({})).toMatchObject({ total: 0 });
  });

  it('tells the history what it did and to how many', async () => {
    const { client } = await openTestEngine();
    await create(client, [{ name: 'Ann' }, { name: 'Ben' }]);
    await client.customers.bulkEdit({ selection: everybody, change: { what: 'addTags', tags: ['VIP', '常客'] } });
    expect((await client.acts.list({})).acts[0]).toMatchObject({
      verb: 'customers.bulkEdit.addTags',
      subject: 'VIP, 常客',
      counts: { customers: 2 },
    });
  });
});

describe('a customer in the bin', () => {
  it('comes back by hand or by undo, and is nowhere in lists meanwhile', async () => {
    const { client } = await openTestEngine();
    const [id = 0] = await create(client, [{ name: 'Ann', tags: ['VIP'] }]);
    await client.customers.bin({ id });
    expect(await client.customers.list({})).toMatchObject({ total: 0, all: 0 });
    expect(await client.customers.tags()).toEqual([{ name: 'VIP', customers: 0 }]);
    const { actId } = await client.customers.takeOutOfBin({ id });
    expect(await client.customers.list({})).toMatchObject({ total: 1, all: 1 });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await client.customers.list({})).toMatchObject({ total: 0, all: 0 });
    await client.customers.takeOutOfBin({ id });
    expect(await client.customers.takeOutOfBin({ id })).toEqual({ actId: null });
    await expect(client.customers.takeOutOfBin({ id: 999 })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });

  it('comes back with the others that are picked there, as one act; undone, they are in the bin since when they were', async () => {
    const { client } = await openTestEngine();
    const ids = await create(client, [{ name: 'Ann' }, { name: 'Ben' }, { name: 'Cid' }]);
    for (const id of ids.slice(0, 2)) await client.customers.bin({ id });
    const before = await profiles(client, ids);
    const binned: CustomerSelection = {
      filter: { text: '', conditions: [{ kind: 'bin', isBinned: true }] },
      exceptIds: [],
    };
    const change: BulkChange = { what: 'takeOutOfBin' };
    const { actId, changed } = await client.customers.bulkEdit({ selection: binned, change });
    expect(changed).toBe(2);
    expect(await client.customers.list({})).toMatchObject({ total: 3, all: 3 });
    expect((await client.acts.list({})).acts[0]).toMatchObject({
      verb: 'customers.bulkEdit.takeOutOfBin',
      counts: { customers: 2 },
    });
    expect(await client.customers.bulkEdit({ selection: { ids }, change })).toEqual({ actId: null, changed: 0 });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await profiles(client, ids)).toEqual(before);
  });
});
