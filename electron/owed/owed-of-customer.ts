import { daysLate } from '../../shared/owed/age-of-owed.ts';
import type { CustomerAccount, OwedOrder } from '../../shared/owed/contract.ts';
import { termsOn } from '../../shared/owed/terms-on.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { readAccounts } from './read-accounts.ts';

interface Question {
  customerId: number;
  /** YYYY-MM-DD. */
  on: string;
  homeCurrency: string;
}

/** One account for each currency in which something is owed or in favour. Error: CUSTOMER_UNKNOWN. */
export function owedOfCustomer(connection: Connection, question: Question): CustomerAccount[] {
  const { id: customerId } = existingCustomer(connection, question.customerId);
  return currenciesOf(connection, customerId).flatMap((currency): CustomerAccount[] => {
    const [found] = readAccounts(connection, { on: question.on, currency, customerId });
    if (found === undefined || (found.account.owed === 0 && found.account.inFavour === 0)) return [];
    const { account, terms } = found;
    const limitMinor = currency === question.homeCurrency ? (termsOn(terms, question.on)?.limitMinor ?? null) : null;
    const money = (minor: number) => ({ minor, currency });
    const numberOf = connection.prepare<[number], string | null>('SELECT number FROM orders WHERE id = ?').pluck();
    const open = account.orders
      .filter(({ owed }) => owed > 0)
      .sort((a, b) => (a.dueDay < b.dueDay ? -1 : a.dueDay > b.dueDay ? 1 : a.id - b.id))
      .map(
        ({ id, day, dueDay, amount, owed, settledDay }): OwedOrder => ({
          orderId: id,
          number: numberOf.get(id) ?? null,
          day,
          dueDay,
          amount: money(amount),
          owed: money(owed),
          daysLate: daysLate(dueDay, question.on),
          settledDay,
        }),
      );
    return [
      {
        owed: money(account.owed),
        inFavour: money(account.inFavour),
        limit: limitMinor === null ? null : money(limitMinor),
        isOverLimit: limitMinor !== null && account.owed > limitMinor,
        open,
      },
    ];
  });
}

function currenciesOf(connection: Connection, customerId: number): string[] {
  return connection
    .prepare<[number, number], string>(
      `SELECT currency FROM orders WHERE customer_id = ? UNION SELECT currency FROM payments WHERE customer_id = ? ORDER BY 1`,
    )
    .pluck()
    .all(customerId, customerId);
}
