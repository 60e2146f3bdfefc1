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

/** One account for each currency in which something is owed or in favour, the home currency first. Error: CUSTOMER_UNKNOWN. */
export function owedOfCustomer(connection: Connection, { customerId, on, homeCurrency }: Question): CustomerAccount[] {
  const { id } = existingCustomer(connection, customerId);
  const numberOf = connection.prepare<[number], string | null>('SELECT number FROM orders WHERE id = ?').pluck();
  const isForeign = ({ currency }: { currency: string }): number => (currency === homeCurrency ? 0 : 1);
  return [...readAccounts(connection, { on, currency: null, customers: JSON.stringify([id]) })]
    .filter(({ account }) => account.owed > 0 || account.inFavour > 0)
    .sort((a, b) => isForeign(a) - isForeign(b) || (a.currency < b.currency ? -1 : 1))
    .map(({ account, terms, currency }): CustomerAccount => {
      const limitMinor = currency === homeCurrency ? (termsOn(terms, on)?.limitMinor ?? null) : null;
      const money = (minor: number) => ({ minor, currency });
      const open = account.orders
        .filter(({ owed }) => owed > 0)
        .sort((a, b) => (a.dueDay < b.dueDay ? -1 : a.dueDay > b.dueDay ? 1 : a.id - b.id))
        .map(
          ({ id: orderId, day, dueDay, amount, owed, settledDay }): OwedOrder => ({
            orderId,
            number: numberOf.get(orderId) ?? null,
            day,
            dueDay,
            amount: money(amount),
            owed: money(owed),
            daysLate: daysLate(dueDay, on),
            settledDay,
          }),
        );
      return {
        owed: money(account.owed),
        inFavour: money(account.inFavour),
        limit: limitMinor === null ? null : money(limitMinor),
        isOverLimit: limitMinor !== null && account.owed > limitMinor,
        open,
      };
    });
}
