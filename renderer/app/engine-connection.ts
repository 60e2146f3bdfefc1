import type { ClientLink, ClientOptions } from '@orpc/client';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import type { CallContext } from '../../shared/engine-call.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Host } from '../../shared/host.ts';
import type { ArchiveShown } from './archive-shown.ts';
import { noteOperation } from './failure.ts';

/** `reopening`: the engine is being started again; `ended`: there is nothing left to connect to. */
export type ConnectionState = 'connecting' | 'open' | 'reopening' | 'ended';

class ConnectionEndedError extends Error {
  override readonly name = 'ConnectionEndedError';
}

type Link = ClientLink<CallContext>;

/** Parts of the contract about the program itself: they go on whatever archive is opened. */
const partsOfProgram: ReadonlySet<string | undefined> = new Set(['archive', 'settings', 'places', 'acts.changes']);

const longestWaitMs = 2_000;
const mostAttempts = 12;

/**
 * A link that outlives the engine: calls made while it is away wait for the next one. A call that was under way when
 * the engine died is rejected by the host, never sent twice. What was begun for one archive ends with it: a call that
 * waited, or was answered, while another one was opened is rejected with ARCHIVE_CHANGED, so that nothing follows it.
 */
export class EngineConnection implements Link {
  readonly #host: Pick<Host, 'connectEngine'>;
  readonly #shown: ArchiveShown;
  readonly #waitMs: (attempt: number) => number;
  readonly #listeners = new Set<() => void>();
  #state: ConnectionState = 'connecting';
  #link: Promise<Link> | undefined;

  constructor(
    host: Pick<Host, 'connectEngine'>,
    shown: ArchiveShown,
    waitMs: (attempt: number) => number = (attempt) => Math.min(longestWaitMs, 50 * 2 ** attempt),
  ) {
    this.#host = host;
    this.#shown = shown;
    this.#waitMs = waitMs;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async call(path: readonly string[], input: unknown, options: ClientOptions<CallContext>): Promise<unknown> {
    const isOfProgram = partsOfProgram.has(path[0]) || partsOfProgram.has(path.join('.'));
    const { epoch } = this.#shown;
    const assertGoesOn = (): void => {
      if (!isOfProgram && this.#shown.epoch !== epoch) throw new ShukeError('ARCHIVE_CHANGED');
    };
    try {
      const link = await this.opened();
      assertGoesOn();
      const context = { ...options.context, shownOpening: this.#shown.opening };
      const answer = await link.call(path, input, { ...options, context });
      assertGoesOn();
      return answer;
    } catch (error) {
      noteOperation(error, path.join('.'));
      throw error;
    }
  }

  /** The link of the engine that runs now, or of the next one. */
  opened(): Promise<Link> {
    if (this.#link === undefined) {
      this.#link = this.#connect();
      this.#link.catch(() => undefined); // Said by the state, and to each caller.
    }
    return this.#link;
  }

  async #connect(): Promise<Link> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const link = await this.#host.connectEngine((why) => this.#lose(why));
        if (this.#state === 'reopening') await this.#learnArchive(link);
        this.#become('open');
        return link;
      } catch (cause) {
        if (attempt + 1 >= mostAttempts) {
          this.#become('ended');
          throw new ConnectionEndedError('the program has ended', { cause });
        }
        await new Promise((resolve) => setTimeout(resolve, this.#waitMs(attempt)));
      }
    }
  }

  /** Before anything that has waited is sent: the engine may have another archive open than the one before had. */
  async #learnArchive(link: Link): Promise<void> {
    const status = await link.call(['archive', 'status'], undefined, { context: {} });
    this.#shown.learn(status as ArchiveStatus | null);
  }

  #lose(why: 'restarting' | 'ended'): void {
    if (why === 'ended') {
      this.#link = Promise.reject(new ConnectionEndedError('the program has ended'));
      this.#link.catch(() => undefined);
      this.#become('ended');
      return;
    }
    this.#link = undefined;
    this.#become('reopening');
    void this.opened().catch(() => undefined); // Said by the state.
  }

  #become(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
