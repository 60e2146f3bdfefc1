import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import type { Host } from '../../shared/host.ts';
import { noteOperation } from './failure.ts';

/** `reopening`: the engine is being started anew; `ended`: there is nothing left to connect to. */
export type ConnectionState = 'connecting' | 'open' | 'reopening' | 'ended';

export class ConnectionEndedError extends Error {
  override readonly name = 'ConnectionEndedError';
}

type Link = ClientLink<ClientContext>;

const longestWaitMs = 2_000;
const mostAttempts = 12;

/**
 * A link that outlives the engine: calls made while it is away wait for the next one. A call that was under way when
 * the engine died is rejected by the host, never sent twice.
 */
export class EngineConnection implements Link {
  readonly #host: Pick<Host, 'connectEngine'>;
  readonly #waitMs: (attempt: number) => number;
  readonly #listeners = new Set<() => void>();
  #state: ConnectionState = 'connecting';
  #link: Promise<Link> | undefined;

  constructor(
    host: Pick<Host, 'connectEngine'>,
    waitMs: (attempt: number) => number = (attempt) => Math.min(longestWaitMs, 50 * 2 ** attempt),
  ) {
    this.#host = host;
    this.#waitMs = waitMs;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const link = await this.opened();
    try {
      return await link.call(path, input, options);
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
