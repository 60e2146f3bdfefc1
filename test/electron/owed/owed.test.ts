import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SaleFields } from '../../../shared/sales/contract.ts';
import { openTestEngine } from '../test-engine.ts';

const amountOf = (minor: number) => ({ minor, currency: 'CNY' });

async function shop() {
  const engine = await openTestEngine('CNY');
  const { client } = engine;
  const { id: ann } = await client.customers.create({ name: 'Ann', number: 'A1' });
  const { id: ben } = await client.customers.create({ name: 'Ben', number: 'B1' });
  const agree = (customerId: number, fromDay: string, daysToPay: number | null, limit: number | null = null) =>
    client.terms.set({
      ...{ customerId, fromDay, daysToPay, limit: limit === null ? null : amountOf(limit) },
      ...{ discountMillionths: null, free: '' },
    });
  const sell = (customerId: number | null, day: string, amountMinor: number, more: Partial<SaleFields> = {}) =>
    client.sales.add({
      ...{ customerId, day, time: null, currency: 'CNY', channel: '', servedBy: '', boughtFor: null },
      ...{ payment: null, dueDay: null, paid: null },
      lines: [{ product: '', quantityMillionths: null, amountMinor, isReturn: false }],
      ...more,
    });
  const bringBack = (customerId: number, day: string, amountMinor: number) =>
    sell(customerId, day, 0, { lines: [{ product: '', quantityMillionths: null, amountMinor, isReturn: true }] });
  const pay = (customerId: number, day: string, minor: number, orderId: number | null = null) =>
    client.payments.add({ customerId, day, amount: amountOf(minor), orderId });
  const owedBy = async (customerId: number, on: string) => (await client.owed.ofCustomer({ customerId, on })).accounts;
  return { engine, client, ann, ben, agree, sell, bringBack, pay, owedBy };
}

describe('what is owed', () => {
  it('is what was bought on days with agreed days to pay, less payments and returns, oldest first', async () => {
    const { ann, agree, sell, bringBack, pay, owedBy } = await shop();
    await sell(ann, '2026-01-10', 500);
    await agree(ann, '2026-02-01', 30, 1_000);
    await sell(ann, '2026-02-10', 800);
    await sell(ann, '2026-03-10', 600);
    expect(await owedBy(ann, '2026-03-11')).toMatchObject([
      {
        owed: amountOf(1_400),
        limit: amountOf(1_000),
        isOverLimit: true,
        open: [
          { day: '2026-02-10', dueDay: '2026-03-12', owed: amountOf(800), daysLate: 0 },
          { day: '2026-03-10', dueDay: '2026-04-09', owed: amountOf(600), daysLate: 0 },
        ],
      },
    ]);
    await pay(ann, '2026-03-15', 700);
    await bringBack(ann, '2026-03-20', 200);
    expect(await owedBy(ann, '2026-05-09')).toMatchObject([
      { owed: amountOf(500), isOverLimit: false, open: [{ day: '2026-03-10', owed: amountOf(500), daysLate: 30 }] },
    ]);
    await pay(ann, '2026-05-10', 650);
    expect(await owedBy(ann, '2026-05-10')).toMatchObject([{ owed: amountOf(0), inFavour: amountOf(150), open: [] }]);
  });

  it('nothing, where all was paid at once', async () => {
    const { client, ann, ben, sell, bringBack, owedBy } = await shop();
    await sell(ann, '2026-01-10', 500);
    await bringBack(ann, '2026-01-12', 500);
    await sell(ben, '2026-01-10', 500, { payment: 'paid' });
    expect(await owedBy(ann, '2026-03-01')).toEqual([]);
    expect((await client.owed.ofShop({ on: '2026-03-01' })).debtors).toEqual([]);
  });

  it('an order entered as unpaid is owed from its day on, what was paid of it at once taken off', async () => {
    const { client, ben, sell, owedBy } = await shop();
    const { id, actId } = await sell(ben, '2026-01-10', 500, {
      ...{ payment: 'unpaid', dueDay: '2026-01-20' },
      ...{ paid: { amountMinor: 200, method: 'cash' } },
    } as Partial<SaleFields>);
    expect(await owedBy(ben, '2026-02-09')).toMatchObject([
      { owed: amountOf(300), open: [{ orderId: id, dueDay: '2026-01-20', daysLate: 20, amount: amountOf(500) }] },
    ]);
    expect((await client.payments.list({ customerId: ben })).payments).toMatchObject([
      { day: '2026-01-10', amount: amountOf(200), orderId: id, method: 'cash' },
    ]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await owedBy(ben, '2026-02-09')).toEqual([]);
    expect((await client.payments.list({ customerId: ben })).payments).toEqual([]);
  });

  it('of the shop is aged by due days, the longest late first, with the sums of all', async () => {
    const { client, ann, ben, agree, sell } = await shop();
    await agree(ann, '2026-01-01', 30);
    await sell(ann, '2026-01-01', 100);
    await sell(ann, '2026-03-01', 200);
    await sell(ben, '2025-10-01', 400, { payment: 'unpaid' });
    const owed = await client.owed.ofShop({ on: '2026-03-20' });
    expect(owed).toMatchObject({
      total: 700,
      ages: { notDue: 200, to30: 0, to60: 100, to90: 0, over90: 400 },
      debtors: [
        { number: 'B1', owed: amountOf(400), oldestDue: '2025-10-01', daysLate: 170 },
        { number: 'A1', owed: amountOf(300), oldestDue: '2026-01-31', daysLate: 48 },
      ],
    });
    await client.customers.bin({ id: ben });
    expect(await client.owed.ofShop({ on: '2026-03-20' })).toMatchObject({ total: 300 });
  });

  it('in another currency is said apart', async () => {
    const { client, ann, agree, sell } = await shop();
    await agree(ann, '2026-01-01', 30);
    await sell(ann, '2026-01-01', 100);
    await sell(ann, '2026-01-01', 900, { currency: 'EUR' });
    expect(await client.owed.ofShop({ on: '2026-03-20' })).toMatchObject({
      total: 100,
      leftOut: [{ owed: { minor: 900, currency: 'EUR' }, inFavour: { minor: 0, currency: 'EUR' }, customers: 1 }],
    });
    expect(await client.owed.ofShop({ on: '2026-03-20', currency: 'EUR' })).toMatchObject({ total: 900 });
  });

  it('is asked for by age, and only the first of many', async () => {
    const { client, ann, ben, agree, sell, pay } = await shop();
    await agree(ann, '2026-01-01', 30, 200);
    await sell(ann, '2026-01-01', 100);
    await sell(ann, '2026-03-01', 200);
    await sell(ben, '2026-03-01', 400, { payment: 'unpaid' });
    const { id: cy } = await client.customers.create({ name: 'Cy', number: 'C1' });
    await pay(cy, '2026-03-02', 50);
    const names = async (question: Parameters<typeof client.owed.ofShop>[0]) => {
      const { debtors, asked } = await client.owed.ofShop({ on: '2026-03-20', ...question });
      return [asked, ...debtors.map(({ name }) => name)];
    };
    expect((await client.owed.ofShop({ on: '2026-03-20' })).counts).toEqual({
      owing: 2,
      ages: { notDue: 1, to30: 1, to60: 1, to90: 0, over90: 0 },
      overLimit: 1,
      inFavour: 1,
    });
    expect(await names({})).toEqual([3, 'Ann', 'Ben', 'Cy']);
    expect(await names({ age: 'to30' })).toEqual([1, 'Ben']);
    expect(await names({ age: 'notDue' })).toEqual([1, 'Ann']);
    expect(await names({ limit: 2 })).toEqual([3, 'Ann', 'Ben']);
  });

  it('is a figure of the customers, by which they are filtered and sorted, and opens to the orders not paid in full', async () => {
    const { client, ann, ben, sell, pay } = await shop();
    await sell(ann, '2026-03-01', 100, { payment: 'unpaid' });
    await sell(ann, '2026-03-02', 200, { payment: 'unpaid' });
    await pay(ann, '2026-03-03', 150);
    await sell(ben, '2026-03-01', 400);
    const { rows } = await client.customers.list({ sort: 'owed', descending: true });
    expect(rows.map(({ name, owed }) => [name, owed])).toEqual([
      ['Ann', amountOf(150)],
      ['Ben', null],
    ]);
    const atLeast100 = { kind: 'number', field: 'owed', operator: 'atLeast', from: 100, to: null } as const;
    expect((await client.customers.list({ filter: { conditions: [atLeast100] } })).total).toBe(1);
    const { orders } = await client.orders.list({ customerId: ann, figure: 'owed' });
    expect(orders.map(({ day }) => day)).toEqual(['2026-03-02']);
  });

  it('leaves as a spreadsheet, a row of each customer with the ages', async () => {
    const { engine, client, ann, sell } = await shop();
    await sell(ann, '2026-03-01', 100, { payment: 'unpaid' });
    const { jobId } = await client.tables.save({
      question: { table: 'owed', on: '2026-03-20' },
      format: 'csv',
      language: 'en',
    });
    const { token, name } = await client.tables.saved({ jobId });
    expect(name).toMatch(/Owed 2026-03-20/u);
    const [headings, row] = readFileSync(engine.filePath(token) ?? '', 'utf8').split('\r\n');
    expect(headings).toContain('1–30 days late (CNY)');
    expect(row).toBe('A1,Ann,1.00,0.00,1.00,0.00,0.00,0.00,2026-03-01,19,,,0.00,CNY');
  });
});

describe('the counter card', () => {
  it('says what is owed, and how late the oldest of it is, only where the owner wants it seen there', async () => {
    const { client, ann, sell } = await shop();
    await sell(ann, '2026-11-12', 500, { payment: 'unpaid' });
    await sell(ann, '2026-11-20', 100, { payment: 'unpaid' });
    const owed = async () => (await client.counter.card({ customerId: ann })).owed;
    expect(await owed()).toEqual([]);
    await client.counter.setOwedShown({ isOwedShown: true });
    expect(await owed()).toEqual([{ sum: amountOf(600), daysLate: 10 }]);
  });
});

describe('agreed terms', () => {
  it('hold from their first day on; those of one day are one', async () => {
    const { client, ann, agree } = await shop();
    await agree(ann, '2026-02-01', 30);
    await agree(ann, '2026-05-01', null);
    const { actId } = await agree(ann, '2026-02-01', 14);
    const listed = async () =>
      (await client.terms.list({ customerId: ann })).terms.map(({ fromDay, daysToPay }) => [fromDay, daysToPay]);
    expect(await listed()).toEqual([
      ['2026-05-01', null],
      ['2026-02-01', 14],
    ]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await listed()).toEqual([
      ['2026-05-01', null],
      ['2026-02-01', 30],
    ]);
  });

  it('begin with an agreement on something, and a limit is in the home currency', async () => {
    const { client, ann, agree } = await shop();
    await expect(agree(ann, '2026-02-01', null)).rejects.toMatchObject({ code: 'TERMS_EMPTY' });
    await expect(
      client.terms.set({
        ...{ customerId: ann, fromDay: '2026-02-01', daysToPay: 10, discountMillionths: null, free: '' },
        limit: { minor: 100, currency: 'EUR' },
      }),
    ).rejects.toMatchObject({ code: 'CURRENCY_NOT_HOME' });
    await expect(agree(ann, '2026-02-31', 10)).rejects.toMatchObject({ code: 'DAY_INVALID' });
  });
});

describe('a payment', () => {
  it('is an entry of the timeline with the orders that it paid, in part or whole', async () => {
    const { client, ann, sell, pay } = await shop();
    const first = await sell(ann, '2026-01-10', 500, { payment: 'unpaid' });
    const second = await sell(ann, '2026-01-12', 300, { payment: 'unpaid' });
    await client.payments.add({
      ...{ customerId: ann, day: '2026-01-20', amount: amountOf(600), method: 'cash', note: 'in coins' },
    });
    await pay(ann, '2026-01-21', 50, second.id);
    const { entries } = await client.timeline.list({ customerId: ann, kinds: ['payment'] });
    expect(entries).toMatchObject([
      { day: '2026-01-21', payment: { amount: amountOf(50), parts: [{ orderId: second.id, amount: amountOf(50) }] } },
      {
        day: '2026-01-20',
        payment: {
          method: 'cash',
          parts: [
            { orderId: first.id, day: '2026-01-10', amount: amountOf(500) },
            { orderId: second.id, day: '2026-01-12', amount: amountOf(100) },
          ],
        },
      },
    ]);
    const found = await client.timeline.list({ customerId: ann, text: 'coins' });
    expect(found.entries.map(({ kind }) => kind)).toEqual(['payment']);
  });

  it('is of an amount above zero, and names only an order of theirs', async () => {
    const { ann, ben, sell, pay } = await shop();
    const { id } = await sell(ben, '2026-01-10', 500);
    await expect(pay(ann, '2026-01-11', 0)).rejects.toMatchObject({ code: 'AMOUNT_NOT_ABOVE_ZERO' });
    await expect(pay(ann, '2026-01-11', 5, id)).rejects.toMatchObject({ code: 'ORDER_UNKNOWN' });
  });
});
