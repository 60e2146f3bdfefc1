import type { PackedBatch } from './packed-batch.ts';
import type { ReadPart } from './reader.ts';

/** What a second process reads of a file, waiting until the first has come to it. */
export class WaitingRest {
  /** Rows read so far, and the share of the file gone through from its beginning. */
  rowsRead = 0;
  fractionRead: number;
  /** Rejects as the reading did. */
  readonly end: Promise<ReadPart>;
  readonly #fromFraction: number;
  readonly #stopping = new AbortController();
  readonly #waiting: PackedBatch[] = [];
  #hasEnded = false;
  #wake: () => void = () => {};

  constructor(
    fromFraction: number,
    read: (take: (batch: PackedBatch) => void, stopped: AbortSignal) => Promise<ReadPart>,
  ) {
    this.#fromFraction = fromFraction;
    this.fractionRead = fromFraction;
    this.end = read((batch) => this.#take(batch), this.#stopping.signal);
    const wake = (): void => {
      this.#hasEnded = true;
      this.#wake();
    };
    this.end.then(wake, wake);
  }

  /** Share of the file this reading has gone through. */
  get ownFractionRead(): number {
    return this.fractionRead - this.#fromFraction;
  }

  /** All of them in order, until the reading has ended, however it did. */
  async *batches(): AsyncGenerator<PackedBatch> {
    for (;;) {
      const batch = this.#waiting.shift();
      if (batch !== undefined) {
        yield batch;
        continue;
      }
      if (this.#hasEnded) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  stop(): void {
    this.#waiting.length = 0;
    this.#stopping.abort();
  }

  #take(batch: PackedBatch): void {
    this.#waiting.push(batch);
    this.rowsRead = batch.rowsRead;
    this.fractionRead = batch.fractionRead;
    this.#wake();
  }
}
