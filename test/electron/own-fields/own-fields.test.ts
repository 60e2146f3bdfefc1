import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

type Client = TestEngine['client'];

async function namesOf(client: Client): Promise<string[]> {
  return (await client.ownFields.list()).map(({ name }) => name);
}

async function valuesOf(client: Client, id: number): Promise<string[]> {
  return (await client.customers.get({ id })).ownValues.map(({ value }) => value);
}

describe('own fields', () => {
  it('are made with a tidy name, are in the order they were made and can be put in another', async () => {
    const { client } = await openTestEngine();
    const size = await client.ownFields.define({ name: ' Shoe size ', kind: 'number' });
    const seat = await client.ownFields.define({
      name: 'Seat',
      kind: 'choice',
      choices: ['Window', ' ', 'window', 'Bar'],
    });
    const since = await client.ownFields.define({ name: '入会日期', kind: 'date' });
    const choices = ['Window', 'Bar'].map((name) => ({ id: expect.any(Number), name }));
    expect(await client.ownFields.list()).toEqual([
      { id: size.id, name: 'Shoe size', kind: 'number', choices: [], customers: 0, unread: 0 },
      { id: seat.id, name: 'Seat', kind: 'choice', choices, customers: 0, unread: 0 },
      { id: since.id, name: '入会日期', kind: 'date', choices: [], customers: 0, unread: 0 },
    ]);
    const { actId } = await client.ownFields.reorder({ ids: [since.id] });
    expect(await namesOf(client)).toEqual(['入会日期', 'Shoe size', 'Seat']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await namesOf(client)).toEqual(['Shoe size', 'Seat', '入会日期']);
  });

  it('are refused without a name, with one that is taken, and without anything to choose', async () => {
    const { client } = await openTestEngine();
    await client.ownFields.define({ name: 'Seat', kind: 'text' });
    await expect(client.ownFields.define({ name: ' ', kind: 'text' })).rejects.toMatchObject({
      code: 'OWN_FIELD_NAME_EMPTY',
    });
    await expect(client.ownFields.define({ name: 'ＳＥＡＴ', kind: 'text' })).rejects.toMatchObject({
      code: 'OWN_FIELD_NAME_TAKEN',
    });
    await expect(client.ownFields.define({ name: 'Bar', kind: 'choice', choices: [' '] })).rejects.toMatchObject({
      code: 'OWN_FIELD_NO_CHOICES',
    });
    await expect(client.ownFields.change({ id: 99, name: 'x' })).rejects.toMatchObject({ code: 'OWN_FIELD_UNKNOWN' });
  });

  it('keep each kind of value as that kind, however it was typed, and refuse what it is not', async () => {
    const { client } = await openTestEngine('CNY');
    const { id } = await client.customers.create({ name: 'Ann' });
    const cases = [
      { kind: 'text', typed: ' two sugars ', kept: 'two sugars', refused: null },
      { kind: 'number', typed: '１,234.50', kept: '1234.5', refused: 'many' },
      { kind: 'money', typed: '￥1,234.565', kept: '1234.57', refused: 'USD 12' },
      { kind: 'date', typed: '2026年3月14日', kept: '2026-03-14', refused: '31 June 2026' },
      { kind: 'choice', typed: 'ＷＩＮＤＯＷ', kept: 'Window', refused: 'Roof' },
      { kind: 'yesNo', typed: '是', kept: 'yes', refused: 'perhaps' },
    ] as const;
    for (const { kind, typed, kept, refused } of cases) {
      const field = await client.ownFields.define({ name: kind, kind, choices: ['Window', 'Bar'] });
      const change = (value: string) =>
        client.customers.edit({ id, change: { ownValues: [{ fieldId: field.id, value }] } });
      await change(typed);
      expect((await client.customers.get({ id })).ownValues.at(-1)).toEqual({ fieldId: field.id, value: kept });
      expect(await change(kept), 'said again it leaves no trace').toEqual({ actId: null });
      if (refused !== null) {
        await expect(change(refused)).rejects.toMatchObject({
          code: expect.stringMatching(/^OWN_FIELD_VALUE_UNREADABLE_/),
          data: { values: { field: kind, value: refused } },
        });
      }
    }
    const { ownValues } = await client.customers.get({ id });
    await client.customers.edit({
      id,
      change: { ownValues: ownValues.map(({ fieldId }) => ({ fieldId, value: ' ' })) },
    });
    expect(await valuesOf(client, id)).toEqual([]);
  });

  it('go with their values in one act, and come back with them', async () => {
    const { client } = await openTestEngine();
    const seat = await client.ownFields.define({ name: 'Seat', kind: 'text' });
    const ann = await client.customers.create({ name: 'Ann', ownValues: [{ fieldId: seat.id, value: 'corner' }] });
    const ben = await client.customers.create({ name: 'Ben', ownValues: [{ fieldId: seat.id, value: 'bar' }] });
    await expect(client.acts.undo({ actId: seat.actId ?? 0 })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    const removed = await client.ownFields.remove({ id: seat.id });
    expect(removed).toMatchObject({ customers: 2 });
    expect(await client.ownFields.list()).toEqual([]);
    expect(await valuesOf(client, ann.id)).toEqual([]);
    await client.acts.undo({ actId: removed.actId ?? 0 });
    expect(await client.ownFields.list()).toMatchObject([{ name: 'Seat', customers: 2 }]);
    expect([await valuesOf(client, ann.id), await valuesOf(client, ben.id)]).toEqual([['corner'], ['bar']]);
  });

  it('renamed keep their values', async () => {
    const { client } = await openTestEngine();
    const seat = await client.ownFields.define({ name: 'Seat', kind: 'text' });
    const ann = await client.customers.create({ name: 'Ann', ownValues: [{ fieldId: seat.id, value: 'Window' }] });
    const { actId } = await client.ownFields.change({ id: seat.id, name: 'Table' });
    expect(await client.ownFields.list()).toMatchObject([{ name: 'Table' }]);
    expect(await valuesOf(client, ann.id)).toEqual(['Window']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await client.ownFields.list()).toMatchObject([{ name: 'Seat' }]);
  });

  it('sort the list: what they hold first, what is no longer a choice behind, nothing last, in both directions', async () => {
    const { client } = await openTestEngine();
    const size = await client.ownFields.define({ name: 'Size', kind: 'choice', choices: ['S', 'M', 'L', 'XL'] });
    const values = { a: 'L', b: 'M', c: '', d: 'S', e: 'XL' };
    for (const [name, value] of Object.entries(values)) {
      await client.customers.create({ name, ownValues: [{ fieldId: size.id, value }] });
    }
    const [{ choices } = { choices: [] }] = await client.ownFields.list();
    await client.ownFields.change({ id: size.id, choices: choices.filter(({ name }) => name !== 'M') });
    const names = async (sort: `own:${number}`, descending: boolean) =>
      (await client.customers.list({ sort, descending })).rows.map(({ name }) => name).join('');
    expect(await names(`own:${size.id}`, false)).toBe('daebc');
    expect(await names(`own:${size.id}`, true)).toBe('eadbc');
    const weight = await client.ownFields.define({ name: 'Weight', kind: 'number' });
    const { rows } = await client.customers.list({});
    for (const [place, value] of ['10', '9.5', '', '-1', '100'].entries()) {
      const id = rows[place]?.id ?? 0;
      await client.customers.edit({ id, change: { ownValues: [{ fieldId: weight.id, value }] } });
    }
    expect(await names(`own:${weight.id}`, false)).toBe('dbaec');
    expect(await names(`own:${weight.id}`, true)).toBe('eabdc');
    expect((await client.customers.list({})).rows[0]?.own).toEqual({ [size.id]: 'L', [weight.id]: '10' });
  });

  it('are set for many at once, counted, and put back as one', async () => {
    const { client } = await openTestEngine();
    const vip = await client.ownFields.define({ name: 'Card', kind: 'yesNo' });
    const ids: number[] = [];
    for (const name of ['Ann', 'Ben', 'Cat']) ids.push((await client.customers.create({ name })).id);
    const change = { what: 'ownField', fieldId: vip.id, value: 'yes' } as const;
    await client.customers.bulkEdit({ selection: { ids: ids.slice(0, 1) }, change });
    const { changed, actId } = await client.customers.bulkEdit({ selection: { ids }, change });
    expect(changed).toBe(2);
    expect(await client.ownFields.list()).toMatchObject([{ customers: 3 }]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await client.ownFields.list()).toMatchObject([{ customers: 1 }]);
  });
});
