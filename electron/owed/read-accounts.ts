import { type OrderToPay, onAccount } from '../../shared/owed/on-account.ts';
import { type Account, type AccountCredit, accountOn } from '../../shared/owed/owed.ts';
import type { DatedTerms } from '../../shared/owed/terms-on.ts';
import type { Connection } from '../archive/query.ts';
import type { CustomersAsked } from '../indicators/indicator.ts';
import { customersWithAccount } from './customers-with-account.ts';

interface Question {
  /** YYYY-MM-DD. */
  on: string;
  /** Null: each customer's currencies, one account for each. */
  currency: string | null;
  customers: CustomersAsked;
}

export interface CustomerAccountOf {
  customerId: number;
  currency: string;
  account: Account;
  terms: readonly CustomerTerms[];
}

export interface CustomerTerms extends DatedTerms {
  limitMinor: number | null;
}

interface OfAccount {
  customerId: number;
  currency: string;
}

type Credit = Omit<AccountCredit, 'isRestGivenBack'>;

/** The accounts at the end of a day of those who have one, in no order that means something. */
export function* readAccounts(connection: Connection, question: Question): Generator<CustomerAccountOf> {
  const { on, currency } = question;
  const ids = customersWithAccount(connection, question.customers);
  const parameters = { on, currency, ids };
  type Parameters = [typeof parameters];
  const upToDay = `customer_id IN (SELECT value FROM json_each(@ids)) AND (@currency IS NULL OR currency = @currency)
                   AND day <= @on`;
  const inOrder = 'ORDER BY customer_id, currency, day, id';
  const orders = connection
    .prepare<Parameters, OrderToPay & OfAccount>(
      `SELECT customer_id AS customerId, currency, id, day, net_minor AS net, payment, due_day AS dueDay,
              paid_day AS paidDay
         FROM orders WHERE ${upToDay} AND no_sale_reason IS NULL AND net_minor <> 0 ${inOrder}`,
    )
    .all(parameters);
  const credits = connection
    .prepare<Parameters, Credit & OfAccount>(
      `SELECT customer_id AS customerId, currency, id AS paymentId, day, amount_minor AS amount, order_id AS orderId
         FROM payments WHERE ${upToDay} ${inOrder}`,
    )
    .all(parameters);
  const terms = connection
    .prepare<[{ ids: string }], CustomerTerms & { customerId: number }>(
      `SELECT customer_id AS customerId, from_day AS fromDay, days_to_pay AS daysToPay, limit_minor AS limitMinor
         FROM terms WHERE customer_id IN (SELECT value FROM json_each(@ids)) ORDER BY customer_id, from_day`,
    )
    .all({ ids });
  const ordersOf = Map.groupBy(orders, accountKey);
  const creditsOf = Map.groupBy(credits, accountKey);
  const termsOf = Map.groupBy(terms, ({ customerId }) => customerId);
  for (const key of new Set([...ordersOf.keys(), ...creditsOf.keys()])) {
    const [theirOrders = [], theirCredits = []] = [ordersOf.get(key), creditsOf.get(key)];
    const whose = theirOrders[0] ?? theirCredits[0];
    if (whose === undefined) continue;
    const theirTerms = termsOf.get(whose.customerId) ?? [];
    const owed = onAccount(theirOrders, theirTerms);
    const paid = theirCredits.map((credit) => ({ ...credit, isRestGivenBack: false }));
    yield {
      customerId: whose.customerId,
      currency: whose.currency,
      account: accountOn(on, owed.orders, [...owed.returns, ...paid]),
      terms: theirTerms,
    };
  }
}

function accountKey({ customerId, currency }: OfAccount): string {
  return `${customerId} ${currency}`;
}
