import { describe, expect, it } from 'vitest';
import type { SaleFields } from '../../../shared/sales/contract.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const orders = 'order number,order date,customer number,amount\n1,2026-11-02,7,10.00\n2,2026-11-05,7,4.00\n';
const later = 'order number,order date,customer number,amount\n3,2026-11-09,7,10.00\n';

const saleOf = (day: string): SaleFields => ({
  ...{ customerId: null, day, time: null, currency: 'GBP', channel: '', servedBy: '', boughtFor: null },
  ...{ payment: null, dueDay: null },
  lines: [{ product: '', quantityMillionths: null, amountMinor: 500, isReturn: false }],
});

async function emptyShop() {
  const engine = await openTestEngine();
  const { client } = engine;
  const known = async () => (await client.knownUntil.state()).day;
  const sell = (day: string) => client.sales.add({ ...saleOf(day), paid: null });
  return { engine, client, known, sell };
}

describe('known until', () => {
  it('is unknown until it is said, at an import or by the owner', async () => {
    const { engine, client, known } = await emptyShop();
    await engine.bring('orders.csv', orders, { kind: 'orders' });
    expect(await known()).toBeNull();
    const { knownUntil } = await engine.bring('later.csv', later, { kind: 'orders', knownUntil: '2026-11-10' });
    expect(knownUntil).toBe('2026-11-10');
    expect(await known()).toBe('2026-11-10');
    await client.knownUntil.set({ day: '2026-11-20' });
    expect(await client.knownUntil.state()).toMatchObject({
      day: '2026-11-20',
      changes: [
        { untilDay: '2026-11-20', madeDay: testToday, fileName: null },
        { untilDay: '2026-11-10', madeDay: testToday, fileName: 'later.csv' },
      ],
    });
  });

  it('is not moved back by an older file, and by the owner it is', async () => {
    const { engine, client, known } = await emptyShop();
    await engine.bring('later.csv', later, { kind: 'orders', knownUntil: '2026-11-10' });
    await engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-05' });
    expect(await known()).toBe('2026-11-10');
    await client.knownUntil.set({ day: '2026-11-04' });
    expect(await known()).toBe('2026-11-04');
  });

  it('goes with its import when that is undone, and comes back with the undoing of what the owner set', async () => {
    const { engine, client, known } = await emptyShop();
    await engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-05' });
    const { importId } = await engine.bring('later.csv', later, { kind: 'orders', knownUntil: '2026-11-10' });
    const { actId } = await client.knownUntil.set({ day: '2026-11-22' });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await known()).toBe('2026-11-10');
    await client.import.undoResult(await client.import.undo({ importId: importId ?? 0 }));
    expect(await known()).toBe('2026-11-05');
  });

  it('is said with a file that brings nothing new, and by a trial run never', async () => {
    const { engine, known } = await emptyShop();
    await engine.bring('orders.csv', orders, { kind: 'orders' });
    await engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-05', dryRun: true });
    expect(await known()).toBeNull();
    const { importId } = await engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-05' });
    expect(importId).toBeNull();
    expect(await known()).toBe('2026-11-05');
  });

  it('is moved by a sale typed by hand where no file brings orders, and goes with that sale', async () => {
    const { client, known, sell } = await emptyShop();
    await sell('2026-11-10');
    const { id, actId } = await sell('2026-11-15');
    await sell('2026-11-12');
    await sell('2026-11-23');
    expect(await client.knownUntil.state()).toMatchObject({
      day: '2026-11-15',
      changes: [
        { untilDay: '2026-11-15', madeDay: testToday, isOfSale: true },
        { untilDay: '2026-11-10', madeDay: testToday, isOfSale: true },
      ],
    });
    const undone = await client.acts.undo({ actId: actId ?? 0 });
    expect(await known()).toBe('2026-11-10');
    await client.acts.undo({ actId: undone.act.id });
    await client.sales.remove({ id });
    expect(await known()).toBe('2026-11-12');
  });

  it('follows the day of the sale that moved it when that is corrected', async () => {
    const { client, known, sell } = await emptyShop();
    await sell('2026-11-10');
    const { id } = await sell('2026-11-21');
    const { actId } = await client.sales.edit({ ...saleOf('2026-11-11'), id });
    expect(await known()).toBe('2026-11-11');
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await known()).toBe('2026-11-21');
  });

  it('is moved by a typed sale next to imported orders only where the owner says that every sale is typed', async () => {
    const { engine, client, known, sell } = await emptyShop();
    await engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-05' });
    await sell('2026-11-15');
    expect(await known()).toBe('2026-11-05');
    expect(await client.knownUntil.state()).toMatchObject({ hasImportedOrders: true, isEverySaleTyped: false });
    await client.knownUntil.setEverySaleTyped({ isEverySaleTyped: true });
    await sell('2026-11-16');
    expect(await known()).toBe('2026-11-16');
    await client.knownUntil.set({ day: '2026-11-14' });
    await sell('2026-11-13');
    expect(await known()).toBe('2026-11-14');
  });

  it('is never later than today', async () => {
    const { engine, client, known } = await emptyShop();
    await expect(client.knownUntil.set({ day: '2026-11-23' })).rejects.toMatchObject({
      code: 'KNOWN_UNTIL_AFTER_TODAY',
    });
    await expect(
      engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-23' }),
    ).rejects.toMatchObject({ code: 'KNOWN_UNTIL_AFTER_TODAY' });
    expect(await known()).toBeNull();
    expect((await client.archive.status())?.customers).toBe(0);
  });

  it('is the day the usual gap is judged to', async () => {
    const { engine, client } = await emptyShop();
    await engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-08' });
    const { id: customerId } = await client.customers.ofNumber({ number: '7' });
    expect(await client.sleep.usualGap({ customerId })).toMatchObject({ days: 3, asOf: '2026-11-08' });
    expect(await client.sleep.usualGap({ customerId, asOf: testToday })).toMatchObject({ days: 17 });
  });

  it('is the last order’s day for the usual gap, where no one said it and that is over a year ago', async () => {
    const { engine, client } = await emptyShop();
    await engine.bring('old.csv', orders.replaceAll('2026', '2011'), { kind: 'orders' });
    const { id: customerId } = await client.customers.ofNumber({ number: '7' });
    expect(await client.sleep.usualGap({ customerId })).toMatchObject({ days: 0, asOf: '2011-11-05' });
    await client.knownUntil.set({ day: testToday });
    expect(await client.sleep.usualGap({ customerId })).toMatchObject({ asOf: testToday });
  });

  it('is not remembered with the decisions on a file of this shape', async () => {
    const { engine, known } = await emptyShop();
    await engine.bring('orders.csv', orders, { kind: 'orders', knownUntil: '2026-11-05' });
    await engine.bring('later.csv', later, { kind: 'orders' });
    expect(await known()).toBe('2026-11-05');
  });
});
