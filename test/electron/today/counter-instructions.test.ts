import { expect, it } from 'vitest';
import { ago, shopWithPlaybook } from '../playbooks/library-shop.ts';
import { testToday } from '../test-engine.ts';

it('what is to be done when a customer comes lies on their card until they come', async () => {
  const { client, idOf, settle } = await shopWithPlaybook('regular', [['A', ago(60), '20.00']]);
  const customerId = await idOf('A');
  const instructions = async () => (await client.today.instructions({ customerId, language: 'en' })).instructions;
  for (const days of [60, 53, 33, 15]) await settle('A', 'skip', ago(days));
  const found = await instructions();
  expect(found).toHaveLength(1);
  for (const { text } of found) expect(text).not.toMatch(/\{\{|null/u);
  await client.timeline.add({ customerId, day: testToday, touchpoint: 'visit', direction: 'in', text: 'was here' });
  expect(await instructions()).toEqual([]);
});

it('who says that they leave is won back from that day on, and one undo takes note and playbook away', async () => {
  const { client, idOf } = await shopWithPlaybook('waking', [['A', ago(60), '20.00']]);
  const customerId = await idOf('A');
  const inIt = async () =>
    (await client.playbooks.ofCustomer({ customerId })).enrolments.map(({ playbook }) => playbook);
  const { actId } = await client.timeline.add({
    ...{ customerId, day: testToday, touchpoint: 'call', direction: 'in', text: 'closes the account', isLeaving: true },
  });
  expect(await inIt()).toContain('win-back');
  await client.acts.undo({ actId: actId ?? 0 });
  expect(await inIt()).not.toContain('win-back');
});
