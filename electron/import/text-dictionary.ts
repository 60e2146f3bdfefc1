/** Gives each different text a small number, so that a million rows hold each text once. */
export class TextDictionary {
  readonly #indexes = new Map<string, number>();
  readonly #texts: string[] = [];

  indexOf(text: string): number {
    let index = this.#indexes.get(text);
    if (index === undefined) {
      index = this.#texts.length;
      this.#texts.push(text);
      this.#indexes.set(text, index);
    }
    return index;
  }

  textAt(index: number): string {
    const text = this.#texts[index];
    if (text === undefined) throw new Error(`no text ${index}`);
    return text;
  }

  get size(): number {
    return this.#texts.length;
  }
}
