import type { Connection } from '../archive/query.ts';
import type { FileToKeep } from './read-files-to-keep.ts';

/** Writes the bytes once, however often they are attached; the caller holds the transaction. */
export function keepContent(connection: Connection, { sha256, content }: Pick<FileToKeep, 'sha256' | 'content'>): void {
  connection
    .prepare<[string, Uint8Array]>(
      'INSERT INTO attachment_contents (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
    )
    .run(sha256, content);
}

export function contentOf(connection: Connection, sha256: string): Uint8Array | null {
  const row = connection
    .prepare<[string], { content: Buffer }>('SELECT content FROM attachment_contents WHERE sha256 = ?')
    .get(sha256);
  return row?.content ?? null;
}

/**
 * Removes the bytes that nothing names: no attachment, and no entry of the log that undo could put back. So bytes live
 * as long as their removal can be undone, and go with a purge, which takes the entries of the log away, and with the
 * undoing of the import that brought them. The caller holds the transaction. Answers how many went.
 */
export function removeUnneededContents(connection: Connection): number {
  const contents = connection.prepare<[], { sha256: string }>('SELECT sha256 FROM attachment_contents').all();
  if (contents.length === 0) return 0;
  const needed = new Set(
    connection
      .prepare<[], { sha256: string }>(
        `SELECT sha256 FROM attachments
         UNION SELECT json_extract(before, '$.sha256') FROM act_changes WHERE table_name = 'attachments' AND before IS NOT NULL
         UNION SELECT json_extract(after, '$.sha256') FROM act_changes WHERE table_name = 'attachments' AND after IS NOT NULL`,
      )
      .all()
      .map(({ sha256 }) => sha256),
  );
  const remove = connection.prepare<[string]>('DELETE FROM attachment_contents WHERE sha256 = ?');
  const unneeded = contents.filter(({ sha256 }) => !needed.has(sha256));
  for (const { sha256 } of unneeded) remove.run(sha256);
  return unneeded.length;
}
