/** One thing after the other, for each owner: a call that waits begins when the one before it has ended, however. */
export class Turns<Owner extends object> {
  readonly #latest = new WeakMap<Owner, Promise<unknown>>();

  take<Result>(owner: Owner, work: () => Promise<Result>): Promise<Result> {
    const before = this.#latest.get(owner) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#latest.set(owner, turn);
    return turn;
  }
}
