import { availableParallelism } from 'node:os';
import { ShukeError } from '../../shared/errors.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import type { FileRest } from './file-rest.ts';
import { forkReader } from './forked-reader.ts';
import { LastRecognition } from './last-recognition.ts';
import type { PackedBatch } from './packed-batch.ts';
import { readByTwo } from './read-by-two.ts';
import type { CardsSummary } from './read-cards.ts';
import type { ReadPart, ReadRequest, SpreadsheetReader, TableAsItStands } from './reader.ts';
import { defaultReaderCaps, type ReaderCaps } from './reader-caps.ts';
import type { BatchAnswer, LastAnswer, ReaderAnswer, ReaderRequest } from './reader-messages.ts';
import type { ReaderExit, ReaderTransport } from './reader-transport.ts';

export interface SpreadsheetReaderOptions {
  caps?: Partial<ReaderCaps>;
  /** How to start a reader process; the default forks Node. */
  startTransport?: () => ReaderTransport;
}

/** A reader whose process has grown beyond this is replaced before the next file. */
const keptProcessBytes = 200 * 1024 * 1024;

/** Starts nothing yet: the process starts with the first call. */
export function startSpreadsheetReader(options: SpreadsheetReaderOptions = {}): SpreadsheetReader & {
  /** Ids of the processes running now: none, one, or two while a large text is read. */
  processIds(): number[];
} {
  const caps: ReaderCaps = { ...defaultReaderCaps, ...options.caps };
  const startTransport = options.startTransport ?? (() => forkReader(caps.processMemoryBytes));
  let running: RunningReader | undefined;
  /** Reads the rest of a large text next to the other, and ends with it. */
  let second: RunningReader | undefined;
  const last = new LastRecognition();
  let isClosed = false;
  let lastCall: Promise<unknown> = Promise.resolve();

  /** One call at a time: each waits for the one before, however that ended. */
  function inTurn<Result>(call: () => Promise<Result>): Promise<Result> {
    const result = lastCall.then(call, call);
    lastCall = result.catch(() => undefined);
    return result;
  }

  async function ask(call: ReaderCall): Promise<LastAnswer> {
    if (isClosed) throw new Error('The spreadsheet reader is closed.');
    call.signal?.throwIfAborted();
    // One that was kept for the next file may have been ended since.
    const reader = running === undefined || running.hasEnded ? new RunningReader(startTransport()) : running;
    running = reader;
    try {
      const answer = await reader.ask(call, caps.withoutProgressMs);
      if (answer.memoryBytes > keptProcessBytes) reader.kill();
      return answer;
    } catch (error) {
      // Refused files leave the process sound; it goes on where it is not too large.
      if (!(error instanceof RefusedFile)) {
        reader.kill();
        throw error;
      }
      if (error.memoryBytes > keptProcessBytes) reader.kill();
      throw error.problem;
    } finally {
      if (reader.hasEnded && running === reader) running = undefined;
    }
  }

  /** Of the one process or the other. */
  async function askForRows(
    askReader: (call: ReaderCall) => Promise<LastAnswer>,
    request: ReadRequest,
    part: Extract<ReaderRequest, { type: 'read' }>['part'],
    heard: { onBatch: (batch: PackedBatch) => void | Promise<void>; onRest?: (rest: FileRest) => void },
    signal: AbortSignal | undefined,
  ): Promise<ReadPart> {
    const answer = await askReader({
      fileName: request.fileName,
      request: { type: 'read', request, part, caps },
      onBatch: (answer) => (answer.type === 'batch' ? heard.onBatch(answer.batch) : undefined),
      onRest: heard.onRest,
      signal,
    });
    if (answer.type !== 'read') throw new Error(`Unexpected answer ${answer.type}`);
    return answer.summary;
  }

  async function askSecond(call: ReaderCall): Promise<LastAnswer> {
    second = new RunningReader(startTransport());
    try {
      return await second.ask(call, caps.withoutProgressMs);
    } catch (error) {
      throw error instanceof RefusedFile ? error.problem : error;
    } finally {
      second.kill();
      second = undefined;
    }
  }

  return {
    recognise: (file, reading, { kind, signal, ...hints }) =>
      inTurn(() =>
        last.of({ ...file, reading, kind, hints }, async (): Promise<Recognition> => {
          const answer = await ask({
            fileName: file.fileName,
            request: { type: 'recognise', file, reading, kind, hints, caps },
            onBatch: () => {},
            signal,
          });
          if (answer.type !== 'recognised') throw new Error(`Unexpected answer ${answer.type}`);
          return answer.recognition;
        }),
      ),
    read: (request, onBatch, signal) =>
      inTurn(() =>
        readByTwo({
          fileName: request.fileName,
          rowLimit: caps.textRows,
          onBatch,
          first: (heard) => askForRows(ask, request, canBeShared(request) ? 'mayLeaveRest' : 'whole', heard, signal),
          second: (rest, take, stopped) =>
            askForRows(
              askSecond,
              request,
              rest,
              { onBatch: take },
              AbortSignal.any(signal ? [signal, stopped] : [stopped]),
            ),
        }),
      ),
    readTable: (file, signal) =>
      inTurn(async (): Promise<TableAsItStands> => {
        const answer = await ask({
          fileName: file.fileName,
          request: { type: 'readTable', file, reading: {}, caps },
          onBatch: () => {},
          signal,
        });
        if (answer.type !== 'tableRead') throw new Error(`Unexpected answer ${answer.type}`);
        return answer.table;
      }),
    recogniseCards: (request, signal) =>
      inTurn(async (): Promise<CardsRecognition | null> => {
        const answer = await ask({
          fileName: request.fileName,
          request: { type: 'recogniseCards', request, caps },
          onBatch: () => {},
          signal,
        });
        if (answer.type !== 'cardsRecognised') throw new Error(`Unexpected answer ${answer.type}`);
        return answer.recognition;
      }),
    readCards: (request, onBatch, signal) =>
      inTurn(async (): Promise<CardsSummary> => {
        const answer = await ask({
          fileName: request.fileName,
          request: { type: 'readCards', request, caps },
          onBatch: (batchAnswer) => (batchAnswer.type === 'cards' ? onBatch(batchAnswer.batch) : undefined),
          signal,
        });
        if (answer.type !== 'cardsRead') throw new Error(`Unexpected answer ${answer.type}`);
        return answer.summary;
      }),
    close: () => {
      isClosed = true;
      second?.close();
      running?.close();
      running = undefined;
    },
    processIds: () => [running?.processId, second?.processId].filter((id) => id !== undefined),
  };
}

/** What is filled down, and the year of a day, come from the rows above. */
function canBeShared({ interpretation }: ReadRequest): boolean {
  return (
    availableParallelism() > 1 && interpretation.fillDown !== true && typeof interpretation.yearOfDays !== 'number'
  );
}

interface ReaderCall {
  fileName: string;
  request: ReaderRequest;
  onBatch: (answer: BatchAnswer) => void | Promise<void>;
  onRest?: ((rest: FileRest) => void) | undefined;
  signal: AbortSignal | undefined;
}

/** The reader answered that it does not take the file. */
class RefusedFile extends Error {
  readonly problem: ShukeError;
  readonly memoryBytes: number;

  constructor(problem: ShukeError, memoryBytes: number) {
    super(problem.code);
    this.problem = problem;
    this.memoryBytes = memoryBytes;
  }
}

/** One process, and the call it is busy with. */
class RunningReader {
  readonly #transport: ReaderTransport;
  #onAnswer: (answer: ReaderAnswer) => void = () => {};
  #onExit: (exit: ReaderExit) => void = () => {};
  #onClose: () => void = () => {};
  hasEnded = false;

  constructor(transport: ReaderTransport) {
    this.#transport = transport;
    transport.onMessage((answer) => this.#onAnswer(answer));
    transport.onExit((exit) => {
      this.hasEnded = true;
      this.#onExit(exit);
    });
  }

  get processId(): number | undefined {
    return this.hasEnded ? undefined : this.#transport.pid;
  }

  kill(): void {
    this.hasEnded = true;
    this.#transport.kill();
  }

  /** Kills it and lets the call under way fail as cancelled. */
  close(): void {
    this.kill();
    this.#onClose();
  }

  async ask(call: ReaderCall, withoutProgressMs: number): Promise<LastAnswer> {
    const { fileName } = call;
    const { promise, resolve, reject } = Promise.withResolvers<LastAnswer>();
    let timer: NodeJS.Timeout | undefined;
    let batchesWaiting = 0;
    let handing: Promise<void> = Promise.resolve();
    const awaitProgress = () => {
      clearTimeout(timer);
      // While we owe it an acknowledgement the reader may well be silent.
      if (batchesWaiting > 0) return;
      timer = setTimeout(() => reject(new ShukeError('FILE_READER_TIMED_OUT', { file: fileName })), withoutProgressMs);
    };
    const take = async (answer: BatchAnswer) => {
      await call.onBatch(answer);
      batchesWaiting -= 1;
      awaitProgress();
      if (!this.hasEnded) this.#transport.postMessage({ type: 'batchTaken' });
    };
    const onAbort = () => reject(call.signal?.reason);

    this.#onClose = () => reject(new ShukeError('JOB_CANCELLED', { file: fileName }));
    this.#onExit = ({ isOutOfMemory, detail }) => {
      const code = isOutOfMemory ? 'FILE_READER_OUT_OF_MEMORY' : 'DEFECT';
      reject(new ShukeError(code, { file: fileName, detail }));
    };
    this.#onAnswer = (answer) => {
      if (answer.type === 'batch' || answer.type === 'cards') batchesWaiting += 1;
      awaitProgress();
      switch (answer.type) {
        case 'progress':
          return;
        case 'rest':
          call.onRest?.(answer.rest);
          return;
        case 'batch':
        case 'cards':
          handing = handing.then(() => take(answer));
          handing.catch(reject);
          return;
        case 'failed':
          return reject(new RefusedFile(new ShukeError(answer.code, answer.values), answer.memoryBytes));
        default:
          handing.then(() => resolve(answer), reject);
      }
    };
    call.signal?.addEventListener('abort', onAbort, { once: true });
    this.#transport.setBusy?.(true);
    awaitProgress();
    this.#transport.postMessage(call.request);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', onAbort);
      this.#onAnswer = () => {};
      this.#onExit = () => {};
      this.#onClose = () => {};
      this.#transport.setBusy?.(false);
    }
  }
}
