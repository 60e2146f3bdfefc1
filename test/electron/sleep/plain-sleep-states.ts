import { daysBetween } from '../../../shared/day.ts';

/** Who bought on which days. */
export type PlainPurchases = ReadonlyMap<string, readonly string[]>;

export interface PlainState {
  number: string;
  state: string;
  lastDay: string;
  days: number;
  usualGap: number;
  members: readonly string[];
}

/** The definition, spelled out; `households` by their members' numbers, the main one first. */
export function plainSleepStates(
  purchases: PlainPurchases,
  asOf: string,
  mode: 'days' | 'rhythm',
  households: readonly (readonly string[])[] = [],
): PlainState[] {
  const inHousehold = new Set(households.flat());
  const buyers = [...households, ...[...purchases.keys()].filter((number) => !inHousehold.has(number)).map((n) => [n])];
  const rhythms = buyers.flatMap((members) => {
    const days = [...new Set(members.flatMap((number) => purchases.get(number) ?? []))]
      .filter((day) => day <= asOf)
      .sort();
    const lastDay = days.at(-1);
    if (lastDay === undefined) return [];
    const counted = days.filter((day) => daysBetween(day, lastDay) <= 730);
    return [{ members, lastDay, gaps: counted.length - 1, span: daysBetween(counted[0] ?? lastDay, lastDay) }];
  });
  const means = rhythms
    .filter(({ gaps }) => gaps >= 2)
    .map(({ gaps, span }) => span / gaps)
    .sort((one, other) => one - other);
  const middle = means.length >> 1;
  const median = means.length % 2 === 1 ? (means[middle] ?? 0) : ((means[middle - 1] ?? 0) + (means[middle] ?? 0)) / 2;
  const shopGap = means.length < 10 ? 30 : Math.min(60, Math.max(7, median));
  return rhythms
    .map(({ members, lastDay, gaps, span }) => {
      const days = daysBetween(lastDay, asOf);
      const usualGap = (2 * shopGap + span) / (2 + gaps);
      const bounded = (multiple: number, least: number, most: number) =>
        mode === 'rhythm' ? Math.min(most, Math.max(least, multiple * usualGap)) : 0;
      const [dozing, halfAsleep, asleep] =
        mode === 'days' ? [60, 120, 240] : [bounded(2.5, 14, 548), bounded(4, 28, 730), bounded(6, 56, 1095)];
      const state = days >= asleep ? 'asleep' : days >= halfAsleep ? 'halfAsleep' : days >= dozing ? 'dozing' : 'awake';
      return { number: members[0] ?? '', state, lastDay, days, usualGap, members };
    })
    .sort((one, other) => (one.number < other.number ? -1 : 1));
}
