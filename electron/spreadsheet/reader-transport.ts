import type { ReaderAnswer, ReaderRequest } from './reader-messages.ts';

/**
 * The connection to one reader process, however it was started: `fork` in Node, in Electron a utilityProcess that
 * main starts and whose MessagePort it hands in.
 */
export interface ReaderTransport {
  /** Process id, where it is known. */
  pid?: number | undefined;
  postMessage(request: ReaderRequest): void;
  onMessage(listener: (answer: ReaderAnswer) => void): void;
  onExit(listener: (exit: ReaderExit) => void): void;
  /** Ends the process at once, whatever it does. */
  kill(): void;
  /** Whether a request is under way; an idle reader does not keep the program from ending. */
  setBusy?(isBusy: boolean): void;
}

export interface ReaderExit {
  /** V8 and the system end a process that outgrows its memory; all else is a defect. */
  isOutOfMemory: boolean;
  detail: string;
}
