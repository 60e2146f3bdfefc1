/** A passphrase on its way to the engine. It is given out once, so that what keeps the call does not keep the passphrase. */
export class PassphraseOnce {
  #text: string | null;

  constructor(text: string) {
    this.#text = text;
  }

  take(): string {
    const text = this.#text;
    this.#text = null;
    if (text === null) throw new Error('the passphrase was given out before');
    return text;
  }
}
