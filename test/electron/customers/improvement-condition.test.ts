import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConditionOf } from '../../../shared/customers/conditions/conditions.ts';
import { topicText } from '../../../shared/improvements/improvement-text.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine } from '../test-engine.ts';

const numbers = ['A', 'B', 'C', 'D'] as const;
const said = [
  { kind: 'sleepReason', said: 'price' },
  { kind: 'suggestion', said: 'open at seven' },
  { kind: 'suggestion', said: 'Open at  Seven' },
  { kind: 'inVain', said: 'oat milk' },
  { kind: 'caseFactor', said: 'quality' },
] as const;
type Said = (typeof said)[number];

async function shopThatHeard(mentions: readonly (readonly [number: string, said: Said])[]) {
  const engine = await openTestEngine();
  const { client } = engine;
  for (const number of numbers) await client.customers.create({ number, name: number });
  const idOf = async (number: string) => (await client.customers.ofNumber({ number })).id;
  for (const [number, named] of mentions) {
    const customerId = await idOf(number);
    if (named.kind === 'sleepReason') await client.sleep.giveReason({ customerId, reason: named.said });
    else if (named.kind === 'caseFactor')
      await client.cases.add({ kind: 'complaint', customerId, factor: named.said, text: 'cold' });
    else await client.cases.add({ kind: named.kind, customerId, text: named.said, thing: named.said });
  }
  const kept = async (condition: Pick<ConditionOf<'improvement'>, 'operator' | 'values'>): Promise<string[]> => {
    const filter = { conditions: [{ kind: 'improvement' as const, ...condition }] };
    const { rows } = await client.customers.list({ filter, sort: 'number', offset: 0, limit: 10 });
    return rows.map(({ number }) => number);
  };
  return { engine, client, idOf, kept };
}

it('keeps those who named any, all or none of the improvements, as the list of each says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...said)), { minLength: 3, maxLength: 9 }),
      fc.boolean(),
      async (mentions, merges) => {
        const { engine, client, kept } = await shopThatHeard(mentions);
        const { names } = await client.improvements.names();
        const [first, second] = names;
        if (merges && first !== undefined && second !== undefined)
          await client.improvements.merge({ id: first.id, intoId: second.id });
        const { rows } = await client.improvements.list({});
        const namers = new Map<string, readonly string[]>();
        for (const { id } of rows) {
          const { people } = await client.improvements.people({ id });
          namers.set(
            id,
            people.map(({ number }) => number),
          );
        }
        const asked = rows.slice(0, 2).map(({ id }) => id);
        const named = (number: string, id: string) => namers.get(id)?.includes(number) === true;
        const wanted = {
          hasAny: numbers.filter((number) => asked.some((id) => named(number, id))),
          hasAll: numbers.filter((number) => asked.every((id) => named(number, id))),
          hasNone: numbers.filter((number) => !asked.some((id) => named(number, id))),
          isNotEmpty: numbers.filter((number) => rows.some(({ id }) => named(number, id))),
          isEmpty: numbers.filter((number) => !rows.some(({ id }) => named(number, id))),
        };
        for (const operator of ['hasAny', 'hasAll', 'hasNone', 'isNotEmpty', 'isEmpty'] as const)
          expect(await kept({ operator, values: asked }), operator).toEqual(wanted[operator]);
        await engine.close();
      },
    ),
    { numRuns: propertyRuns(4) },
  );
});

it('still asks for a topic when it has become a record, and keeps nobody for one that is gone', async () => {
  const { client, kept } = await shopThatHeard([
    ['A', said[0]],
    ['B', said[1]],
    ['C', said[2]],
  ]);
  const price = { operator: 'hasAny', values: ['sleepReason:price'] } as const;
  expect(await kept({ ...price, values: [...price.values] })).toEqual(['A']);
  const { id, actId } = await client.improvements.edit({ id: 'sleepReason:price', change: { state: 'doing' } });
  expect(await kept({ ...price, values: [...price.values] })).toEqual(['A']);
  expect(await kept({ operator: 'hasAny', values: [id] })).toEqual(['A']);
  const { names } = await client.improvements.names();
  expect(names.find((one) => one.id === id)?.topicIds).toEqual(['sleepReason:price']);
  expect(names.map((one) => topicText(one.topics[0] ?? said[0], (key) => key))).toEqual([
    'open at seven',
    'sleep.reasons.price',
  ]);
  await client.acts.undo({ actId: actId ?? 0 });
  expect(await kept({ operator: 'hasAny', values: [id] })).toEqual([]);
  expect(await kept({ ...price, values: [...price.values] })).toEqual(['A']);
});

it('makes the audience of an improvement a saved filter, which counts and begins a playbook', async () => {
  const { client, idOf } = await shopThatHeard([
    ['A', said[3]],
    ['B', said[3]],
  ]);
  const filter = {
    conditions: [{ kind: 'improvement' as const, operator: 'hasAny' as const, values: ['inVain:oat milk'] }],
  };
  await client.customers.saveFilter({ name: 'Oat milk', filter });
  const total = async () => (await client.customers.list({ filter, sort: 'name', offset: 0, limit: 1 })).total;
  expect(await total()).toBe(2);
  await client.cases.add({ kind: 'inVain', customerId: await idOf('C'), text: '', thing: 'Oat milk' });
  expect(await total()).toBe(3);
});
