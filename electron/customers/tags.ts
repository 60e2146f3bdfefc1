import { sortedByName } from '../../shared/customers/name-order-key.ts';
import { foldText, storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';

/** Every tag in use with how many customers have it, the bin not counted. */
export function listTags(connection: Connection): { name: string; customers: number }[] {
  const tags = connection
    .prepare<[], { name: string; customers: number }>(
      `SELECT tags.name, count(customers.id) AS customers
         FROM tags JOIN customer_tags ON customer_tags.tag_id = tags.id
         LEFT JOIN customers ON customers.id = customer_tags.customer_id
          AND customers.binned_at IS NULL AND customers.merged_into IS NULL
        GROUP BY tags.id`,
    )
    .all();
  return sortedByName(tags);
}

/** The tags of a list as typed: tidy, none blank, none twice. */
export function tidyTags(typed: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const name of typed.map(storableText)) {
    const folded = foldText(name);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, name);
  }
  return [...byFolded.values()];
}

export function findTag(connection: Connection, name: string): number | null {
  return (
    firstRow(connection, build.selectFrom('tags').select('id').where('name_folded', '=', foldText(name)))?.id ?? null
  );
}

export function findOrMakeTag(writer: ActWriter, name: string): number {
  return findTag(writer.connection, name) ?? writer.insert('tags', { name, name_folded: foldText(name) });
}
