import type { EnginePort } from './engine-messages.ts';
import type { HostedProcess } from './host-door.ts';

/** A spreadsheet process that is spoken to over a port; what is posted before the port has come waits. */
export class ProcessByPort implements HostedProcess {
  readonly end: () => void;
  readonly #listeners: Array<(message: unknown) => void> = [];
  readonly #goneListeners: Array<(exitCode: number) => void> = [];
  #waiting: unknown[] = [];
  #port: EnginePort | undefined;

  constructor(end: () => void) {
    this.end = end;
  }

  post(message: unknown): void {
    if (this.#port === undefined) this.#waiting.push(message);
    else this.#port.postMessage(message);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#listeners.push(listener);
  }

  onGone(listener: (exitCode: number) => void): void {
    this.#goneListeners.push(listener);
  }

  takePort(port: EnginePort): void {
    const hear = (event: { data?: unknown } | undefined): void => {
      for (const listener of this.#listeners) listener(event?.data);
    };
    if ('addEventListener' in port) port.addEventListener('message', hear);
    else if ('on' in port) port.on('message', hear);
    port.start?.();
    this.#port = port;
    for (const message of this.#waiting) port.postMessage(message);
    this.#waiting = [];
  }

  takeGone(exitCode: number): void {
    for (const listener of this.#goneListeners) listener(exitCode);
  }
}
