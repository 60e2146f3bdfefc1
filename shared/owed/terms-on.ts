/** What holds for a customer from a day on. */
export interface DatedTerms {
  /** YYYY-MM-DD. */
  fromDay: string;
  /** Null: everything is paid at once. */
  daysToPay: number | null;
}

/** The terms that hold on a day: the latest that began on it or before; null where none did. */
export function termsOn<Terms extends { fromDay: string }>(terms: Iterable<Terms>, day: string): Terms | null {
  let found: Terms | null = null;
  for (const each of terms) {
    if (each.fromDay <= day && (found === null || found.fromDay < each.fromDay)) found = each;
  }
  return found;
}
