import { describe, expect, it } from 'vitest';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

const dozing = (...numbers: string[]): Bought[] =>
  numbers.flatMap((number): Bought[] => [
    [number, ago(75), '5.00'],
    [number, ago(65), '5.00'],
  ]);

describe('pressure', () => {
  it('who was only put off is still new: they wait for their turn among the others', async () => {
    const { client, dueOn } = await shopWithPlaybook('waking', [...dozing('A', 'B'), ['A', ago(70), '50.00']]);
    const { definition } = (await client.playbooks.get({ slug: 'waking' })).playbook;
    await client.playbooks.change({
      ...{ slug: 'waking', from: ago(80) },
      definition: { ...definition, newPeoplePerDay: 1 },
    });
    expect(await dueOn()).toEqual([`A dozing ${ago(5)}`, `B dozing ${ago(5)} turn`]);
    const [first] = (await client.today.tasks({})).tasks;
    await client.today.settle({ task: first?.task ?? '', verb: 'later', until: ago(-3) });
    expect(await dueOn()).toEqual([`B dozing ${ago(5)}`]);
    expect(await dueOn(ago(-3))).toEqual([`B dozing ${ago(5)} turn`, `A dozing ${ago(-3)}`]);
  });
});

describe('an open case', () => {
  it('heard after they came in holds back what is not for them meanwhile; brought in by hand they are contacted', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('waking', dozing('A'));
    const customerId = await idOf('A');
    const { id } = await client.cases.add({ kind: 'question', text: 'open on Monday?', customerId });
    expect(await dueOn()).toEqual([`A dozing ${ago(5)} turn`]);
    await client.cases.close({ id, outcome: 'putRight' });
    expect(await dueOn()).toEqual([`A dozing ${ago(5)}`]);
    await client.cases.reopen({ id });
    await client.playbooks.enrol({ slug: 'waking', customerId, variant: 'dozing' });
    expect(await dueOn()).toEqual([`A dozing ${ago(0)}`]);
  });
});

describe('the bin', () => {
  it('stops what somebody acted on and takes the rest away; out of it, all is as before', async () => {
    const { client, idOf, dueOn, settle } = await shopWithPlaybook('waking', dozing('A', 'B'));
    await settle('A', 'done');
    const before = (await client.playbooks.get({ slug: 'waking' })).enrolments;
    const acts = [];
    for (const number of ['A', 'B']) acts.push((await client.customers.bin({ id: await idOf(number) })).actId);
    expect(await dueOn()).toEqual([]);
    const { enrolments } = await client.playbooks.get({ slug: 'waking' });
    expect(enrolments.map(({ number, end }) => [number, end?.why, end?.day])).toEqual([['A', 'binned', ago(0)]]);
    for (const actId of acts.reverse()) await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.playbooks.get({ slug: 'waking' })).enrolments).toEqual(before);
  });
});

describe('editing', () => {
  it('counts as of the day up to which the orders are known, or of a day that is said', async () => {
    const { client } = await shopWithPlaybook('waking', dozing('A'));
    await client.knownUntil.set({ day: ago(2) });
    const { definition } = (await client.playbooks.get({ slug: 'waking' })).playbook;
    const since = async () => {
      const { state, since } = (await client.playbooks.get({ slug: 'waking' })).playbook;
      return [state, since];
    };
    await client.playbooks.change({ slug: 'waking', definition: { ...definition, restDays: 100 } });
    expect((await client.playbooks.switchOff({ slug: 'waking' })).from).toBe(ago(2));
    expect(await since()).toEqual(['off', ago(2)]);
    expect((await client.playbooks.end({ slug: 'waking', from: ago(1) })).from).toBe(ago(1));
    expect(await since()).toEqual(['ended', ago(1)]);
  });
});

describe('a playbook of one’s own', () => {
  it('was never on until it is switched on, and is off once it is switched off', async () => {
    const { client } = await shopWithPlaybook('waking');
    const { definition } = (await client.playbooks.get({ slug: 'birthday' })).playbook;
    const { slug } = await client.playbooks.add({ name: 'Ours', definition });
    const state = async () => {
      const { playbook } = await client.playbooks.get({ slug });
      return [playbook.state, playbook.since];
    };
    expect(await state()).toEqual(['never', null]);
    await client.playbooks.switchOn({ slug, from: ago(5) });
    expect(await state()).toEqual(['on', ago(5)]);
    await client.playbooks.switchOff({ slug, from: ago(1) });
    expect(await state()).toEqual(['off', ago(1)]);
  });
});

describe('somebody who is taken out by hand', () => {
  it('has nothing more to come, with the reason; undone, all is as before', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('waking', dozing('A', 'B'));
    const customerId = await idOf('A');
    const ofA = async () => (await client.playbooks.ofCustomer({ customerId })).enrolments;
    const before = await ofA();
    const { subject = '', key = '' } = before[0] ?? {};
    const out = { slug: 'waking', customerId, subject, key, reason: 'on a long journey' };
    const { actId } = await client.playbooks.stop(out);
    expect(await dueOn()).toEqual([`B dozing ${ago(5)}`]);
    expect((await ofA()).map(({ end }) => end)).toEqual([{ why: 'stopped', day: ago(0), reason: 'on a long journey' }]);
    await expect(client.playbooks.stop(out)).rejects.toMatchObject({ code: 'TASK_UNKNOWN' });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await ofA()).toEqual(before);
  });

  it('may have nothing due yet', async () => {
    const { client, idOf, settle } = await shopWithPlaybook('win-back', dozing('A'));
    const customerId = await idOf('A');
    await client.playbooks.enrol({ slug: 'win-back', customerId });
    await settle('A', 'done');
    const [{ subject = '', key = '' } = {}] = (await client.playbooks.ofCustomer({ customerId })).enrolments;
    await client.playbooks.stop({ slug: 'win-back', customerId, subject, key });
    const [stopped] = (await client.playbooks.ofCustomer({ customerId })).enrolments;
    expect([stopped?.end?.why, stopped?.steps.map(({ state }) => state)]).toEqual([
      'stopped',
      ['done', 'cancelled', 'cancelled', 'cancelled'],
    ]);
  });
});

describe('a household', () => {
  it('is one person, who is the member that bought last; a purchase of any member stops it', async () => {
    const { client, idOf, dueOn, sell } = await shopWithPlaybook('waking', [
      ['A', ago(75), '5.00'],
      ['A', ago(63), '5.00'],
      ['B', ago(76), '5.00'],
      ['B', ago(65), '5.00'],
    ]);
    expect(await dueOn()).toEqual([`B dozing ${ago(5)}`, `A dozing ${ago(3)}`]);
    const customerIds = [await idOf('B'), await idOf('A')];
    await client.groups.add({ name: 'Abs', kind: 'household', customerIds });
    expect(await dueOn()).toEqual([`A dozing ${ago(3)}`]);
    expect((await client.playbooks.get({ slug: 'waking' })).enrolments.map(({ number }) => number)).toEqual(['A']);
    await sell([['B', ago(1), '5.00']]);
    expect(await dueOn()).toEqual([]);
  });

  it('is contacted as one: what went out to a member counts, and so does a visit of one', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('waking', dozing('A', 'B'));
    const [first, second] = [await idOf('A'), await idOf('B')];
    await client.groups.add({ name: 'Abs', kind: 'household', customerIds: [first, second] });
    const note = (days: number, touchpoint: 'visit' | 'wechat', direction: 'in' | 'out') =>
      client.timeline.add({ customerId: second, day: ago(days), touchpoint, direction, text: 'hello' });
    await note(3, 'wechat', 'out');
    expect(await dueOn()).toEqual([`A dozing ${ago(5)}`]);
    await note(2, 'wechat', 'out');
    expect(await dueOn()).toEqual([`A dozing ${ago(5)} cap`]);
    await note(1, 'visit', 'in');
    expect(await dueOn()).toEqual([`A dozing ${ago(5)} knownUntil`]);
  });
});
