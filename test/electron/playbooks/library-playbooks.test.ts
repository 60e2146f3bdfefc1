import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { testClockAfter, testToday } from '../test-engine.ts';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

describe('a regular in the making', () => {
  const firstOrders: Bought[] = [
    ['A', ago(20), '30.00'],
    ['B', ago(20), '20.00'],
    ['C', ago(20), '10.00'],
  ];

  it('begins with a first order of at least the median, and goes on from step to step', async () => {
    const { dueOn, settle, outcome, sell } = await shopWithPlaybook('regular', firstOrders);
    expect(await dueOn(ago(20))).toEqual([`A card ${ago(20)}`, `B card ${ago(20)}`]);
    await settle('A', 'done', ago(20));
    expect(await dueOn(ago(14))).toEqual([`B card ${ago(20)}`]);
    expect(await dueOn(ago(13))).toEqual([`B card ${ago(20)}`, `A greeting ${ago(13)}`]);
    await sell([['A', ago(12), '5.00']]);
    expect(await dueOn(ago(12))).toContain(`A greeting ${ago(13)}`);
    expect(await outcome()).toMatchObject({ enrolled: 2, succeeded: 1, byThemselves: 0, open: 1 });
  });

  it('misses what nobody did by its last day', async () => {
    const { dueOn, outcome } = await shopWithPlaybook('regular', firstOrders);
    expect(await dueOn(ago(6))).toHaveLength(2);
    expect((await outcome(ago(5))).steps).toMatchObject({ missed: 2 });
  });
});

describe('a birthday', () => {
  const threeDays: Bought[] = [
    ['A', ago(100), '5.00'],
    ['A', ago(200), '5.00'],
    ['A', ago(300), '5.00'],
    ['B', ago(100), '5.00'],
    ['B', ago(200), '5.00'],
  ];
  const inThreeDays = '1980-11-25';

  it('is prepared three days before, for who came on three days of the last year', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('birthday', threeDays);
    for (const number of ['A', 'B']) {
      await client.customers.edit({ id: await idOf(number), change: { birthday: inThreeDays } });
    }
    expect(await dueOn(ago(1))).toEqual([]);
    expect(await dueOn()).toEqual([`A on-the-house ${testToday}`]);
    expect(await dueOn('2026-11-25')).toHaveLength(1);
    expect(await dueOn('2026-11-26')).toEqual([]);
    const { tasks } = await client.today.tasks({ on: '2026-11-25' });
    // B is wished a happy birthday, A is asked for the drink: each of them once.
    expect(tasks.map(({ kind, number }) => `${kind} ${number}`).sort()).toEqual(['birthday B', 'step A']);
  });

  it('is left alone while their complaint is open', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('birthday', threeDays);
    const id = await idOf('A');
    await client.customers.edit({ id, change: { birthday: inThreeDays } });
    await client.cases.add({ kind: 'complaint', text: 'cold tea', customerId: id });
    expect(await dueOn()).toEqual([]);
  });
});

describe('waking', () => {
  const slept = (days: number): Bought[] => [
    ['A', ago(days + 10), '5.00'],
    ['A', ago(days), '5.00'],
  ];

  it('writes to the dozing, calls the half asleep, and writes one letter to the asleep', async () => {
    for (const [days, state] of [
      [60, 'dozing'],
      [120, 'halfAsleep'],
      [240, 'asleep'],
    ] as const) {
      const { dueOn } = await shopWithPlaybook('waking', slept(days));
      expect(await dueOn(ago(1))).not.toContain(`A ${state} ${testToday}`);
      expect(await dueOn()).toEqual([`A ${state} ${testToday}`]);
    }
  });

  it('is not for who bought on one day alone, nor for who has an open case', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('waking', [...slept(65), ['B', ago(65), '5.00']]);
    expect(await dueOn()).toEqual([`A dozing ${ago(5)}`]);
    await client.cases.add({
      kind: 'question',
      text: '?',
      customerId: await idOf('A'),
      heardAt: Date.UTC(2026, 10, 10),
    });
    expect(await dueOn()).toEqual([]);
  });

  it('ends with a purchase as soon as it is known, and with its undo goes on', async () => {
    const { client, dueOn, sell, outcome } = await shopWithPlaybook('waking', slept(65));
    const { importId } = await sell([['A', ago(2), '5.00']]);
    expect(await dueOn()).toEqual([]);
    expect(await outcome()).toMatchObject({ enrolled: 1, succeeded: 1, byThemselves: 1 });
    await client.import.undoResult(await client.import.undo({ importId: importId ?? 0 }));
    expect(await dueOn()).toEqual([`A dozing ${ago(5)}`]);
  });

  it('ends with the word that they moved, and waits after they came by', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('waking', slept(65));
    const customerId = await idOf('A');
    await client.timeline.add({ customerId, day: ago(3), touchpoint: 'visit', direction: 'in', text: 'came by' });
    expect(await dueOn()).toEqual([`A dozing ${ago(5)} knownUntil`]);
    const { enrolments } = await client.playbooks.get({ slug: 'waking' });
    expect(enrolments.map(({ number, waits }) => [number, waits])).toEqual([['A', 'knownUntil']]);
    expect(await client.playbooks.ofCustomer({ customerId })).toMatchObject({ enrolments: [{ waits: 'knownUntil' }] });
    await client.sleep.giveReason({ customerId, reason: 'moved', day: ago(2) });
    expect(await dueOn()).toEqual([]);
  });

  it('does not ask the half asleep who said while dozing that they moved', async () => {
    const { client, idOf, dueOn } = await shopWithPlaybook('waking', slept(125));
    expect(await dueOn()).toEqual([`A halfAsleep ${ago(5)}`]);
    await client.sleep.giveReason({ customerId: await idOf('A'), reason: 'moved', day: ago(30) });
    expect(await dueOn()).toEqual([]);
  });
});

describe('a thing that has come in', () => {
  it('is told to who asked for it, and succeeds where they buy that thing', async () => {
    const { client, dueOn, idOf, outcome, sell } = await shopWithPlaybook('come-in', [['A', ago(9), '5.00']]);
    const { id } = await client.cases.add({ kind: 'inVain', thing: 'oat milk', customerId: await idOf('A') });
    expect(await dueOn()).toEqual([]);
    await client.cases.markCameIn({ id });
    expect(await dueOn()).toEqual([`A told ${testToday}`]);
    await sell([['A', testToday, '2.00', 'Oat milk 1 l']]);
    expect(await outcome()).toMatchObject({ enrolled: 1, succeeded: 1 });
  });

  it('is told no more to who has bought it since it came in, in whatever order of that day', async () => {
    const { client, dueOn, idOf, sell } = await shopWithPlaybook('come-in', [['A', ago(9), '5.00', 'oat milk']]);
    const { id } = await client.cases.add({ kind: 'inVain', thing: 'oat milk', customerId: await idOf('A') });
    await client.cases.markCameIn({ id });
    await sell([['A', testToday, '5.00', 'tea']]);
    expect(await dueOn()).toEqual([`A told ${testToday}`]);
    await sell([
      ['A', testToday, '5.00', 'tea'],
      ['A', testToday, '2.00', 'Oat milk 1 l'],
    ]);
    expect(await dueOn()).toEqual([]);
    const { enrolments } = await client.playbooks.ofCustomer({ customerId: await idOf('A') });
    expect(enrolments).toMatchObject([{ end: { why: 'order', day: testToday } }]);
  });
});

describe('winning back', () => {
  it('begins by hand and with a case that could not be put right; an order does not stop it', async () => {
    const { client, dueOn, idOf, settle, sell } = await shopWithPlaybook('win-back', [
      ['A', ago(9), '5.00'],
      ['B', ago(9), '5.00'],
    ]);
    await client.playbooks.enrol({ slug: 'win-back', customerId: await idOf('A'), reason: 'closes the account' });
    const { id } = await client.cases.add({ kind: 'complaint', text: 'cold', customerId: await idOf('B') });
    await client.cases.close({ id, outcome: 'couldNot' });
    expect(await dueOn()).toEqual([`A in-person ${testToday}`, `B in-person ${testToday}`]);
    await settle('A', 'done');
    await sell([['A', testToday, '5.00']]);
    expect(await dueOn('2026-11-24')).toContain('A chain 2026-11-24');
    await settle('B', 'stop');
    expect(await dueOn()).toEqual([]);
  });
});

describe('a complaint', () => {
  it('is on the desk at once, and succeeds where they are left satisfied', async () => {
    const { client, dueOn, idOf, outcome } = await shopWithPlaybook('complaint', [['A', ago(9), '5.00']]);
    const { id } = await client.cases.add({ kind: 'complaint', text: 'cold', customerId: await idOf('A') });
    expect(await dueOn()).toEqual([`A on-the-desk ${testToday}`]);
    await client.cases.close({ id, outcome: 'putRight', satisfiedAfter: 2 });
    expect(await outcome()).toMatchObject({ enrolled: 1, succeeded: 1 });
  });
});

describe('a complaint that is answered', () => {
  it('is answered by the step, and the step is over where the case was answered elsewhere', async () => {
    const { client, dueOn, idOf, settle } = await shopWithPlaybook('complaint', [
      ['A', ago(9), '5.00'],
      ['B', ago(9), '5.00'],
    ]);
    const heard = async (number: string) =>
      (await client.cases.add({ kind: 'complaint', text: 'cold', customerId: await idOf(number) })).id;
    const [ofA, ofB] = [await heard('A'), await heard('B')];
    await client.cases.answer({ id: ofB, text: 'a fresh one' });
    expect(await dueOn()).toEqual([`A on-the-desk ${testToday}`]);
    await settle('A', 'done');
    const tomorrow = addDays(testToday, 1);
    expect(await dueOn(tomorrow)).toEqual([`A answer ${tomorrow}`]);
    await settle('A', 'done', tomorrow);
    const { cases } = await client.cases.ofCustomer({ customerId: await idOf('A') });
    expect(cases.find(({ id }) => id === ofA)?.answeredAt).not.toBeNull();
    expect(await dueOn(addDays(testToday, 7))).toEqual([`B after ${addDays(testToday, 7)}`]);
  });

  it('is one task, by its clock: the case is not shown beside a step on the way to its answer', async () => {
    const { client, idOf } = await shopWithPlaybook('complaint', [['A', ago(9), '5.00']]);
    await client.cases.add({ kind: 'complaint', text: 'cold', customerId: await idOf('A') });
    const tasksOn = async (on: string) =>
      (await client.today.tasks({ on })).tasks.map(({ kind, step, time }) => [kind, step?.step, time]);
    expect(await tasksOn(testToday)).toEqual([['step', 'on-the-desk', null]]);
    expect(await tasksOn(addDays(testToday, 1))).toEqual([
      ['step', 'on-the-desk', expect.stringMatching(/^\d\d:\d\d$/)],
    ]);
    expect(await tasksOn(addDays(testToday, 2))).toEqual([['step', 'answer', expect.stringMatching(/^\d\d:\d\d$/)]]);
  });
});

describe('introductions', () => {
  it('are asked for two days after a good moment', async () => {
    const { client, dueOn, idOf } = await shopWithPlaybook('ask-introduction', [
      ['A', ago(9), '5.00'],
      ['B', ago(9), '5.00'],
    ]);
    await client.satisfaction.add({ customerId: await idOf('A'), level: 3 });
    await client.satisfaction.add({ customerId: await idOf('B'), level: 2 });
    expect(await dueOn('2026-11-23')).toEqual([]);
    expect(await dueOn('2026-11-24')).toEqual(['A ask 2026-11-24']);
  });
});

describe('a round of the key accounts', () => {
  it('goes a week before the visit is due, and succeeds with a contact that has a next step', async () => {
    const { client, dueOn, idOf, outcome, settle } = await shopWithPlaybook('key-account-round', [
      ['A', ago(9), '5.00'],
      ['B', ago(9), '5.00'],
    ]);
    const [named, other] = [await idOf('A'), await idOf('B')];
    const visit = { day: ago(90), touchpoint: 'visit', direction: 'in', text: 'came by' } as const;
    for (const customerId of [named, other]) await client.timeline.add({ ...visit, customerId });
    await client.namedAccounts.add({
      accounts: [{ customerId: named, reason: 'daily', plan: { visitRhythmDays: 90 } }],
    });
    expect(await dueOn()).toEqual([`A visit ${testToday}`]);
    await settle('A', 'done');
    expect(await dueOn()).toEqual([]);
    expect(await outcome()).toMatchObject({ enrolled: 1, succeeded: 0, open: 1 });
    await client.timeline.add({ ...visit, day: testToday, customerId: named, nextContactDay: '2026-12-20' });
    expect(await outcome()).toMatchObject({ enrolled: 1, succeeded: 1 });
  });
});

describe('a thing due again', () => {
  it('is offered when their own gap has passed, and not after it was bought', async () => {
    const bought = [45, 35, 25].map((days): Bought => ['A', ago(days), '5.00', 'beans']);
    const { stepsOn, sell, outcome } = await shopWithPlaybook('due-again', bought);
    const [task] = await stepsOn();
    expect(task?.step).toMatchObject({ playbook: 'due-again', step: 'offer', subject: 'beans' });
    await sell([['A', testToday, '5.00', 'beans']]);
    expect(await stepsOn()).toEqual([]);
    expect(await outcome()).toMatchObject({ enrolled: 1, succeeded: 1 });
  });
});

describe('thanks for an introduction', () => {
  it('are due at once for two days, to who brought somebody', async () => {
    const { client, dueOn, idOf } = await shopWithPlaybook('thank-introduction', [['A', ago(9), '5.00']]);
    const { id: customerId } = await client.customers.create({ name: 'Ben', number: 'N' });
    expect(await dueOn()).toEqual([]);
    await client.referrals.set({ customerId, broughtBy: await idOf('A') });
    expect(await dueOn()).toEqual([`A thanks ${testToday}`]);
    expect(await dueOn('2026-11-24')).toHaveLength(1);
    expect(await dueOn('2026-11-25')).toEqual([]);
  });

  it('are due when the introduction is noted, however long the newcomer has been on file', async () => {
    const { client, engine, idOf } = await shopWithPlaybook('thank-introduction', [['A', ago(9), '5.00']]);
    const { id: customerId } = await client.customers.create({ name: 'Ben', number: 'N' });
    const broughtBy = await idOf('A');
    const later = await engine.restart(testClockAfter(40));
    await later.client.referrals.set({ customerId, broughtBy });
    const due = async () => (await later.client.today.tasks({})).tasks.map(({ number, due }) => [number, due]);
    expect(await due()).toEqual([['A', addDays(testToday, 40)]]);
    expect((await later.client.referrals.set({ customerId, broughtBy })).actId).toBeNull();
  });
});
