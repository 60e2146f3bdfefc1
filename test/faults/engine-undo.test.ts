import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../electron/test-engine.ts';

const heading = 'order number,order date,customer number,name,amount';
const orders = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;

async function undoImport({ client }: TestEngine, importId: number | null): Promise<void> {
  if (importId === null) throw new Error('nothing was imported');
  const { jobId } = await client.import.undo({ importId });
  await client.import.undoResult({ jobId });
}

describe('undo and redo', () => {
  it('never reach a customer who came after the one they are about', async () => {
    const { client } = await openTestEngine();
    const ann = await client.customers.create({ name: 'Ann' });
    const noted = await client.customers.edit({ id: ann.id, change: { note: 'owes 20' } });
    const undone = await client.acts.undo({ actId: noted.actId ?? 0 });
    await client.acts.undo({ actId: ann.actId });
    const ben = await client.customers.create({ name: 'Ben' });
    expect(ben.id).not.toBe(ann.id);
    await expect(client.acts.undo({ actId: undone.act.id })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    expect(await client.customers.get({ id: ben.id })).toMatchObject({ name: 'Ben', note: '' });
  });

  it('of a change of number are refused, naming the customer, where somebody else has the number now', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', number: '7' });
    const { actId } = await client.customers.edit({ id, change: { number: '8' } });
    await client.customers.create({ name: 'Ben', number: '7' });
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Ann'] } },
    });
    expect(await client.customers.get({ id })).toMatchObject({ number: '8' });
  });

  it('of taking a tag away are refused where the customer has it again', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', tags: ['VIP'] });
    const { actId } = await client.customers.edit({ id, change: { tags: [] } });
    await client.customers.edit({ id, change: { tags: ['VIP'] } });
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    expect(await client.customers.get({ id })).toMatchObject({ tags: ['VIP'] });
  });

  it('of making a customer leave the tag it brought to those who have it too', async () => {
    const { client } = await openTestEngine();
    const ann = await client.customers.create({ name: 'Ann', tags: ['VIP'] });
    const ben = await client.customers.create({ name: 'Ben', tags: ['VIP'] });
    const { act } = await client.acts.undo({ actId: ann.actId });
    expect(await client.customers.get({ id: ben.id })).toMatchObject({ tags: ['VIP'] });
    await client.acts.undo({ actId: act.id });
    expect(await client.customers.get({ id: ann.id })).toMatchObject({ name: 'Ann', tags: ['VIP'] });
  });
});

describe('undoing an import', () => {
  it('puts back the line it replaced, the newest of the archive too', async () => {
    const engine = await openTestEngine();
    await engine.bring('a.csv', orders('1,2026-03-01,7,Ann,7.00'));
    const { importId } = await engine.bring('b.csv', orders('1,2026-03-01,7,Ann,9.00'), { mode: 'replace' });
    await undoImport(engine, importId);
    expect(await engine.client.orders.list({})).toMatchObject({ total: 1, net: { minor: 700 } });
  });

  it('is refused, naming the walk-in order, where a later import added to it', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('a.csv', orders('W1,2026-03-01,,,7.00', '2,2026-03-01,7,Ann,1.00'));
    await engine.bring('b.csv', orders('W1,2026-03-01,,,7.00', 'W1,2026-03-01,,,2.00', '2,2026-03-01,7,Ann,1.00'));
    await expect(undoImport(engine, importId)).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['W1'], count: 1 } },
    });
    expect(await engine.client.archive.status()).toMatchObject({ customers: 1 });
    expect(await engine.client.archive.orderCounts()).toEqual({ orders: 2, lines: 3 });
  });

  it('is refused where a later import took lines of it away, and goes once that one is undone', async () => {
    const engine = await openTestEngine();
    const made = await engine.bring('a.csv', orders('1,2026-03-01,7,Ann,7.00', '1,2026-03-01,7,Ann,2.00'));
    const later = await engine.bring('b.csv', orders('1,2026-03-01,7,Ann,7.00'), { mode: 'replace' });
    await expect(undoImport(engine, made.importId)).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Ann'] } },
    });
    await undoImport(engine, later.importId);
    await undoImport(engine, made.importId);
    expect(await engine.client.archive.status()).toMatchObject({ customers: 0 });
    expect(await engine.client.archive.orderCounts()).toEqual({ orders: 0, lines: 0 });
  });

  it('is refused where a later import brought again the line it took away: it would count twice', async () => {
    const engine = await openTestEngine();
    await engine.bring('a.csv', orders('1,2026-03-01,7,Ann,7.00', '1,2026-03-01,7,Ann,2.00'));
    const { importId } = await engine.bring('b.csv', orders('1,2026-03-01,7,Ann,7.00'), { mode: 'replace' });
    const again = await engine.bring('c.csv', orders('1,2026-03-01,7,Ann,7.00', '1,2026-03-01,7,Ann,2.00'));
    await expect(undoImport(engine, importId)).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    expect(await engine.client.orders.list({})).toMatchObject({ total: 1, net: { minor: 900 } });
    await undoImport(engine, again.importId);
    await undoImport(engine, importId);
    expect(await engine.client.orders.list({})).toMatchObject({ total: 1, net: { minor: 900 } });
  });
});
