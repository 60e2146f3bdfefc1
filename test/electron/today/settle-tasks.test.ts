import { describe, expect, it } from 'vitest';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';
import { testToday } from '../test-engine.ts';

const dozing: Bought[] = ['A', 'B'].flatMap((number): Bought[] => [
  [number, ago(75), '5.00'],
  [number, ago(65), '5.00'],
]);
const taskOf = (number: string) => `waking/${number}/${ago(65)}.dozing/dozing`;

async function wakingShop() {
  const shop = await shopWithPlaybook('waking', dozing);
  const names = async () => (await shop.stepsOn()).map(({ task }) => task);
  return { ...shop, names };
}

describe('what is said to a task', () => {
  it('done: the contact is noted in the same act, and one undo takes both back', async () => {
    const { client, idOf, names } = await wakingShop();
    const customerId = await idOf('A');
    expect(await names()).toEqual([taskOf('A'), taskOf('B')]);
    const entries = async () => (await client.timeline.list({ customerId })).entries.length;
    const before = await entries();
    const said = { task: taskOf('A'), verb: 'done', channel: 'text', minutes: 5, text: 'your usual is here' } as const;
    const { actId } = await client.today.settle(said);
    expect(await names()).toEqual([taskOf('B')]);
    expect(await entries()).toBeGreaterThan(before);
    expect((await client.today.doneThisWeek()).rows).toMatchObject([
      { day: testToday, verb: 'done', kind: 'step', playbook: 'waking', step: 'dozing', number: 'A', minutes: 5 },
    ]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await names()).toEqual([taskOf('A'), taskOf('B')]);
    expect(await entries()).toBe(before);
    expect((await client.today.doneThisWeek()).rows).toEqual([]);
  });

  it('later: it comes back on that day, which is after today', async () => {
    const { client, names, dueOn } = await wakingShop();
    await expect(client.today.settle({ task: taskOf('A'), verb: 'later', until: testToday })).rejects.toMatchObject({
      code: 'DAY_INVALID',
    });
    await client.today.settle({ task: taskOf('A'), verb: 'later', until: '2026-11-25' });
    expect(await names()).toEqual([taskOf('B')]);
    expect(await dueOn('2026-11-24')).toEqual([`B dozing ${ago(5)}`]);
    expect(await dueOn('2026-11-25')).toContain('A dozing 2026-11-25');
  });

  it('skip and stop: nothing of it is left, and what was said is counted', async () => {
    const { client, names } = await wakingShop();
    await client.today.settle({ task: taskOf('A'), verb: 'skip' });
    await client.today.settle({ task: taskOf('B'), verb: 'stop', reason: 'travels until spring' });
    expect(await names()).toEqual([]);
    const { enrolments } = await client.playbooks.get({ slug: 'waking' });
    expect(enrolments.map(({ number, steps, end }) => [number, steps[0]?.state, end?.why, end?.reason])).toEqual([
      ['A', 'skipped', undefined, undefined],
      ['B', 'cancelled', 'stopped', 'travels until spring'],
    ]);
  });

  it('a task that is not open is refused', async () => {
    const { client } = await wakingShop();
    for (const task of ['waking/A/2020-01-01.dozing/dozing', 'nothing', '']) {
      await expect(client.today.settle({ task, verb: 'done' })).rejects.toMatchObject({ code: 'TASK_UNKNOWN' });
    }
    await client.today.settle({ task: taskOf('A'), verb: 'done' });
    await expect(client.today.settle({ task: taskOf('A'), verb: 'done' })).rejects.toMatchObject({
      code: 'TASK_UNKNOWN',
    });
  });

  it('stop is refused where no playbook brought the task', async () => {
    const { client, idOf } = await wakingShop();
    const met = { customerId: await idOf('A'), time: null, mood: '', text: 'call back', touchpoint: 'call' } as const;
    const by = { channel: 'phone', direction: 'in', day: ago(10), nextContactDay: testToday } as const;
    await client.timeline.add({ ...met, ...by });
    const task = (await client.today.tasks({})).tasks.find(({ kind }) => kind === 'nextContact')?.task ?? '';
    await expect(client.today.settle({ task, verb: 'stop' })).rejects.toMatchObject({ code: 'TASK_HAS_NO_PLAYBOOK' });
    await client.today.settle({ task, verb: 'skip' });
  });

  it('several are skipped in one act', async () => {
    const { client, names } = await wakingShop();
    const { settled, actId } = await client.today.settleAll({
      tasks: [...(await names()), 'gone/1/2/3'],
      verb: 'skip',
    });
    expect([settled, await names()]).toEqual([2, []]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await names()).toHaveLength(2);
  });
});

describe('two outward steps', () => {
  it('are never shown on one day, also where the first was done without a note', async () => {
    const { client, idOf, stepsOn } = await wakingShop();
    await client.playbooks.enrol({ slug: 'win-back', customerId: await idOf('A') });
    const shown = async () => (await stepsOn()).filter(({ waits }) => waits === null).map(({ task }) => task);
    const waiting = async () => (await stepsOn()).filter(({ number }) => number === 'A').map(({ waits }) => waits);
    const winBack = `win-back/A/by-hand-${testToday}/in-person`;
    expect(await shown()).toEqual([taskOf('B'), winBack]);
    await client.today.settle({ task: winBack, verb: 'done' });
    expect(await shown()).toEqual([taskOf('B')]);
    expect(await waiting()).toEqual(['turn']);
  });
});

describe('a way by which somebody is not to be contacted', () => {
  it('is not offered, and where it was the last one nothing is', async () => {
    const { client, idOf, stepsOn } = await wakingShop();
    const id = await idOf('A');
    const channels = async () => (await stepsOn()).find(({ number }) => number === 'A')?.step?.channels;
    expect(await channels()).toEqual(['wechat', 'text', 'email']);
    await client.customers.edit({ id, change: { doNotContact: ['text'] } });
    expect(await channels()).toEqual(['wechat', 'email']);
    await client.customers.edit({ id, change: { doNotContact: ['text', 'wechat', 'email'] } });
    expect(await channels()).toBeUndefined();
  });
});

describe('what no playbook made', () => {
  it('is there with its kind: a case by its clock, a promise, an appointment, a next contact', async () => {
    const { client, idOf } = await wakingShop();
    const customerId = await idOf('A');
    const { id: complaint } = await client.cases.add({ kind: 'complaint', text: 'cold', customerId });
    const { id: promise } = await client.cases.add({
      kind: 'promise',
      text: 'call',
      customerId,
      promisedDay: testToday,
    });
    const { id: appointment } = await client.appointments.add({ customerId, day: testToday, time: '10:00' });
    const { id: next } = await client.timeline.add({
      ...{
        customerId,
        day: ago(2),
        touchpoint: 'call',
        direction: 'out',
        text: 'asks again',
        nextContactDay: testToday,
      },
    });
    const others = async () =>
      (await client.today.tasks({ on: '2026-11-23' })).tasks
        .filter(({ step }) => step === null)
        .map(({ task }) => task);
    const all = [
      `case/A/${complaint}`,
      `promise/A/${promise}`,
      `appointment/A/${appointment}`,
      `nextContact/A/${next}`,
    ];
    expect(new Set(await others())).toEqual(new Set(all));
    expect((await others())[0]).toBe(`case/A/${complaint}`);
    for (const task of all) await client.today.settle({ task, verb: 'done', on: '2026-11-23' });
    expect(await others()).toEqual([]);
  });
});
