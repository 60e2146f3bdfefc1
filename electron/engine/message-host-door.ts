import type {
  EngineNews,
  EnginePort,
  EngineToHost,
  HostAnswer,
  HostRequest,
  HostToEngine,
  SpreadsheetProcessKind,
} from './engine-messages.ts';
import type { HostDoor, HostedProcess } from './host-door.ts';
import { ProcessByPort } from './process-by-port.ts';

export type DoorMessage = Exclude<HostToEngine, { type: 'open' | 'connect' | 'power' | 'close' }>;

/** The host's door as messages: each request is answered by its number. */
export class MessageHostDoor implements HostDoor {
  readonly #post: (message: EngineToHost) => void;
  readonly #answers = new Map<number, (answer: HostAnswer) => void>();
  readonly #processes = new Map<number, ProcessByPort>();
  #lastId = 0;

  constructor(post: (message: EngineToHost) => void) {
    this.#post = post;
  }

  ask(request: HostRequest): Promise<HostAnswer> {
    const requestId = ++this.#lastId;
    return new Promise((resolve) => {
      this.#answers.set(requestId, resolve);
      this.#post({ type: 'request', requestId, request });
    });
  }

  tellArchiveOpen(path: string | null): void {
    this.#post({ type: 'archiveOpen', path });
  }

  tell(news: EngineNews): void {
    this.#post(news);
  }

  startSpreadsheetProcess(kind: SpreadsheetProcessKind): HostedProcess {
    const processId = ++this.#lastId;
    const started = new ProcessByPort(() => this.#post({ type: 'endSpreadsheet', processId }));
    this.#processes.set(processId, started);
    this.#post({ type: 'startSpreadsheet', processId, kind });
    return started;
  }

  hear(message: DoorMessage, port: EnginePort | undefined): void {
    switch (message.type) {
      case 'answer':
        this.#answers.get(message.requestId)?.(message.answer);
        this.#answers.delete(message.requestId);
        break;
      case 'spreadsheetPort':
        if (port !== undefined) this.#processes.get(message.processId)?.takePort(port);
        break;
      case 'spreadsheetGone':
        this.#processes.get(message.processId)?.takeGone(message.exitCode);
        this.#processes.delete(message.processId);
        break;
    }
  }
}
