/**
 * What the page keeps on this machine of its own looks, held by the program: a browser's own storage belongs to an
 * address, and that is new with every start.
 */
export class MachineNotes implements Pick<Storage, 'getItem' | 'setItem'> {
  readonly #keep: (name: string, text: string) => Promise<unknown>;
  #texts = new Map<string, string>();
  readonly #unkept = new Map<string, string>();
  #isKeeping = false;

  constructor(keep: (name: string, text: string) => Promise<unknown>) {
    this.#keep = keep;
  }

  /** What was kept by earlier runs; to be told before anything is asked. */
  begin(kept: Readonly<Record<string, string>>): void {
    this.#texts = new Map([...Object.entries(kept), ...this.#unkept]);
  }

  getItem(name: string): string | null {
    return this.#texts.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    this.#texts.set(name, text);
    this.#unkept.set(name, text);
    if (!this.#isKeeping) void this.#keepAll();
  }

  /** One after the other: of a width that is being dragged only the latest is sent. */
  async #keepAll(): Promise<void> {
    this.#isKeeping = true;
    try {
      for (let next = firstOf(this.#unkept); next !== undefined; next = firstOf(this.#unkept)) {
        this.#unkept.delete(next[0]);
        await this.#keep(...next);
      }
    } catch {
      // Of no consequence where it is lost: it holds as long as the page.
    } finally {
      this.#isKeeping = false;
    }
  }
}

function firstOf(texts: ReadonlyMap<string, string>): [string, string] | undefined {
  const [first] = texts;
  return first;
}
