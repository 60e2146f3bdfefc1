import { ShukeError } from '../../shared/errors.ts';
import type { TableRow } from './table-cells.ts';
import { writeDocument } from './write-document.ts';
import type { WriterAnswer, WriterRequest } from './writer-messages.ts';

export interface WriterLine {
  postMessage(answer: WriterAnswer): void;
  onMessage(listener: (request: WriterRequest) => void): void;
}

/** The writer process's side of the conversation: one file, its rows asked for as they are needed. */
export function serveWriter(line: WriterLine): void {
  let takeRows: ((rows: readonly TableRow[] | null) => void) | undefined;

  async function* askedFor(): AsyncGenerator<TableRow> {
    for (;;) {
      const asked = Promise.withResolvers<readonly TableRow[] | null>();
      takeRows = asked.resolve;
      line.postMessage({ type: 'wantRows' });
      const rows = await asked.promise;
      if (rows === null) return;
      yield* rows;
    }
  }

  const onProgress = (done: number, of: number | null): void => line.postMessage({ type: 'progress', done, of });

  line.onMessage((request) => {
    switch (request.type) {
      case 'write': {
        const { place, document, language } = request;
        answer(line, writeDocument(place.path, { document, rows: askedFor() }, language, { ...place, onProgress }));
        break;
      }
      case 'rows':
        takeRows?.(request.rows);
        break;
      case 'noMoreRows':
        takeRows?.(null);
        break;
    }
  });
}

function answer(line: WriterLine, written: Promise<unknown>): void {
  written.then(
    () => line.postMessage({ type: 'done' }),
    (error: unknown) => {
      if (error instanceof ShukeError) {
        line.postMessage({ type: 'failed', code: error.code, values: error.values });
      } else {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        line.postMessage({ type: 'failed', code: 'DEFECT', values: { detail } });
      }
    },
  );
}
