import { expect, it } from 'vitest';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

/** Twelve customers who doze since five days ago, some of them in the control group. */
async function shopWithControlGroup() {
  const numbers = Array.from('ABCDEFGHIJKL');
  const bought = numbers.flatMap((number): Bought[] => [
    [number, ago(75), '5.00'],
    [number, ago(65), '5.00'],
  ]);
  const shop = await shopWithPlaybook('waking', bought);
  const { definition } = (await shop.client.playbooks.get({ slug: 'waking' })).playbook;
  await shop.client.playbooks.change({
    ...{ slug: 'waking', from: ago(80) },
    definition: { ...definition, triggers: [{ kind: 'sleep', states: ['dozing'] }], hasControlGroup: true },
  });
  return { ...shop, numbers };
}

it('who is in neither arm of a comparison are the people whose enrolment says so', async () => {
  const { client, idOf, outcome, numbers } = await shopWithControlGroup();
  await client.cases.add({ kind: 'complaint', text: 'cold tea', customerId: await idOf('A') });
  const { enrolments } = await client.playbooks.get({ slug: 'waking' });
  const neither = enrolments.filter(({ arm, isHeldOut }) => arm === null && !isHeldOut).map(({ number }) => number);
  expect(neither).toEqual(['A']);
  const { enrolled, heldOut, inNeitherArm } = await outcome();
  expect([inNeitherArm, enrolled + heldOut]).toEqual([neither.length, numbers.length]);
  expect(enrolments.filter(({ arm }) => arm === 'control')).toHaveLength(heldOut);
});

it('shares are of those whose days have passed: successes are known early, their absence only at the end', async () => {
  const { client, outcome, sell } = await shopWithControlGroup();
  const { enrolments } = await client.playbooks.get({ slug: 'waking' });
  const [came = ''] = enrolments.filter(({ isHeldOut }) => !isHeldOut).map(({ number }) => number);
  await sell([[came, ago(1), '7.00']]);
  const [last, after] = [ago(5 - 60), ago(5 - 61)];
  expect(await outcome(last)).toMatchObject({
    ...{ succeeded: 1, judged: { people: 0, succeeded: 0 }, heldOutJudged: { people: 0, succeeded: 0 }, uplift: null },
  });
  const { enrolled, heldOut, judged, heldOutJudged, uplift } = await outcome(after);
  expect([judged, heldOutJudged]).toEqual([
    { people: enrolled, succeeded: 1 },
    { people: heldOut, succeeded: 0 },
  ]);
  expect(uplift).toMatchObject({ difference: 1 / enrolled, isTooFew: true });
});
