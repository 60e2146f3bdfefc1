import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const orders =
  'order number,order date,customer number,name,amount\n1,2026-03-01,7,Ann,7.00\n2,2026-03-02,8,Ben,3.50\n';

async function undo(engine: TestEngine, importId: number | null) {
  if (importId === null) throw new Error('nothing was imported');
  const { jobId } = await engine.client.import.undo({ importId });
  return engine.client.import.undoResult({ jobId });
}

async function content(engine: TestEngine) {
  const { rows } = await engine.client.customers.list({ sort: 'number' });
  const customers = await Promise.all(rows.map((row) => engine.client.customers.get({ id: row.id })));
  const { orders: all } = await engine.client.orders.list({});
  return { customers, orders: all };
}

describe('undoing an import', () => {
  it('takes back everything it made', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('orders.csv', orders);
    expect(await undo(engine, importId)).toMatchObject({ customers: 2, orders: 2, lines: 2 });
    expect(await content(engine)).toEqual({ customers: [], orders: [] });
    const [entry] = await engine.client.import.list();
    expect(entry?.undoneAt).not.toBeNull();
  });

  it('works after the program was closed and opened again', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('orders.csv', orders);
    const again = await engine.restart();
    await undo(again, importId);
    expect(await content(again)).toEqual({ customers: [], orders: [] });
  });

  it('puts back what it changed, lines and customers both', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const before = await content(engine);
    const changed =
      'order number,order date,customer number,name,amount\n1,2026-03-01,7,Anne,9.00\n3,2026-04-01,9,Cy,1.00\n';
    const { importId } = await engine.bring('changed.csv', changed, { mode: 'replace' });
    expect((await content(engine)).customers.map((customer) => customer.name)).toEqual(['Anne', 'Ben', 'Cy']);
    await undo(engine, importId);
    const after = await content(engine);
    const withoutTimes = (all: typeof before) => all.customers.map(({ updatedAt: _updatedAt, ...rest }) => rest);
    expect(withoutTimes(after)).toEqual(withoutTimes(before));
    expect(after.orders).toEqual(before.orders);
  });

  it('is refused, naming the customer, where a later import hangs on it', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('orders.csv', orders);
    await engine.bring('later.csv', 'order number,order date,customer number,amount\n9,2026-05-01,7,1.00\n');
    const before = await content(engine);
    const [ann] = (await engine.client.customers.list({ sort: 'number' })).rows;
    expect(await engine.client.import.undoHeldBack({ importId: importId ?? 0 })).toEqual([
      { customerId: ann?.id, name: 'Ann' },
    ]);
    await expect(undo(engine, importId)).rejects.toMatchObject({
      code: 'ACT_HELD_BACK',
      data: { values: { names: ['Ann'] } },
    });
    expect(await content(engine)).toEqual(before);
  });

  it('is refused where a person changed one of its customers later, and goes once that is undone', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('orders.csv', orders);
    const { rows } = await engine.client.customers.list({ filter: { text: 'Ben' } });
    const { actId } = await engine.client.customers.edit({
      id: rows[0]?.id ?? 0,
      change: { note: 'likes the corner seat' },
    });
    await expect(undo(engine, importId)).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    await engine.client.acts.undo({ actId: actId ?? 0 });
    await undo(engine, importId);
    expect(await content(engine)).toEqual({ customers: [], orders: [] });
  });

  it('is done once', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('orders.csv', orders);
    await undo(engine, importId);
    await expect(undo(engine, importId)).rejects.toMatchObject({ code: 'IMPORT_ALREADY_UNDONE' });
  });

  it('lets the same file be imported again', async () => {
    const engine = await openTestEngine();
    const { importId } = await engine.bring('orders.csv', orders);
    await undo(engine, importId);
    expect(await engine.bring('orders.csv', orders)).toMatchObject({ imported: 2, customers: 2 });
  });
});
