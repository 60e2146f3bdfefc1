import { byKey } from '../../shared/by-key.ts';
import { minorDigits } from '../../shared/money.ts';
import { type OwedAge, owedAges } from '../../shared/owed/age-of-owed.ts';
import type { Debtor } from '../../shared/owed/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { ContentColumn, TableContent, TableSource } from '../tables/table-content.ts';
import { dayAsked } from './day-asked.ts';
import { owedInCurrency, readDebtors } from './owed-of-shop.ts';

/** Who owes what at the end of a day, and who has a balance in their favour, in one currency. Error: DAY_INVALID. */
export function owedTable(
  { context: { session, clock }, snapshot, translate }: TableSource,
  { on: asked, age, currency: wanted }: TableQuestion & { table: 'owed' },
): TableContent<'owed', Debtor> {
  const { homeCurrency } = session;
  const on = dayAsked(asked, clock.today());
  const currency = wanted ?? homeCurrency;
  const { debtors } = owedInCurrency(readDebtors(snapshot, { on, homeCurrency }), { currency, age });
  const digits = minorDigits(currency);
  const [yes, no] = [translate('tables.yes'), translate('tables.no')];
  const ofAge = (each: OwedAge): ContentColumn<Debtor> => ({
    kind: 'money',
    digits,
    cell: ({ ages }) => ({ minor: ages[each] ?? 0, currency }),
  });
  const ofAges = byKey(owedAges, (each) => ofAge(each));
  return {
    table: 'owed',
    columns: {
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      owed: { kind: 'money', digits, cell: ({ owed }) => owed },
      ...ofAges,
      oldestDue: { kind: 'day', cell: ({ oldestDue }) => oldestDue },
      daysLate: { kind: 'count', cell: ({ daysLate }) => daysLate },
      limit: { kind: 'money', digits, cell: ({ limit }) => limit },
      isOverLimit: { kind: 'text', cell: ({ limit, isOverLimit }) => (limit === null ? null : isOverLimit ? yes : no) },
      inFavour: { kind: 'money', digits, cell: ({ inFavour }) => inFavour },
      currency: { kind: 'text', cell: ({ owed }) => owed.currency },
    },
    values: { currency, on },
    rowCount: debtors.length,
    pages: [debtors],
  };
}
