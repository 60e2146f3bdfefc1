import { describe, expect, it } from 'vitest';
import { library } from '../../../shared/playbooks/library.ts';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

const bought: Bought[] = [
  ['A', ago(300), '5.00'],
  ['B', ago(100), '5.00'],
  ['C', ago(20), '50.00'],
];

const firstOrders = { ...library.regular, triggers: [{ kind: 'nthOrder', nth: 1, atLeast: null }] } as const;

describe('a playbook tried from a past day', () => {
  it('is the definition that is edited, not the saved one, with names and days', async () => {
    const { client } = await shopWithPlaybook('waking', bought);
    const tried = await client.playbooks.preview({ slug: 'regular', definition: firstOrders, from: ago(200) });
    expect(tried.rows.map(({ number, eventDay, tasks }) => [number, eventDay, tasks])).toEqual([
      ['B', ago(100), 3],
      ['C', ago(20), 1],
    ]);
    // A step that nobody did is missed after its last day, and the next one comes.
    const dearer = { ...firstOrders, triggers: [{ kind: 'nthOrder', nth: 1, atLeast: 2_000 }] } as const;
    const { people } = await client.playbooks.preview({ slug: 'regular', definition: dearer, from: ago(200) });
    expect(people).toBe(1);
  });

  it('says how many are passed over, whom nobody may contact by any way of its steps', async () => {
    const { client, idOf } = await shopWithPlaybook('waking', bought);
    const id = await idOf('C');
    const steps = library.regular.steps.map((step) => ({ ...step, channels: step.channels.slice(0, 1) }));
    await client.customers.edit({ id, change: { doNotContact: ['wechat', 'letter'] } });
    const tried = await client.playbooks.preview({
      slug: 'regular',
      definition: { ...firstOrders, steps },
      from: ago(200),
    });
    expect([tried.people, tried.passedOver]).toEqual([2, 1]);
  });
});

describe('where everyone of a playbook is', () => {
  it('is counted by the step that is next, beside who succeeded and who was stopped', async () => {
    const dozing = (...numbers: string[]): Bought[] =>
      numbers.flatMap((number): Bought[] => [
        [number, ago(75), '5.00'],
        [number, ago(65), '5.00'],
      ]);
    const { client, settle, sell } = await shopWithPlaybook('waking', dozing('A', 'B', 'C', 'D'));
    await settle('A', 'stop');
    await settle('B', 'done');
    await sell([['C', ago(1), '5.00']]);
    expect((await client.playbooks.get({ slug: 'waking' })).standing).toEqual({
      atStep: { dozing: 1 },
      succeeded: 1,
      stopped: 1,
    });
  });
});
