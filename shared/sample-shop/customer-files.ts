import { addDays, daysBetween } from '../day.ts';
import { type Complainer, drawComplaints } from './complaints.ts';
import type { ShopDay } from './opening-days.ts';
import type { RandomSource } from './random-source.ts';
import {
  promisedContact,
  type RememberedLife,
  rememberContacts,
  rememberNote,
  rememberPreferences,
  type ShopSurroundings,
  type Visit,
} from './remembered.ts';
import type { SampleContact, SampleCustomer } from './sample-shop.ts';
import { instantOf } from './shop-clock.ts';
import { compareMoments, type RungUp, type Story } from './story.ts';
import type { ShopWords } from './words.ts';

/** What all of them have in common. */
export function surroundingsOf(words: ShopWords, days: readonly ShopDay[], today: string): ShopSurroundings {
  const isOpen = (index: number) => (days[index]?.busyness ?? 1) > 0;
  return {
    words,
    today,
    openDays: days.filter(({ busyness }) => busyness > 0).map(({ day }) => day),
    holidayEves: days
      .filter((_, index) => isOpen(index) && !isOpen(index + 1) && !isOpen(index + 2))
      .map(({ day }) => day),
  };
}

function rememberedLifeOf({ character, identity, life, orders, slots }: Story): RememberedLife {
  const moments = [...orders].sort(compareMoments);
  const isReturn = (order: RungUp) => order.lines.every((line) => line.isReturn);
  const { role, traits } = character;
  return {
    role: role === 'prospect' ? 'prospect' : role === 'office' || role === 'foreign' ? 'company' : 'person',
    traits,
    life,
    visits: moments.filter((order) => !isReturn(order)).map(visitOf),
    returns: moments.filter(isReturn).map(visitOf),
    birthday: identity.birthday,
    slots,
  };
}

function visitOf({ day, time, servedBy }: RungUp): Visit {
  return { day, time, servedBy };
}

/** In how many days the promises are due that somebody finds on the first morning. */
const promisesDueInDays = [-1, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 9, 11, 14, 17, 21, 28];

/** Everybody's file, in the order of the stories; numbers are given later. */
export function customersOf(
  stories: readonly Story[],
  surroundings: ShopSurroundings,
  random: RandomSource,
): SampleCustomer[] {
  const remembered = stories.map(rememberedLifeOf);
  const { words, today } = surroundings;
  const complainers = stories.map(
    ({ character, slots, taste }, index): Complainer => ({
      visits: character.role === 'test' || character.again ? [] : (remembered[index]?.visits ?? []),
      isCompany: character.role === 'office',
      takesColdDrink: taste.drink.kind === 'cold',
      slots,
    }),
  );
  const complaints = drawComplaints(complainers, words, today, random.branch('complaints'));
  const promises = drawPromises(stories, remembered, surroundings, random.branch('promises'));
  return stories.map((story, index) => {
    const life = remembered[index];
    if (!life) throw new RangeError(`no life ${index}`);
    const { character, identity } = story;
    const isBlank = character.role === 'test' || character.again !== null;
    const own = story.random.branch('remembered');
    const heard = complaints.get(index) ?? [];
    const promise = promises.get(index);
    const contacts = (isBlank ? [] : rememberContacts(life, surroundings, own))
      .concat(promise ?? [])
      .concat(heard.map(({ contact }) => contact))
      .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
    const [firstOrder] = life.visits;
    const [firstContact] = contacts;
    const start = firstOrder ?? { day: firstContact?.day ?? today, time: firstContact?.time ?? '10:00:00' };
    return {
      ...identity,
      wechats: isBlank ? [] : wechatsOf(story, index, contacts, words),
      number: '',
      numberIsOurs: false,
      ...notYetTold,
      note: isBlank ? '' : rememberNote(life, surroundings, own.branch('note')),
      createdAt: instantOf(start.day, start.time, words.clockHours),
      binnedAt: character.role === 'test' ? instantOf(addDays(today, -12), '18:20:00', words.clockHours) : null,
      tags: isBlank ? [] : tagsOf(story, life, surroundings, own.branch('tags')),
      preferences: isBlank ? [] : rememberPreferences(life, surroundings, own.branch('preferences')),
      contacts,
      complaints: heard.map(({ contact, complaint }) => ({ ...complaint, contact: contacts.indexOf(contact) })),
    };
  });
}

const shareOnWechat = 0.6;

/** Whom the shop ever wrote to by WeChat, and many others. */
function wechatsOf(
  { character, random }: Story,
  place: number,
  contacts: readonly SampleContact[],
  { people }: ShopWords,
): string[] {
  const isPerson = character.role === 'person' || character.role === 'namesake';
  const isOnIt =
    contacts.some(({ channel }) => channel === 'wechat') || (isPerson && random.branch('wechat').chance(shareOnWechat));
  const wechat = isOnIt ? people.wechat(place) : '';
  return wechat === '' ? [] : [wechat];
}

/** Told once everybody is there: people are around one another. */
const notYetTold = {
  birthdayCalendar: 'solar',
  birthdayIsLeapMonth: false,
  called: '',
  howToTalk: '',
  orientation: '',
  dates: [],
  broughtBy: null,
  cases: [],
  lifeEvents: [],
  scores: [],
} as const;

function drawPromises(
  stories: readonly Story[],
  remembered: readonly RememberedLife[],
  surroundings: ShopSurroundings,
  random: RandomSource,
): Map<number, SampleContact> {
  const active = stories.flatMap(({ character }, index) => {
    const last = remembered[index]?.visits.at(-1);
    const isActive = last !== undefined && daysBetween(last.day, surroundings.today) < 30;
    return isActive && character.role === 'person' && !character.again ? [{ index, last }] : [];
  });
  const chosen = random.some(active, promisesDueInDays.length);
  return new Map(
    chosen.flatMap(({ index, last }, place) => {
      const slots = stories[index]?.slots;
      const dueInDays = promisesDueInDays[place];
      if (!slots || dueInDays === undefined) return [];
      return [[index, promisedContact(last, dueInDays, slots, surroundings, random)] as const];
    }),
  );
}

function tagsOf(
  { character, taste }: Story,
  { role, visits }: RememberedLife,
  { words, today }: ShopSurroundings,
  random: RandomSource,
): string[] {
  const { tags } = words;
  if (role === 'company') return [tags.company];
  if (role === 'prospect') return random.chance(0.8) ? [tags.prospect] : [];
  const given = character.traits.filter(() => random.chance(0.8)).map((trait) => words.traits[trait].tag);
  const first = visits[0]?.day ?? today;
  const last = visits.at(-1)?.day ?? today;
  if (visits.length >= 60 && daysBetween(last, today) < 90) given.push(tags.regular);
  if (daysBetween(first, today) <= 80) given.push(tags.newcomer);
  if (taste.channelShares.delivery > 0.3 && visits.length >= 4) given.push(tags.delivery);
  if (visits.length >= 10 && random.chance(0.05)) given.push(tags.cake);
  return given;
}
