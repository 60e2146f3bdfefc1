import { describe, expect, it } from 'vitest';
import { openTestEngine, testToday } from '../test-engine.ts';

async function withAnn() {
  const { client } = await openTestEngine();
  const { id: customerId } = await client.customers.create({ name: 'Ann' });
  const texts = async () => (await client.preferences.list({ customerId })).preferences.map(({ text }) => text);
  return { client, customerId, texts };
}

describe('what a customer likes and avoids', () => {
  it('was learned today where nothing else is said, and still holds', async () => {
    const { client, customerId } = await withAnn();
    await client.preferences.add({ customerId, kind: 'likes', text: ' \u3000corner seat ' });
    expect((await client.preferences.list({ customerId })).preferences).toEqual([
      {
        id: expect.any(Number),
        kind: 'likes',
        topic: '',
        text: 'corner seat',
        why: '',
        manner: '',
        learnedDay: testToday,
        learnedFrom: '',
        isCurrent: true,
      },
    ]);
  });

  it('can have been learned on a day nobody knows', async () => {
    const { client, customerId } = await withAnn();
    await client.preferences.add({ customerId, kind: 'avoids', text: 'nuts', learnedDay: null });
    expect((await client.preferences.list({ customerId })).preferences).toMatchObject([{ learnedDay: null }]);
  });

  it('is in this order: what still holds, the latest learned, the day unknown', async () => {
    const { client, customerId, texts } = await withAnn();
    const add = (text: string, learnedDay: string | null, isCurrent = true) =>
      client.preferences.add({ customerId, kind: 'likes', text, learnedDay, isCurrent });
    await add('once', '2026-11-01', false);
    await add('unknown', null);
    await add('early', '2024-02-29');
    await add('late', '2026-10-01');
    expect(await texts()).toEqual(['late', 'early', 'unknown', 'once']);
  });

  it('is changed, said to be no longer so and removed, each undone by itself', async () => {
    const { client, customerId, texts } = await withAnn();
    const { id } = await client.preferences.add({ customerId, kind: 'likes', text: 'tea', topic: 'drink' });
    const edited = await client.preferences.edit({ id, change: { text: 'green tea', isCurrent: false } });
    const removed = await client.preferences.remove({ id });
    expect(await texts()).toEqual([]);
    await client.acts.undo({ actId: removed.actId ?? 0 });
    expect(await texts()).toEqual(['green tea']);
    await client.acts.undo({ actId: edited.actId ?? 0 });
    expect((await client.preferences.list({ customerId })).preferences).toMatchObject([
      { text: 'tea', topic: 'drink', isCurrent: true },
    ]);
  });

  it('may say why, and whether to ask for it or just do it; both are changed and undone', async () => {
    const { client, customerId } = await withAnn();
    const said = async () =>
      (await client.preferences.list({ customerId })).preferences.map(({ text, why, manner }) => [text, why, manner]);
    const { id } = await client.preferences.add({
      customerId,
      kind: 'likes',
      text: 'cushion',
      why: ' the back ',
      manner: 'do',
    });
    expect(await said()).toEqual([['cushion', 'the back', 'do']]);
    const { actId } = await client.preferences.edit({ id, change: { why: 'all the driving', manner: 'ask' } });
    expect(await said()).toEqual([['cushion', 'all the driving', 'ask']]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await said()).toEqual([['cushion', 'the back', 'do']]);
  });

  it('said again as it is leaves no trace', async () => {
    const { client, customerId } = await withAnn();
    const { id } = await client.preferences.add({ customerId, kind: 'likes', text: 'tea' });
    expect(await client.preferences.edit({ id, change: { text: ' tea ' } })).toEqual({ actId: null });
  });

  it('is refused without words, with a day that is none, and for what is not there', async () => {
    const { client, customerId } = await withAnn();
    await expect(client.preferences.add({ customerId, kind: 'likes', text: ' \u3000' })).rejects.toMatchObject({
      code: 'PREFERENCE_EMPTY',
    });
    await expect(
      client.preferences.add({ customerId, kind: 'likes', text: 'tea', learnedDay: '2026-02-29' }),
    ).rejects.toMatchObject({ code: 'DAY_INVALID' });
    await expect(client.preferences.edit({ id: 1, change: {} })).rejects.toMatchObject({ code: 'PREFERENCE_UNKNOWN' });
    await expect(client.preferences.list({ customerId: 999 })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });

  it('may be about a topic of the owner’s own, offered again with the most used first', async () => {
    const { client, customerId } = await withAnn();
    const topics = ['blend', 'blend', 'cushion', 'seat'];
    for (const topic of topics) await client.preferences.add({ customerId, kind: 'likes', text: 'x', topic });
    expect(await client.preferences.words()).toEqual({ topics: ['blend', 'cushion'], learnedFrom: [] });
  });
});
