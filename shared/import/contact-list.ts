import { leavingTables as wordsEn } from '../locales/en/leaving-tables.ts';
import { leavingTables as wordsZh } from '../locales/zh-CN/leaving-tables.ts';
import { foldHeading } from '../text.ts';
import type { Proposal } from './assign-columns.ts';

/** They are the same in every list that is filled in. */
const headingsByLanguage = [wordsEn, wordsZh].map(({ headings }) => headings.toContact);

/**
 * The columns of a list of whom to contact (who has not come, birthdays, due contacts, a list to call), as it leaves in either
 * language with a day and an outcome to fill in; null for every other table. Its other columns may have been removed or moved.
 */
export function recogniseContactList(headings: readonly string[]): Proposal | null {
  const folded = headings.map(foldHeading);
  for (const words of headingsByLanguage) {
    const placeOf = (heading: string): number => folded.indexOf(foldHeading(heading));
    const [day, text] = [placeOf(words.contactDay), placeOf(words.outcome)];
    const [number, name] = [placeOf(words.customerNumber), placeOf(words.customerName)];
    if (day < 0 || text < 0 || (number < 0 && name < 0)) continue;
    const places = { number, name, day, text };
    const there = Object.entries(places).filter(([, place]) => place >= 0);
    return {
      mapping: Object.fromEntries(there.map(([field, place]) => [field, [place]])),
      certainty: Object.fromEntries(there.map(([field]) => [field, 'heading'])),
    };
  }
  return null;
}

/** The column in which such a list says on which day it left; null: it does not, as those that left before it did. */
export function columnOfListDay(headings: readonly string[]): number | null {
  const folded = headings.map(foldHeading);
  const places = headingsByLanguage.map(({ listDay }) => folded.indexOf(foldHeading(listDay)));
  return places.find((place) => place >= 0) ?? null;
}
