import { contactChannels, touchpoints } from '../../shared/timeline/contact-codes.ts';
import type { Connection } from '../archive/query.ts';
import { staffNames } from '../staff/staff-names.ts';

export interface WordCount {
  word: string;
  count: number;
}

/** How often each word stands there, the most frequent first; blanks do not count. */
export function wordsByCount(words: readonly string[]): WordCount[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count);
}

/** The owner's own words for touchpoints and channels, most used first, and the names of the staff. */
export function timelineWords(connection: Connection): {
  touchpoints: string[];
  channels: string[];
  authors: string[];
} {
  return {
    touchpoints: ownWords(connection, 'touchpoint', touchpoints),
    channels: ownWords(connection, 'channel', contactChannels),
    authors: staffNames(connection),
  };
}

function ownWords(connection: Connection, column: 'touchpoint' | 'channel', codes: readonly string[]): string[] {
  return connection
    .prepare<[string], { word: string }>(
      `SELECT ${column} AS word FROM contacts WHERE ${column} <> '' AND ${column} NOT IN (SELECT value FROM json_each(?))
        GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT 200`,
    )
    .all(JSON.stringify(codes))
    .map(({ word }) => word);
}
