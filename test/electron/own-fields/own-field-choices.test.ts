import { describe, expect, it } from 'vitest';
import type { FilterClause, FilterCondition } from '../../../shared/customers/filter.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const names = ['Ann', 'Ben', 'Cat', 'Dan'] as const;

/** A field "Level" with these choices, and a customer for each of the values. */
async function shopWith(choices: readonly string[], values: readonly string[]) {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id: fieldId } = await client.ownFields.define({ name: 'Level', kind: 'choice', choices: [...choices] });
  const ids: number[] = [];
  for (const [place, value] of values.entries()) {
    const { id } = await client.customers.create({ name: names[place] ?? 'X', ownValues: [{ fieldId, value }] });
    ids.push(id);
  }
  const field = async () => {
    const found = (await client.ownFields.list()).find(({ id }) => id === fieldId);
    if (found === undefined) throw new Error('the field is gone');
    return found;
  };
  return {
    ...engine,
    fieldId,
    ids,
    choices: async () => (await field()).choices,
    unread: async () => (await field()).unread,
    levels: async () =>
      Promise.all(ids.map(async (id) => (await client.customers.get({ id })).ownValues[0]?.value ?? null)),
    /** Gives each choice the name of the map, those left out go; then come new ones. */
    async rename(renamed: Readonly<Record<string, string | null>>, ...added: string[]) {
      const kept = (await field()).choices.flatMap(({ id, name }) => {
        const other = renamed[name] === undefined ? name : renamed[name];
        return other === null ? [] : [{ id, name: other }];
      });
      return client.ownFields.change({ id: fieldId, choices: [...kept, ...added.map((name) => ({ name }))] });
    },
    kept: async (...values: (string | number)[]) => namesKept(client, fieldId, values),
  };
}

async function namesKept(client: TestEngine['client'], fieldId: number, values: (string | number)[]) {
  const filter = { conditions: [{ kind: 'ownChoice' as const, fieldId, operator: 'hasAny' as const, values }] };
  return (await client.customers.list({ filter, sort: 'name' })).rows.map(({ name }) => name);
}

describe('choices of an own field', () => {
  it('change their names among each other, and everybody keeps the choice they have', async () => {
    const { client, rename, levels } = await shopWith(['Gold', 'Silver', 'Bronze'], ['Gold', 'Silver', 'Bronze']);
    const swapped = await rename({ Gold: 'Silver', Silver: 'Gold' });
    expect(await levels()).toEqual(['Silver', 'Gold', 'Bronze']);
    const round = await rename({ Silver: 'Gold', Gold: 'Bronze', Bronze: 'Silver' });
    expect(await levels()).toEqual(['Gold', 'Bronze', 'Silver']);
    await client.acts.undo({ actId: round.actId ?? 0 });
    await client.acts.undo({ actId: swapped.actId ?? 0 });
    expect(await levels()).toEqual(['Gold', 'Silver', 'Bronze']);
  });

  it('move up a chain without running together', async () => {
    const { rename, levels } = await shopWith(['small', 'medium'], ['small', 'medium', 'small']);
    await rename({ small: 'medium', medium: 'large' });
    expect(await levels()).toEqual(['medium', 'large', 'medium']);
  });

  it.each<[string, (asked: FilterCondition) => FilterClause, string[]]>([
    ['a condition', (asked) => asked, ['Ann']],
    ['a negation', (condition) => ({ kind: 'not', condition }), ['Ben']],
    [
      'an alternative',
      (asked) => ({ kind: 'anyOf', conditions: [{ kind: 'type', value: 'company' }, asked] }),
      ['Ann'],
    ],
  ])('keep whom %s of a saved filter keeps, whatever they are called', async (_, clauseOf, expected) => {
    const { client, fieldId, choices, rename } = await shopWith(['Gold', 'Silver'], ['Gold', 'Silver']);
    const [gold] = await choices();
    const conditions = [clauseOf({ kind: 'ownChoice', fieldId, operator: 'hasAny', values: [gold?.id ?? 0] })];
    await client.customers.saveFilter({ name: 'Best', filter: { conditions } });
    const kept = async () => {
      const [saved] = await client.customers.savedFilters();
      return (await client.customers.list({ filter: saved?.filter })).rows.map(({ name }) => name);
    };
    await rename({ Gold: 'Silver', Silver: 'Gold' });
    expect(await kept()).toEqual(expected);
    const removed = await rename({ Silver: null });
    expect(await kept(), 'the choice is gone, its customers keep its name').toEqual(expected);
    await rename({}, 'silver');
    expect(await kept(), 'the choice is there again').toEqual(expected);
    await client.acts.undo({ actId: (await client.acts.list({})).acts[0]?.id ?? 0 });
    await client.acts.undo({ actId: removed.actId ?? 0 });
    expect(await kept()).toEqual(expected);
    expect((await client.customers.savedFilters())[0]?.filter.conditions).toEqual(conditions);
  });

  it('one taken off stays with its customers as text, is unread then, and is a choice again when it comes back', async () => {
    const { client, rename, levels, unread, choices, kept } = await shopWith(['Gold', 'Silver'], ['Gold', 'Silver']);
    const [gold] = await choices();
    const { actId } = await rename({ Gold: null });
    expect([await levels(), await unread()]).toEqual([['Gold', 'Silver'], 1]);
    expect([await kept(gold?.id ?? 0), await kept('gold')]).toEqual([[], ['Ann']]);
    await rename({}, 'Gold');
    expect([await levels(), await unread()]).toEqual([['Gold', 'Silver'], 0]);
    expect(await kept((await choices()).at(-1)?.id ?? 0)).toEqual(['Ann']);
    await expect(client.acts.undo({ actId: actId ?? 0 }), 'Ann has the new one').rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
    });
  });

  it('that somebody was given since are not taken back with the act that made them', async () => {
    const { client, fieldId, ids, rename } = await shopWith(['Gold'], ['Gold']);
    const { actId } = await rename({}, 'Platinum');
    await client.customers.edit({ id: ids[0] ?? 0, change: { ownValues: [{ fieldId, value: 'Platinum' }] } });
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
  });

  it('are not put back where another one has the name by now', async () => {
    const { client, rename, choices } = await shopWith(['Gold'], []);
    const { actId } = await rename({ Gold: 'Platinum' });
    await rename({}, 'Gold');
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Gold'] } },
    });
    expect((await choices()).map(({ name }) => name)).toEqual(['Platinum', 'Gold']);
  });

  it('have each a name of its own, and are known when they are changed', async () => {
    const { client, fieldId, rename, choices } = await shopWith(['Gold', 'Silver'], []);
    await expect(rename({ Gold: ' ＳＩＬＶＥＲ' })).rejects.toMatchObject({
      code: 'OWN_FIELD_CHOICE_TWICE',
      data: { values: { field: 'Level' } },
    });
    const [gold] = await choices();
    const change = (changed: { id?: number; name: string }[]) =>
      client.ownFields.change({ id: fieldId, choices: changed });
    await expect(change([{ id: 99, name: 'x' }])).rejects.toMatchObject({
      code: 'OWN_FIELD_CHOICE_UNKNOWN',
      data: { values: { choice: 'x' } },
    });
    await expect(change([gold ?? { name: '' }, { id: gold?.id ?? 0, name: 'x' }])).rejects.toMatchObject({
      code: 'OWN_FIELD_CHOICE_TWICE',
    });
    await expect(change([{ name: ' ' }])).rejects.toMatchObject({ code: 'OWN_FIELD_NO_CHOICES' });
    expect((await choices()).map(({ name }) => name)).toEqual(['Gold', 'Silver']);
  });

  it('go with their field and come back with it', async () => {
    const { client, fieldId, levels, choices } = await shopWith(['Gold', 'Silver'], ['Gold', 'Silver']);
    const before = await choices();
    const { actId } = await client.ownFields.remove({ id: fieldId });
    expect(await levels()).toEqual([null, null]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect([await levels(), await choices()]).toEqual([['Gold', 'Silver'], before]);
  });

  it('are read from a file by the names they have now, and the history says them by those', async () => {
    const { client, bring, ids, fieldId, rename } = await shopWith(['Gold', 'Silver'], ['Gold', 'Silver']);
    await rename({ Gold: 'Silver', Silver: 'Gold' });
    const { number } = await client.customers.get({ id: ids[0] ?? 0 });
    await bring('levels.csv', `Number,Name,Level\n${number},Ann,GOLD\n,Cat,Silver\n,Dan,Tin\n`, {
      mode: 'replace',
      ownFields: [{ columns: [2], field: { id: fieldId } }],
    });
    const { rows } = await client.customers.list({ sort: 'name' });
    expect(rows.map(({ name, own }) => [name, own[fieldId]])).toEqual([
      ['Ann', 'Gold'],
      ['Ben', 'Gold'],
      ['Cat', 'Silver'],
      ['Dan', 'Tin'],
    ]);
    const { acts } = await client.history.ofCustomer({ customer: { id: ids[0] ?? 0 } });
    const fields = acts.flatMap(({ changes }) => changes.flatMap((change) => change.fields));
    expect(fields).toContainEqual({
      field: 'choice_id',
      before: { kind: 'text', text: 'Silver' },
      after: { kind: 'text', text: 'Gold' },
    });
  });
});
