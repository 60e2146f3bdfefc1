import { expect, it } from 'vitest';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';

const dozing: Bought[] = Array.from({ length: 14 }, (_, place) => `C${place}`).flatMap((number): Bought[] => [
  [number, ago(75), '5.00'],
  [number, ago(65), '5.00'],
]);

it('a page is given the first of those that are shown, then the first of those that wait, and counts the others', async () => {
  const { client } = await shopWithPlaybook('waking', dozing);
  const all = await client.today.tasks({});
  expect(all.tasks).toHaveLength(14);
  expect(all).toMatchObject({ more: 0, waiting: { cap: 0, quiet: 0, knownUntil: 0, turn: 4 } });
  const [shown, waiting] = [true, false].map((isShown) =>
    all.tasks.filter(({ waits }) => (waits === null) === isShown),
  );
  const listed = await client.today.tasks({ most: { shown: 6, waiting: 1 } });
  expect(listed.tasks).toEqual([...(shown ?? []).slice(0, 6), ...(waiting ?? []).slice(0, 1)]);
  expect(listed).toMatchObject({ more: 4, waiting: { turn: 4 } });
});

it('a counter instruction lies on the customer’s card: a page does not list it', async () => {
  const { client, idOf } = await shopWithPlaybook('regular', [['A', ago(80), '50.00']], 90);
  const { definition } = (await client.playbooks.get({ slug: 'regular' })).playbook;
  const steps = definition.steps.filter(({ kind }) => kind === 'counter');
  await client.playbooks.change({ slug: 'regular', definition: { ...definition, steps } });
  await client.playbooks.enrol({ slug: 'regular', customerId: await idOf('A') });
  const { tasks } = await client.today.tasks({});
  expect(tasks.map(({ step }) => step?.kind)).toContain('counter');
  const listed = await client.today.tasks({ most: { shown: 10, waiting: 10 } });
  expect(listed.tasks.map(({ step }) => step?.kind)).not.toContain('counter');
});
