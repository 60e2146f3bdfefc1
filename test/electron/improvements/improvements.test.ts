import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const ago = (days: number): string => addDays(testToday, -days);

/** A, B and C bought for 60, 20 and 10 within the year, A for 500 before it. */
async function shop() {
  const engine = await openTestEngine();
  await engine.bring(
    'orders.csv',
    `Order No,Date,Customer No,Amount,Product
1,${ago(400)},A,500.00,tea
2,${ago(20)},A,60.00,tea
3,${ago(20)},B,20.00,tea
4,${ago(20)},C,10.00,tea
`,
    { kind: 'orders' },
  );
  const { client } = engine;
  const idOf = async (number: string) => (await client.customers.ofNumber({ number })).id;
  const [ann, ben, cat] = [await idOf('A'), await idOf('B'), await idOf('C')];
  const list = async () =>
    (await client.improvements.list({})).rows.map(
      ({ id, text, state, customers, yearlySpend }) => `${id} ${text} ${state} ${customers} ${yearlySpend.minor}`,
    );
  return { engine, client, ann, ben, cat, list };
}

describe('improvements', () => {
  it('gather from reasons of sleep, factors of complaints, suggestions and things asked for in vain, by money', async () => {
    const { client, ann, ben, cat, list } = await shop();
    await client.sleep.giveReason({ customerId: ben, reason: 'price', day: ago(5) });
    await client.sleep.giveReason({ customerId: cat, reason: 'price', day: ago(6) });
    await client.sleep.giveReason({ customerId: cat, reason: 'moved', day: ago(4) });
    await client.cases.add({ kind: 'complaint', text: 'long queue', factor: 'waiting', customerId: ann });
    await client.cases.add({ kind: 'suggestion', text: 'Open at SEVEN', customerId: cat });
    await client.cases.add({ kind: 'suggestion', text: 'open at seven' });
    await client.cases.add({ kind: 'inVain', text: 'no oat milk', thing: 'Oat milk', customerId: cat });
    expect(await list()).toEqual([
      'caseFactor:waiting  idea 1 6000',
      'sleepReason:price  idea 2 3000',
      'inVain:oat milk  idea 1 1000',
      'suggestion:open at seven  idea 1 1000',
    ]);
    const { rows } = await client.improvements.list({ offset: 1 });
    expect(rows[0]).toMatchObject({ sinceDay: ago(6), topics: [{ kind: 'sleepReason', said: 'price', mentions: 2 }] });
    expect(rows[2]?.topics).toEqual([{ kind: 'suggestion', said: 'Open at SEVEN', mentions: 2 }]);
    const { mentions } = await client.improvements.mentions({ id: 'suggestion:open at seven' });
    expect(mentions.map(({ customer, words }) => [customer?.number, words])).toEqual(
      expect.arrayContaining([
        ['C', 'Open at SEVEN'],
        [undefined, 'open at seven'],
      ]),
    );
  });

  it('become a record with the first change, and are a topic again when that is undone', async () => {
    const { client, ben, list } = await shop();
    await client.sleep.giveReason({ customerId: ben, reason: 'price' });
    const { id, actId } = await client.improvements.edit({ id: 'sleepReason:price', change: { text: ' Too dear ' } });
    expect(await list()).toEqual([`${id} Too dear idea 1 2000`]);
    const mended = await client.improvements.edit({ id, change: { state: 'mended', done: 'a smaller cup' } });
    expect((await client.improvements.list({})).rows[0]).toMatchObject({ mendedDay: testToday, done: 'a smaller cup' });
    await client.acts.undo({ actId: mended.actId ?? 0 });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await list()).toEqual(['sleepReason:price  idea 1 2000']);
  });

  it('are merged into one that is called as before, though the other was recorded first or named more often', async () => {
    const { client, ann, ben, cat } = await shop();
    for (const customerId of [ann, ben, cat]) await client.sleep.giveReason({ customerId, reason: 'quality' });
    await client.cases.add({ kind: 'suggestion', text: 'Better beans', customerId: ann });
    await client.sleep.giveReason({ customerId: ann, reason: 'price', day: ago(9) });
    const { id: first } = await client.improvements.edit({ id: 'sleepReason:quality', change: { state: 'doing' } });
    const calledBy = async () =>
      (await client.improvements.list({})).rows.map(({ topics }) => topics.map(({ said }) => said).join(', '));
    const before = await calledBy();
    const merged = await client.improvements.merge({ id: first, intoId: 'suggestion:better beans' });
    expect(await calledBy()).toContain('Better beans, quality');
    const again = await client.improvements.merge({ id: 'sleepReason:price', intoId: merged.id });
    expect(await calledBy()).toEqual(['Better beans, quality, price']);
    expect((await client.improvements.names()).names[0]?.topics[0]?.said).toBe('Better beans');
    for (const { actId } of [again, merged]) await client.acts.undo({ actId: actId ?? 0 });
    expect(await calledBy()).toEqual(before);
  });

  it('are merged: who named both counts once, and the undo parts them', async () => {
    const { client, ann, ben, list } = await shop();
    await client.sleep.giveReason({ customerId: ben, reason: 'quality' });
    for (const customerId of [ann, ben]) {
      await client.cases.add({ kind: 'complaint', text: 'cold tea', factor: 'quality', customerId });
    }
    const { id, actId } = await client.improvements.merge({ id: 'sleepReason:quality', intoId: 'caseFactor:quality' });
    expect(await list()).toEqual([`${id}  idea 2 8000`]);
    expect((await client.improvements.mentions({ id })).total).toBe(3);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await list()).toEqual(['caseFactor:quality  idea 2 8000', 'sleepReason:quality  idea 1 2000']);
  });

  it('lose the day with the state', async () => {
    const { client, ben } = await shop();
    await client.sleep.giveReason({ customerId: ben, reason: 'price' });
    const { id } = await client.improvements.edit({ id: 'sleepReason:price', change: { mendedDay: ago(1) } });
    expect((await client.improvements.list({})).byState.mended).toMatchObject({ improvements: 1, customers: 1 });
    await client.improvements.edit({ id, change: { state: 'doing' } });
    expect((await client.improvements.list({})).rows[0]).toMatchObject({ state: 'doing', mendedDay: null });
  });

  it.each(['99', 'sleepReason:price', 'weather:rain', 'price'])('refuses %s, which nobody named', async (id) => {
    const { client } = await openTestEngine();
    const unknown = { code: 'IMPROVEMENT_UNKNOWN' };
    await expect(client.improvements.edit({ id, change: { state: 'doing' } })).rejects.toMatchObject(unknown);
    await expect(client.improvements.mentions({ id })).rejects.toMatchObject(unknown);
  });
});
