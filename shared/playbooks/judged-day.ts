/**
 * The day that something is judged as of, as a day number. It keeps the first later day on which one of its answers would
 * be another: until then, from the same facts, nothing that was judged by it changes.
 */
export class JudgedDay {
  readonly day: number;
  #changesOn = Number.POSITIVE_INFINITY;

  constructor(day: number) {
    this.day = day;
  }

  hasCome(day: number): boolean {
    if (day <= this.day) return true;
    if (day < this.#changesOn) this.#changesOn = day;
    return false;
  }

  /** Infinite where no later day was asked about. */
  get changesOn(): number {
    return this.#changesOn;
  }
}
