import { byKey } from '../../shared/by-key.ts';
import { type NarrowingKey, narrowingKeys } from '../../shared/narrowing/narrowing.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

const selectTexts: Readonly<Record<NarrowingKey, string>> = {
  category: 'SELECT DISTINCT category FROM products',
  channel: 'SELECT DISTINCT channel FROM orders',
  servedBy: 'SELECT name FROM staff WHERE id IN (SELECT served_by FROM orders)',
  country: 'SELECT DISTINCT country FROM customer_addresses',
  tag: 'SELECT name FROM tags WHERE id IN (SELECT tag_id FROM customer_tags)',
  lookedAfterBy: 'SELECT name FROM staff WHERE id IN (SELECT looked_after_by FROM customers)',
};

/** What can be narrowed to; of texts that differ in nothing that is compared the first. */
export function narrowingChoices(connection: Connection): Record<NarrowingKey, string[]> {
  return byKey(narrowingKeys, (key) => choicesOf(connection, key));
}

function choicesOf(connection: Connection, key: NarrowingKey): string[] {
  const texts = connection.prepare<[], string>(`${selectTexts[key]} ORDER BY 1`).pluck().all();
  const byFolded = new Map<string, string>();
  for (const text of texts) {
    const folded = foldText(text);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, text.trim());
  }
  return [...byFolded.values()];
}
