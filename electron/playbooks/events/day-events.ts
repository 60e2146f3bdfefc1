import { lunarDateOfSolar } from '../../../shared/dates/lunar-calendar.ts';
import { occurrenceIn } from '../../../shared/dates/next-occurrence.ts';
import { type RememberedDay, rememberedDayOfText } from '../../../shared/dates/remembered-day.ts';
import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import type { Archive } from '../../archive/archive.ts';
import { CacheByTables } from '../../engine/cache-by-tables.ts';
import { type PlaybookFacts, textOfDay } from '../playbook-facts.ts';
import type { EventSpan } from './events-of-trigger.ts';
import { foundEvent } from './found-event.ts';

interface StoredBirthday {
  id: number;
  day: string;
  calendar: 'solar' | 'lunar';
  isLeapMonth: 0 | 1;
}

/** Birthdays of the customers whose day is known, in the years that lie between. */
export function* birthdayEvents(
  facts: PlaybookFacts,
  _trigger: Extract<PlaybookTrigger, { kind: 'birthday' }>,
  span: EventSpan,
): Generator<PlaybookEvent> {
  for (const { id, remembered } of birthdaysOf(facts.archive)) {
    for (const occurrence of occurrencesWithin(remembered, facts, span)) yield foreseen(id, occurrence, span);
  }
}

interface KnownBirthday {
  id: number;
  remembered: RememberedDay;
}

const keptBirthdays = new CacheByTables<KnownBirthday[]>();

/** Kept until a customer is written. */
function birthdaysOf(archive: Archive): readonly KnownBirthday[] {
  return keptBirthdays.get(archive, { key: '', reads: ['customers'] }, () => {
    const rows = archive.reader
      .prepare<[], StoredBirthday>(
        `SELECT id, birthday AS day, birthday_calendar AS calendar, birthday_is_leap_month AS isLeapMonth
           FROM customers WHERE birthday IS NOT NULL AND binned_at IS NULL AND merged_into IS NULL`,
      )
      .all();
    return rows.flatMap(({ id, day, calendar, isLeapMonth }) => {
      const remembered = rememberedDayOfText(day, calendar, isLeapMonth === 1);
      return remembered === null ? [] : [{ id, remembered }];
    });
  });
}

/** A day of the year that the shop keeps, for everybody. */
export function* dayOfYearEvents(
  facts: PlaybookFacts,
  { month, dayOfMonth, isLunar }: Extract<PlaybookTrigger, { kind: 'dayOfYear' }>,
  span: EventSpan,
): Generator<PlaybookEvent> {
  const kept: RememberedDay = {
    calendar: isLunar ? 'lunar' : 'solar',
    year: null,
    month,
    dayOfMonth,
    isLeapMonth: false,
  };
  for (const occurrence of occurrencesWithin(kept, facts, span)) {
    for (const id of facts.roster.ids) yield foreseen(id, occurrence, span);
  }
}

function* occurrencesWithin(remembered: RememberedDay, { clock }: PlaybookFacts, { from, leadDays }: EventSpan) {
  const last = clock.asOf + leadDays;
  const firstYear = yearOf(remembered, from);
  const lastYear = yearOf(remembered, last);
  for (let year = firstYear; year <= lastYear; year += 1) {
    const text = occurrenceIn(year, remembered);
    const day = text === null ? null : dayNumber(text);
    if (day !== null && day >= from && day <= last) yield day;
  }
}

/** In the calendar of the remembered day. */
function yearOf({ calendar }: RememberedDay, day: number): number {
  const text = textOfDay(day);
  return calendar === 'lunar' ? lunarDateOfSolar(text).year : Number(text.slice(0, 4));
}

function foreseen(personId: number, day: number, { leadDays }: EventSpan): PlaybookEvent {
  return foundEvent({ personId, key: textOfDay(day), day, seen: day - leadDays });
}
