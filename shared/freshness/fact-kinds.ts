/**
 * The facts about a customer that go out of date, each with the table its rows are in. Every row says in
 * `confirmed_day` when it was last confirmed, null where no one has said.
 *
 * - Typed or changed by hand: confirmed on that day, as who typed it had it from somewhere. What a person likes, entered
 *   later with the day it was learned: on that day.
 * - Imported: a file confirms nothing; what an earlier export of ours says of it is carried. A file that replaces what
 *   was there takes its confirmation with it.
 * - An order, a call or a visit confirms nothing by itself.
 */
export const factTables = {
  phone: 'customer_phones',
  address: 'customer_addresses',
  preference: 'preferences',
  person: 'relations',
} as const;

export type FactKind = keyof typeof factTables;
export const factKinds = Object.keys(factTables) as FactKind[];

/** The day on which what a person types is confirmed: today, or the earlier day on which it was learned. Days are YYYY-MM-DD. */
export function confirmedWhenTyped(today: string, learnedDay: string | null = null): string {
  return learnedDay !== null && learnedDay < today ? learnedDay : today;
}

/** Of the days on which two rows that say the same were confirmed, the later; null: neither was. */
export function laterConfirmed(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
