import type { InterpretedBatch } from '../../shared/import/rows.ts';
import { BatchPacker } from './batch-packer.ts';
import { fileProblem, megabytes, namingFile } from './file-problem.ts';
import { readFile } from './read-file.ts';
import type { ReaderCaps } from './reader-caps.ts';
import { batchesInFlight, type ReaderAnswer, type ReaderRequest } from './reader-messages.ts';
import { recogniseFile } from './recognise-file.ts';

/** The reader's end of the line to the program. */
export interface ProgramLine {
  postMessage(answer: ReaderAnswer): void;
  onMessage(listener: (request: ReaderRequest) => void): void;
}

const progressEveryMs = 250;

/** Answers requests until the process ends. */
export function serveReader(line: ProgramLine): void {
  let onBatchTaken: () => void = () => {};
  line.onMessage((request) => {
    if (request.type === 'batchTaken') return onBatchTaken();
    const handing = new BatchHanding(line);
    onBatchTaken = () => handing.taken();
    void answer(request, handing, line);
  });
}

async function answer(
  request: Exclude<ReaderRequest, { type: 'batchTaken' }>,
  handing: BatchHanding,
  line: ProgramLine,
): Promise<void> {
  const { fileName } = request.type === 'read' ? request.request : request.file;
  const onProgress = watchingProgress(request.caps, line);
  try {
    if (request.type === 'recognise') {
      const { reading, caps, kind } = request;
      const recognition = await recogniseFile(request.file, kind, { reading, caps, onProgress });
      line.postMessage({ type: 'recognised', recognition, memoryBytes: process.memoryUsage.rss() });
    } else {
      const { caps } = request;
      const { reading } = request.request;
      const summary = await readFile(request.request, { reading, caps, onProgress }, (batch) => handing.give(batch));
      line.postMessage({ type: 'read', summary, memoryBytes: process.memoryUsage.rss() });
    }
  } catch (error) {
    const { code, values } = namingFile(error, fileName);
    line.postMessage({ type: 'failed', code, values, memoryBytes: process.memoryUsage.rss() });
  }
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
  readonly #packer = new BatchPacker();
  #onTheirWay = 0;
  #resume: () => void = () => {};

  constructor(line: ProgramLine) {
    this.#line = line;
  }

  async give(batch: InterpretedBatch): Promise<void> {
    this.#line.postMessage({ type: 'batch', batch: this.#packer.pack(batch) });
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
