import { addMonths } from '../day.ts';
import type { AroundWords } from './around-words.ts';
import type { SampleCustomer, SampleGroup, SampleOrder, SampleRelation } from './sample-shop.ts';

const mostHouseholds = 3;
const membersOfCompanyGroup = 2;
const membersOfCommunity = 9;
/** The community began so many months ago; its last member came later, and one has left. */
const communityMonths = 14;
const lateMonths = 3;
const leftMonths = 2;

interface Known {
  relations: readonly SampleRelation[];
  orders: readonly SampleOrder[];
  words: AroundWords;
  today: string;
}

/** Couples, two firms of one owner, and those who come most to what the shop does on Thursdays. */
export function formGroups(customers: readonly SampleCustomer[], known: Known): SampleGroup[] {
  const counts = new Map<number, number>();
  for (const { customer } of known.orders) {
    if (customer !== null) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  const byOrders = customers
    .flatMap(({ kind, binnedAt }, place) => (binnedAt === null && counts.has(place) ? [{ kind, place }] : []))
    .sort((one, other) => (counts.get(other.place) ?? 0) - (counts.get(one.place) ?? 0));
  const placesOf = (kind: SampleCustomer['kind'], count: number): number[] =>
    byOrders
      .filter((one) => one.kind === kind)
      .slice(0, count)
      .map(({ place }) => place);
  const always = (customer: number) => ({ customer, fromDay: null, toDay: null });
  const { groups } = known.words;
  return [
    ...households(customers, known, new Set(byOrders.map(({ place }) => place))),
    { name: groups.company, kind: 'company', members: placesOf('company', membersOfCompanyGroup).map(always) },
    {
      name: groups.community,
      kind: 'community',
      members: community(placesOf('person', membersOfCommunity), known.today),
    },
  ];
}

function households(
  customers: readonly SampleCustomer[],
  { relations, words }: Known,
  buyers: ReadonlySet<number>,
): SampleGroup[] {
  const ofCouples = new Set(
    words.relations.filter(({ isOnlyOne }) => isOnlyOne === true).map(({ relation }) => relation),
  );
  const taken = new Set<number>();
  const found: SampleGroup[] = [];
  for (const { customer, other, relation } of relations) {
    if (other === null || !ofCouples.has(relation)) continue;
    if ([customer, other].some((one) => taken.has(one) || !buyers.has(one))) continue;
    for (const one of [customer, other]) taken.add(one);
    const name = words.groups.householdOf(customers[customer]?.name ?? '');
    const members = [customer, other].map((one) => ({ customer: one, fromDay: null, toDay: null }));
    found.push({ name, kind: 'household', members });
    if (found.length === mostHouseholds) break;
  }
  return found;
}

function community(places: readonly number[], today: string): SampleGroup['members'] {
  const began = addMonths(today, -communityMonths);
  return places.map((customer, nth) => ({
    customer,
    fromDay: nth === places.length - 1 ? addMonths(today, -lateMonths) : began,
    toDay: nth === places.length - 2 ? addMonths(today, -leftMonths) : null,
  }));
}
