import { ageOfOwed, daysLate, type OwedAge } from '../../shared/owed/age-of-owed.ts';
import type { Debtor, Owed } from '../../shared/owed/contract.ts';
import { termsOn } from '../../shared/owed/terms-on.ts';
import type { Connection } from '../archive/query.ts';
import { type CustomerAccountOf, readAccounts } from './read-accounts.ts';

interface Question {
  /** YYYY-MM-DD. */
  on: string;
  currency: string;
  homeCurrency: string;
}

type Ages = Record<OwedAge, number>;

function noAges(): Ages {
  return { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 };
}

/** What the shop's customers owe at the end of a day in one currency; those in the bin left out. */
export function owedOfShop(connection: Connection, { on, currency, homeCurrency }: Question): Owed {
  const nameOf = connection.prepare<[number], { number: string; name: string }>(
    'SELECT number, name FROM customers WHERE id = ? AND binned_at IS NULL',
  );
  const debtors: Debtor[] = [];
  for (const found of readAccounts(connection, { on, currency, customerId: null })) {
    const { customerId, account } = found;
    if (account.owed === 0 && account.inFavour === 0) continue;
    const customer = nameOf.get(customerId);
    if (customer === undefined) continue;
    debtors.push({ customerId, ...customer, ...debtOf(found, { on, currency, homeCurrency }) });
  }
  debtors.sort(longestLateFirst);
  const ages = noAges();
  for (const debtor of debtors) for (const age of Object.keys(ages) as OwedAge[]) ages[age] += debtor.ages[age];
  return {
    currency,
    total: debtors.reduce((sum, { owed }) => sum + owed.minor, 0),
    inFavour: debtors.reduce((sum, { inFavour }) => sum + inFavour.minor, 0),
    ages,
    debtors,
    leftOut: otherCurrencies(connection, currency).flatMap((other) => {
      const owing = [...readAccounts(connection, { on, currency: other, customerId: null })].filter(
        ({ account, customerId }) => account.owed > 0 && nameOf.get(customerId) !== undefined,
      );
      const minor = owing.reduce((sum, { account }) => sum + account.owed, 0);
      return owing.length === 0 ? [] : [{ owed: { minor, currency: other }, customers: owing.length }];
    }),
  };
}

function debtOf(
  { account, terms }: CustomerAccountOf,
  { on, currency, homeCurrency }: Question,
): Omit<Debtor, 'customerId' | 'number' | 'name'> {
  const ages = noAges();
  let oldestDue: string | null = null;
  for (const { owed, dueDay } of account.orders) {
    if (owed === 0) continue;
    ages[ageOfOwed(dueDay, on)] += owed;
    if (oldestDue === null || dueDay < oldestDue) oldestDue = dueDay;
  }
  const limitMinor = currency === homeCurrency ? (termsOn(terms, on)?.limitMinor ?? null) : null;
  return {
    owed: { minor: account.owed, currency },
    inFavour: { minor: account.inFavour, currency },
    oldestDue,
    daysLate: oldestDue === null ? 0 : daysLate(oldestDue, on),
    limit: limitMinor === null ? null : { minor: limitMinor, currency },
    isOverLimit: limitMinor !== null && account.owed > limitMinor,
    ages,
  };
}

function longestLateFirst(a: Debtor, b: Debtor): number {
  return b.daysLate - a.daysLate || b.owed.minor - a.owed.minor || (a.number < b.number ? -1 : 1);
}

function otherCurrencies(connection: Connection, currency: string): string[] {
  return connection
    .prepare<[string], string>(
      `SELECT currency FROM orders WHERE customer_id IN (
         SELECT customer_id FROM terms WHERE days_to_pay IS NOT NULL
         UNION SELECT customer_id FROM orders WHERE payment IS NOT NULL OR due_day IS NOT NULL OR paid_day IS NOT NULL)
       AND currency <> ? GROUP BY currency ORDER BY currency`,
    )
    .pluck()
    .all(currency);
}
