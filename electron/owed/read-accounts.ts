import { type OrderToPay, onAccount } from '../../shared/owed/on-account.ts';
import { type Account, type AccountCredit, accountOn } from '../../shared/owed/owed.ts';
import type { DatedTerms } from '../../shared/owed/terms-on.ts';
import type { Connection } from '../archive/query.ts';

interface Question {
  /** YYYY-MM-DD. */
  on: string;
  currency: string;
  /** Null: everyone's. */
  customerId: number | null;
}

export interface CustomerAccountOf {
  customerId: number;
  account: Account;
  terms: readonly CustomerTerms[];
}

export interface CustomerTerms extends DatedTerms {
  limitMinor: number | null;
}

/** Whose orders can be owed, and who paid something: all others paid everything at once. */
const withAccount = `
  SELECT customer_id FROM terms WHERE days_to_pay IS NOT NULL
  UNION SELECT customer_id FROM payments
  UNION SELECT customer_id FROM orders
         WHERE customer_id IS NOT NULL AND (payment IS NOT NULL OR due_day IS NOT NULL OR paid_day IS NOT NULL)`;

/** The accounts at the end of a day, in one currency: of those who have one, in order of the customers' ids. */
export function* readAccounts(connection: Connection, question: Question): Generator<CustomerAccountOf> {
  const parameters = { ...question };
  const asked = `customer_id IN (${withAccount}) AND (@customerId IS NULL OR customer_id = @customerId)`;
  type Parameters = [typeof parameters];
  const orders = connection
    .prepare<Parameters, OrderToPay & { customerId: number }>(
      `SELECT customer_id AS customerId, id, day, net_minor AS net, payment, due_day AS dueDay, paid_day AS paidDay
         FROM orders WHERE ${asked} AND currency = @currency AND day <= @on AND no_sale_reason IS NULL AND net_minor <> 0
        ORDER BY day, id`,
    )
    .all(parameters);
  const credits = connection
    .prepare<Parameters, Omit<AccountCredit, 'isRestGivenBack'> & { customerId: number }>(
      `SELECT customer_id AS customerId, day, amount_minor AS amount, order_id AS orderId
         FROM payments WHERE ${asked} AND currency = @currency AND day <= @on ORDER BY day, id`,
    )
    .all(parameters);
  const terms = connection
    .prepare<Parameters, CustomerTerms & { customerId: number }>(
      `SELECT customer_id AS customerId, from_day AS fromDay, days_to_pay AS daysToPay, limit_minor AS limitMinor
         FROM terms WHERE @customerId IS NULL OR customer_id = @customerId`,
    )
    .all(parameters);
  const ordersOf = Map.groupBy(orders, ({ customerId }) => customerId);
  const creditsOf = Map.groupBy(credits, ({ customerId }) => customerId);
  const termsOf = Map.groupBy(terms, ({ customerId }) => customerId);
  const ids = [...new Set([...ordersOf.keys(), ...creditsOf.keys()])].sort((a, b) => a - b);
  for (const customerId of ids) {
    const theirTerms = termsOf.get(customerId) ?? [];
    const owed = onAccount(ordersOf.get(customerId) ?? [], theirTerms);
    const paid = (creditsOf.get(customerId) ?? []).map((credit) => ({ ...credit, isRestGivenBack: false }));
    yield {
      customerId,
      account: accountOn(question.on, owed.orders, [...owed.returns, ...paid]),
      terms: theirTerms,
    };
  }
}
