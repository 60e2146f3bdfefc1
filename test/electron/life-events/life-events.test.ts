import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

async function withAnn() {
  const { client } = await openTestEngine();
  const { id: customerId } = await client.customers.create({ name: 'Ann' });
  const shown = async () =>
    (await client.lifeEvents.list({ customerId })).lifeEvents.map(({ day, kind, text }) => [day, kind, text]);
  return { client, customerId, shown };
}

describe('life events', () => {
  it('are listed by their own days, the latest first, of a known kind by any of its words or of the owner’s own', async () => {
    const { client, customerId, shown } = await withAnn();
    await client.lifeEvents.add({ customerId, day: '2026-03-01', kind: ' 搬家 ', text: 'to York' });
    await client.lifeEvents.add({ customerId, day: '2026-12-24', kind: 'prize' });
    await client.lifeEvents.add({ customerId, day: '2025-01-01', kind: 'illness' });
    expect(await shown()).toEqual([
      ['2026-12-24', 'prize', ''],
      ['2026-03-01', 'move', 'to York'],
      ['2025-01-01', 'illness', ''],
    ]);
    expect(await client.lifeEvents.words()).toEqual({ kinds: ['prize'] });
  });

  it('are noted with the contact in which they were told, in one act, with words and a day of their own', async () => {
    const { client, customerId, shown } = await withAnn();
    const told = { kind: 'exam', day: '2026-06-07', text: 'daughter passed' };
    const contact = {
      customerId,
      day: '2026-11-20',
      touchpoint: 'visit',
      direction: 'in',
      text: 'two loaves',
    } as const;
    const { actId } = await client.timeline.add({ ...contact, lifeEvent: told });
    expect(await shown()).toEqual([['2026-06-07', 'exam', 'daughter passed']]);
    const { entries } = await client.timeline.list({ customerId, kinds: ['contact', 'lifeEvent'] });
    expect(entries.map(({ kind, day }) => [kind, day])).toEqual([
      ['contact', '2026-11-20'],
      ['lifeEvent', '2026-06-07'],
    ]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await shown()).toEqual([]);
    const refused = client.timeline.add({ ...contact, lifeEvent: { ...told, day: '2026-02-30' } });
    await expect(refused).rejects.toMatchObject({ code: 'DAY_INVALID' });
    expect((await client.timeline.list({ customerId, kinds: ['contact'] })).total).toBe(0);
  });

  it('are changed and removed, each undone by itself', async () => {
    const { client, customerId, shown } = await withAnn();
    const { id } = await client.lifeEvents.add({ customerId, day: '2026-03-01', kind: 'exam' });
    const edited = await client.lifeEvents.edit({ id, change: { text: 'passed', day: '2026-03-02' } });
    const removed = await client.lifeEvents.remove({ id });
    expect(await shown()).toEqual([]);
    await client.acts.undo({ actId: removed.actId ?? 0 });
    expect(await shown()).toEqual([['2026-03-02', 'exam', 'passed']]);
    await client.acts.undo({ actId: edited.actId ?? 0 });
    expect(await shown()).toEqual([['2026-03-01', 'exam', '']]);
  });

  it('are on the timeline on their day, and are found there', async () => {
    const { client, customerId } = await withAnn();
    await client.lifeEvents.add({ customerId, day: '2026-03-01', kind: 'child', text: 'a girl, Mia' });
    const { entries } = await client.timeline.list({ customerId, kinds: ['lifeEvent'], text: 'mia' });
    expect(entries).toMatchObject([{ kind: 'lifeEvent', day: '2026-03-01', lifeEvent: { kind: 'child' } }]);
    expect((await client.timeline.list({ customerId, text: 'moved' })).total).toBe(0);
  });

  it('are refused without a kind, with a day that is none, and where they are not there', async () => {
    const { client, customerId } = await withAnn();
    const add = (fields: { day: string; kind: string }) => client.lifeEvents.add({ customerId, ...fields });
    await expect(add({ day: '2026-03-01', kind: ' ' })).rejects.toMatchObject({ code: 'LIFE_EVENT_EMPTY' });
    await expect(add({ day: '2026-02-30', kind: 'move' })).rejects.toMatchObject({ code: 'DAY_INVALID' });
    await expect(client.lifeEvents.remove({ id: 1 })).rejects.toMatchObject({ code: 'LIFE_EVENT_UNKNOWN' });
    await expect(client.lifeEvents.list({ customerId: 99 })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });
});
