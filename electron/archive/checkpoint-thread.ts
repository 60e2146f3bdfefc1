import { Worker } from 'node:worker_threads';
import type { FileIdentity } from './file-identity.ts';
import type { ArchiveKey } from './key.ts';

/** What the thread is given. */
export interface CheckpointOrder {
  readonly path: string;
  readonly key: ArchiveKey;
  /** Of the archive and its log: the thread touches no other files that may have their names by then. */
  readonly identity: FileIdentity;
  readonly walIdentity: FileIdentity;
  /** One of `threadStates`, shared. */
  readonly state: Int32Array;
}

export const threadStates = { starting: 0, working: 1, ended: 2, calledOff: 3 } as const;

/** In the sources this thread is TypeScript, in the build JavaScript next to this file. */
function threadFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./checkpoint-worker.ts', import.meta.url)
    : new URL('./checkpoint-worker.js', import.meta.url);
}

/** One checkpoint in a thread of its own: enciphering the pages of a large log takes seconds. */
export class CheckpointThread {
  readonly #state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  /** False where the thread could not do its work at all. */
  readonly ended: Promise<boolean>;

  constructor(order: Omit<CheckpointOrder, 'state'>) {
    const workerData: CheckpointOrder = { ...order, state: this.#state };
    const worker = new Worker(threadFile(), { workerData });
    worker.unref();
    let hasFailed = false;
    worker.on('error', () => {
      hasFailed = true;
    });
    this.ended = new Promise((resolve) => {
      // Where the file cannot be loaded a thread may end without an error and without having begun.
      worker.on('exit', () => resolve(!hasFailed && Atomics.load(this.#state, 0) !== threadStates.starting));
    });
  }

  /** Blocks until the thread has let go of the archive; one that has not begun is called off. */
  finish(): void {
    const found = Atomics.compareExchange(this.#state, 0, threadStates.starting, threadStates.calledOff);
    if (found === threadStates.working) Atomics.wait(this.#state, 0, threadStates.working);
  }
}
