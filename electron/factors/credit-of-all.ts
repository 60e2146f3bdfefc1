import { type CreditEvidence, creditEvidence, creditScore } from '../../shared/factors/credit.ts';
import type { OwedOrder } from '../../shared/owed/owed.ts';
import type { Connection } from '../archive/query.ts';
import { readAccounts } from '../owed/read-accounts.ts';
import { type FactorColumn, sparseColumn } from './factor-column.ts';
import type { Roster } from './roster.ts';

/** From the orders on account in the home currency. Of a group each member's account is paid by that member alone. */
export function readCredit(
  connection: Connection,
  roster: Roster,
  { asOf, homeCurrency }: { asOf: string; homeCurrency: string },
): FactorColumn<'credit'> {
  const orders = new Map<number, readonly OwedOrder[]>();
  const accounts = readAccounts(connection, { on: asOf, currency: homeCurrency, customers: null });
  for (const { customerId, account } of accounts) {
    const place = roster.placeOf.get(customerId);
    if (place === undefined) continue;
    const known = orders.get(place);
    orders.set(place, known === undefined ? account.orders : [...known, ...account.orders]);
  }
  const evidence = new Map<number, CreditEvidence>();
  for (const [place, theirs] of orders) {
    const found = creditEvidence(theirs, asOf);
    if (found !== null) evidence.set(place, found);
  }
  return sparseColumn<'credit'>(roster, evidence, creditScore, Number.NaN);
}
