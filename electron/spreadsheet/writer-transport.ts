import type { WriterAnswer, WriterRequest } from './writer-messages.ts';

/** The connection to one writer process, however it was started. */
export interface WriterTransport {
  postMessage(request: WriterRequest): void;
  onMessage(listener: (answer: WriterAnswer) => void): void;
  onExit(listener: (exit: WriterExit) => void): void;
  /** Ends the process at once, whatever it does. */
  kill(): void;
  /** Settles when the process has ended: from then on it writes nothing more. */
  readonly gone: Promise<void>;
}

export interface WriterExit {
  isOutOfMemory: boolean;
  /** The system ends a process that writes beyond its limit (SIGXFSZ). */
  isOverFileSizeLimit: boolean;
  detail: string;
}
