import type { FileBytes } from './file-bytes.ts';
import { fileProblem } from './file-problem.ts';
import type { OpeningContext, Table } from './table.ts';
import { openTextTable } from './text-table.ts';

/** Opens whatever table the file holds; each kind's own code is loaded only where it is needed. */
export async function openTable(bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const { kind } = bytes;
  if (typeof kind === 'object') {
    throw 'unsupported' in kind
      ? fileProblem('FILE_KIND_UNSUPPORTED', { found: kind.unsupported })
      : fileProblem('FILE_KIND_UNKNOWN', { found: kind.unknown });
  }
  switch (kind) {
    case 'empty':
      throw fileProblem('FILE_NOTHING_TO_IMPORT');
    case 'text':
      return openTextTable(bytes, context);
    case 'zip':
      return (await import('./xlsx-table.ts')).openPackedTable(bytes, context);
    case 'ole2':
    case 'biff':
      return (await import('./xls-table.ts')).openXlsTable(bytes, context);
    case 'markup':
      return (await import('./markup-table.ts')).openMarkupTable(bytes, context);
    case 'gzip':
      throw fileProblem('FILE_KIND_UNSUPPORTED', { found: 'gzip' });
  }
}
