import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const ahead = (days: number): string => addDays(testToday, days);

/** Ann should have been called two days ago, Ben is called today, Cem tomorrow. */
async function shopWithNextContacts() {
  const { client } = await openTestEngine();
  const contacts: number[] = [];
  for (const [number, days] of [
    ['A', -2],
    ['B', 0],
    ['C', 1],
  ] as const) {
    const { id: customerId } = await client.customers.create({ number, name: number });
    const call = { customerId, day: ago(9), touchpoint: 'call', direction: 'out', text: 'asks again' } as const;
    contacts.push((await client.timeline.add({ ...call, nextContactDay: ahead(days) })).id);
  }
  const listed = async (most = 10) => {
    const { tasks, more } = await client.today.ofList({ list: 'dueContacts', most });
    return [...tasks.map(({ number, due }) => `${number} ${due}`), more];
  };
  const nextDays = async () => {
    const { rows } = await client.timeline.due({});
    return rows.map(({ customerNumber, nextContactDay }) => `${customerNumber} ${nextContactDay}`);
  };
  return {
    client,
    listed,
    nextDays,
    taskOf: (place: number, number: string) => `nextContact/${number}/${contacts[place]}`,
  };
}

describe('the list of due contacts', () => {
  it('has the longest overdue first, none before its day, and counts what it leaves out', async () => {
    const { listed } = await shopWithNextContacts();
    expect(await listed()).toEqual([`A ${ago(2)}`, `B ${testToday}`, 0]);
    expect(await listed(1)).toEqual([`A ${ago(2)}`, 1]);
  });

  it('what is done or skipped leaves it; what is put off moves to the day, also for who looks at the customer', async () => {
    const { client, listed, nextDays, taskOf } = await shopWithNextContacts();
    const { actId } = await client.today.settle({ task: taskOf(0, 'A'), verb: 'later', until: ahead(3) });
    expect(await nextDays()).toEqual([`B ${testToday}`, `C ${ahead(1)}`, `A ${ahead(3)}`]);
    await client.today.settle({ task: taskOf(1, 'B'), verb: 'skip' });
    expect(await nextDays()).toEqual([`C ${ahead(1)}`, `A ${ahead(3)}`]);
    expect(await listed()).toEqual([0]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await listed()).toEqual([`A ${ago(2)}`, 0]);
  });

  it('a next contact agreed again in the same contact is due again', async () => {
    const { client, listed, taskOf } = await shopWithNextContacts();
    const task = taskOf(0, 'A');
    await client.today.settle({ task, verb: 'done', channel: 'call' });
    expect(await listed()).toEqual([`B ${testToday}`, 0]);
    const contactId = Number(task.split('/')[2]);
    await client.timeline.edit({ id: contactId, change: { nextContactDay: ago(1) } });
    expect(await listed()).toEqual([`A ${ago(1)}`, `B ${testToday}`, 0]);
  });
});

it('birthdays of the week are in the order of their days; a step for one is in its place, what was seen to is not', async () => {
  const regular = [40, 20, 5].map((days): Bought => ['A', ago(days), '5.00']);
  const { client, idOf, settle } = await shopWithPlaybook('birthday', regular);
  await client.customers.edit({ id: await idOf('A'), change: { birthday: `1980-${ahead(2).slice(5)}` } });
  for (const [number, days] of [
    ['B', 0],
    ['C', 4],
    ['D', 7],
  ] as const) {
    await client.customers.create({ number, name: number, birthday: `1980-${ahead(days).slice(5)}` });
  }
  const listed = async () =>
    (await client.today.ofList({ list: 'birthdays' })).tasks.map(({ kind, number }) => `${kind} ${number}`);
  expect(await listed()).toEqual(['birthday B', 'step A', 'birthday C']);
  await settle('A', 'done');
  await client.today.settle({ task: `birthday/C/${ahead(4)}`, verb: 'done', channel: 'wechat' });
  expect(await listed()).toEqual(['birthday B']);
});
