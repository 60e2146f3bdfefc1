import { addDays } from '../day.ts';
import { caseOf } from './matters.ts';
import type { AdviserWords } from './regular-words.ts';
import type { SampleCustomer, SampleOrder } from './sample-shop.ts';
import type { ShopWords } from './words.ts';

const daysOfYear = 365;
/** Advisers have come nearly every week for long, and still do. */
const fewestVisitsAYear = 40;
const longestSilenceDays = 14;
const shortestTenureDays = 540;

/**
 * Gives guests who come often and spend little what money does not show: suggestions, each heard on a visit, and what the
 * owner thinks of them.
 *
 * @returns all customers, and the places of the advisers, in the order of their words
 */
export function giveAdvice(
  customers: readonly SampleCustomer[],
  orders: readonly SampleOrder[],
  { words, today }: { words: ShopWords; today: string },
): { customers: SampleCustomer[]; advisers: number[] } {
  const visits = Map.groupBy(orders, ({ customer }) => customer);
  const advisers = frequentAndFrugal(customers, visits, today).slice(0, words.care.advisers.length);
  const told = new Map(advisers.map((place, nth) => [place, words.care.advisers[nth]] as const));
  return {
    advisers,
    customers: customers.map((customer, place) => {
      const adviser = told.get(place);
      if (adviser === undefined) return customer;
      return {
        ...customer,
        cases: [...customer.cases, ...suggestionsOf(adviser, visits.get(place) ?? [], { words, today })],
        scores: adviser.scores.map(({ daysAgo, ...score }) => ({ ...score, day: addDays(today, -daysAgo) })),
      };
    }),
  };
}

/** The places of those who spend least a year first. */
function frequentAndFrugal(
  customers: readonly SampleCustomer[],
  visits: ReadonlyMap<number | null, readonly SampleOrder[]>,
  today: string,
): number[] {
  const yearAgo = addDays(today, -daysOfYear);
  return customers
    .flatMap(({ kind, binnedAt, cases, name }, place) => {
      const theirs = visits.get(place) ?? [];
      const ofYear = theirs.filter(({ day }) => day > yearAgo);
      const isAdviser =
        kind === 'person' &&
        name !== '' &&
        binnedAt === null &&
        cases.length === 0 &&
        ofYear.length >= fewestVisitsAYear &&
        (theirs[0]?.day ?? today) <= addDays(today, -shortestTenureDays) &&
        (theirs.at(-1)?.day ?? '') >= addDays(today, -longestSilenceDays);
      return isAdviser ? [{ place, netMinor: netMinorOf(ofYear) }] : [];
    })
    .sort((a, b) => a.netMinor - b.netMinor || a.place - b.place)
    .map(({ place }) => place);
}

function netMinorOf(orders: readonly SampleOrder[]): number {
  return orders.flatMap(({ lines }) => lines).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function suggestionsOf(
  { suggestions }: AdviserWords,
  visits: readonly SampleOrder[],
  told: { words: ShopWords; today: string },
): SampleCustomer['cases'] {
  return suggestions.flatMap((suggestion) => {
    const visit = visits.findLast(({ day }) => day <= addDays(told.today, -suggestion.heardDaysAgo));
    return visit === undefined ? [] : [caseOf({ kind: 'suggestion', ...suggestion }, visit, told)];
  });
}
