/**
 * What should be said of a typed day at once. Without a day no one is reminded: `unreadable`; `incomplete` (a year, a
 * month, an animal of the zodiac); `noSuchDay` (2月30日). With one: `takenAsLunar` (八月十五, where only the way of writing
 * speaks for it); `notInThatYear` (a 30th or a leap month that the year did not have); `ahead` (it is yet to come).
 */
export const dayDoubts = ['unreadable', 'incomplete', 'noSuchDay', 'takenAsLunar', 'notInThatYear', 'ahead'] as const;
export type DayDoubt = (typeof dayDoubts)[number];

/** Those that the reading itself finds, without a calendar of years. */
export type ReadingDoubt = Exclude<DayDoubt, 'notInThatYear' | 'ahead'>;
