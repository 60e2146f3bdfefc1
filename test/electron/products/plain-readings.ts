import { addDays, daysBetween } from '../../../shared/day.ts';
import type { DueItem } from '../../../shared/products/contract.ts';
import { testToday } from '../test-engine.ts';
import type { GeneratedLine } from './generated-shop.ts';

export const sold = (lines: readonly GeneratedLine[]): GeneratedLine[] =>
  lines.filter(({ item, minor }) => item !== '' && minor > 0);
export const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** The definitions, spelled out. */
export function plainUsual(lines: readonly GeneratedLine[], customer: string) {
  const own = lines.filter((line) => line.customer === customer && line.day <= testToday);
  // Generated orders of one day were read in the order of the file.
  const orders = distinct(own.filter(({ minor }) => minor > 0).map(({ order }) => order))
    .map((order, place) => ({ order, place, day: own.find((line) => line.order === order)?.day ?? '' }))
    .sort((a, b) => (a.day === b.day ? b.place - a.place : a.day < b.day ? 1 : -1))
    .slice(0, 20);
  return distinct(sold(own).map(({ item }) => item))
    .map((item) => {
      const holding = orders.filter(({ order }) =>
        sold(own).some((line) => line.order === order && line.item === item),
      );
      return { item, times: holding.length, of: orders.length, lastDay: holding[0]?.day ?? '' };
    })
    .filter(({ times, of }) => times >= 3 && times >= 0.4 * of)
    .sort((a, b) => b.times - a.times || (a.item < b.item ? -1 : 1))
    .slice(0, 3);
}

export interface DrawnHousehold {
  name: string;
  members: readonly { customer: string; fromDay: string | null; toDay: string | null }[];
}

export function member(customer: string, from: number | null = null, to: number | null = null) {
  const dayOf = (days: number | null) => (days === null ? null : addDays(testToday, days));
  return { customer, fromDay: dayOf(from), toDay: dayOf(to) };
}

function belongs({ fromDay, toDay }: DrawnHousehold['members'][number], day: string): boolean {
  return (fromDay ?? '') <= day && day <= (toDay ?? '9999-12-31');
}

export function householdOn(households: readonly DrawnHousehold[], customer: string, day: string) {
  return households.find(({ members }) => members.some((one) => one.customer === customer && belongs(one, day)));
}

/** What a plain reading knows of a row; a household without its id. */
export function comparable(row: DueItem & { number: string }) {
  const { number, item, lastDay, usualGap, dueDay, lastAmount, household } = row;
  const of = household && { name: household.name, lastBy: household.lastBy?.number };
  return { number, item, lastDay, usualGap, dueDay, lastAmount, household: of };
}

export function plainDue(lines: readonly GeneratedLine[], on: string, households: readonly DrawnHousehold[] = []) {
  const seen = sold(lines).filter(({ day, customer }) => day <= on && customer !== '');
  const alone = distinct(seen.map(({ customer }) => customer))
    .filter((customer) => householdOn(households, customer, on) === undefined)
    .map((number) => ({ number, name: null, lines: seen.filter(({ customer }) => customer === number) }));
  const together = households.flatMap((household) => {
    const { name, members } = household;
    const main = members.find((one) => belongs(one, on));
    const theirs = seen.filter(({ customer, day }) => householdOn([household], customer, day) !== undefined);
    return main === undefined ? [] : [{ number: main.customer, name, lines: theirs }];
  });
  return distinct(seen.map(({ item }) => item)).flatMap((item) => {
    const rhythms = [...alone, ...together].flatMap(({ number, name, lines: counted }) => {
      const bought = counted.filter((line) => line.item === item);
      const days = distinct(bought.map(({ day }) => day)).sort();
      const last = days.at(-1);
      if (last === undefined) return [];
      const remembered = days.filter((day) => daysBetween(day, last) <= 730);
      const span = daysBetween(remembered[0] ?? last, last);
      const lastOrder = bought.filter(({ day }) => day === last).at(-1)?.order;
      const inLastOrder = bought.filter(({ order }) => order === lastOrder);
      const minor = inLastOrder.reduce((sum, line) => sum + line.minor, 0);
      const household = name === null ? null : { name, lastBy: inLastOrder[0]?.customer };
      return [{ number, last, gaps: remembered.length - 1, span, minor, household }];
    });
    const means = rhythms.flatMap(({ gaps, span }) => (gaps >= 2 ? [span / gaps] : [])).sort((a, b) => a - b);
    const middle = means.length / 2;
    const median = ((means[Math.ceil(middle) - 1] ?? 0) + (means[Math.floor(middle)] ?? 0)) / 2;
    const shop = means.length < 10 ? 30 : Math.min(60, Math.max(7, median));
    return rhythms.flatMap(({ number, last, gaps, span, minor, household }) => {
      const usualGap = (2 * shop + span) / (2 + gaps);
      const since = daysBetween(last, on);
      if (gaps < 2 || since < 0.8 * usualGap || since > 2 * usualGap) return [];
      const dueDay = addDays(last, Math.round(usualGap));
      const lastAmount = { minor, currency: 'GBP' };
      return [{ number, item, lastDay: last, usualGap, dueDay, lastAmount, household }];
    });
  });
}

export function plainCompanions(lines: readonly GeneratedLine[], item: string) {
  const orders = [...Map.groupBy(sold(lines), ({ order }) => order).values()].map(
    (held) => new Set(held.map((line) => line.item)),
  );
  const count = (...items: string[]) => orders.filter((held) => items.every((one) => held.has(one))).length;
  return distinct(sold(lines).map((line) => line.item))
    .filter((other) => other !== item && count(item, other) >= 10)
    .map((other) => {
      const together = count(item, other);
      const support = together / orders.length;
      return { item: other, together, support, lift: (together * orders.length) / (count(item) * count(other)) };
    })
    .sort((a, b) => b.lift - a.lift || b.together - a.together || (a.item < b.item ? -1 : 1));
}
