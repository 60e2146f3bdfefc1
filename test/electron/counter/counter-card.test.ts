import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const heading = 'Order No,Date,Customer No,Customer Name,Item,Quantity,Amount\n';

// Today is 2026-11-22.
async function withAnn(lines = '') {
  const engine = await openTestEngine();
  const { client } = engine;
  await engine.bring('till.csv', `${heading}A0,2026-01-05,7,Ann,Water,1,1.00\n${lines}`);
  const { rows } = await client.customers.list({});
  const customerId = rows.find(({ number }) => number === '7')?.id ?? 0;
  return { client, customerId, card: () => client.counter.card({ customerId }) };
}

describe('the counter card', () => {
  it('of a customer of whom nothing is known has no empty promises', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'New' });
    expect(await client.counter.card({ customerId: id })).toEqual({
      customer: { id, number: '#1', name: 'New', kind: 'person' },
      isKeyAccount: false,
      called: '',
      howToTalk: '',
      ask: [],
      justDo: [],
      likes: [],
      talkAbout: [],
      avoids: [],
      people: [],
      household: null,
      lastVisit: null,
      visits: 0,
      usual: [],
      dueAgain: [],
      due: [],
      nextAppointment: null,
      balances: [],
      satisfaction: null,
      openCases: [],
      owed: [],
    });
  });

  it('says what is booked next, today or later, and nothing that is past or settled', async () => {
    const { client, customerId, card } = await withAnn();
    await client.appointments.add({ customerId, day: addDays(testToday, -1), text: 'yesterday' });
    const { id } = await client.appointments.add({ customerId, day: testToday, time: '09:00', text: 'called off' });
    await client.appointments.settle({ id, state: 'calledOff' });
    await client.appointments.add({ customerId, day: '2026-12-05', text: 'cake' });
    await client.appointments.add({ customerId, day: testToday, time: '15:00', text: 'fitting', minutes: 30 });
    expect((await card()).nextAppointment).toEqual({ day: testToday, time: '15:00', text: 'fitting', minutes: 30 });
  });

  it('says what they like and avoid now, and who is around, with what those like', async () => {
    const { client, customerId, card } = await withAnn();
    await client.preferences.add({ customerId, kind: 'likes', topic: 'seat', text: 'corner' });
    await client.preferences.add({ customerId, kind: 'avoids', text: 'nuts' });
    await client.preferences.add({ customerId, kind: 'likes', text: 'tea', isCurrent: false });
    const { id: ben } = await client.customers.create({ name: 'Ben' });
    await client.preferences.add({ customerId: ben, kind: 'likes', text: 'espresso' });
    await client.people.add({ customerId, otherCustomerId: ben, relation: 'husband', influence: 4 });
    await client.people.add({ customerId, name: 'Zoe', relation: 'daughter', influence: 5, preferences: 'cocoa' });
    const { likes, avoids, people } = await card();
    expect(likes.map(({ text }) => text)).toEqual(['corner']);
    expect(avoids.map(({ text }) => text)).toEqual(['nuts']);
    expect(people).toEqual([
      { name: 'Zoe', relation: 'daughter', influence: 5, preferences: 'cocoa' },
      { name: 'Ben', relation: 'husband', influence: 4, preferences: 'espresso' },
    ]);
  });

  it('tells what to ask for from what to just do, each with its reason, and what they like to talk about', async () => {
    const { client, customerId, card } = await withAnn();
    const add = (text: string, more: { topic?: string; why?: string; manner?: 'ask' | 'do' }) =>
      client.preferences.add({ customerId, kind: 'likes', text, ...more });
    await add('quiet seat', { topic: 'seat', manner: 'ask' });
    await add('cushion', { why: 'the back', manner: 'do' });
    await add('football', { topic: 'talk', manner: 'do' });
    await add('window', {});
    const { ask, justDo, likes, talkAbout } = await card();
    const short = (entries: typeof ask) => entries.map(({ text, why }) => [text, why]);
    expect(short(ask)).toEqual([['quiet seat', '']]);
    expect(short(justDo)).toEqual([['cushion', 'the back']]);
    expect(short(talkAbout)).toEqual([['football', '']]);
    expect(short(likes)).toEqual([['window', '']]);
  });

  it('says how satisfied they were last, and before that', async () => {
    const { client, customerId, card } = await withAnn();
    await client.satisfaction.add({ customerId, level: 1, day: '2026-03-01' });
    expect((await card()).satisfaction).toEqual({ day: '2026-03-01', level: 1, before: null });
    await client.satisfaction.add({ customerId, level: 3, day: '2026-05-01' });
    expect((await card()).satisfaction).toEqual({ day: '2026-05-01', level: 3, before: 1 });
  });

  it('the last visit is the last day up to today with a sale, with what was taken, returns left out', async () => {
    const { card } = await withAnn(
      'A1,2026-11-20,7,Ann,Cake,1,4.00\nA1,2026-11-20,7,Ann,Mocha,2,8.00\n' +
        'R1,2026-11-21,7,Ann,Cake,-1,-4.00\nA2,2026-12-24,7,Ann,Hamper,1,60.00\n',
    );
    expect(await card()).toMatchObject({
      lastVisit: { day: '2026-11-20', daysAgo: 2, items: ['Mocha', 'Cake'] },
      visits: 2,
    });
  });

  it('the usual is what is in two of five of the last twenty orders, and in three of them at least', async () => {
    const line = (index: number, item: string) =>
      `B${index},2026-10-${String(index).padStart(2, '0')},7,Ann,${item},1,3.00\n`;
    const orders = Array.from({ length: 20 }, (_, index) => index + 1);
    const { card } = await withAnn(
      orders.map((index) => line(index, index <= 8 ? 'Mocha' : index <= 15 ? 'Tea' : `Other ${index}`)).join(''),
    );
    expect((await card()).usual).toEqual([{ item: 'Mocha', times: 8, of: 20, lastDay: '2026-10-08', by: null }]);
    const few = await withAnn(line(1, 'Mocha') + line(2, 'Mocha'));
    expect((await few.card()).usual).toEqual([]);
  });

  it('is due: days of the year within a fortnight, and contacts promised up to then, overdue first', async () => {
    const { client, customerId, card } = await withAnn();
    await client.dates.setBirthday({ customerId, typed: '1990-12-06' });
    await client.dates.add({ customerId, kind: 'anniversary', label: 'wedding', typed: '2015-11-22' });
    await client.dates.add({ customerId, kind: 'own', label: 'too far', typed: '12-07' });
    await client.dates.add({ customerId, kind: 'own', label: 'lunar', typed: '农历十月二十' });
    const promise = (text: string, nextContactDay: string) =>
      client.timeline.add({
        customerId,
        day: '2026-11-01',
        touchpoint: 'call',
        direction: 'out',
        text,
        nextContactDay,
      });
    await promise('new beans', '2026-11-20');
    await promise('next year', '2027-01-02');
    const { due } = await card();
    expect(due.map(({ kind, text, day, daysLeft, years }) => [kind, text, day, daysLeft, years])).toEqual([
      ['contact', 'new beans', '2026-11-20', -2, null],
      ['anniversary', 'wedding', '2026-11-22', 0, 11],
      ['own', 'lunar', '2026-11-28', 6, null],
      ['birthday', '', '2026-12-06', 14, 36],
    ]);
  });

  it('many are made for a selection, by name, and say how many it has', async () => {
    const { client } = await openTestEngine();
    for (const name of ['b', 'c', 'a']) await client.customers.create({ name });
    const { cards, total } = await client.counter.cards({ selection: { filter: { text: '' } } });
    expect(cards.map(({ customer }) => customer.name)).toEqual(['a', 'b', 'c']);
    expect(total).toBe(3);
    const [first] = cards;
    const one = await client.counter.cards({ selection: { ids: [first?.customer.id ?? 0] } });
    expect(one).toEqual({ cards: [first], total: 1 });
  });

  it('of somebody in a household says who else there is, who came last, and what each of them takes', async () => {
    const { client, customerId, card } = await withAnn(
      [1, 2, 3]
        .map((nth) => `B${nth},2026-11-1${nth},8,Ben,Cocoa,1,4.00\nA${nth},2026-10-1${nth},7,Ann,Tea,1,3.00\n`)
        .join(''),
    );
    const { id: ben } = await client.customers.ofNumber({ number: '8' });
    const { id: child } = await client.customers.create({ name: 'Child' });
    await client.groups.add({ name: 'The Archers', kind: 'household', customerIds: [customerId, ben, child] });
    const { household, lastVisit, usual, visits } = await card();
    expect(household).toEqual({
      name: 'The Archers',
      others: [
        { customerId: ben, name: 'Ben', lastDay: '2026-11-13' },
        { customerId: child, name: 'Child', lastDay: null },
      ],
    });
    expect(lastVisit).toMatchObject({ day: '2026-11-13', by: 'Ben', items: ['Cocoa'] });
    expect(usual).toMatchObject([
      { item: 'Tea', by: null },
      { item: 'Cocoa', by: 'Ben' },
    ]);
    expect(visits).toBe(4);
  });
});
