import type { EngineClient } from '../../shared/contract.ts';
import type { Draft, DraftPlace } from '../../shared/drafts/contract.ts';
import { draftName, formOfDraft } from '../../shared/drafts/draft-name.ts';
import { joinDrafts } from '../../shared/drafts/join-drafts.ts';

export interface DraftKey {
  /** The form, and what it changes: `customer.new`, `preference.12`. */
  form: string;
  /** Null: about no customer in particular. */
  customerId: number | null;
}

/** By the names of drafts. */
interface Kept {
  name: string;
  customerId: number | null;
  typed: unknown;
}

/** What the status row says of drafts. */
export interface DraftSummary {
  count: number;
  keptIn: DraftPlace;
  /** The engine has acknowledged everything typed. */
  isSent: boolean;
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
  readonly #unsent = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #summary: DraftSummary = { count: 0, keptIn: 'archive', isSent: true };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: string | null = null;
  /** Rises with every archive: an answer about the one before is void. */
  #turn = 0;
  /** Rises with everything typed, and with everything the engine has taken. */
  #revision = 0;

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

  /** Every form that something unsaved was typed into. */
  get keys(): DraftKey[] {
    return [...this.#drafts.values()].map(({ name, customerId }) => ({
      form: formOfDraft(name, customerId),
      customerId,
    }));
  }

  /** Undefined where there is none. */
  typedOf({ form, customerId }: DraftKey): unknown {
    return this.#drafts.get(draftName(form, customerId))?.typed;
  }

  keep({ form, customerId }: DraftKey, typed: unknown): void {
    const name = draftName(form, customerId);
    this.#drafts.set(name, { name, customerId, typed });
    this.#sendSoon(name);
  }

  drop({ form, customerId }: DraftKey): void {
    const name = draftName(form, customerId);
    if (this.#drafts.delete(name)) this.#sendSoon(name);
  }

  /** To another customer, or to the first: with what is typed for them already, both stay. */
  move(from: DraftKey, to: DraftKey): void {
    const typed = this.typedOf(from);
    if (typed === undefined) return;
    const there = this.typedOf(to);
    this.drop(from);
    const joined = there === undefined ? typed : parsed(joinDrafts(JSON.stringify(there), JSON.stringify(typed)));
    this.keep(to, joined);
  }

  /**
   * What the archive keeps: when it was opened, and when customers changed, whose drafts a merge may have moved. What was
   * typed meanwhile stays.
   */
  async load(): Promise<void> {
    const [turn, revision] = [this.#turn, this.#revision];
    const { drafts, keptIn } = await this.#engine.list();
    if (turn !== this.#turn) return;
    // The answer may be older than what was sent since.
    if (revision !== this.#revision) {
      await this.load();
      return;
    }
    const isOurs = (name: string): boolean => this.#unsent.has(name) || this.#sending === name;
    for (const name of this.#drafts.keys()) if (!isOurs(name)) this.#drafts.delete(name);
    for (const { name, customerId, typed } of drafts) {
      const known = this.#drafts.get(name);
      const isNew = known === undefined || JSON.stringify(known.typed) !== typed;
      if (!isOurs(name) && isNew) this.#drafts.set(name, { name, customerId, typed: parsed(typed) });
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
    for (const name of this.#drafts.keys()) this.#unsent.add(name);
    void this.send();
  }

  #sendSoon(name: string): void {
    this.#revision += 1;
    this.#unsent.add(name);
    this.#tell(this.#summary.keptIn);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), typingPauseMs);
  }

  /** At once, where a form is closed. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending !== null) return;
    const turn = this.#turn;
    for (const name of this.#unsent) {
      this.#unsent.delete(name);
      this.#sending = name;
      const isTaken = await this.#sendOne(name, turn);
      this.#sending = null;
      if (!isTaken || turn !== this.#turn) break;
      this.#revision += 1;
    }
    if (this.#unsent.size > 0) this.#timer = setTimeout(() => void this.send(), retryMs);
    this.#tell(this.#summary.keptIn);
  }

  /** Everything at once, where the page is about to go: there is no time for one call after the other. */
  sendAll(): void {
    clearTimeout(this.#timer);
    for (const name of this.#unsent) void this.#sendOne(name, this.#turn);
  }

  /** False where the engine did not take it: it is tried again. */
  async #sendOne(name: string, turn: number): Promise<boolean> {
    const draft = this.#drafts.get(name);
    try {
      if (draft === undefined) await this.#engine.drop({ name });
      else this.#hear(turn, (await this.#engine.keep(asSent(draft))).keptIn);
      return true;
    } catch {
      // The engine is being restarted, or another archive was opened; in that one nothing is unsent.
      if (turn === this.#turn) this.#unsent.add(name);
      return false;
    }
  }

  #hear(turn: number, keptIn: DraftPlace): void {
    if (turn === this.#turn) this.#tell(keptIn);
  }

  #tell(keptIn: DraftPlace): void {
    const before = this.#summary;
    const count = this.#drafts.size;
    const isSent = this.#unsent.size === 0 && this.#sending === null;
    const isSame = count === before.count && keptIn === before.keptIn && isSent === before.isSent;
    if (!isSame) this.#summary = { count, keptIn, isSent };
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
