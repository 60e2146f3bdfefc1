import type { RecordName } from '../../shared/records/all-records.ts';
import { definitionOf } from '../../shared/records/record-graph.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { purgedRecords } from './rows-to-purge.ts';

/** Shortened texts keep at least this many characters of their beginning. */
const comparedLength = 30;

/** Shorter texts are words that anything may hold: "Al" is in every second one, "orders" is no description. */
const shortest = {
  identifies: { letters: 3, han: 2 },
  number: { letters: 6, han: 2 },
  describes: { letters: 12, han: 6 },
} as const;

const hasHan = /\p{Script=Han}/u;
const wordSign = /[\p{L}\p{N}]/u;

/** Recognises a purged customer's texts in places that are not theirs. */
export interface TextsToForget {
  /** Whether a text says who one of them is: for names of files and sheets, and what acts were done to. */
  names(text: string): boolean;
  /** Whether a text says who one of them is, or describes them: for what is kept of a file's cells. */
  isIn(text: string): boolean;
  /** Whether a row of a file is about one of them: a text of theirs, or a name in several cells. */
  isInRow(cells: readonly string[]): boolean;
  /** Whether one of them has this customer number. */
  isNumber(cell: string): boolean;
}

/** What the rows in `purged_rows` say or said; to be called before they are deleted. */
export function textsToForget(connection: Connection): TextsToForget {
  const identifying = new Set<string>();
  const describing = new Set<string>();
  const numbers = new Set<string>();
  const namesOfWords: string[][] = [];

  function learn(table: RecordName, row: Record<string, unknown>): void {
    for (const [column, { personal: worth }] of Object.entries(definitionOf(table).columns)) {
      const value = row[column];
      if (worth === null || worth === 'word' || typeof value !== 'string') continue;
      const folded = foldText(value);
      if (worth === 'number' && folded !== '') numbers.add(folded);
      const { letters, han } = shortest[worth];
      const characters = [...folded];
      if (characters.length < (hasHan.test(folded) ? han : letters)) continue;
      const known = worth === 'describes' ? describing : identifying;
      known.add(characters.slice(0, comparedLength).join(''));
      if (column === 'name' && worth === 'identifies' && /\s/u.test(folded)) namesOfWords.push(folded.split(/\s+/u));
    }
  }

  for (const table of purgedRecords) {
    const rows = connection
      .prepare<[], Record<string, unknown>>(
        `SELECT * FROM ${table} WHERE id IN (SELECT row_id FROM purged_rows WHERE table_name = '${table}')`,
      )
      .iterate();
    for (const row of rows) learn(table, row);
    const logged = connection
      .prepare<[string], string>(
        `SELECT version.value FROM purged_rows JOIN act_changes USING (table_name, row_id)
           JOIN json_each(json_array(before, after)) AS version
          WHERE table_name = ? AND version.value IS NOT NULL`,
      )
      .pluck()
      .iterate(table);
    for (const json of logged) learn(table, JSON.parse(json) as Record<string, unknown>);
  }

  const names = (text: string): boolean => holdsOne(foldText(text), identifying);
  const isIn = (text: string): boolean => {
    const folded = foldText(text);
    return holdsOne(folded, identifying) || holdsOne(folded, describing);
  };
  return {
    names,
    isIn,
    isInRow(cells) {
      if (cells.some(isIn)) return true;
      const words = new Set(cells.flatMap((cell) => foldText(cell).split(/\s+/u)));
      return namesOfWords.some((name) => name.every((word) => words.has(word)));
    },
    isNumber: (cell) => numbers.has(foldText(cell)),
  };
}

function holdsOne(text: string, needles: ReadonlySet<string>): boolean {
  for (const needle of needles) if (holds(text, needle)) return true;
  return false;
}

/** A short text in letters counts as a whole word: "Ann" is not in "Hannover". */
function holds(text: string, needle: string): boolean {
  const isShort = [...needle].length < comparedLength;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (!isShort || hasHan.test(needle)) return true;
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text.at(at + needle.length) ?? '';
    if (!wordSign.test(before) && !wordSign.test(after)) return true;
  }
  return false;
}
