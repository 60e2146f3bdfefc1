import { describe, expect, it } from 'vitest';
import type { AppointmentState } from '../../../shared/appointments/appointment-states.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

async function withAnn() {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id: customerId } = await client.customers.create({ name: 'Ann', number: 'A1', phones: ['020 7946 0000'] });
  const add = (day: string, text: string, time: string | null = null, minutes: number | null = null) =>
    client.appointments.add({ customerId, day, text, time, minutes });
  const settle = (id: number, state: AppointmentState) => client.appointments.settle({ id, state });
  const shown = async () =>
    (await client.appointments.ofCustomer({ customerId })).appointments.map(({ day, time, text, state }) => [
      day,
      time,
      text,
      state,
    ]);
  const booked = async () =>
    (await client.appointments.booked({})).appointments.map(({ day, text, customerName, phone }) => [
      day,
      text,
      customerName,
      phone,
    ]);
  const visits = async () =>
    (await client.timeline.list({ customerId, kinds: ['contact'] })).entries.flatMap((entry) =>
      entry.kind === 'contact' ? [entry.contact] : [],
    );
  const undo = async ({ actId }: { actId: number | null }) => client.acts.undo({ actId: actId ?? 0 });
  return { engine, client, customerId, add, settle, shown, booked, visits, undo };
}

describe('appointments', () => {
  it('that are booked come first, the earliest before the others, those at no set time last on their day', async () => {
    const { add, settle, shown } = await withAnn();
    await add('2026-12-05', 'collect the cake');
    await add('2026-12-05', 'haircut', '15:00', 45);
    await add('2026-12-01', 'fitting', '10:30');
    const { id } = await add('2026-11-01', 'repair');
    await settle(id, 'calledOff');
    expect(await shown()).toEqual([
      ['2026-12-01', '10:30', 'fitting', 'booked'],
      ['2026-12-05', '15:00', 'haircut', 'booked'],
      ['2026-12-05', null, 'collect the cake', 'booked'],
      ['2026-11-01', null, 'repair', 'calledOff'],
    ]);
  });

  it('of everyone are listed with a phone until they are settled; those of customers in the bin are set aside', async () => {
    const { client, customerId, add, settle, booked } = await withAnn();
    const { id } = await add('2026-12-05', 'haircut');
    await add('2026-11-20', 'no one said what came of it');
    const phone = '020 7946 0000';
    expect(await booked()).toEqual([
      ['2026-11-20', 'no one said what came of it', 'Ann', phone],
      ['2026-12-05', 'haircut', 'Ann', phone],
    ]);
    await settle(id, 'didNotCome');
    expect(await booked()).toEqual([['2026-11-20', 'no one said what came of it', 'Ann', phone]]);
    await client.customers.bin({ id: customerId });
    expect(await client.appointments.booked({})).toEqual({ total: 0, appointments: [] });
  });

  it('to which the customer came become a visit of their day in the same act, once', async () => {
    const { add, settle, visits } = await withAnn();
    const { id } = await add('2026-11-20', 'haircut', '15:00', 45);
    await settle(id, 'came');
    await settle(id, 'booked');
    await settle(id, 'came');
    expect(await visits()).toMatchObject([
      { day: '2026-11-20', time: '15:00:00', touchpoint: 'visit', channel: 'counter', text: 'haircut', minutes: 45 },
    ]);
  });

  it('and the visit are one undo; who comes before the day came today', async () => {
    const { add, settle, visits, undo, shown } = await withAnn();
    const { id } = await add('2026-12-24', 'fitting', '15:00');
    const came = await settle(id, 'came');
    expect(await visits()).toMatchObject([{ day: testToday, text: 'fitting' }]);
    await undo(came);
    expect(await visits()).toEqual([]);
    expect(await shown()).toEqual([['2026-12-24', '15:00', 'fitting', 'booked']]);
  });

  it('are on the timeline until they are a visit, and are found there by their words', async () => {
    const { client, customerId, add, settle } = await withAnn();
    const { id } = await add('2026-11-21', 'Fitting of the coat');
    const timeline = async () =>
      (await client.timeline.list({ customerId, kinds: ['appointment', 'contact'], text: 'coat' })).entries.map(
        ({ kind, day }) => [kind, day],
      );
    expect(await timeline()).toEqual([['appointment', '2026-11-21']]);
    await settle(id, 'came');
    expect(await timeline()).toEqual([['contact', '2026-11-21']]);
  });

  it('whose visit is removed from the timeline stay as they ended', async () => {
    const { client, add, settle, visits, shown } = await withAnn();
    const { id } = await add('2026-11-20', 'haircut');
    await settle(id, 'came');
    const [visit] = await visits();
    await client.timeline.remove({ id: visit?.id ?? 0 });
    expect(await shown()).toEqual([['2026-11-20', null, 'haircut', 'came']]);
  });

  it('are changed and removed, each undone by itself', async () => {
    const { client, add, shown, undo } = await withAnn();
    const { id } = await add('2026-12-05', 'haircut', '15:00');
    const edited = await client.appointments.edit({ id, change: { time: '16:30', day: '2026-12-06' } });
    const removed = await client.appointments.remove({ id });
    expect(await shown()).toEqual([]);
    await undo(removed);
    expect(await shown()).toEqual([['2026-12-06', '16:30', 'haircut', 'booked']]);
    await undo(edited);
    expect(await shown()).toEqual([['2026-12-05', '15:00', 'haircut', 'booked']]);
  });

  it('are refused on a day that is none, of no customer, and where they are not there', async () => {
    const { client, add } = await withAnn();
    await expect(add('2026-02-30', 'haircut')).rejects.toMatchObject({ code: 'DAY_INVALID' });
    const ofNoOne = client.appointments.add({ customerId: 99, day: '2026-12-05' });
    await expect(ofNoOne).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
    const unknown = client.appointments.settle({ id: 99, state: 'came' });
    await expect(unknown).rejects.toMatchObject({ code: 'APPOINTMENT_UNKNOWN' });
  });
});

describe('an appointment said in the line of a contact', () => {
  it('is booked with it, and gone with its act', async () => {
    const { client } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    const appointment = { day: '2026-11-28', time: '10:00', text: 'pick up cake', minutes: null };
    const contact = { customerId, day: '2026-11-22', touchpoint: 'visit', direction: 'in', text: 'x' } as const;
    const { actId } = await client.timeline.add({ ...contact, appointment });
    const { appointments } = await client.appointments.booked({});
    expect(appointments).toMatchObject([{ customerName: 'Ann', ...appointment }]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.appointments.booked({})).total).toBe(0);
  });

  it('of no day in the calendar leaves nothing behind', async () => {
    const { client } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann' });
    const appointment = { day: '2026-02-30', time: '10:00', text: '', minutes: null };
    const contact = { customerId, day: '2026-11-22', touchpoint: 'visit', direction: 'in', text: 'x' } as const;
    await expect(client.timeline.add({ ...contact, appointment })).rejects.toMatchObject({ code: 'DAY_INVALID' });
    expect((await client.timeline.list({ customerId, kinds: ['contact'] })).total).toBe(0);
  });
});
