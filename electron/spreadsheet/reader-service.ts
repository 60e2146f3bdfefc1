import type { InterpretedBatch } from '../../shared/import/rows.ts';
import { BatchPacker } from './batch-packer.ts';
import { fileProblem, megabytes, namingFile } from './file-problem.ts';
import type { FileRest } from './file-rest.ts';
import type { CardBatch, CardReader } from './read-cards.ts';
import { readFile } from './read-file.ts';
import { readTable } from './read-table.ts';
import type { ReaderCaps } from './reader-caps.ts';
import {
  type BatchAnswer,
  batchesInFlight,
  type LastAnswer,
  type ReaderAnswer,
  type ReaderRequest,
} from './reader-messages.ts';
import { recogniseFile } from './recognise-file.ts';
import type { OpeningContext } from './table.ts';

/** The reader's end of the line to the program. */
export interface ProgramLine {
  postMessage(answer: ReaderAnswer): void;
  onMessage(listener: (request: ReaderRequest) => void): void;
}

const progressEveryMs = 250;

/** Answers requests until the process ends. */
export function serveReader(line: ProgramLine, cards: CardReader): void {
  let onBatchTaken: () => void = () => {};
  line.onMessage((request) => {
    if (request.type === 'batchTaken') return onBatchTaken();
    const handing = new BatchHanding(line);
    onBatchTaken = () => handing.taken();
    void answer(request, handing, line, cards);
  });
}

async function answer(
  request: Exclude<ReaderRequest, { type: 'batchTaken' }>,
  handing: BatchHanding,
  line: ProgramLine,
  cards: CardReader,
): Promise<void> {
  const { fileName } = 'file' in request ? request.file : request.request;
  const onProgress = watchingProgress(request.caps, line);
  try {
    const last = await lastAnswer(request, handing, onProgress, cards);
    line.postMessage({ ...last, memoryBytes: process.memoryUsage.rss() });
  } catch (error) {
    const { code, values } = namingFile(error, fileName);
    line.postMessage({ type: 'failed', code, values, memoryBytes: process.memoryUsage.rss() });
  }
}

type WithoutMemory<Answer> = Answer extends LastAnswer ? Omit<Answer, 'memoryBytes'> : never;

async function lastAnswer(
  request: Exclude<ReaderRequest, { type: 'batchTaken' }>,
  handing: BatchHanding,
  onProgress: () => void,
  cards: CardReader,
): Promise<WithoutMemory<LastAnswer>> {
  const { caps } = request;
  const { reading } = 'file' in request ? request : request.request;
  const context = { reading, caps, onProgress };
  switch (request.type) {
    case 'recognise':
      return {
        type: 'recognised',
        recognition: await recogniseFile(request.file, request.kind, request.hints, context),
      };
    case 'read': {
      const packer = new BatchPacker();
      const give = (batch: InterpretedBatch) => handing.give({ type: 'batch', batch: packer.pack(batch) });
      const summary = await readFile(request.request, sharing(context, request.part, handing), give);
      return { type: 'read', summary };
    }
    case 'readTable':
      return { type: 'tableRead', table: await readTable(request.file, context) };
    case 'recogniseCards':
      return { type: 'cardsRecognised', recognition: await cards.recognise(request.request, context) };
    case 'readCards': {
      const give = (batch: CardBatch) => handing.give({ type: 'cards', batch });
      return { type: 'cardsRead', summary: await cards.read(request.request, context, give) };
    }
  }
}

function sharing(
  context: OpeningContext,
  part: Extract<ReaderRequest, { type: 'read' }>['part'],
  handing: BatchHanding,
): OpeningContext {
  if (part === 'whole') return context;
  if (part !== 'mayLeaveRest') return { ...context, shared: { part: 'rest', rest: part } };
  return { ...context, shared: { part: 'beginning', onRest: (rest) => handing.offer(rest) } };
}

/** Says now and then that work goes on, and stops where the process outgrows its memory. */
function watchingProgress(caps: ReaderCaps, line: ProgramLine): () => void {
  let saidAtMs = performance.now();
  return () => {
    const nowMs = performance.now();
    if (nowMs - saidAtMs < progressEveryMs) return;
    saidAtMs = nowMs;
    const memoryBytes = process.memoryUsage.rss();
    if (memoryBytes > caps.processMemoryBytes) {
      throw fileProblem('FILE_READER_OUT_OF_MEMORY', {
        limit: megabytes(caps.processMemoryBytes),
        found: megabytes(memoryBytes),
      });
    }
    line.postMessage({ type: 'progress' });
  };
}

/** Hands batches over, and waits while too many are on their way. */
class BatchHanding {
  readonly #line: ProgramLine;
  #onTheirWay = 0;
  #resume: () => void = () => {};

  constructor(line: ProgramLine) {
    this.#line = line;
  }

  offer(rest: FileRest): void {
    this.#line.postMessage({ type: 'rest', rest });
  }

  async give(answer: BatchAnswer): Promise<void> {
    this.#line.postMessage(answer);
    this.#onTheirWay += 1;
    if (this.#onTheirWay < batchesInFlight) return;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
  }

  taken(): void {
    this.#onTheirWay -= 1;
    this.#resume();
  }
}
