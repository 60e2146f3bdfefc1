import { expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const ahead = (days: number): string => addDays(testToday, days);

it('the six days ahead are told apart from what is due, and what is settled before its day is over', async () => {
  const { client } = await openTestEngine();
  const born = `1980-${ahead(3).slice('YYYY-'.length)}`;
  const { id: customerId } = await client.customers.create({ number: 'A', name: 'Ann', birthday: born });
  const { id: tomorrow } = await client.appointments.add({ customerId, day: ahead(1), time: '10:00' });
  await client.appointments.add({ customerId, day: ahead(7) });
  const { id: sixth } = await client.cases.add({
    kind: 'promise',
    text: 'the recipe',
    customerId,
    promisedDay: ahead(6),
  });
  const found = async () => {
    const { tasks, coming } = await client.today.tasks({});
    return [tasks, coming].map((list) => list.map(({ task, due }) => `${task} ${due}`));
  };
  const birthday = `birthday/A/${ahead(3)}`;
  const all = [`appointment/A/${tomorrow} ${ahead(1)}`, `${birthday} ${ahead(3)}`, `promise/A/${sixth} ${ahead(6)}`];
  expect(await found()).toEqual([[], all]);
  await client.today.settle({ task: birthday, verb: 'done', channel: 'wechat' });
  expect(await found()).toEqual([[], [all[0], all[2]]]);
});

it('a task says how its customer is reached, and by which ways not', async () => {
  const { client } = await openTestEngine();
  const { id: customerId } = await client.customers.create({
    number: 'A',
    name: 'Ann',
    phones: ['138 0013 8000'],
    doNotContact: ['text'],
  });
  await client.appointments.add({ customerId, day: testToday });
  const [task] = (await client.today.tasks({})).tasks;
  expect(task).toMatchObject({ phone: '138 0013 8000', wechat: '', email: '', address: '', refused: ['text'] });
});

it('a task says an address as its own country writes it', async () => {
  const { client } = await openTestEngine();
  const parts = { label: '', postcode: '', country: '' };
  for (const [number, street, city] of [
    ['A', '中山路 1 号', '南平市'],
    ['B', '7 Mill Lane', 'Leeds'],
  ] as const) {
    const addresses = [{ ...parts, street, city }];
    const { id: customerId } = await client.customers.create({ number, name: number, addresses });
    await client.appointments.add({ customerId, day: testToday });
  }
  const { tasks } = await client.today.tasks({});
  expect(tasks.map(({ address }) => address).sort()).toEqual(['7 Mill Lane, Leeds', '南平市中山路 1 号']);
});

it('a task says by which way its customer got in touch last, of the ways that they do not refuse', async () => {
  const { client } = await openTestEngine();
  const { id: customerId } = await client.customers.create({ number: 'A', name: 'Ann', doNotContact: ['email'] });
  await client.appointments.add({ customerId, day: testToday });
  const answersBy = async () => (await client.today.tasks({})).tasks.map((task) => task.answersBy);
  expect(await answersBy()).toEqual([null]);
  const got = { customerId, touchpoint: 'message', direction: 'in', text: '' } as const;
  await client.timeline.add({ ...got, day: addDays(testToday, -9), channel: 'sms' });
  await client.timeline.add({ ...got, day: addDays(testToday, -5), channel: 'wechat' });
  await client.timeline.add({ ...got, direction: 'out', day: addDays(testToday, -4), channel: 'phone' });
  await client.timeline.add({ ...got, day: addDays(testToday, -3), channel: 'email' });
  await client.timeline.add({ ...got, day: addDays(testToday, -2), channel: 'counter' });
  expect(await answersBy()).toEqual(['wechat']);
});
