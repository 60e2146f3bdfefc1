import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { openTestEngine } from '../test-engine.ts';

const regulars: CustomerFilter = {
  text: '50%_\\\'"',
  conditions: [
    { kind: 'tag', operator: 'hasAny', values: ['常客', "O'Hara"] },
    { kind: 'day', field: 'lastDay', operator: 'olderThanDays', from: null, to: null, days: 90 },
    { kind: 'number', field: 'net', operator: 'between', from: -100, to: 2.5 },
    { kind: 'text', field: 'city', operator: 'startsWith', value: ' 广' },
  ],
};
const nobody: CustomerFilter = { text: 'nobody', conditions: [] };

describe('a saved filter', () => {
  it('is there with every condition after the program was closed and opened again', async () => {
    const engine = await openTestEngine();
    const { id } = await engine.client.customers.saveFilter({ name: ' 好久没来的常客 ', filter: regulars });
    const again = await engine.restart();
    expect(await again.client.customers.savedFilters()).toEqual([
      { id, name: '好久没来的常客', filter: regulars, createdAt: expect.any(Number) },
    ]);
  });

  it('is live: who fits later is in it', async () => {
    const { client } = await openTestEngine();
    await client.customers.saveFilter({ name: 'Anns', filter: { text: 'ann', conditions: [] } });
    const [saved] = await client.customers.savedFilters();
    const filter = saved?.filter ?? nobody;
    expect(await client.customers.list({ filter })).toMatchObject({ total: 0 });
    const { actId } = await client.customers.create({ name: 'Annabel' });
    expect(await client.customers.list({ filter })).toMatchObject({ total: 1 });
    await client.acts.undo({ actId });
    expect(await client.customers.list({ filter })).toMatchObject({ total: 0 });
  });

  it('under the same name replaces, keeps its id, and is brought back by undo', async () => {
    const { client } = await openTestEngine();
    const first = await client.customers.saveFilter({ name: 'Regulars', filter: regulars });
    const second = await client.customers.saveFilter({ name: 'ＲＥＧＵＬＡＲＳ', filter: nobody });
    expect(second.id).toBe(first.id);
    expect(await client.customers.savedFilters()).toMatchObject([{ name: 'ＲＥＧＵＬＡＲＳ', filter: nobody }]);
    await client.acts.undo({ actId: second.actId ?? 0 });
    expect(await client.customers.savedFilters()).toMatchObject([{ name: 'Regulars', filter: regulars }]);
    expect(await client.customers.saveFilter({ name: 'Regulars', filter: regulars })).toEqual({
      actId: null,
      id: first.id,
    });
  });

  it('is forgotten, brought back by undo, and forgetting what is not there changes nothing', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.saveFilter({ name: 'Regulars', filter: regulars });
    const { actId } = await client.customers.forgetFilter({ id });
    expect(await client.customers.savedFilters()).toEqual([]);
    expect(await client.customers.forgetFilter({ id })).toEqual({ actId: null });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await client.customers.savedFilters()).toMatchObject([{ id, name: 'Regulars', filter: regulars }]);
  });

  it('is not brought back over another that has taken its name since', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.saveFilter({ name: 'Regulars', filter: regulars });
    const { actId } = await client.customers.forgetFilter({ id });
    await client.customers.saveFilter({ name: 'regulars', filter: nobody });
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    expect(await client.customers.savedFilters()).toMatchObject([{ name: 'regulars', filter: nobody }]);
  });

  it('needs a name and a filter that can be', async () => {
    const { client } = await openTestEngine();
    const refused = { code: 'INPUT_INVALID' };
    await expect(client.customers.saveFilter({ name: ' \u3000', filter: nobody })).rejects.toMatchObject(refused);
    const noSuchDay = { kind: 'day', field: 'lastDay', operator: 'atLeast', from: '2026-02-30' } as const;
    await expect(
      client.customers.saveFilter({ name: 'x', filter: { text: '', conditions: [noSuchDay] } }),
    ).rejects.toMatchObject(refused);
    expect(await client.customers.savedFilters()).toEqual([]);
  });

  it('that this version cannot read is not shown, stays in the archive, and hides no other', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.saveFilter({ name: 'Regulars', filter: regulars });
    await engine.close();
    const archive = await openArchive(engine.archivePath);
    const insert = archive.writer.prepare(
      'INSERT INTO segments (name, name_folded, filter, created_at) VALUES (@name, @name, @filter, 0)',
    );
    insert.run({ name: 'from later', filter: '{"text":"","conditions":[{"kind":"moon"}]}' });
    insert.run({ name: 'torn', filter: '{"text":' });
    archive.close();
    const { client } = await engine.restart();
    expect((await client.customers.savedFilters()).map(({ name }) => name)).toEqual(['Regulars']);
    await client.customers.saveFilter({ name: 'torn', filter: nobody });
    expect((await client.customers.savedFilters()).map(({ name }) => name)).toEqual(['Regulars', 'torn']);
  });
});
