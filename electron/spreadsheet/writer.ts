import { rm } from 'node:fs/promises';
import { ShukeError } from '../../shared/errors.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { BuiltDocument, DocumentRows } from './document.ts';
import { forkWriter } from './forked-writer.ts';
import type { TableRow } from './table-cells.ts';
import { nameForSentences, temporaryPathFor } from './write-whole-file.ts';
import { rowsPerBatch, type WantedRows, type WriteRequest } from './writer-messages.ts';
import type { WriterExit, WriterTransport } from './writer-transport.ts';

export interface WriteOptions {
  signal?: AbortSignal | undefined;
  /** Rows dealt with so far, and how many in all where that is known. */
  onProgress?: ((done: number, of: number | null) => void) | undefined;
}

/**
 * Writes documents in a process of its own with a memory cap, one process a file, gone when the file is made. The path
 * holds the whole file or nothing. Errors: DISK_FULL, FILE_NOT_WRITABLE, FILE_WRITER_OUT_OF_MEMORY, JOB_CANCELLED.
 */
export interface DocumentWriter {
  /** `name`: what sentences call the file. */
  write(path: string, name: string, document: BuiltDocument, language: Language, options?: WriteOptions): Promise<void>;
  /** Ends every process under way; what they were writing is gone. */
  close(): void;
}

/** `startProcess`: in Electron, where the engine cannot fork, the host hands in a process of its own. */
export function startDocumentWriter({
  startProcess = forkWriter,
}: {
  startProcess?: () => WriterTransport | Promise<WriterTransport>;
} = {}): DocumentWriter {
  const underWay = new Set<AbortController>();

  return {
    async write(path, name, { document, rows }, language, { signal, onProgress } = {}) {
      const place = { path, temporaryPath: temporaryPathFor(path), shownName: nameForSentences(path, name) };
      const closing = new AbortController();
      underWay.add(closing);
      try {
        const ends = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
        const request = { type: 'write', place, document, language } as const;
        await oneFile(await startProcess(), request, inBatches(rows), ends, onProgress);
      } finally {
        underWay.delete(closing);
      }
    },
    close() {
      for (const closing of underWay) closing.abort();
    },
  };
}

async function oneFile(
  process: WriterTransport,
  request: WriteRequest,
  batches: AsyncGenerator<WantedRows>,
  signal: AbortSignal,
  onProgress: WriteOptions['onProgress'],
): Promise<void> {
  const { temporaryPath, shownName } = request.place;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = (): void => reject(new ShukeError('JOB_CANCELLED'));
  let isDone = false;

  process.onMessage((answer) => {
    switch (answer.type) {
      case 'progress':
        onProgress?.(answer.done, answer.of);
        break;
      case 'wantRows':
        batches
          .next()
          .then((next) => process.postMessage(next.done === true ? { type: 'noMoreRows' } : next.value), reject);
        break;
      case 'done':
        isDone = true;
        resolve();
        break;
      case 'failed':
        reject(new ShukeError(answer.code, answer.values));
        break;
    }
  });
  process.onExit((exit) => reject(whyItEnded(exit, shownName)));
  signal.addEventListener('abort', cancel, { once: true });
  try {
    if (signal.aborted) cancel();
    else process.postMessage(request);
    await promise;
  } finally {
    signal.removeEventListener('abort', cancel);
    process.kill();
    await batches.return(undefined);
    if (!isDone) {
      await process.gone;
      await rm(temporaryPath, { force: true });
    }
  }
}

function whyItEnded(exit: WriterExit, file: string): ShukeError {
  if (exit.isOutOfMemory) return new ShukeError('FILE_WRITER_OUT_OF_MEMORY', { file });
  if (exit.isOverFileSizeLimit) return new ShukeError('DISK_FULL', { file });
  return new ShukeError('DEFECT', { file, detail: exit.detail });
}

async function* inBatches(rows: DocumentRows): AsyncGenerator<WantedRows> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === rowsPerBatch) {
      yield { type: 'rows', rows: batch };
      batch = [];
    }
  }
  if (batch.length > 0) yield { type: 'rows', rows: batch };
}
