import type { Connection } from '../archive/query.ts';
import type { TextsToForget } from './texts-to-forget.ts';

/** Stands where a text of a purged customer stood. */
const forgotten = '…';

const importColumns = ['reading', 'interpretation', 'headings', 'result'] as const;

/** Takes a purged customer's texts out of what is not theirs: what acts were done to, what imports kept of files. */
export function forgetTexts(connection: Connection, texts: TextsToForget): void {
  forgetInActs(connection, texts);
  forgetInImports(connection, texts);
  forgetInRejections(connection, texts);
}

function forgetInActs(connection: Connection, texts: TextsToForget): void {
  const forget = connection.prepare<[string | null, number]>('UPDATE acts SET subject = ? WHERE id = ?');
  const acts = connection
    .prepare<[], { id: number; subject: string; isOfImport: 0 | 1 }>(
      `SELECT id, subject, verb LIKE 'import.%' AS isOfImport FROM acts WHERE subject IS NOT NULL AND subject <> ''`,
    )
    .all();
  for (const { id, subject, isOfImport } of acts) {
    if (texts.isIn(subject)) forget.run(isOfImport === 1 ? forgottenFileName(subject) : null, id);
  }
}

function forgetInImports(connection: Connection, texts: TextsToForget): void {
  const rows = connection
    .prepare<[], Record<(typeof importColumns)[number] | 'file_name', string> & { id: number }>(
      `SELECT id, file_name, ${importColumns.join(', ')} FROM imports`,
    )
    .all();
  for (const row of rows) {
    const fileName = texts.isIn(row.file_name) ? forgottenFileName(row.file_name) : row.file_name;
    const kept = importColumns.map((column) => {
      const value = withoutTexts(JSON.parse(row[column]), texts);
      if (column === 'result' && isObject(value) && 'fileName' in value) value.fileName = fileName;
      return JSON.stringify(value);
    });
    if (fileName === row.file_name && importColumns.every((column, index) => row[column] === kept[index])) continue;
    connection
      .prepare(
        `UPDATE imports SET file_name = ?, ${importColumns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
      )
      .run(fileName, ...kept, row.id);
  }
}

/** The rows stay counted; what stood in them is gone. */
function forgetInRejections(connection: Connection, texts: TextsToForget): void {
  const forget = connection.prepare<[number]>(`UPDATE import_rejections SET value = '', cells = '[]' WHERE id = ?`);
  const found: number[] = [];
  const rows = connection
    .prepare<[], { id: number; value: string; cells: string }>('SELECT id, value, cells FROM import_rejections')
    .iterate();
  for (const { id, value, cells } of rows) if (texts.isInRow([value, ...textsIn(JSON.parse(cells))])) found.push(id);
  for (const id of found) forget.run(id);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

function withoutTexts(value: unknown, texts: TextsToForget): unknown {
  if (typeof value === 'string') return texts.isIn(value) ? forgotten : value;
  if (Array.isArray(value)) return value.map((entry) => withoutTexts(entry, texts));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withoutTexts(entry, texts)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function forgottenFileName(fileName: string): string {
  return `${forgotten}${/\.\w{1,5}$/u.exec(fileName)?.[0] ?? ''}`;
}
