import { ShukeError } from '../../shared/errors.ts';
import type { RejectedRow } from '../../shared/import/rows.ts';
import { writeRankingWorkbook } from '../reports/ranking-workbook.ts';
import type { TableRow } from './table-cells.ts';
import { writeRejectedRows } from './write-rejected-rows.ts';
import { writeTable } from './write-table.ts';
import type { WantedRow, WriterAnswer, WriterRequest } from './writer-messages.ts';

export interface WriterLine {
  postMessage(answer: WriterAnswer): void;
  onMessage(listener: (request: WriterRequest) => void): void;
}

/** The writer process's side of the conversation: one file, its rows asked for as they are needed. */
export function serveWriter(line: WriterLine): void {
  let takeRows: ((rows: readonly WantedRow[] | null) => void) | undefined;

  /** Rows of the kind that the request under way is for. */
  async function* askedFor<Row extends WantedRow>(): AsyncGenerator<Row> {
    for (;;) {
      const asked = Promise.withResolvers<readonly WantedRow[] | null>();
      takeRows = asked.resolve;
      line.postMessage({ type: 'wantRows' });
      const rows = await asked.promise;
      if (rows === null) return;
      yield* rows as readonly Row[];
    }
  }

  const onProgress = (done: number, of: number | null): void => line.postMessage({ type: 'progress', done, of });

  line.onMessage((request) => {
    switch (request.type) {
      case 'ranking': {
        const { place, ranking, origin, language } = request;
        answer(line, writeRankingWorkbook(place.path, ranking, origin, language, { ...place, onProgress }));
        break;
      }
      case 'rejectedRows': {
        const { place, fileName, headings, language } = request;
        const rejected = { fileName, headings, rows: askedFor<RejectedRow>() };
        answer(line, writeRejectedRows(place.path, rejected, language, { ...place, onProgress }));
        break;
      }
      case 'table': {
        const { place, sheetName, columns, rowCount, format, language } = request;
        const table = { sheetName, columns, rowCount, rows: askedFor<TableRow>() };
        answer(line, writeTable(place.path, table, format, language, { ...place, onProgress }));
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
