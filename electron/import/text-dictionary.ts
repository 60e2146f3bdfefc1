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

  texts(): readonly string[] {
    return this.#texts;
  }
}

/** Each text's place among all of them in order. */
export function ranksOf(texts: readonly string[]): Int32Array {
  const inOrder = Int32Array.from(texts.keys()).sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  const ranks = new Int32Array(texts.length);
  for (const [rank, index] of inOrder.entries()) ranks[index] = rank;
  return ranks;
}
