import { storedDay } from '../dates/kept-day.ts';
import { readTypedDay } from '../dates/read-typed-day.ts';
import { customerFields } from '../records/customer-fields.ts';
import type { AroundWords } from './around-words.ts';
import type { RandomSource } from './random-source.ts';
import type { SampleCustomer, SampleRelation } from './sample-shop.ts';

/** Of a regular something more is told: somebody whose file says at least so much. */
const fewestPreferences = 2;
/** One of them knows everybody: what a full map looks like. */
const peopleOfHub = 12;

/**
 * Adds how to address and to talk to them, days to remember, the people around and who brought whom to the customers of
 * a shop, in the order in which they came: no one was brought by somebody who came later.
 */
export function givePeopleAround(
  customers: readonly SampleCustomer[],
  words: AroundWords,
  random: RandomSource,
): { customers: SampleCustomer[]; relations: SampleRelation[] } {
  const people = customers.flatMap(({ kind, binnedAt }, place) =>
    kind === 'person' && binnedAt === null ? [place] : [],
  );
  const regulars = people.filter((place) => (customers[place]?.preferences.length ?? 0) >= fewestPreferences);
  const [hub = 0] = regulars;
  const lunar = random.some(
    regulars.filter((place) => customers[place]?.birthdayAsTyped === null),
    words.lunarBirthdays.length,
  );
  const ofOrientation = random.branch('orientation');
  const told = customers.map((customer, place): SampleCustomer => {
    const isRegular = regulars.includes(place);
    const lunarPlace = lunar.indexOf(place);
    const typed = words.lunarBirthdays[lunarPlace] ?? customer.birthdayAsTyped;
    const dates = isRegular && random.chance(0.25) ? [random.pick(words.dates)] : [];
    const called = isRegular && random.chance(0.6) ? random.pick(words.called(customer.name)) : '';
    const howToTalk = isRegular && (place === hub || random.chance(0.55)) ? random.pick(words.howToTalk) : '';
    return {
      ...customer,
      ...birthdayOf(customer, typed),
      called: customer.called || called,
      howToTalk: customer.howToTalk || howToTalk,
      orientation: isRegular && ofOrientation.chance(0.4) ? ofOrientation.pick(customerFields.orientation.choices) : '',
      dates,
      broughtBy: people.includes(place) ? broughtBy(place, regulars, hub, random) : null,
    };
  });
  return { customers: told, relations: relationsOf(people, regulars, hub, words, random) };
}

/** A day of the lunar calendar where it was said as one; all others stay as they are. */
function birthdayOf(customer: SampleCustomer, typed: string | null) {
  const read = customer.birthday === null && typed !== null ? readTypedDay(typed, null) : null;
  if (read?.calendar !== 'lunar' || typed === null)
    return { birthdayCalendar: 'solar' as const, birthdayIsLeapMonth: false };
  const { day, calendar, isLeapMonth } = storedDay(typed, read);
  return { birthday: day, birthdayAsTyped: typed, birthdayCalendar: calendar, birthdayIsLeapMonth: isLeapMonth };
}

function broughtBy(place: number, regulars: readonly number[], hub: number, random: RandomSource): number | null {
  const earlier = regulars.filter((regular) => regular < place);
  if (earlier.length === 0 || !random.chance(0.14)) return null;
  return hub < place && random.chance(0.12) ? hub : random.pick(earlier);
}

function relationsOf(
  people: readonly number[],
  regulars: readonly number[],
  hub: number,
  words: AroundWords,
  random: RandomSource,
): SampleRelation[] {
  const linked = new Set<string>();
  const only = new Set<string>();
  const isOneTooMany = (words: { relation: string; isOnlyOne?: true }, people: readonly number[]): boolean => {
    if (words.isOnlyOne === undefined) return false;
    const keys = people.map((person) => `${person} ${words.relation}`);
    if (keys.some((key) => only.has(key))) return true;
    for (const key of keys) only.add(key);
    return false;
  };
  return regulars.flatMap((customer) => {
    const count = customer === hub ? peopleOfHub : random.chance(0.4) ? random.whole(1, 3) : 0;
    return Array.from({ length: count }, (): SampleRelation | null => {
      const influence = random.chance(0.8) ? random.whole(1, 5) : null;
      if (random.chance(0.55)) {
        const around = random.pick(words.named);
        const { relation, back, names, preferences } = around;
        const [name, liked] = [random.pick(names), random.pick(preferences)];
        const key = `${customer} ${name}`;
        if (linked.has(key) || isOneTooMany(around, [customer])) return null;
        linked.add(key);
        return { customer, other: null, name, relation, relationBack: back, influence, preferences: liked };
      }
      const other = random.pick(people);
      const key = [customer, other].sort((a, b) => a - b).join(' ');
      if (other === customer || linked.has(key)) return null;
      const around = random.pick(words.relations);
      if (isOneTooMany(around, [customer, other])) return null;
      linked.add(key);
      const { relation, back } = around;
      return { customer, other, name: '', relation, relationBack: back, influence, preferences: '' };
    }).filter((relation) => relation !== null);
  });
}
