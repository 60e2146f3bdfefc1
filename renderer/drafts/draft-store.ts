import type { EngineClient } from '../../shared/contract.ts';
import type { Draft, DraftPlace } from '../../shared/drafts/contract.ts';

export interface DraftKey {
  name: string;
  /** Null: about no customer in particular. */
  customerId: number | null;
}

interface Kept extends DraftKey {
  typed: unknown;
}

/** What the status row says of drafts. */
export interface DraftSummary {
  count: number;
  keptIn: DraftPlace;
}

const typingPauseMs = 250;
const retryMs = 2_000;

/**
 * What is typed into forms and not saved: the forms show it from here, and the archive keeps it. Sent a moment after the
 * typing pauses, one call after the other, until the engine has acknowledged it.
 */
export class DraftStore {
  readonly #engine: EngineClient['drafts'];
  readonly #drafts = new Map<string, Kept>();
  readonly #unsent = new Map<string, DraftKey>();
  readonly #listeners = new Set<() => void>();
  #summary: DraftSummary = { count: 0, keptIn: 'archive' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  /** Rises with every archive: an answer about the one before is void. */
  #turn = 0;

  constructor(engine: EngineClient['drafts']) {
    this.#engine = engine;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get summary(): DraftSummary {
    return this.#summary;
  }

  /** Undefined where there is none. */
  typedOf(name: string): unknown {
    return this.#drafts.get(name)?.typed;
  }

  keep(key: DraftKey, typed: unknown): void {
    this.#drafts.set(key.name, { ...key, typed });
    this.#sendSoon(key);
  }

  drop(name: string): void {
    const known = this.#drafts.get(name);
    if (known === undefined) return;
    this.#drafts.delete(name);
    this.#sendSoon(known);
  }

  /** With an archive opened: what it keeps. What was typed meanwhile stays. */
  async load(): Promise<void> {
    const turn = this.#turn;
    const { drafts, keptIn } = await this.#engine.list();
    if (turn !== this.#turn) return;
    for (const { name, customerId, typed } of drafts) {
      if (!this.#unsent.has(name)) this.#drafts.set(name, { name, customerId, typed: parsed(typed) });
    }
    this.#tell(keptIn);
  }

  /** With another archive, or none. */
  forget(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#drafts.clear();
    this.#unsent.clear();
    this.#tell('archive');
  }

  /** A new engine knows only what is in the archive. */
  sendAgain(): void {
    for (const draft of this.#drafts.values()) this.#unsent.set(draft.name, draft);
    void this.send();
  }

  #sendSoon(key: DraftKey): void {
    this.#unsent.set(key.name, key);
    this.#tell(this.#summary.keptIn);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), typingPauseMs);
  }

  /** At once, where the page is about to go. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isSending) return;
    this.#isSending = true;
    const turn = this.#turn;
    try {
      for (const [name, key] of this.#unsent) {
        this.#unsent.delete(name);
        if (!(await this.#sendOne(key, turn))) break;
        if (turn !== this.#turn) break;
      }
    } finally {
      this.#isSending = false;
    }
    if (this.#unsent.size > 0) this.#timer = setTimeout(() => void this.send(), retryMs);
  }

  /** False where the engine did not take it: it is tried again. */
  async #sendOne(key: DraftKey, turn: number): Promise<boolean> {
    const draft = this.#drafts.get(key.name);
    try {
      if (draft === undefined) await this.#engine.drop({ name: key.name });
      else this.#hear(turn, (await this.#engine.keep(asSent(draft))).keptIn);
      return true;
    } catch {
      // The engine is being restarted, or another archive was opened; in that one nothing is unsent.
      if (turn === this.#turn && !this.#unsent.has(key.name)) this.#unsent.set(key.name, key);
      return false;
    }
  }

  #hear(turn: number, keptIn: DraftPlace): void {
    if (turn === this.#turn) this.#tell(keptIn);
  }

  #tell(keptIn: DraftPlace): void {
    const count = this.#drafts.size;
    if (count !== this.#summary.count || keptIn !== this.#summary.keptIn) this.#summary = { count, keptIn };
    for (const listener of this.#listeners) listener();
  }
}

function asSent({ name, customerId, typed }: Kept): Draft {
  return { name, customerId, typed: JSON.stringify(typed) };
}

function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
}
