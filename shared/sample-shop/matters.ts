import { addDays, daysBetween } from '../day.ts';
import { fillSlots } from './fill-slots.ts';
import type { RandomSource } from './random-source.ts';
import type { MatterWords } from './regular-words.ts';
import type { SampleCase, SampleCustomer, SampleOrder } from './sample-shop.ts';
import { hourMs, instantOf } from './shop-clock.ts';
import type { ShopWords } from './words.ts';

/** A customer of whom much is known: what they wait for is heard when they come. */
const fewestPreferences = 2;
const answeredAfterHours = 20;
const closedAfterHours = 30;

/**
 * Gives regulars what they wait for and what happened in their lives: cases are heard at the till, on a visit close to
 * the day that is told.
 */
export function giveMatters(
  customers: readonly SampleCustomer[],
  orders: readonly SampleOrder[],
  { words, today }: { words: ShopWords; today: string },
  random: RandomSource,
): SampleCustomer[] {
  const visits = Map.groupBy(orders, ({ customer }) => customer);
  const regulars = customers.flatMap(({ preferences, kind, binnedAt }, place) =>
    kind === 'person' && binnedAt === null && preferences.length >= fewestPreferences && visits.has(place)
      ? [place]
      : [],
  );
  const cases = new Map<number, SampleCase[]>();
  const taken = new Set<number>();
  /** Whose visit was closest before the day, of those who wait for nothing else yet. */
  const visitNear = (daysAgo: number): SampleOrder | undefined => {
    const day = addDays(today, -Math.max(1, daysAgo));
    const last = regulars
      .filter((place) => !taken.has(place))
      .flatMap((place) => visits.get(place)?.findLast((order) => order.day <= day) ?? [])
      .sort((a, b) => daysBetween(a.day, b.day) || a.number.localeCompare(b.number));
    return last[0];
  };
  for (const matter of words.care.matters) {
    for (let nth = 0; nth < (matter.askedBy ?? 1); nth += 1) {
      const visit = visitNear(matter.heardDaysAgo + 2 * nth);
      if (visit?.customer === undefined || visit.customer === null) continue;
      taken.add(visit.customer);
      cases.set(visit.customer, [caseOf(matter, visit, { words, today })]);
    }
  }
  const lives = new Map(
    random
      .some(
        regulars.filter((place) => !taken.has(place)),
        words.care.lifeEvents.length,
      )
      .map((place, nth) => [place, words.care.lifeEvents[nth]] as const),
  );
  return customers.map((customer, place) => {
    const life = lives.get(place);
    const slots = { pet: '', drink: '', food: '', staff: '', child: random.pick(words.people.children) };
    return {
      ...customer,
      cases: [...customer.cases, ...(cases.get(place) ?? [])],
      lifeEvents:
        life === undefined
          ? customer.lifeEvents
          : [{ day: addDays(today, -life.daysAgo), kind: life.kind, text: fillSlots(life.text, slots) }],
    };
  });
}

/** Heard on the visit, by who served it. */
export function caseOf(
  { kind, text, thing = '', factor = '', promisedInDays, answer = '', end }: Omit<MatterWords, 'heardDaysAgo'>,
  { day, time, servedBy }: SampleOrder,
  { words, today }: { words: ShopWords; today: string },
): SampleCase {
  const heardAt = instantOf(day, time, words.clockHours);
  const answeredAt = answer === '' ? null : heardAt + answeredAfterHours * hourMs;
  return {
    ...{ kind, text, thing, factor, heardAt, heardBy: servedBy, answer, answeredAt },
    promisedDay: promisedInDays === undefined ? null : addDays(today, promisedInDays),
    closedAt: end === undefined ? null : heardAt + closedAfterHours * hourMs,
    outcome: end?.outcome ?? '',
    satisfactionAfter: end?.satisfaction ?? null,
  };
}
