/** Said on a day: every sale up to `untilDay` is in. Days are YYYY-MM-DD. */
export interface KnownUntilChange {
  untilDay: string;
  /** Said at an import or by a sale, which says nothing of later days: it moves the day forward only. */
  movesForwardOnly: boolean;
}

/**
 * The day up to which the orders are complete, from what was said, the earliest first; null: nothing was. The owner sets
 * it to any day.
 */
export function knownUntilOf(changes: Iterable<KnownUntilChange>): string | null {
  let known: string | null = null;
  for (const { untilDay, movesForwardOnly } of changes) {
    if (known === null || !movesForwardOnly || untilDay > known) known = untilDay;
  }
  return known;
}

/** The day a question is judged to: of the day asked for and the day up to which the orders are known, the earlier. */
export function judgedTo(asked: string, knownUntil: string | null): string {
  return knownUntil !== null && knownUntil < asked ? knownUntil : asked;
}
