import { ageOfOwed, daysLate, type OwedAge, owedAges } from '../../shared/owed/age-of-owed.ts';
import type { Debtor, Owed } from '../../shared/owed/contract.ts';
import { termsOn } from '../../shared/owed/terms-on.ts';
import type { Connection } from '../archive/query.ts';
import { type CustomerAccountOf, readAccounts } from './read-accounts.ts';

interface Setting {
  /** YYYY-MM-DD. */
  on: string;
  homeCurrency: string;
}

interface Question {
  currency: string;
  age?: OwedAge | undefined;
  /** Undefined: all of them. */
  limit?: number | undefined;
}

type Ages = Record<OwedAge, number>;

function noAges(): Ages {
  return { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 };
}

/** Who owes something or has a balance in their favour at the end of a day, in any currency; those in the bin left out. */
export function readDebtors(connection: Connection, setting: Setting): Debtor[] {
  const nameOf = connection.prepare<[number], { number: string; name: string }>(
    'SELECT number, name FROM customers WHERE id = ? AND binned_at IS NULL',
  );
  const debtors: Debtor[] = [];
  for (const found of readAccounts(connection, { on: setting.on, currency: null, customers: null })) {
    const { customerId, account } = found;
    if (account.owed === 0 && account.inFavour === 0) continue;
    const customer = nameOf.get(customerId);
    if (customer !== undefined) debtors.push({ customerId, ...customer, ...debtOf(found, setting) });
  }
  return debtors.sort(longestLateFirst);
}

/** What they owe in one currency. */
export function owedInCurrency(all: readonly Debtor[], { currency, age, limit }: Question): Owed {
  const debtors = all.filter(({ owed }) => owed.currency === currency);
  const owing = debtors.filter(({ owed }) => owed.minor > 0);
  const [ages, countsOfAges] = [noAges(), noAges()];
  for (const debtor of owing) {
    for (const each of owedAges) {
      const minor = debtor.ages[each] ?? 0;
      ages[each] += minor;
      countsOfAges[each] += minor > 0 ? 1 : 0;
    }
  }
  const asked = age === undefined ? debtors : owing.filter((debtor) => (debtor.ages[age] ?? 0) > 0);
  return {
    currency,
    total: owing.reduce((sum, { owed }) => sum + owed.minor, 0),
    inFavour: debtors.reduce((sum, { inFavour }) => sum + inFavour.minor, 0),
    ages,
    counts: {
      owing: owing.length,
      ages: countsOfAges,
      overLimit: owing.filter(({ isOverLimit }) => isOverLimit).length,
      inFavour: debtors.filter(({ inFavour }) => inFavour.minor > 0).length,
    },
    asked: asked.length,
    debtors: asked.slice(0, limit),
    leftOut: otherCurrencies(all, currency),
  };
}

function debtOf(
  { account, currency, terms }: CustomerAccountOf,
  { on, homeCurrency }: Setting,
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

function otherCurrencies(all: readonly Debtor[], currency: string): Owed['leftOut'] {
  const others = Map.groupBy(
    all.filter(({ owed }) => owed.currency !== currency),
    ({ owed }) => owed.currency,
  );
  const sumOf = (debtors: readonly Debtor[], which: 'owed' | 'inFavour', of: string) => ({
    minor: debtors.reduce((sum, debtor) => sum + debtor[which].minor, 0),
    currency: of,
  });
  return [...others]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, debtors]) => ({
      owed: sumOf(debtors, 'owed', other),
      inFavour: sumOf(debtors, 'inFavour', other),
      customers: debtors.length,
    }));
}
