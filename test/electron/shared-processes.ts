import { rmSync } from 'node:fs';
import { startSpreadsheetReader } from '../../electron/spreadsheet/reader-client.ts';
import { writeDocument } from '../../electron/spreadsheet/write-document.ts';
import { nameForSentences } from '../../electron/spreadsheet/write-whole-file.ts';
import type { DocumentWriter } from '../../electron/spreadsheet/writer.ts';
import { ShukeError } from '../../shared/errors.ts';

/** One process reads the files of all engines of a run: starting one costs more than most tests. */
export const sharedReader = startSpreadsheetReader();

/** Writes as the writer's process does, without a start of one for each file; `writer.test.ts` is about the process. */
export const writerInThisProcess: DocumentWriter = {
  async write(path, name, document, language, { signal, onProgress = () => undefined } = {}) {
    const endIfCancelled = (): void => {
      if (signal?.aborted) throw new ShukeError('JOB_CANCELLED');
    };
    endIfCancelled();
    await writeDocument(path, document, language, { shownName: nameForSentences(path, name), onProgress });
    if (signal?.aborted) rmSync(path, { force: true });
    endIfCancelled();
  },
  close: () => undefined,
};
