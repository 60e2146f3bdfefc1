import { addDays, addMonths } from '../day.ts';
import type { Language } from '../settings/contract.ts';
import { giveAdvice } from './advisers.ts';
import { bookAppointments } from './appointments.ts';
import type { Character } from './cast.ts';
import { customersOf, surroundingsOf } from './customer-files.ts';
import { formGroups } from './groups.ts';
import { giveMatters } from './matters.ts';
import { openingDays } from './opening-days.ts';
import { givePeopleAround } from './people-around.ts';
import { RandomSource } from './random-source.ts';
import { regularInTheMaking } from './regular-in-the-making.ts';
import type { SampleCustomer, SampleOrder, SampleShop } from './sample-shop.ts';
import { shopWords } from './shop-words.ts';
import { tellStories } from './stories.ts';
import { compareMoments, type RungUp } from './story.ts';
import { ringUpWalkIns } from './till.ts';
import { costOf } from './till-lines.ts';
import type { ShopWords } from './words.ts';

const monthsTold = 36;
/**
 * A café's customers and three years of their orders, up to the evening before `today`. The same language, day and
 * seed make the same shop.
 */
export function makeSampleShop(language: Language, today: string, seed = 'the spare chair'): SampleShop {
  const words = shopWords(language);
  const random = new RandomSource(`${seed}/${language}`);
  const days = openingDays(addMonths(today, -monthsTold), addDays(today, -1), words.calendar, random.branch('days'));
  const stories = tellStories(words, days, today, random);
  const walkIns = ringUpWalkIns(words, days, today, random.branch('walk-ins'));
  const surroundings = surroundingsOf(words, days, today);
  const pan = regularInTheMaking(words, surroundings.openDays, today);
  const ofPan = pan.orders.map(
    (order): RungUp => ({ ...order, by: pan, currency: words.homeCurrency, channel: words.channels.counter }),
  );
  const orders = [...stories.flatMap((story) => story.orders), ...ofPan, ...walkIns].sort(compareMoments);
  const files = customersOf(stories, surroundings, random);
  const known: Known[] = stories.flatMap((story, index) => {
    const customer = files[index];
    return customer ? [{ by: story, character: story.character, customer }] : [];
  });
  known.push({ by: pan, character: null, customer: pan.customer });
  known.sort((a, b) => a.customer.createdAt - b.customer.createdAt);
  const placed = numbered(orders, words, new Map(known.map(({ by }, place) => [by, place])));
  const around = givePeopleAround(withNumbers(known), words.around, random.branch('people around'));
  const waiting = giveMatters(around.customers, placed, { words, today }, random.branch('matters'));
  const { customers, advisers } = giveAdvice(waiting, placed, { words, today });
  return {
    language,
    homeCurrency: words.homeCurrency,
    staff: words.people.staff,
    products: words.menu.items.map((item) => ({
      code: item.code,
      description: item.description,
      category: words.menu.categories[item.kind],
      priceMinor: item.priceMinor,
      costMinor: costOf(item, 1, item.priceMinor),
    })),
    relations: around.relations,
    groups: formGroups(customers, { relations: around.relations, orders: placed, words: words.around, today }),
    customers,
    orders: placed,
    appointments: bookAppointments(
      customers,
      placed,
      { told: words.care.appointments, today },
      random.branch('appointments'),
    ),
    stamps: words.care.stamps,
    advisers,
    named: words.care.named,
    sleepReasons: words.care.sleepReasons,
    improvements: words.care.improvements,
    segments: words.segments,
  };
}

/** Somebody the shop knows: one of those whose story is drawn, or the regular in the making, whose story is written. */
interface Known {
  by: NonNullable<RungUp['by']>;
  character: Character | null;
  customer: SampleCustomer;
}

/** Of the card that he got by hand: far behind those that were given in order. */
export const regularsNumber = '1888';

/** Card numbers in the order in which people came; some were never given a card and carry a number of our own. */
function withNumbers(known: readonly Known[]): SampleCustomer[] {
  const numbers = new Map<Character, string>();
  let card = 1000;
  let own = 0;
  for (const { character } of known) {
    if (character === null) continue;
    numbers.set(character, isNumberOurs(character) ? `#${++own}` : String(++card));
  }
  return known.map(({ character, customer }) => {
    if (character === null) return { ...customer, number: regularsNumber };
    const { again } = character;
    // The same card, typed with a zero before it.
    const number = again?.by === 'number' ? `0${numbers.get(again.of)}` : (numbers.get(character) ?? '');
    return { ...customer, number, numberIsOurs: isNumberOurs(character) };
  });
}

function isNumberOurs({ role, again }: Character): boolean {
  return role === 'prospect' || role === 'test' || (again !== null && again.by !== 'number');
}

function numbered(
  orders: readonly RungUp[],
  words: ShopWords,
  placeOf: ReadonlyMap<RungUp['by'], number>,
): SampleOrder[] {
  let nthOfDay = 0;
  let dayBefore = '';
  return orders.map(({ by, ...order }, index) => {
    nthOfDay = order.day === dayBefore ? nthOfDay + 1 : 1;
    dayBefore = order.day;
    return {
      ...order,
      number: words.orderNumber(order.day, nthOfDay, index + 1),
      customer: by === null ? null : (placeOf.get(by) ?? null),
    };
  });
}
