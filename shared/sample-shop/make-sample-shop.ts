import { addDays, addMonths } from '../day.ts';
import type { Language } from '../settings/contract.ts';
import type { Character } from './cast.ts';
import { customersOf, surroundingsOf } from './customer-files.ts';
import { openingDays } from './opening-days.ts';
import { givePeopleAround } from './people-around.ts';
import { RandomSource } from './random-source.ts';
import type { SampleCustomer, SampleOrder, SampleShop } from './sample-shop.ts';
import { shopWords } from './shop-words.ts';
import { tellStories } from './stories.ts';
import { compareMoments, type RungUp, type Story } from './story.ts';
import { ringUpWalkIns } from './till.ts';
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
  const orders = [...stories.flatMap((story) => story.orders), ...walkIns].sort(compareMoments);
  const files = customersOf(stories, surroundingsOf(words, days, today), random);
  const known = stories
    .flatMap((story, index) => {
      const customer = files[index];
      return customer ? [{ story, customer }] : [];
    })
    .sort((a, b) => a.customer.createdAt - b.customer.createdAt);
  return {
    language,
    homeCurrency: words.homeCurrency,
    staff: words.people.staff,
    products: words.menu.items.map(({ code, description, kind }) => ({
      code,
      description,
      category: words.menu.categories[kind],
    })),
    ...givePeopleAround(withNumbers(known), words.around, random.branch('people around')),
    orders: numbered(orders, words, new Map(known.map(({ story }, place) => [story, place]))),
    segments: words.segments,
  };
}

/** Card numbers in the order in which people came; some were never given a card and carry a number of our own. */
function withNumbers(known: readonly { story: Story; customer: SampleCustomer }[]): SampleCustomer[] {
  const numbers = new Map<Character, string>();
  let card = 1000;
  let own = 0;
  for (const { story } of known) {
    const { character } = story;
    numbers.set(character, isNumberOurs(character) ? `#${++own}` : String(++card));
  }
  return known.map(({ story: { character }, customer }) => {
    const { again } = character;
    // The same card, typed with a zero before it.
    const number = again?.by === 'number' ? `0${numbers.get(again.of)}` : (numbers.get(character) ?? '');
    return { ...customer, number, numberIsOurs: isNumberOurs(character) };
  });
}

function isNumberOurs({ role, again }: Character): boolean {
  return role === 'prospect' || role === 'test' || (again !== null && again.by !== 'number');
}

function numbered(orders: readonly RungUp[], words: ShopWords, placeOf: ReadonlyMap<Story, number>): SampleOrder[] {
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
