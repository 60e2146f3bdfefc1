/** The different texts of a column, each named by a small number, so that a million rows hold each text once. */
export class TextDictionary {
  readonly #texts: string[] = [];
  #ofOthers: TextsOfOthers | null = null;

  /** What is appended from here on comes from another process, which counts its own texts from zero. */
  beginAnew(): void {
    this.#ofOthers = this.#texts.length === 0 ? null : new TextsOfOthers(this.#texts);
  }

  /** Each gets the next number, or the one that another process's has already. */
  append(texts: readonly string[]): void {
    if (this.#ofOthers === null) for (const text of texts) this.#texts.push(text);
    else for (const text of texts) this.#ofOthers.append(text, this.#texts);
  }

  /** Numbers of the process that reads now, as ours; below zero there is no text. */
  ours(numbers: Int32Array): Int32Array {
    return this.#ofOthers === null ? numbers : this.#ofOthers.ours(numbers);
  }

  /** When none is to come any more. */
  complete(): void {
    this.#ofOthers = null;
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

/** Finds the texts of one process among those that another has brought. */
class TextsOfOthers {
  readonly #numbers = new Map<string, number>();
  readonly #ours: number[] = [];

  constructor(texts: readonly string[]) {
    for (const [number, text] of texts.entries()) this.#numbers.set(text, number);
  }

  append(text: string, texts: string[]): void {
    const known = this.#numbers.get(text);
    this.#ours.push(known ?? texts.length);
    if (known === undefined) texts.push(text);
  }

  ours(numbers: Int32Array): Int32Array {
    return numbers.map((number) => this.#ours[number] ?? number);
  }
}

/** Each text's place among all of them in order. */
export function ranksOf(texts: readonly string[]): Int32Array {
  const inOrder = new Int32Array(texts.length);
  for (let index = 0; index < inOrder.length; index += 1) inOrder[index] = index;
  inOrder.sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  const ranks = new Int32Array(texts.length);
  for (const [rank, index] of inOrder.entries()) ranks[index] = rank;
  return ranks;
}
