// Run by time-zones.test.ts in a process of its own for each time zone: prints what the rules make of a century.
import { createHash } from 'node:crypto';
import { lunarDateOfSolar } from '../../../shared/dates/lunar-calendar.ts';
import { nextOccurrence } from '../../../shared/dates/next-occurrence.ts';
import { readTypedDay } from '../../../shared/dates/read-typed-day.ts';
import { addDays, dayNumber, dayOfNumber, daysBetween } from '../../../shared/day.ts';

const typed = [
  '1990-05-12',
  '29 Feb 1996',
  '12-30',
  '1994-12-31',
  '农历八月十五',
  '腊月三十',
  '闰六月初一',
  '1988年正月初一',
];
const remembered = typed.map((text) => readTypedDay(text, null));

const hash = createHash('sha256');
const first = dayNumber('1930-01-01');
const last = dayNumber('2029-12-31');
let days = 0;
for (let number = first; number <= last; number++) {
  const day = dayOfNumber(number) ?? '';
  hash.update(`${day} ${addDays(day, 1)} ${daysBetween(day, '2029-12-31')}`);
  days++;
  // The lunar calendar is slow to reckon with: a day in 149 meets every month and every day of one.
  if (number % 149 !== 0) continue;
  const one = remembered[days % remembered.length];
  hash.update(`${JSON.stringify(lunarDateOfSolar(day))} ${one == null ? '' : nextOccurrence(one, day)}`);
}
const seen = ['2011-12-29', '2011-12-31', '2018-11-04', '2026-03-08', '2026-11-22'].map((today) =>
  remembered.map((day) => day && nextOccurrence(day, today)),
);
process.stdout.write(
  JSON.stringify({
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetMinutes: new Date(2026, 0, 1).getTimezoneOffset(),
    rules: { days, remembered, seen, century: hash.digest('hex') },
  }),
);
