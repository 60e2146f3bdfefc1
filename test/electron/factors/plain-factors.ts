import { addMonths, dayNumber, daysBetween } from '../../../shared/day.ts';
import { type Factor, factors } from '../../../shared/factors/factors.ts';
import { type DrawnOrder, type DrawnShop, enteredDay } from './drawn-shop.ts';

export type PlainFactors = Record<Factor, number | null>;

/** The seven factors of everybody, each worked out alone from the plain data of the shop: slow, and easy to check. */
export function plainFactors(shop: DrawnShop, asOf: string): Map<number, PlainFactors> {
  return new Map(shop.customers.map(({ id }) => [id, plainFactorsOf(shop, id, asOf)]));
}

function plainFactorsOf(shop: DrawnShop, id: number, asOf: string): PlainFactors {
  const computed = {
    loyalty: loyalty(shop, id, asOf),
    stability: stability(shop, id, asOf),
    tolerance: tolerance(shop, id, asOf),
    suggestions: suggestions(shop, id, asOf),
    referrals: referrals(shop, id, asOf),
    credit: credit(shop, id, asOf),
    influence: influence(shop, id, asOf),
  };
  return Object.fromEntries(
    factors.map((factor) => [factor, ownersScore(shop, id, factor, asOf) ?? computed[factor]]),
  ) as PlainFactors;
}

/** The highest of the last day on which the owner said something. */
export function ownersScore(shop: DrawnShop, id: number, factor: Factor, asOf: string): number | null {
  const said = shop.scores.filter((one) => one.customer === id && one.factor === factor && one.day <= asOf);
  const lastDay = said
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const ofLastDay = said.flatMap(({ day, score }) => (day === lastDay && score !== null ? score : []));
  return ofLastDay.length === 0 ? null : Math.max(...ofLastDay);
}

function purchaseDays(shop: DrawnShop, id: number, asOf: string): string[] {
  const days = shop.orders.filter(({ customer, sale, day }) => customer === id && sale > 0 && day <= asOf);
  return [...new Set(days.map(({ day }) => day))].sort();
}

/** Of the household they are in on `asOf`: what its members bought on the days on which they belonged. */
function rhythmDays(shop: DrawnShop, id: number, asOf: string, on = asOf): string[] {
  const belongs = ({ fromDay }: { fromDay: string | null }, day: string) => fromDay === null || fromDay <= day;
  const household = householdOf(shop, id, asOf);
  if (household === undefined) return purchaseDays(shop, id, on);
  const days = household.members.flatMap((member) =>
    purchaseDays(shop, member.customer, on).filter((day) => belongs(member, day)),
  );
  return [...new Set(days)].sort();
}

function householdOf(shop: DrawnShop, id: number, asOf: string) {
  return shop.groups.find(
    ({ kind, members }) =>
      kind === 'household' &&
      members.some(({ customer, fromDay }) => customer === id && (fromDay === null || fromDay <= asOf)),
  );
}

function gapsBetween(days: string[]): number[] {
  return days.slice(1).map((day, at) => daysBetween(days[at] ?? '', day));
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

function remembered(days: string[]): string[] {
  const last = days.at(-1) ?? '';
  return days.filter((day) => daysBetween(day, last) <= 730);
}

function shopGap(shop: DrawnShop, asOf: string): number {
  const ones = new Map(shop.customers.map(({ id }) => [householdOf(shop, id, asOf) ?? id, id]));
  const means = [...ones.values()]
    .map((id) => gapsBetween(remembered(rhythmDays(shop, id, asOf))))
    .filter((gaps) => gaps.length >= 2)
    .map((gaps) => sum(gaps) / gaps.length)
    .sort((a, b) => a - b);
  if (means.length < 10) return 30;
  const middle = means.length / 2;
  const median =
    means.length % 2 === 1 ? (means[Math.floor(middle)] ?? 0) : ((means[middle - 1] ?? 0) + (means[middle] ?? 0)) / 2;
  return Math.min(60, Math.max(7, median));
}

function usualGap(shop: DrawnShop, id: number, asOf: string, on = asOf): number | null {
  const days = remembered(rhythmDays(shop, id, asOf, on));
  if (days.length === 0) return null;
  const gaps = gapsBetween(days);
  return (2 * shopGap(shop, asOf) + sum(gaps)) / (2 + gaps.length);
}

function loyalty(shop: DrawnShop, id: number, asOf: string): number | null {
  const days = purchaseDays(shop, id, asOf);
  const gap = usualGap(shop, id, asOf);
  if (days.length < 3 || gap === null) return null;
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const silent = daysBetween(rhythmDays(shop, id, asOf).at(-1) ?? last, asOf);
  const asleep = Math.min(1095, Math.max(56, 6 * gap));
  const recency = silent <= gap ? 5 : Math.max(0, (5 * (asleep - silent)) / (asleep - gap));
  const repeat = 5 - 5 * 2 ** (-(days.length - 1) / 8);
  const tenure = 5 - 5 * 2 ** (-daysBetween(first, last) / 365.25 / 1.5);
  const elsewhere = shop.customers.find((customer) => customer.id === id)?.buysElsewhere;
  const parts = [recency, repeat, tenure, ...(elsewhere ? [elsewhere === 'no' ? 5 : 0] : [])];
  return sum(parts) / parts.length;
}

function stability(shop: DrawnShop, id: number, asOf: string): number | null {
  const days = purchaseDays(shop, id, asOf);
  if (days.length < 5) return null;
  const gaps = gapsBetween(days);
  const mean = sum(gaps) / gaps.length;
  const variance = (sum(gaps.map((gap) => (gap - mean) ** 2)) + 2 * mean ** 2) / (gaps.length + 2);
  return Math.max(5 / (1 + variance / mean ** 2), 5 * (regularMonths(days, asOf) ?? 0));
}

function regularMonths(days: string[], asOf: string): number | null {
  const years: string[][] = [];
  for (const year of [0, 1, 2]) {
    const to = yearsBefore(asOf, year);
    const from = yearsBefore(asOf, year + 1);
    if (daysBetween(from, days[0] ?? '') > 31) break;
    const months = days.filter((day) => day > from && day <= to).map((day) => day.slice(5, 7));
    years.push([...new Set(months)]);
  }
  const all = new Set(years.flat());
  if (years.length < 2 || all.size === 0) return null;
  return years.flat().length / (all.size * years.length);
}

/** Year by year, as a 29 February becomes a 28th and stays it. */
function yearsBefore(day: string, years: number): string {
  return years === 0 ? day : yearsBefore(addMonths(day, -12), years - 1);
}

function tolerance(shop: DrawnShop, id: number, asOf: string): number | null {
  if (rhythmDays(shop, id, asOf).length === 0) return null;
  const after = addMonths(asOf, -24);
  const isIn = ({ customer, day }: { customer: number; day: string }) => customer === id && day > after && day <= asOf;
  const broken = shop.promises.filter(({ day, keptOn }) => day < asOf && (keptOn === null || keptOn > day));
  const returns = shop.orders.filter(({ returned }) => returned > 0);
  const judged = [
    ...shop.complaints.filter(isIn).map(({ day }) => cameAgain(shop, id, asOf, day)),
    ...broken.filter(isIn).map(({ day }) => cameAgain(shop, id, asOf, day)),
    ...returns.filter(isIn).map((order) => laterThatDay(shop, order) || cameAgain(shop, id, asOf, order.day)),
  ].filter((stayed) => stayed !== null);
  if (judged.length === 0) return null;
  return (5 * judged.filter(Boolean).length) / judged.length;
}

/** Null: too early to say. */
function cameAgain(shop: DrawnShop, id: number, asOf: string, day: string): boolean | null {
  const gap = usualGap(shop, id, asOf, day) ?? shopGap(shop, asOf);
  const silences = rhythmDays(shop, id, asOf).map((bought) => daysBetween(day, bought));
  if (silences.some((silence) => silence > 0 && silence <= 2 * gap)) return true;
  return daysBetween(day, asOf) > 2 * gap ? false : null;
}

function laterThatDay(shop: DrawnShop, returned: DrawnOrder): boolean {
  return shop.orders.some((order) => {
    if (order === returned || order.customer !== returned.customer) return false;
    if (order.day !== returned.day || order.sale === 0) return false;
    if (order.time !== null && returned.time !== null && order.time !== returned.time) {
      return order.time > returned.time;
    }
    return Number(order.number) > Number(returned.number);
  });
}

/** Bought by then, or entered: nobody is known of before they come. */
function isThere(shop: DrawnShop, id: number, asOf: string): boolean {
  return (
    asOf >= enteredDay || (shop.orderedBy ?? shop.orders).some(({ customer, day }) => customer === id && day <= asOf)
  );
}

function oneSided(points: number, half: number): number {
  return points === 0 ? 0 : Math.max(1, 5 - 5 * 2 ** (-points / half));
}

function suggestions(shop: DrawnShop, id: number, asOf: string): number | null {
  const after = addMonths(asOf, -24);
  const recent = shop.suggestions.filter(({ day }) => day > after && day <= asOf);
  const theirs = recent.filter(({ customer }) => customer === id);
  if (theirs.length === 0) {
    const gaveBefore = shop.suggestions.some(({ customer, day }) => customer === id && day <= after);
    return gaveBefore || recent.length < 10 || !isThere(shop, id, asOf) ? null : 0;
  }
  const takenUp = theirs.filter(({ takenUpOn }) => takenUpOn !== null && takenUpOn <= asOf);
  return oneSided(theirs.length + 2 * takenUp.length, 2);
}

function firstDayOf(shop: DrawnShop, id: number): string | undefined {
  return purchaseDays(shop, id, '9999-12-31')[0];
}

function broughtBy(shop: DrawnShop, id: number, asOf: string): number[] {
  return shop.customers
    .filter((customer) => customer.referredBy === id && (firstDayOf(shop, customer.id) ?? enteredDay) <= asOf)
    .map((customer) => customer.id);
}

function netOf(shop: DrawnShop, ids: number[], asOf: string): number {
  const theirs = shop.orders.filter(({ customer, day }) => ids.includes(customer) && day <= asOf);
  return sum(theirs.map(({ sale, returned }) => sale - returned));
}

function referrals(shop: DrawnShop, id: number, asOf: string): number | null {
  const people = broughtBy(shop, id, asOf);
  const everybody = shop.customers.map((customer) => customer.id);
  if (people.length === 0) {
    const newest = shop.customers.filter((customer) => {
      const first = firstDayOf(shop, customer.id);
      return first !== undefined && first <= asOf && first > addMonths(asOf, -24);
    });
    const known = newest.filter(({ source, referredBy }) => source !== '' || referredBy !== null);
    return newest.length > 0 && known.length * 3 >= newest.length && isThere(shop, id, asOf) ? 0 : null;
  }
  const sales = shop.orders.filter(({ sale, day }) => sale > 0 && day <= asOf).length;
  const bill = netOf(shop, everybody, asOf) / sales;
  // Who only ever brought something back did not become a customer.
  const bought = people.filter((person) => firstDayOf(shop, person) !== undefined);
  return oneSided(people.length + Math.log2(1 + Math.max(0, netOf(shop, bought, asOf)) / bill) / 2, 3);
}

function influence(shop: DrawnShop, id: number, asOf: string): number | null {
  const sway = sum(shop.relations.filter(({ other }) => other === id).map((relation) => relation.influence ?? 3));
  const reviews = shop.reviews.filter(({ customer, day }) => customer === id && day <= asOf).length;
  const led = shop.groups.filter(({ kind, members: [main] }) => {
    const isLed = main?.customer === id && (main.fromDay === null || main.fromDay <= asOf);
    return isLed && kind !== 'household';
  }).length;
  const dated = led + (broughtBy(shop, id, asOf).length + reviews) / 2;
  const points = sway / 3 + dated;
  return points === 0 || (dated === 0 && !isThere(shop, id, asOf)) ? null : oneSided(points, 3);
}

/** Pays the oldest first, penny by penny through the days. */
function credit(shop: DrawnShop, id: number, asOf: string): number | null {
  const terms = shop.terms.filter(({ customer }) => customer === id);
  const orders: { dueDay: string; owed: number; settledDay: string | null }[] = [];
  let ahead = 0;
  const pay = (amount: number, day: string): number => {
    let rest = amount;
    for (const order of orders) {
      const paid = Math.min(order.owed, rest);
      order.owed -= paid;
      rest -= paid;
      if (paid > 0 && order.owed === 0) order.settledDay = day;
    }
    return rest;
  };
  const theirs = shop.orders.filter(({ customer }) => customer === id);
  const paid = shop.payments.filter(({ customer }) => customer === id);
  const days = [...new Set([...theirs, ...paid].map(({ day }) => day))].sort().filter((day) => day <= asOf);
  for (const day of days) {
    const agreed = terms.find(({ fromDay }) => fromDay <= day)?.daysToPay;
    const ofDay = theirs.filter((order) => order.day === day).map(({ sale, returned }) => sale - returned);
    for (const net of ofDay) {
      if (net <= 0 || agreed === undefined) continue;
      const due = new Date((dayNumber(day) - dayNumber('1970-01-01') + agreed) * 86_400_000).toISOString().slice(0, 10);
      orders.push({ dueDay: due, owed: net, settledDay: null });
      ahead = pay(ahead, day);
    }
    // What is brought back pays what is owed; the rest is a balance only where the day is on account.
    for (const net of ofDay) {
      if (net >= 0) continue;
      const rest = pay(-net, day);
      if (agreed !== undefined) ahead += rest;
    }
    for (const { amount } of paid.filter((payment) => payment.day === day)) ahead += pay(amount, day);
  }
  const judged = orders.filter(({ dueDay, settledDay }) => settledDay !== null || dueDay < asOf);
  if (judged.length === 0) return null;
  const punctual = judged.map(
    ({ dueDay, settledDay }) => 2 ** (-Math.max(0, daysBetween(dueDay, settledDay ?? asOf)) / 30),
  );
  return (5 * sum(punctual)) / punctual.length;
}
