import { lastDay } from '../../shared/day.ts';
import type { PaymentEntry } from '../../shared/timeline/contract.ts';
import type { Connection } from '../archive/query.ts';
import { readAccounts } from '../owed/read-accounts.ts';

type Part = PaymentEntry['parts'][number];

/** Which orders each payment of a customer paid, by the payment's id, the oldest order first. */
export function paidPartsOf(connection: Connection, customerId: number): Map<number, Part[]> {
  const order = connection.prepare<[number], { number: string | null; day: string }>(
    'SELECT number, day FROM orders WHERE id = ?',
  );
  const parts = new Map<number, Part[]>();
  const question = { on: lastDay, currency: null, customers: JSON.stringify([customerId]) };
  for (const { account, currency } of readAccounts(connection, question)) {
    for (const { paymentId, orderId, amount } of account.paidParts) {
      const found = order.get(orderId);
      if (found === undefined) continue;
      const part = { orderId, ...found, amount: { minor: amount, currency } };
      parts.set(paymentId, [...(parts.get(paymentId) ?? []), part]);
    }
  }
  return parts;
}
