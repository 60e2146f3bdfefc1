import { type CreditEvidence, creditEvidence, creditScore } from '../../shared/factors/credit.ts';
import type { Connection } from '../archive/query.ts';
import { readAccounts } from '../owed/read-accounts.ts';
import { type FactorColumn, sparseColumn } from './factor-column.ts';
import type { Roster } from './roster.ts';

/** From the orders on account in the home currency. */
export function readCredit(
  connection: Connection,
  roster: Roster,
  { asOf, homeCurrency }: { asOf: string; homeCurrency: string },
): FactorColumn<'credit'> {
  const evidence = new Map<number, CreditEvidence>();
  const accounts = readAccounts(connection, { on: asOf, currency: homeCurrency, customers: null });
  for (const { customerId, account } of accounts) {
    const place = roster.placeOf.get(customerId);
    const found = creditEvidence(account.orders, asOf);
    if (place !== undefined && found !== null) evidence.set(place, found);
  }
  return sparseColumn<'credit'>(roster.ids.length, evidence, creditScore, Number.NaN);
}
