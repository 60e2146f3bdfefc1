import type {
  EngineNews,
  EngineToHost,
  HostAnswer,
  HostRequest,
  HostToEngine,
  SpreadsheetProcessKind,
} from './engine-messages.ts';
import type { EngineOptions } from './engine-options.ts';
import type { PowerEvent } from './power.ts';

/** A running engine as its host sees it: a worker thread or a utility process. */
export interface EngineProcess<Port> {
  post(message: HostToEngine, port?: Port): void;
  onMessage(listener: (message: EngineToHost) => void): void;
  /** `place` says where in the program it failed, empty where nothing is known. */
  onExit(listener: (place: string) => void): void;
  end(): void;
}

/** A spreadsheet process that the host runs for an engine that cannot fork. */
export interface SpreadsheetProcess<Port> {
  /** The engine's end of a channel to it. */
  port: Port;
  end(): void;
  onExit(listener: (exitCode: number) => void): void;
}

export interface EngineKeeperDuties<Port> {
  options: EngineOptions;
  startEngine(): EngineProcess<Port>;
  startSpreadsheetProcess?: ((kind: SpreadsheetProcessKind) => SpreadsheetProcess<Port>) | undefined;
  answer(request: Exclude<HostRequest, { what: 'restartEngine' }>): Promise<HostAnswer>;
  hear?: ((news: EngineNews) => void) | undefined;
  /** Codes only: what a person typed never reaches the log. */
  log(code: string): void;
}

export type EngineGoneListener = (why: 'restarting' | 'ended') => void;

interface Run<Port> {
  process: EngineProcess<Port>;
  ready: Promise<void>;
  isReady: boolean;
  spreadsheetProcesses: Map<number, SpreadsheetProcess<Port>>;
  closed: PromiseWithResolvers<void>;
  exited: PromiseWithResolvers<void>;
}

// After this many deaths before `ready` the next start waits for a page that asks for it.
const earlyDeathsBeforeWaiting = 3;
const closeLimitMs = 10_000;

/** Keeps one engine running: starts it, hands it ports, starts it again when it dies. */
export class EngineKeeper<Port> {
  readonly #duties: EngineKeeperDuties<Port>;
  readonly #listeners = new Set<EngineGoneListener>();
  #run: Run<Port> | undefined;
  #openAtStart: string | null;
  #earlyDeaths = 0;
  #isClosing = false;

  constructor(duties: EngineKeeperDuties<Port>) {
    this.#duties = duties;
    this.#openAtStart = duties.options.openAtStart ?? null;
  }

  start(): Promise<void> {
    if (this.#isClosing) return Promise.reject(new Error('the host is closing'));
    this.#run ??= this.#begin();
    return this.#run.ready;
  }

  async connect(port: Port): Promise<void> {
    await this.start();
    this.#run?.process.post({ type: 'connect' }, port);
  }

  tellPower(event: PowerEvent): void {
    this.#run?.process.post({ type: 'power', event });
  }

  onGone(listener: EngineGoneListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    const run = this.#run;
    if (run === undefined) return;
    run.process.post({ type: 'close' });
    const limit = setTimeout(() => run.closed.resolve(), closeLimitMs);
    await run.closed.promise;
    clearTimeout(limit);
    run.process.end();
    await run.exited.promise;
  }

  #begin(): Run<Port> {
    const process = this.#duties.startEngine();
    const ready = Promise.withResolvers<void>();
    ready.promise.catch(() => undefined); // The caller of `start` gets the error; nothing waits for a restart.
    const run: Run<Port> = {
      process,
      ready: ready.promise,
      isReady: false,
      spreadsheetProcesses: new Map(),
      closed: Promise.withResolvers<void>(),
      exited: Promise.withResolvers<void>(),
    };
    process.onMessage((message) => {
      if (message.type === 'ready') {
        run.isReady = true;
        this.#earlyDeaths = 0;
        ready.resolve();
      } else if (message.type === 'failed') {
        this.#duties.log(`ENGINE_FAILED ${message.code}`);
        process.end();
      } else {
        this.#hear(run, message);
      }
    });
    process.onExit((place) => {
      ready.reject(new Error('the engine ended before it was ready'));
      this.#end(run, place);
    });
    const { openAtStart: _first, ...ofEveryStart } = this.#duties.options;
    const options = { ...ofEveryStart, endedAtStart: this.#earlyDeaths };
    process.post({
      type: 'open',
      options: this.#openAtStart === null ? options : { ...options, openAtStart: this.#openAtStart },
    });
    return run;
  }

  #hear(run: Run<Port>, message: Exclude<EngineToHost, { type: 'ready' | 'failed' }>): void {
    switch (message.type) {
      case 'closed':
        run.closed.resolve();
        break;
      case 'defect':
        this.#duties.log(`ENGINE_DEFECT ${message.place}`);
        break;
      case 'archiveOpen':
        this.#openAtStart = message.path;
        break;
      case 'recents':
      case 'jobEnded':
        this.#duties.hear?.(message);
        break;
      case 'request':
        void this.#answer(run, message.requestId, message.request);
        break;
      case 'startSpreadsheet':
        this.#startSpreadsheet(run, message.processId, message.kind);
        break;
      case 'endSpreadsheet':
        run.spreadsheetProcesses.get(message.processId)?.end();
        break;
    }
  }

  async #answer(run: Run<Port>, requestId: number, request: HostRequest): Promise<void> {
    if (request.what === 'restartEngine') {
      run.process.end();
      return;
    }
    let answer: HostAnswer = { isDone: false };
    try {
      answer = await this.#duties.answer(request);
    } catch {
      this.#duties.log(`HOST_REQUEST_FAILED ${request.what}`);
    }
    run.process.post({ type: 'answer', requestId, answer });
  }

  #startSpreadsheet(run: Run<Port>, processId: number, kind: SpreadsheetProcessKind): void {
    const started = this.#duties.startSpreadsheetProcess?.(kind);
    if (started === undefined) {
      run.process.post({ type: 'spreadsheetGone', processId, exitCode: 0 });
      return;
    }
    run.spreadsheetProcesses.set(processId, started);
    started.onExit((exitCode) => {
      run.spreadsheetProcesses.delete(processId);
      if (this.#run === run) run.process.post({ type: 'spreadsheetGone', processId, exitCode });
    });
    run.process.post({ type: 'spreadsheetPort', processId }, started.port);
  }

  #end(run: Run<Port>, place: string): void {
    if (this.#run === run) this.#run = undefined;
    for (const started of [...run.spreadsheetProcesses.values()]) started.end();
    run.closed.resolve();
    run.exited.resolve();
    if (!run.isReady) {
      this.#earlyDeaths += 1;
      this.#openAtStart = null; // An archive that ends the engine as it opens must not do so for ever.
    }
    if (!this.#isClosing) this.#duties.log(`ENGINE_ENDED ${place}`.trimEnd());
    for (const listener of [...this.#listeners]) listener(this.#isClosing ? 'ended' : 'restarting');
    if (!this.#isClosing && this.#earlyDeaths < earlyDeathsBeforeWaiting) this.#run = this.#begin();
  }
}
