import { addDays } from '../day.ts';
import type { SampleContact, SampleCustomer, SampleLine } from './sample-shop.ts';
import { instantOf } from './shop-clock.ts';
import { linesOf } from './till-lines.ts';
import type { ShopWords } from './words.ts';

/** Within some ninety days he comes back. */
const firstDaysAgo = 91;
const backDaysAgo = 4;
const firstTime = '15:20:00';
const backTime = '15:05:00';
/** On the card he got. */
const discountPercent = 15;
const servedBy = 0;
const lastMinute = '16:25:00';

interface RegularsOrder {
  day: string;
  time: string;
  servedBy: number;
  lines: readonly SampleLine[];
}

export interface RegularsStory {
  customer: SampleCustomer;
  orders: readonly RegularsOrder[];
}

/** Mr Pan, with his whole story and his two orders: how a guest becomes a regular. */
export function regularInTheMaking(words: ShopWords, openDays: readonly string[], today: string): RegularsStory {
  const told = words.care.regular;
  const openUpTo = (daysAgo: number): string =>
    openDays.findLast((day) => day <= addDays(today, -daysAgo)) ?? openDays[0] ?? today;
  const [first, back] = [openUpTo(firstDaysAgo), openUpTo(backDaysAgo)];
  const at = (day: string, time: string): number => instantOf(day, time, words.clockHours);
  const contact = (day: string, time: string, said: Partial<SampleContact> & { text: string }): SampleContact => ({
    ...{ touchpoint: 'visit', channel: 'counter', direction: 'in', mood: '', nextContactDay: null, minutes: null },
    ...{ day, time, staff: servedBy, writtenAt: at(day, time), ...said },
  });
  const sent = (step: { afterDays: number; text: string; minutes: number }, by: Partial<SampleContact>) =>
    contact(addDays(first, step.afterDays), '10:15:00', {
      direction: 'out',
      ...by,
      text: step.text,
      minutes: step.minutes,
    });
  const [making, choosing] = told.booklets;
  const bought = (codes: readonly string[], discount: number): readonly SampleLine[] =>
    linesOf(
      words.menu,
      words.menu.items.filter(({ code }) => codes.includes(code)),
      { yearsBack: 0, discountPercent: discount, isFirstFree: false },
    );
  return {
    orders: [
      { day: first, time: firstTime, servedBy, lines: bought([told.takes.drink, told.takes.food], 0) },
      { day: back, time: backTime, servedBy, lines: bought([told.takes.drink, told.takes.food], discountPercent) },
    ],
    customer: {
      ...{ number: '', numberIsOurs: false, kind: 'person', name: told.name, called: told.called },
      ...{ birthday: null, birthdayAsTyped: null, birthdayCalendar: 'solar', birthdayIsLeapMonth: false },
      ...{
        howToTalk: told.howToTalk,
        dates: [],
        broughtBy: null,
        note: told.note,
        binnedAt: null,
        wechats: [],
        emails: [],
        orientation: '',
      },
      createdAt: at(first, firstTime),
      phones: [{ label: words.people.phoneLabels.mobile, asTyped: told.phone }],
      addresses: [
        {
          label: words.people.addressLabels.home,
          street: told.street,
          city: words.people.towns[0]?.city ?? '',
          postcode: words.people.towns[0]?.postcode ?? '',
          country: words.people.country,
        },
      ],
      tags: [told.tag],
      preferences: told.likes.map((like) => ({
        ...like,
        kind: 'likes',
        learnedDay: first,
        learnedFrom: told.learnedFrom,
        isCurrent: true,
      })),
      contacts: [
        contact(first, firstTime, { text: told.first, minutes: 15, mood: 'calm' }),
        contact(first, lastMinute, { text: told.card, minutes: 5, mood: 'pleased' }),
        sent(told.greeting, { touchpoint: 'message', channel: 'sms' }),
        sent(making, { touchpoint: 'letter', channel: 'post' }),
        sent(choosing, { touchpoint: 'letter', channel: 'post' }),
        contact(back, backTime, { text: told.back, minutes: 10, mood: 'pleased' }),
      ],
      complaints: [],
      cases: [],
      lifeEvents: [{ day: addDays(first, 60), ...told.lifeEvent }],
      scores: [],
    },
  };
}
