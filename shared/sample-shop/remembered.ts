import { addDays, daysBetween } from '../day.ts';
import type { PreferenceManner } from '../preferences/preference-manners.ts';
import type { PreferenceTopic } from '../preferences/preference-topics.ts';
import type { CustomerLife } from './customer-life.ts';
import { fillSlots, type Slots } from './fill-slots.ts';
import type { RandomSource } from './random-source.ts';
import type { SampleContact, SamplePreference } from './sample-shop.ts';
import { instantOf } from './shop-clock.ts';
import type { ContactWords, PreferenceWords, ShopWords, Trait } from './words.ts';

/** Somebody at the till at a certain time. */
export interface Visit {
  day: string;
  time: string;
  servedBy: number;
}

/** What there is to know when something is written into a customer's file. */
export interface RememberedLife {
  role: 'person' | 'company' | 'prospect';
  traits: readonly Trait[];
  life: CustomerLife | null;
  /** In order. */
  visits: readonly Visit[];
  returns: readonly Visit[];
  birthday: string | null;
  slots: Omit<Slots, 'staff'>;
}

export interface ShopSurroundings {
  words: ShopWords;
  today: string;
  /** Days on which the shop was open, in order. */
  openDays: readonly string[];
  /** Open days before a long holiday. */
  holidayEves: readonly string[];
}

interface Told {
  text: ContactWords;
  day: string;
  time: string | null;
  staff: number;
}

/** What has no time of its own was written down after work. */
const closingTime = '18:30:00';
/** Beyond this a shop asks what became of somebody. */
const quietDays = 60;

/** Everything said and done with a customer, oldest first; complaints stand elsewhere. */
export function rememberContacts(
  { role, traits, life, visits, returns, birthday, slots }: RememberedLife,
  { words, today, openDays, holidayEves }: ShopSurroundings,
  random: RandomSource,
): SampleContact[] {
  const told: Told[] = [];
  const staffCount = words.people.staff.length;
  const anyHour = () =>
    `${String(random.whole(9, 17)).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}:00`;
  const at = (text: ContactWords, { day, time, servedBy }: Visit) => told.push({ text, day, time, staff: servedBy });
  const on = (text: ContactWords, day: string) =>
    told.push({ text, day, time: random.chance(0.7) ? anyHour() : null, staff: random.whole(0, staffCount - 1) });
  const { contacts } = words;
  const [first] = visits;
  const last = visits.at(-1);

  if (role === 'prospect') {
    const talks = random.some(contacts.prospect, random.whole(1, 3));
    let daysAgo = random.whole(20, 260);
    for (const talk of talks) {
      on(talk, openDayAtOrBefore(openDays, addDays(today, -daysAgo)));
      daysAgo = Math.max(1, daysAgo - random.whole(3, 40));
    }
  }
  if (first && last && role === 'company') {
    for (const talk of random.some(contacts.company, random.whole(3, 8))) {
      on(talk, openDayAtOrBefore(openDays, dayWithin(first.day, last.day, random)));
    }
    for (const eve of holidayEves) if (eve > first.day && random.chance(0.7)) on(random.pick(contacts.holiday), eve);
  }
  if (first && last && role === 'person') {
    if (life?.wasThereBefore === false && random.chance(0.55)) at(random.pick(contacts.newcomer), first);
    const chats = traits.flatMap((trait) => words.traits[trait].chats.map(chatOf));
    const pool = random.shuffled([...chats, ...chats, ...contacts.regular]);
    const count = Math.floor(Math.sqrt(visits.length) * 0.42 + random.fraction() * 0.9);
    for (const talk of [...new Set(pool)].slice(0, count)) {
      const visit = random.pick(visits);
      if (talk.channel === 'counter') at(talk, visit);
      else on(talk, visit.day);
    }
    if (birthday !== null && visits.length >= 15 && random.chance(0.7)) {
      for (const day of birthdaysWithin(birthday, first.day, last.day)) {
        if (random.chance(0.6)) on(random.pick(contacts.birthday), openDayAtOrBefore(openDays, day));
      }
    }
    if (visits.length >= 45) {
      for (const eve of holidayEves) {
        if (eve > first.day && eve <= last.day && random.chance(0.5)) on(random.pick(contacts.holiday), eve);
      }
    }
    const quiet = daysBetween(last.day, today);
    if (quiet > quietDays + 10 && visits.length >= 4 && random.chance(0.55)) {
      const asked = addDays(last.day, random.whole(quietDays, Math.min(quiet - 8, 150)));
      on(random.pick(contacts.sleeping), openDayAtOrBefore(openDays, asked));
      if (random.chance(0.5))
        on(random.pick(contacts.reply), openDayAtOrBefore(openDays, addDays(asked, random.whole(1, 6))));
    }
  }
  for (const visit of returns) at(random.pick(contacts.returned), visit);

  return told
    .map((one) => contactOf(one, words, slots, today))
    .sort((a, b) => (`${a.day} ${a.time ?? ''}` < `${b.day} ${b.time ?? ''}` ? -1 : 1));
}

/** Something promised that is due about now: overdue, today, or in the weeks ahead. */
export function promisedContact(
  lastVisit: Visit,
  dueInDays: number,
  slots: Omit<Slots, 'staff'>,
  { words, today, openDays }: ShopSurroundings,
  random: RandomSource,
): SampleContact {
  const day = openDayAtOrBefore(openDays, addDays(today, Math.min(dueInDays, 0) - random.whole(1, 9)));
  const told = { text: random.pick(words.contacts.promised), day, time: lastVisit.time, staff: lastVisit.servedBy };
  return { ...contactOf(told, words, slots, today), nextContactDay: addDays(today, dueInDays) };
}

function chatOf(text: string): ContactWords {
  return { touchpoint: 'visit', channel: 'counter', direction: 'in', mood: 'pleased', text };
}

function contactOf(
  { text, day, time, staff }: Told,
  words: ShopWords,
  slots: Omit<Slots, 'staff'>,
  today: string,
): SampleContact {
  const due = text.followUpDays === undefined ? null : addDays(day, text.followUpDays);
  return {
    day,
    time,
    touchpoint: text.touchpoint,
    channel: text.channel,
    direction: text.direction,
    text: fillSlots(text.text, { ...slots, staff: words.people.staff[staff] ?? '' }),
    mood: text.mood,
    // What was due before was done.
    nextContactDay: due !== null && due >= today ? due : null,
    minutes: minutesOf(text),
    staff,
    writtenAt: instantOf(day, time ?? closingTime, words.clockHours),
  };
}

/** What took longer than usual, and was noted so. */
function minutesOf({ mood, touchpoint, followUpDays }: ContactWords): number | null {
  if (mood === 'upset') return 20;
  if (followUpDays !== undefined) return touchpoint === 'visit' ? 15 : 8;
  return touchpoint === 'gift' ? 12 : null;
}

export function rememberPreferences(
  { role, traits, visits, slots }: RememberedLife,
  { words }: ShopSurroundings,
  random: RandomSource,
): SamplePreference[] {
  const kept = (kind: SamplePreference['kind']) => (preference: PreferenceWords) => ({ kind, preference });
  const own = traits.flatMap((trait) => [
    ...words.traits[trait].likes.map(kept('likes')),
    ...words.traits[trait].avoids.map(kept('avoids')),
  ]);
  const general = [...words.likes.map(kept('likes')), ...words.avoids.map(kept('avoids'))];
  const company = words.companyPreferences.map(kept('likes'));
  const pool = role === 'company' ? company : random.shuffled([...own, ...random.some(general, 3)]);
  const since = visits[Math.floor(visits.length * 0.1)];
  if (since === undefined) return [];
  return random.some(pool, preferenceCount(visits.length, random)).map(({ kind, preference }) => {
    const learned = random.pick(visits.filter((visit) => visit.day >= since.day));
    const staff = words.people.staff[learned.servedBy] ?? '';
    return {
      kind,
      topic: preference.topic,
      text: fillSlots(preference.text, { ...slots, staff }),
      why: fillSlots(preference.why ?? '', { ...slots, staff }),
      manner: kind === 'likes' ? mannerOfTopic[preference.topic] : '',
      learnedDay: learned.day,
      learnedFrom: fillSlots(random.pick(words.learnedFrom), { ...slots, staff }),
      isCurrent: random.chance(0.93),
    };
  });
}

/** What one asks for when they come: the seat, what they take. The rest is done unasked. */
const mannerOfTopic: Readonly<Record<PreferenceTopic, PreferenceManner | ''>> = {
  seat: 'ask',
  drink: 'ask',
  food: 'ask',
  habit: 'do',
  people: 'do',
  health: 'do',
  size: 'do',
  taboo: '',
  talk: '',
};

function preferenceCount(visits: number, random: RandomSource): number {
  if (visits < 4) return random.chance(0.15) ? 1 : 0;
  if (visits < 15) return random.whole(0, 2);
  return visits < 60 ? random.whole(1, 3) : random.whole(2, 5);
}

export function rememberNote(
  { role, traits, visits, slots }: RememberedLife,
  { words }: ShopSurroundings,
  random: RandomSource,
): string {
  const own = traits.flatMap((trait) => words.traits[trait].notes);
  const isToldOften = role !== 'person' || visits.length >= 8;
  if (!random.chance(isToldOften ? 0.42 : 0.07)) return '';
  const notes =
    role === 'company'
      ? words.companyNotes
      : role === 'prospect'
        ? words.prospectNotes
        : [...own, ...own, ...words.notes];
  return fillSlots(random.pick(notes), { ...slots, staff: random.pick(words.people.staff) });
}

function dayWithin(from: string, to: string, random: RandomSource): string {
  return addDays(from, random.whole(0, daysBetween(from, to)));
}

function openDayAtOrBefore(openDays: readonly string[], day: string): string {
  return openDays.findLast((open) => open <= day) ?? openDays[0] ?? day;
}

function birthdaysWithin(birthday: string, from: string, to: string): string[] {
  const monthAndDay = birthday.slice(-5) === '02-29' ? '02-28' : birthday.slice(-5);
  const years = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.push(year);
  return years.map((year) => `${year}-${monthAndDay}`).filter((day) => day >= from && day <= to);
}
