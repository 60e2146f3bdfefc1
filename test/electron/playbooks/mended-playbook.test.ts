import { describe, expect, it } from 'vitest';
import { testToday } from '../test-engine.ts';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

const bought: Bought[] = [
  ['A', ago(300), '5.00'],
  ['A', ago(290), '5.00'],
  ['B', ago(300), '5.00'],
  ['B', ago(290), '5.00'],
];

describe('what was mended', () => {
  it('is told at once to everybody who named it by then, in their words, with what was done', async () => {
    const { client, idOf, dueOn, stepsOn } = await shopWithPlaybook('mended', bought);
    const [ann, ben] = [await idOf('A'), await idOf('B')];
    await client.sleep.giveReason({ customerId: ann, reason: 'quality', words: 'cold tea', day: ago(100) });
    await client.sleep.giveReason({ customerId: ben, reason: 'quality', words: 'stale cake', day: ago(1) });
    const change = { mendedDay: ago(2), done: 'a new kettle' };
    const { id } = await client.improvements.edit({ id: 'sleepReason:quality', change });
    expect(await dueOn(ago(3))).toEqual([]);
    expect(await dueOn()).toEqual([`A told ${ago(2)}`]);
    const [task] = await stepsOn();
    const { parts } = await client.today.wording({ task: task?.task ?? '', language: 'en' });
    expect(parts).toContainEqual({ field: 'words', isKnown: true, text: 'cold tea' });
    const said = parts.map(({ text }) => text ?? '').join('');
    expect(said).toContain('you told us: “cold tea”. We have done something about it: a new kettle.');
    await client.improvements.edit({ id, change: { state: 'doing' } });
    expect(await dueOn()).toEqual([]);
    await client.improvements.edit({ id, change: { mendedDay: testToday } });
    expect(await dueOn()).toEqual([`A told ${testToday}`, `B told ${testToday}`]);
  });

  it('is said to the asleep in place of the letter, where it was their reason', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('waking', bought);
    await client.sleep.giveReason({ customerId: await idOf('A'), reason: 'quality', day: ago(100) });
    await client.improvements.edit({ id: 'sleepReason:quality', change: { mendedDay: ago(60) } });
    expect((await dueOn(ago(50))).map((due) => due.split(' ').slice(0, 2).join(' '))).toEqual([
      'A asleepMended',
      'B asleep',
    ]);
  });

  it.each([
    ['mended', 'told'],
    ['waking', 'asleepMended'],
  ] as const)('is told once where waking and mended are both on: by %s first', async (first, step) => {
    const { client, idOf, stepsOn, dueOn } = await shopWithPlaybook('waking', bought.slice(0, 2));
    await client.playbooks.switchOn({ slug: 'mended', from: ago(90) });
    await client.sleep.giveReason({ customerId: await idOf('A'), reason: 'quality', day: ago(100) });
    await client.improvements.edit({ id: 'sleepReason:quality', change: { mendedDay: ago(55) } });
    const day = ago(50);
    const due = await stepsOn(day);
    expect(due.map((task) => task.step?.step).sort()).toEqual(['asleepMended', 'told']);
    const task = due.find((one) => one.step?.playbook === first && one.step.step === step)?.task ?? '';
    const { actId } = await client.today.settle({ task, verb: 'done', on: day });
    expect(await dueOn(day)).toEqual([]);
    const told = async () =>
      (await client.improvements.list({ offset: 0, limit: 10 })).rows.map(({ mended }) => mended?.told);
    expect(await told()).toEqual([1]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await told()).toEqual([0]);
    expect(await dueOn(day)).toHaveLength(2);
  });

  it.each([
    ['mended', 'waking'],
    ['waking', 'mended'],
  ] as const)('ends what was put off when it is told elsewhere: %s, told by %s', async (putOff, teller) => {
    const { client, idOf, stepsOn, dueOn } = await shopWithPlaybook('waking', bought.slice(0, 2));
    await client.playbooks.switchOn({ slug: 'mended', from: ago(90) });
    const customerId = await idOf('A');
    await client.sleep.giveReason({ customerId, reason: 'quality', day: ago(100) });
    await client.improvements.edit({ id: 'sleepReason:quality', change: { mendedDay: ago(55) } });
    const [day, laterDay] = [ago(50), ago(40)];
    const taskOf = async (slug: string) => (await stepsOn(day)).find(({ step }) => step?.playbook === slug)?.task ?? '';
    await client.today.settle({ task: await taskOf(putOff), verb: 'later', until: laterDay, on: day });
    const { actId } = await client.today.settle({ task: await taskOf(teller), verb: 'done', on: day });
    expect(await dueOn(laterDay)).toEqual([]);
    const endOf = async () => {
      const { enrolments } = await client.playbooks.ofCustomer({ customerId });
      return enrolments.find(({ playbook }) => playbook === putOff)?.end;
    };
    expect(await endOf()).toEqual({ why: 'toldElsewhere', day, reason: '' });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await endOf()).toBeNull();
    expect(await dueOn(laterDay)).toHaveLength(2);
  });

  it('was told, and stays told, where the improvement is merged with another that is mended too', async () => {
    const { client, idOf, dueOn, settle } = await shopWithPlaybook('mended', bought);
    await client.sleep.giveReason({ customerId: await idOf('A'), reason: 'quality', day: ago(100) });
    await client.sleep.giveReason({ customerId: await idOf('B'), reason: 'price', day: ago(100) });
    for (const id of ['sleepReason:quality', 'sleepReason:price']) {
      await client.improvements.edit({ id, change: { mendedDay: ago(2) } });
    }
    await settle('A', 'done');
    const mergeInto = { id: 'sleepReason:quality', intoId: 'sleepReason:price' };
    const { actId } = await client.improvements.merge(mergeInto);
    const told = async () => (await client.improvements.list({})).rows.map(({ mended }) => mended?.told);
    expect(await told()).toEqual([1]);
    expect(await dueOn(), 'nobody is told twice').toEqual([`B told ${ago(2)}`]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await told()).sort()).toEqual([0, 1]);
    expect(await dueOn()).toEqual([`B told ${ago(2)}`]);
  });
});
