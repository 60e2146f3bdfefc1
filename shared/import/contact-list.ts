import { leavingTables as wordsEn } from '../locales/en/leaving-tables.ts';
import { leavingTables as wordsZh } from '../locales/zh-CN/leaving-tables.ts';
import { foldHeading } from '../text.ts';
import type { Proposal } from './assign-columns.ts';

const headingsByLanguage = [wordsEn, wordsZh].map(({ headings: { contacts, dueContacts, toContact } }) => ({
  /** The same in every list that is filled in. */
  needed: {
    number: toContact.customerNumber,
    name: toContact.customerName,
    day: toContact.contactDay,
    text: toContact.outcome,
  },
  channel: toContact.contactWay,
  direction: contacts.direction,
  dueContactDay: dueContacts.nextContactDay,
  dueContactText: dueContacts.text,
}));

const listDayHeadings = [wordsEn, wordsZh].map(({ headings }) => headings.toContact.listDay);

/**
 * The columns of a list of whom to contact (who has not come, birthdays, due contacts, a list to call), as it leaves in either
 * language with a way, a day and an outcome to fill in, and of due contacts the day and what it is about; null for every other
 * table. Its other columns may have been removed or moved.
 */
export function recogniseContactList(headings: readonly string[]): Proposal | null {
  const folded = headings.map(foldHeading);
  for (const { needed, channel, direction, dueContactDay, dueContactText } of headingsByLanguage) {
    const placesOf = (words: Readonly<Record<string, string>>): Record<string, number> =>
      Object.fromEntries(
        Object.entries(words)
          .map(([field, heading]) => [field, folded.indexOf(foldHeading(heading))] as const)
          .filter(([, place]) => place >= 0),
      );
    const places = placesOf(needed);
    if (!('day' in places && 'text' in places && ('number' in places || 'name' in places))) continue;
    const due = placesOf({ dueContactDay, dueContactText });
    const all = { ...places, ...placesOf({ channel, direction }), ...('dueContactDay' in due ? due : {}) };
    return {
      mapping: Object.fromEntries(Object.entries(all).map(([field, place]) => [field, [place]])),
      certainty: Object.fromEntries(Object.keys(all).map((field) => [field, 'heading'])),
    };
  }
  return null;
}

/** The column in which such a list says on which day it left; null: it does not, as those that left before it did. */
export function columnOfListDay(headings: readonly string[]): number | null {
  const folded = headings.map(foldHeading);
  const places = listDayHeadings.map((heading) => folded.indexOf(foldHeading(heading)));
  return places.find((place) => place >= 0) ?? null;
}
