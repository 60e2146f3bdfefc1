import { expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';
import { testToday } from '../test-engine.ts';

const ahead = (days: number): string => addDays(testToday, days);
const regular = (number: string): Bought[] => [40, 20, 5].map((days) => [number, ago(days), '5.00']);

/** Ann's birthday is the day after tomorrow: the step before it has been due since yesterday. */
async function shopBeforeBirthday() {
  const shop = await shopWithPlaybook('birthday', regular('A'));
  await shop.client.customers.edit({ id: await shop.idOf('A'), change: { birthday: `1980-${ahead(2).slice(5)}` } });
  const listed = async () => {
    const { tasks, coming } = await shop.client.today.tasks({});
    return [tasks, coming].map((list) => list.map(({ kind, due }) => `${kind} ${due}`));
  };
  return { ...shop, listed };
}

it('a step before a birthday says which day it is for, and the birthday is not listed beside it', async () => {
  const { stepsOn, listed } = await shopBeforeBirthday();
  expect((await stepsOn())[0]).toMatchObject({ due: ago(1), step: { occasion: ahead(2) } });
  expect(await listed()).toEqual([[`step ${ago(1)}`], []]);
});

it.each(['done', 'skip', 'stop'] as const)(
  'a birthday whose step was settled by “%s” is not listed again',
  async (verb) => {
    const { settle, listed, client } = await shopBeforeBirthday();
    await settle('A', verb);
    expect(await listed()).toEqual([[], []]);
    const { tasks } = await client.today.tasks({ on: ahead(2) });
    expect(tasks.map(({ kind }) => kind)).toEqual([]);
  },
);

it('what is in time for its day comes behind what is late, however long it has been due', async () => {
  const { client } = await shopBeforeBirthday();
  const { id: customerId } = await client.customers.create({ number: 'B', name: 'Ben' });
  await client.cases.add({ kind: 'promise', text: 'the recipe', customerId, promisedDay: ago(0) });
  const call = { customerId, day: ago(3), touchpoint: 'call', direction: 'in', text: 'asked for beans' } as const;
  await client.timeline.add({ ...call, nextContactDay: ago(0) });
  const inOrder = async (on: string) => {
    const { tasks } = await client.today.tasks({ on });
    return tasks.map(({ kind }) => kind);
  };
  // On the day itself all are as pressing: who brought most comes first. A day later the two others are late.
  expect((await inOrder(ago(0)))[0]).toBe('step');
  expect((await inOrder(ahead(1))).at(-1)).toBe('step');
});

it('a visit is in time for the days by which it is announced ahead', async () => {
  const { client, idOf, stepsOn } = await shopWithPlaybook('key-account-round', regular('A'));
  const customerId = await idOf('A');
  await client.timeline.add({ customerId, day: ago(90), touchpoint: 'visit', direction: 'in', text: 'came by' });
  await client.namedAccounts.add({ accounts: [{ customerId, reason: 'daily', plan: { visitRhythmDays: 90 } }] });
  expect((await stepsOn())[0]).toMatchObject({ due: testToday, step: { occasion: ahead(7) } });
});
