import { addressKeyPattern, longestAddressTexts, mostAddressTexts } from '../../shared/address-texts/limits.ts';

type Search = Record<string, unknown>;

/** The part of the address that stands for its texts. */
const keyName = 'k';

/**
 * What an address says after its path: numbers and yes or no as they are; in place of everything else, which can be
 * somebody's name, a random key. A browser keeps addresses in its history and its saved tabs.
 */
export class AddressTexts {
  readonly #textsOf = new Map<string, string>();
  readonly #keyOf = new Map<string, string>();
  readonly #kept = new Set<string>();
  readonly #keep: (texts: { key: string; texts: string }) => Promise<unknown>;

  /** `keep` makes them outlive the page. */
  constructor(keep: (texts: { key: string; texts: string }) => Promise<unknown>) {
    this.#keep = keep;
  }

  /** What an earlier page of this opening has kept. */
  begin(kept: readonly { key: string; texts: string }[]): void {
    for (const { key, texts } of kept) {
      this.#remember(key, texts);
      this.#kept.add(key);
    }
  }

  stringify(search: Search): string {
    const parts = new URLSearchParams();
    const texts: Search = {};
    for (const name of Object.keys(search).sort()) {
      const value = search[name];
      if (value === undefined || value === null) continue;
      if (typeof value === 'number' || typeof value === 'boolean') parts.set(name, String(value));
      else texts[name] = value;
    }
    if (Object.keys(texts).length > 0) parts.set(keyName, this.#keyFor(JSON.stringify(texts)));
    return parts.size === 0 ? '' : `?${parts}`;
  }

  parse(address: string): Search {
    const search: Search = {};
    for (const [name, value] of new URLSearchParams(address)) {
      const read = readJson(name === keyName ? (this.#textsOf.get(value) ?? '') : value);
      if (name !== keyName) search[name] = read;
      else if (typeof read === 'object') Object.assign(search, read);
    }
    return search;
  }

  /** To be called with each address that enters the history. A key whose texts cannot be kept is good until a reload. */
  enter(address: string): void {
    const key = new URLSearchParams(address).get(keyName);
    const texts = key === null ? undefined : this.#textsOf.get(key);
    if (key === null || texts === undefined || this.#kept.has(key) || texts.length > longestAddressTexts) return;
    this.#keepOutside(key, texts);
  }

  /** To be called where what was kept outside the page is lost: addresses of its history are to outlive the page again. */
  keepAgain(): void {
    for (const key of [...this.#kept]) {
      const texts = this.#textsOf.get(key);
      if (texts !== undefined) this.#keepOutside(key, texts);
    }
  }

  /** With another archive the texts of the one before mean nothing. */
  forget(): void {
    this.#textsOf.clear();
    this.#keyOf.clear();
    this.#kept.clear();
  }

  #keepOutside(key: string, texts: string): void {
    this.#kept.add(key);
    this.#keep({ key, texts }).catch(() => this.#kept.delete(key));
  }

  #keyFor(texts: string): string {
    const known = this.#keyOf.get(texts);
    if (known !== undefined) return known;
    const key = `k${Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36).padStart(7, '0')).join('')}`;
    this.#remember(key, texts);
    return key;
  }

  #remember(key: string, texts: string): void {
    if (!addressKeyPattern.test(key)) return;
    this.#textsOf.set(key, texts);
    this.#keyOf.set(texts, key);
    if (this.#textsOf.size <= mostAddressTexts) return;
    for (const [oldest, its] of this.#textsOf) {
      this.#textsOf.delete(oldest);
      this.#keyOf.delete(its);
      this.#kept.delete(oldest);
      break;
    }
  }
}

/** As it is where it is no JSON: an address that a person typed may say texts too. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
