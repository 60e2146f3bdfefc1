import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { openTestEngine, testClockAfter, testToday } from '../test-engine.ts';

const ahead = (days: number): string => addDays(testToday, days);

describe('after days away', () => {
  it('birthdays that nobody saw are listed apart, and a group is let go in one act', async () => {
    const first = await openTestEngine();
    for (const [number, days] of [
      ['A', 2],
      ['B', 5],
      ['C', 9],
    ] as const) {
      await first.client.customers.create({ number, name: number, birthday: `1980-${ahead(days).slice(5)}` });
    }
    const { client } = await first.restart(testClockAfter(9));
    const found = async () => {
      const { tasks, passed } = await client.today.tasks({});
      return [tasks, passed].map((list) => list.map(({ task }) => task));
    };
    const passed = [`birthday/A/${ahead(2)}`, `birthday/B/${ahead(5)}`];
    expect(await found()).toEqual([[`birthday/C/${ahead(9)}`], passed]);
    const { settled, actId } = await client.today.settleAll({ tasks: passed, verb: 'skip' });
    expect(settled).toBe(2);
    expect(await found()).toEqual([[`birthday/C/${ahead(9)}`], []]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await found())[1]).toEqual(passed);
  });

  it('a step whose last day went by is listed with them; letting it go changes nothing of its playbook', async () => {
    const first = await openTestEngine();
    await first.client.customers.create({ number: 'A', name: 'Ann', phones: ['1'] });
    const { id: customerId } = await first.client.customers.ofNumber({ number: 'A' });
    await first.client.playbooks.enrol({ slug: 'win-back', customerId });
    const { client } = await first.restart(testClockAfter(12));
    const { passed } = await client.today.tasks({});
    const steps = async () => (await client.playbooks.ofCustomer({ customerId })).enrolments[0]?.steps;
    const before = await steps();
    expect(passed.map(({ step }) => step?.step)).toContain('in-person');
    await client.today.settleAll({ tasks: passed.map(({ task }) => task), verb: 'skip' });
    expect((await client.today.tasks({})).passed).toEqual([]);
    expect(await steps()).toEqual(before);
  });

  it('the answer to a complaint that nobody gave is not over: the case stays due, and is not let go with what is', async () => {
    const first = await openTestEngine();
    await first.client.playbooks.switchOn({ slug: 'complaint', from: addDays(testToday, -1) });
    await first.client.customers.create({ number: 'A', name: 'Ann', phones: ['1'] });
    const { id: customerId } = await first.client.customers.ofNumber({ number: 'A' });
    await first.client.cases.add({ kind: 'complaint', text: 'cold', customerId });
    const { client } = await first.restart(testClockAfter(12));
    const { tasks, passed } = await client.today.tasks({});
    expect(passed).toEqual([]);
    expect(tasks.map(({ kind, text }) => [kind, text])).toEqual([['case', 'cold']]);
  });

  it('nothing is listed apart where somebody looked the day before', async () => {
    const first = await openTestEngine();
    await first.client.customers.create({ name: 'A', birthday: `1980-${testToday.slice(5)}` });
    const { client } = await first.restart(testClockAfter(1));
    expect((await client.today.tasks({})).passed).toEqual([]);
  });
});
