/** Said on a day: every sale up to `untilDay` is in. Days are YYYY-MM-DD. */
export interface KnownUntilChange {
  untilDay: string;
  isOfImport: boolean;
}

/**
 * The day up to which the orders are complete, from what was said, the earliest first; null: nothing was. An import
 * only moves it forward, as an older file says nothing about later days; the owner sets it to any day.
 */
export function knownUntilOf(changes: Iterable<KnownUntilChange>): string | null {
  let known: string | null = null;
  for (const { untilDay, isOfImport } of changes) {
    if (known === null || !isOfImport || untilDay > known) known = untilDay;
  }
  return known;
}

/** The day a question is judged to: of the day asked for and the day up to which the orders are known, the earlier. */
export function judgedTo(asked: string, knownUntil: string | null): string {
  return knownUntil !== null && knownUntil < asked ? knownUntil : asked;
}
