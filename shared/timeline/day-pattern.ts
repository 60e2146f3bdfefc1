/** A way of saying a day. */
export interface DayPattern {
  /** With the flags `g` and `u`; sees the text in half-width and lower case. */
  find: RegExp;
  /** Null: what looks like a day is none ("every Friday", 31 April). */
  read(match: readonly (string | undefined)[], today: string): string | null;
  /** Words that often mean something else ("sat", "5号"): a day only where the words around say so. */
  isWeak?: boolean;
}
