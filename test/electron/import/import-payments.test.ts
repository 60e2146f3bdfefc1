import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const ours = 'Customer number,Customer name,For the order,Paid on,Paid,Currency,How,Note';
const kind = { kind: 'payments' } as const;

async function engineWithInvoices(): Promise<TestEngine & { customerId: number; pay: Pay }> {
  const engine = await openTestEngine('GBP');
  const { id: customerId } = await engine.client.customers.create({ name: 'Ann', number: 'A01' });
  await engine.bring('orders.csv', 'Order,Date,Customer number,Amount\n81,2026-01-05,A01,40\n82,2026-02-05,A01,60\n', {
    kind: 'orders',
  });
  const pay: Pay = async (...rows) => {
    const result = await engine.bring('payments.csv', `${ours}\n${rows.join('\n')}\n`, kind);
    const { payments } = await engine.client.payments.list({ customerId });
    return { result, payments: payments.toReversed() };
  };
  return { ...engine, customerId, pay };
}
type Pay = (...rows: string[]) => Promise<{
  result: Awaited<ReturnType<TestEngine['bring']>>;
  payments: Awaited<ReturnType<TestEngine['client']['payments']['list']>>['payments'];
}>;

describe('an imported payment', () => {
  it('is for the order that is named by its number alone, or by number and day', async () => {
    const { pay, client, customerId } = await engineWithInvoices();
    const { result, payments } = await pay(
      'A01,Ann,82,2026-03-01,10,GBP,cash,',
      'A01,Ann,81 | 2026-01-05,2026-03-02,11,GBP,cash,',
      'A01,Ann,83,2026-03-03,12,GBP,cash,',
      'A01,Ann,,2026-03-04,13,GBP,cash,',
    );
    expect(result.warnings).toMatchObject([{ code: 'rowNotFound', rows: [4] }]);
    const orders = await client.orders.list({ customerId, from: '2026-01-01', to: '2026-12-31' });
    const numberOf = new Map(orders.orders.map(({ id, number }) => [id, number]));
    expect(payments.map(({ orderId }) => (orderId === null ? null : numberOf.get(orderId)))).toEqual([
      '82',
      '81',
      null,
      null,
    ]);
  });

  it('is in the home currency where none is named, else in the one that a code, a name or a sign says', async () => {
    const { pay } = await engineWithInvoices();
    const { result, payments } = await pay(
      'A01,Ann,,2026-03-01,10,,cash,',
      'A01,Ann,,2026-03-02,10,eur,cash,',
      'A01,Ann,,2026-03-03,10,£,cash,',
      'A01,Ann,,2026-03-04,10,日元,cash,',
      'A01,Ann,,2026-03-05,10,shells,cash,',
    );
    expect(payments.map(({ amount }) => amount)).toEqual([
      { minor: 1_000, currency: 'GBP' },
      { minor: 1_000, currency: 'EUR' },
      { minor: 1_000, currency: 'GBP' },
      { minor: 10, currency: 'JPY' },
    ]);
    expect(result.rejections).toMatchObject([
      { rowNumber: 6, reason: 'valueUnreadable', field: 'payments.currency', value: 'shells' },
    ]);
  });

  it('needs no column of a currency', async () => {
    const { bring, client, customerId } = await engineWithInvoices();
    const result = await bring('till.csv', 'Date,Customer number,Amount received\n2026-03-01,A01,12.50\n', kind);
    expect(result).toMatchObject({ imported: 1, rejected: 0 });
    const { payments } = await client.payments.list({ customerId });
    expect(payments).toMatchObject([{ day: '2026-03-01', amount: { minor: 1_250, currency: 'GBP' } }]);
  });

  it('that is not above zero is refused alone, and the others come in', async () => {
    const { pay } = await engineWithInvoices();
    const { result, payments } = await pay(
      'A01,Ann,,2026-03-01,0,GBP,cash,',
      'A01,Ann,,2026-03-02,-5,GBP,cash,',
      'A01,Ann,,2026-03-03,7,GBP,cash,',
    );
    expect(payments).toMatchObject([{ day: '2026-03-03' }]);
    expect(result.rejections).toMatchObject(
      [2, 3].map((rowNumber) => ({ rowNumber, reason: 'valueUnreadable', field: 'payments.amountMinor' })),
    );
  });
});

it('agreed terms with a limit below zero come in without it, and that is said', async () => {
  const { bring, client } = await openTestEngine();
  const { id: customerId } = await client.customers.create({ name: 'Ann', number: 'A01' });
  const result = await bring('t.csv', 'Customer number,Name,Since,Payment days,Limit\nA01,Ann,2026-01-01,30,-5\n', {
    kind: 'terms',
  });
  expect(result.warnings).toMatchObject([{ code: 'detailUnreadable', rows: [2] }]);
  const { terms } = await client.terms.list({ customerId });
  expect(terms).toMatchObject([{ daysToPay: 30, limit: null }]);
});
