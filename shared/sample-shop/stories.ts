import { addDays, yearOf } from '../day.ts';
import { type Character, castShop } from './cast.ts';
import { type CustomerLife, liveCustomerLife } from './customer-life.ts';
import { birthdayOn, drawIdentity, type Identity, identityAgain } from './identity.ts';
import { drawOf } from './menu-picks.ts';
import type { ShopDay } from './opening-days.ts';
import type { RandomSource } from './random-source.ts';
import type { Story } from './story.ts';
import { drawTaste } from './taste.ts';
import { bringBackOldGoods, ringUp } from './till.ts';
import type { ShopWords } from './words.ts';

interface Shop {
  words: ShopWords;
  days: readonly ShopDay[];
  today: string;
}

/** Everybody's story up to now: who they are, when they came, what they took. */
export function tellStories(words: ShopWords, days: readonly ShopDay[], today: string, random: RandomSource): Story[] {
  const shop = { words, days, today };
  const cast = castShop(words.people, random.branch('cast'));
  const enteredTwice = new Set(cast.map(({ again }) => again?.of));
  const told = new Map<Character, Story>();
  for (const [running, character] of cast.entries()) {
    const own = random.branch(`customer ${running}`);
    const first = character.again === null ? undefined : told.get(character.again.of);
    const identity =
      character.again && first
        ? identityAgain(words.people, first.identity, character.name, character.again.by)
        : drawIdentity(words.people, character, running, today, own.branch('identity'), enteredTwice.has(character));
    const life = character.habit === null ? null : liveCustomerLife(character.habit, days, own.branch('life'));
    const story = tellStory(character, identity, first && life ? lifeAfter(first, life) : life, shop, own);
    told.set(character, story);
  }
  const stories = [...told.values()];
  bringBackOldGoods(stories, words, days, today, random.branch('guarantee'));
  giveBirthdays(stories, words, today, random.branch('birthdays'));
  return stories;
}

function tellStory(
  character: Character,
  identity: Identity,
  life: CustomerLife | null,
  { words, days, today }: Shop,
  random: RandomSource,
): Story {
  const { menu, people } = words;
  const taste = drawTaste(menu, character.habit ?? 'once', character.traits, random.branch('taste'));
  const [urn, tray] = menu.items.filter(({ kind }) => kind === 'catering');
  const isCompany = identity.kind === 'company';
  const drink = isCompany ? urn : taste.drink;
  const food = isCompany ? tray : (taste.food ?? drawOf(menu, 'pastry', random.branch('food')));
  const story: Story = {
    character,
    identity,
    life,
    taste,
    random,
    orders: [],
    slots: {
      pet: random.pick(people.pets),
      child: random.pick(people.children),
      drink: menu.spoken(drink?.description ?? ''),
      food: menu.spoken(food?.description ?? ''),
    },
  };
  story.orders = ringUp(story, words, days, today, random.branch('orders'));
  return story;
}

/** A second entry of a customer comes after the first. */
function lifeAfter(first: Story, life: CustomerLife): CustomerLife {
  const [firstVisit = 0, ...laterVisits] = first.life?.visits ?? [];
  const after = life.visits.filter((visit) => visit > firstVisit);
  const last = laterVisits.at(-1) ?? firstVisit;
  return { ...life, wasThereBefore: false, visits: after.length > 0 ? after : [last] };
}

/** Birthdays that matter when somebody looks at the shop for the first time: today, tomorrow, and one leap day. */
function giveBirthdays(stories: readonly Story[], words: ShopWords, today: string, random: RandomSource): void {
  const regulars = stories.filter(
    ({ character, orders }) => character.role === 'person' && orders.length > 60 && !character.again,
  );
  const chosen = random.some(regulars, 3);
  const wanted = [today, addDays(today, 1), '2000-02-29'];
  for (const [index, story] of chosen.entries()) {
    const day = wanted[index] ?? today;
    const [, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
    const year = index === 0 ? null : index === 2 ? 1984 : yearOf(today) - random.whole(26, 60);
    story.identity = { ...story.identity, ...birthdayOn(words.people, year, month, dayOfMonth) };
  }
}
