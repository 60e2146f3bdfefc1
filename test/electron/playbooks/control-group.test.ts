import { expect, it } from 'vitest';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

it('who is in neither arm of a comparison are the people whose enrolment says so', async () => {
  const numbers = Array.from('ABCDEFGHIJKL');
  const bought = numbers.flatMap((number): Bought[] => [
    [number, ago(75), '5.00'],
    [number, ago(65), '5.00'],
  ]);
  const { client, idOf, outcome } = await shopWithPlaybook('waking', bought);
  const { definition } = (await client.playbooks.get({ slug: 'waking' })).playbook;
  await client.playbooks.change({
    ...{ slug: 'waking', from: ago(80) },
    definition: { ...definition, hasControlGroup: true },
  });
  await client.cases.add({ kind: 'complaint', text: 'cold tea', customerId: await idOf('A') });
  const { enrolments } = await client.playbooks.get({ slug: 'waking' });
  const neither = enrolments.filter(({ arm, isHeldOut }) => arm === null && !isHeldOut).map(({ number }) => number);
  expect(neither).toEqual(['A']);
  const { enrolled, heldOut, inNeitherArm } = await outcome();
  expect([inNeitherArm, enrolled + heldOut]).toEqual([neither.length, numbers.length]);
  expect(enrolments.filter(({ arm }) => arm === 'control')).toHaveLength(heldOut);
});
