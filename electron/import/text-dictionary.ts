/** The different texts of a column, each named by a small number, so that a million rows hold each text once. */
export class TextDictionary {
  readonly #texts: string[] = [];

  /** Each gets the next number. */
  append(texts: readonly string[]): void {
    for (const text of texts) this.#texts.push(text);
  }

  textAt(index: number): string {
    const text = this.#texts[index];
    if (text === undefined) throw new Error(`no text ${index}`);
    return text;
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
