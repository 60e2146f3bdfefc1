import { describe, expect, it } from 'vitest';
import { openTestEngine, testClock, testToday } from '../test-engine.ts';

const hourMs = 3_600_000;

async function withAnn() {
  const engine = await openTestEngine();
  const { id: customerId } = await engine.client.customers.create({ name: 'Ann' });
  const only = async () => {
    const { cases } = await engine.client.cases.list({});
    expect(cases).toHaveLength(1);
    return cases[0];
  };
  return { ...engine, customerId, only };
}

describe('a case', () => {
  it('has the clock of when it was heard, and who heard it first is in charge', async () => {
    const { client, customerId, only } = await withAnn();
    const { id } = await client.cases.add({
      kind: 'complaint',
      text: 'waited forty minutes',
      customerId,
      heardBy: 'May',
    });
    const heard = await only();
    expect(heard).toMatchObject({
      id,
      kind: 'complaint',
      heardBy: 'May',
      inCharge: 'May',
      closedAt: null,
      outcome: null,
    });
    expect([heard?.deskDue, heard?.answerDue]).toEqual([
      (heard?.heardAt ?? 0) + 12 * hourMs,
      (heard?.heardAt ?? 0) + 24 * hourMs,
    ]);
  });

  it('that is handed over stays in the charge of who heard it; each handover is noted', async () => {
    const { client, customerId, only } = await withAnn();
    const { id } = await client.cases.add({ kind: 'complaint', text: 'cold', customerId, heardBy: 'May' });
    await client.cases.handOver({ id, to: 'Boss', note: 'please ring' });
    await client.cases.handOver({ id, to: 'Tom' });
    expect(await only()).toMatchObject({
      inCharge: 'May',
      handovers: [
        { from: 'May', to: 'Boss', note: 'please ring' },
        { from: 'Boss', to: 'Tom', note: '' },
      ],
    });
    await expect(client.cases.handOver({ id, to: ' ' })).rejects.toMatchObject({ code: 'STAFF_NAME_EMPTY' });
  });

  it('is answered, closed with its outcome and the satisfaction after, opened again; each is one undo', async () => {
    const { client, customerId, only } = await withAnn();
    const { id } = await client.cases.add({ kind: 'complaint', text: 'cold', customerId });
    const answered = await client.cases.answer({ id, text: 'made again' });
    const closed = await client.cases.close({ id, outcome: 'putRight', madeGood: 'a coffee', satisfiedAfter: 2 });
    const done = await only();
    expect(done).toMatchObject({ answer: 'made again', outcome: 'putRight', madeGood: 'a coffee', satisfiedAfter: 2 });
    expect(done?.closedAt).not.toBeNull();
    await expect(client.cases.answer({ id, text: 'x' })).rejects.toMatchObject({ code: 'CASE_CLOSED' });
    await client.cases.reopen({ id });
    expect(await only()).toMatchObject({ closedAt: null, outcome: null, answer: 'made again' });
    await client.cases.close({ id, outcome: 'explained' });
    const acts = (await client.acts.list({})).acts;
    for (const act of acts.slice(0, 2)) await client.acts.undo({ actId: act.id });
    expect(await only()).toMatchObject({ outcome: 'putRight', satisfiedAfter: 2 });
    await client.acts.undo({ actId: closed.actId ?? 0 });
    await client.acts.undo({ actId: answered.actId ?? 0 });
    expect(await only()).toMatchObject({ answeredAt: null, answer: '', closedAt: null });
  });

  it('is in the charge of the first who is named as having heard it, also where the name is added later', async () => {
    const { client, customerId, only } = await withAnn();
    const { id } = await client.cases.add({ kind: 'complaint', text: 'cold', customerId });
    await client.cases.edit({ id, change: { heardBy: 'May' } });
    await client.cases.edit({ id, change: { heardBy: 'Tom' } });
    expect(await only()).toMatchObject({ heardBy: 'Tom', inCharge: 'May' });
  });

  it('closed without an answer is answered by its end', async () => {
    const { client, customerId, only } = await withAnn();
    const { id } = await client.cases.add({ kind: 'request', text: 'a table by the window', customerId });
    await client.cases.close({ id, outcome: 'putRight' });
    const done = await only();
    expect(done?.answeredAt).toBe(done?.closedAt);
  });

  it('may be of a guest, and is given to a customer later', async () => {
    const { client, customerId, only } = await withAnn();
    const { id } = await client.cases.add({ kind: 'question', text: 'gluten free?' });
    expect(await only()).toMatchObject({ customerId: null, customerName: '' });
    await client.cases.edit({ id, change: { customerId } });
    expect(await only()).toMatchObject({ customerId, customerName: 'Ann' });
    expect((await client.cases.ofCustomer({ customerId })).cases).toHaveLength(1);
  });

  it('says what it is about; otherwise it is refused', async () => {
    const { client, customerId } = await withAnn();
    await expect(client.cases.add({ kind: 'question', text: ' ' })).rejects.toMatchObject({ code: 'CASE_EMPTY' });
    const { id } = await client.cases.add({ kind: 'question', text: 'open?', customerId });
    await expect(client.cases.edit({ id, change: { text: '' } })).rejects.toMatchObject({ code: 'CASE_EMPTY' });
    await expect(client.cases.add({ kind: 'promise', text: 'ring', promisedDay: '2026-02-30' })).rejects.toMatchObject({
      code: 'DAY_INVALID',
    });
    await expect(client.cases.edit({ id: 9_999, change: {} })).rejects.toMatchObject({ code: 'CASE_UNKNOWN' });
  });

  it('goes with its handovers when it is removed, and comes back with them', async () => {
    const { client, customerId, only } = await withAnn();
    const { id } = await client.cases.add({ kind: 'complaint', text: 'cold', customerId, heardBy: 'May' });
    await client.cases.handOver({ id, to: 'Boss' });
    const before = await only();
    const { actId } = await client.cases.remove({ id });
    expect((await client.cases.list({})).total).toBe(0);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await only()).toEqual(before);
  });
});

describe('open cases', () => {
  it('are the overdue first, then by when they are due; those of customers in the bin are set aside', async () => {
    const { client, customerId } = await withAnn();
    const now = testClock.now();
    const add = (text: string, hoursAgo: number) =>
      client.cases.add({ kind: 'complaint', text, customerId, heardAt: now - hoursAgo * hourMs });
    await add('new', 1);
    await add('old', 100);
    await add('older', 200);
    const { id: other } = await client.customers.create({ name: 'Bert' });
    await client.cases.add({ kind: 'question', text: 'binned', customerId: other });
    await client.customers.bin({ id: other });
    const { total, overdue, cases } = await client.cases.open({});
    expect(cases.map(({ text }) => text)).toEqual(['older', 'old', 'new']);
    expect([total, overdue]).toEqual([3, 2]);
  });

  it('asked for in vain: the thing has come in for everyone who asked for it, however it was written', async () => {
    const { client, customerId } = await withAnn();
    const ask = (thing: string, who: number | null = customerId) =>
      client.cases.add({ kind: 'inVain', text: 'asked for it', thing, customerId: who });
    const { id } = await ask('Oat milk');
    await ask('ＯＡＴ  milk', null);
    await ask('soy milk');
    expect((await client.cases.alsoAskedFor({ id })).cases).toHaveLength(2);
    expect(await client.cases.markCameIn({ id })).toMatchObject({ cases: 2 });
    const { cases } = await client.cases.open({});
    expect(cases.filter(({ cameInAt }) => cameInAt !== null).map(({ thing }) => thing)).toEqual([
      'Oat milk',
      'ＯＡＴ  milk',
    ]);
    const { id: question } = await client.cases.add({ kind: 'question', text: 'when?' });
    await expect(client.cases.tell({ id: question, text: 'here' })).rejects.toMatchObject({ code: 'CASE_NOT_IN_VAIN' });
    await expect(client.cases.markCameIn({ id: question })).rejects.toMatchObject({ code: 'CASE_NOT_IN_VAIN' });
  });
});

describe('who is told that what they wanted has come in', () => {
  it('has a contact of today with what was said, and the case is closed as put right; one undo takes both back', async () => {
    const { client, customerId } = await withAnn();
    const { id } = await client.cases.add({ kind: 'inVain', text: '', thing: 'oat milk', customerId });
    await expect(client.cases.tell({ id, text: 'here' })).rejects.toMatchObject({ code: 'CASE_NOT_COME_IN' });
    await client.cases.markCameIn({ id });
    const { actId, contactId } = await client.cases.tell({ id, text: 'the oat milk is here' });
    expect((await client.cases.open({})).total).toBe(0);
    const { cases } = await client.cases.ofCustomer({ customerId });
    expect(cases).toMatchObject([{ outcome: 'putRight', answer: 'the oat milk is here' }]);
    const { entries } = await client.timeline.list({ customerId, kinds: ['contact'] });
    expect(entries).toMatchObject([
      { day: testToday, contact: { id: contactId, direction: 'out', text: 'the oat milk is here' } },
    ]);
    await expect(client.cases.tell({ id, text: 'again' })).rejects.toMatchObject({ code: 'CASE_CLOSED' });
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.cases.open({})).cases).toMatchObject([{ id, answeredAt: null }]);
    expect((await client.timeline.list({ customerId, kinds: ['contact'] })).total).toBe(0);
  });

  it('may be a guest, of whom there is no contact', async () => {
    const { client } = await withAnn();
    const { id } = await client.cases.add({ kind: 'inVain', text: 'oat milk' });
    await client.cases.markCameIn({ id });
    expect(await client.cases.tell({ id, text: 'told at the door' })).toMatchObject({ contactId: null });
    expect((await client.cases.open({})).total).toBe(0);
  });
});

describe('the clock of cases', () => {
  it('is the owner’s to set, and counts from then on for every case', async () => {
    const { client, customerId, only } = await withAnn();
    await client.cases.add({ kind: 'complaint', text: 'cold', customerId });
    expect(await client.cases.clock()).toEqual({ deskHours: 12, answerHours: 24, openings: null });
    await client.cases.setClock({ deskHours: 1, answerHours: 2, openings: null });
    const heard = await only();
    expect(heard?.answerDue).toBe((heard?.heardAt ?? 0) + 2 * hourMs);
    await expect(
      client.cases.setClock({ deskHours: 1, answerHours: 2, openings: Array.from({ length: 7 }, () => [600, 540]) }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('a contact that is a case', () => {
  it('is both in one act: the timeline shows it once, and one undo takes both back', async () => {
    const { client, customerId, only } = await withAnn();
    const { actId } = await client.timeline.add({
      customerId,
      day: '2026-11-20',
      time: '08:15',
      touchpoint: 'complaint',
      direction: 'in',
      text: 'waited forty minutes',
      author: 'May',
      case: { kind: 'complaint', thing: '', factor: 'waiting', promisedDay: null },
    });
    const heard = await only();
    expect(heard).toMatchObject({ text: 'waited forty minutes', factor: 'waiting', inCharge: 'May' });
    expect(heard?.heardAt).toBe(new Date('2026-11-20T08:15:00').getTime());
    const { entries } = await client.timeline.list({ customerId, kinds: ['contact', 'case'] });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'contact', contact: { case: { id: heard?.id } } });
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.cases.list({})).total).toBe(0);
  });

  it('of another day was heard on that day, at noon where no time is known', async () => {
    const { client, customerId, only } = await withAnn();
    await client.timeline.add({
      ...{ customerId, day: '2026-11-20', touchpoint: 'complaint', direction: 'in', text: 'waited' },
      case: { kind: 'complaint', thing: '', factor: '', promisedDay: null },
    });
    expect((await only())?.heardAt).toBe(new Date('2026-11-20T12:00:00').getTime());
  });

  it('may have no more words than its kind', async () => {
    const { client, customerId, only } = await withAnn();
    const complaint = { kind: 'complaint', thing: '', factor: '', promisedDay: null } as const;
    const contact = { day: '2026-11-20', touchpoint: 'complaint', direction: 'in', text: '' } as const;
    await client.timeline.add({ ...contact, customerId, case: complaint });
    expect(await only()).toMatchObject({ kind: 'complaint', text: '', customerName: 'Ann' });
  });

  it('without a contact is in the timeline by itself', async () => {
    const { client, customerId } = await withAnn();
    await client.cases.add({ kind: 'promise', text: 'ring on Tuesday', customerId, promisedDay: '2026-12-01' });
    const { entries } = await client.timeline.list({ customerId, kinds: ['case'] });
    expect(entries).toMatchObject([{ kind: 'case', case: { kind: 'promise', promisedDay: '2026-12-01' } }]);
  });
});
