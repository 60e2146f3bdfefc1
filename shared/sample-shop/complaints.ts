import { addDays, daysBetween } from '../day.ts';
import { fillSlots, type Slots } from './fill-slots.ts';
import type { RandomSource } from './random-source.ts';
import type { Visit } from './remembered.ts';
import type { SampleComplaint, SampleContact } from './sample-shop.ts';
import { hourMs, instantOf } from './shop-clock.ts';
import type { ShopWords } from './words.ts';

/** Somebody who may have had something to complain of. */
export interface Complainer {
  visits: readonly Visit[];
  isCompany: boolean;
  takesColdDrink: boolean;
  slots: Omit<Slots, 'staff'>;
}

export interface HeardComplaint {
  contact: SampleContact;
  complaint: Omit<SampleComplaint, 'contact'>;
}

/** How each ends: so many of a hundred, with the satisfaction afterwards. */
const endings = [
  { share: 14, satisfaction: 0 },
  { share: 30, satisfaction: 1 },
  { share: 36, satisfaction: 2 },
  { share: 20, satisfaction: 3 },
];
const complaintsEnded = 30;
/** Still on the desk: since yesterday, and answered but not yet settled. */
const complaintsOpen: readonly { daysAgo: number; isAnswered: boolean }[] = [
  { daysAgo: 1, isAnswered: false },
  { daysAgo: 3, isAnswered: true },
  { daysAgo: 5, isAnswered: true },
  { daysAgo: 8, isAnswered: true },
];

/** Draws who complained of what and how it ended, by the complainer's place in the list. */
export function drawComplaints(
  complainers: readonly Complainer[],
  words: ShopWords,
  today: string,
  random: RandomSource,
): Map<number, HeardComplaint[]> {
  const heard = new Map<number, HeardComplaint[]>();
  const places = complainers.map((_, place) => place);
  const hear = (place: number, visit: Visit, ending: Ending) => {
    const complainer = complainers[place];
    if (!complainer) return;
    const sofar = heard.get(place) ?? [];
    sofar.push(tellComplaint(complainer, visit, ending, words, random));
    heard.set(place, sofar);
  };
  for (let count = 0; count < complaintsEnded; count++) {
    const { satisfaction } = random.pickWeighted(endings, ({ share }) => share);
    const fitting = places.filter((place) => {
      const { visits } = complainers[place] ?? { visits: [] };
      const quietDays = daysBetween(visits.at(-1)?.day ?? today, today);
      // Who stayed dissatisfied was not seen again; who was won back came many times after.
      return !heard.has(place) && visits.length >= 6 && (satisfaction === 0 ? quietDays > 75 : quietDays < 60);
    });
    if (fitting.length === 0) continue;
    const place = random.pick(fitting);
    const { visits } = complainers[place] ?? { visits: [] };
    const early = visits.slice(0, -2).filter((visit) => daysBetween(visit.day, today) > 20);
    const visit = satisfaction === 0 ? visits.at(-1) : random.pick(early.length > 0 ? early : visits);
    if (visit) hear(place, visit, { isAnswered: true, satisfaction });
  }
  for (const { daysAgo, isAnswered } of complaintsOpen) {
    const day = addDays(today, -daysAgo);
    const fitting = places.filter((place) => !heard.has(place) && (complainers[place]?.visits.length ?? 0) >= 12);
    const there = fitting.filter((place) => complainers[place]?.visits.some((visit) => visit.day === day));
    if (fitting.length === 0) continue;
    const place = random.pick(there.length > 0 ? there : fitting);
    const visit = complainers[place]?.visits.find((one) => one.day === day);
    hear(place, visit ?? { day, time: '16:40:00', servedBy: 0 }, { isAnswered, satisfaction: null });
  }
  return heard;
}

interface Ending {
  isAnswered: boolean;
  /** Null: not settled yet. */
  satisfaction: number | null;
}

function tellComplaint(
  { isCompany, takesColdDrink, slots }: Complainer,
  visit: Visit,
  { isAnswered, satisfaction }: Ending,
  words: ShopWords,
  random: RandomSource,
): HeardComplaint {
  // No one complains that a lemonade is lukewarm and gets a warmer cup.
  const fitting = words.complaints.filter(
    ({ factor, text }) =>
      (factor === 'delivery') === isCompany && !(takesColdDrink && factor === 'quality' && text.includes('{drink}')),
  );
  const { factor, text, answer } = random.pick(fitting);
  const filled = { ...slots, staff: words.people.staff[visit.servedBy] ?? '' };
  const heardAt = instantOf(visit.day, visit.time, words.clockHours);
  // Most are answered within a day, as promised.
  const answeredAfter = random.chance(0.82) ? random.between(1, 21) : random.between(26, 70);
  const answeredAt = isAnswered ? Math.round(heardAt + answeredAfter * hourMs) : null;
  const settledAfter = random.between(2, 96);
  return {
    contact: {
      day: visit.day,
      time: visit.time,
      touchpoint: 'complaint',
      channel: isCompany
        ? 'phone'
        : random.pickWeighted(['counter', 'phone', 'review'] as const, (one) => (one === 'counter' ? 5 : 1)),
      direction: 'in',
      text: fillSlots(text, filled),
      mood: 'upset',
      nextContactDay: null,
      minutes: 15,
      staff: visit.servedBy,
      writtenAt: heardAt,
    },
    complaint: {
      heardAt,
      heardBy: visit.servedBy,
      factor,
      text: fillSlots(text, filled),
      answeredAt,
      answer: isAnswered ? fillSlots(answer, filled) : '',
      closedAt: answeredAt === null || satisfaction === null ? null : Math.round(answeredAt + settledAfter * hourMs),
      satisfactionAfter: satisfaction,
    },
  };
}
