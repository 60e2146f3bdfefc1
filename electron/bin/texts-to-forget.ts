import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { columnKind } from '../history/recorded-columns.ts';
import { purgedTables } from './rows-to-purge.ts';

/** Shortened texts keep at least so much of their beginning. */
const comparedLength = 30;

/** Tables whose texts tell who somebody is: in another place they count even where they are short. */
const identifyingTables: ReadonlySet<string> = new Set([
  'customer_phones',
  'customer_emails',
  'customer_wechats',
  'customer_other_names',
]);
const identifyingColumns: ReadonlySet<string> = new Set(['name', 'called', 'number']);

const hasHan = /\p{Script=Han}/u;
const wordSign = /[\p{L}\p{N}]/u;

/** Knows a purged customer's texts when it sees them in places that are not theirs. */
export interface TextsToForget {
  /** Whether a text holds one of theirs. */
  isIn(text: string): boolean;
  /** Whether a row of a file is about one of them: a text of theirs, or a name that stands in several cells. */
  isInRow(cells: readonly string[]): boolean;
}

/** What the rows in `purged_rows` say, now or once; to be asked for before they are deleted. */
export function textsToForget(connection: Connection): TextsToForget {
  const needles = new Map<string, { isShort: boolean }>();
  const names = new Set<string>();

  function learn(table: string, column: string, value: unknown): void {
    if (typeof value !== 'string' || columnKind(table, column) !== 'text') return;
    const folded = foldText(value);
    const isIdentifying =
      identifyingTables.has(table) || (table === 'customers' && identifyingColumns.has(column)) || column === 'name';
    const length = [...folded].length;
    const isHan = hasHan.test(folded);
    if (length < (isIdentifying ? (isHan ? 2 : 3) : isHan ? 4 : 6)) return;
    needles.set([...folded].slice(0, comparedLength).join(''), { isShort: length < comparedLength });
    if (column === 'name' && /\s/u.test(folded)) names.add(folded);
  }

  for (const table of purgedTables) {
    const rows = connection
      .prepare<[], Record<string, unknown>>(
        `SELECT * FROM ${table} WHERE id IN (SELECT row_id FROM purged_rows WHERE table_name = '${table}')`,
      )
      .iterate();
    for (const row of rows) for (const [column, value] of Object.entries(row)) learn(table, column, value);
  }
  const logged = connection
    .prepare<[], { table: string; json: string }>(
      `SELECT table_name AS "table", before AS json FROM purged_rows JOIN act_changes USING (table_name, row_id)
        WHERE before IS NOT NULL
       UNION ALL SELECT table_name, after FROM purged_rows JOIN act_changes USING (table_name, row_id)
        WHERE after IS NOT NULL`,
    )
    .iterate();
  for (const { table, json } of logged) {
    const row = JSON.parse(json) as Record<string, unknown>;
    for (const [column, value] of Object.entries(row)) learn(table, column, value);
  }

  const isIn = (text: string): boolean => {
    const folded = foldText(text);
    for (const [needle, { isShort }] of needles) if (holds(folded, needle, isShort)) return true;
    return false;
  };
  return {
    isIn,
    isInRow(cells) {
      if (cells.some(isIn)) return true;
      const words = new Set(cells.flatMap((cell) => foldText(cell).split(/\s+/u)));
      return [...names].some((name) => name.split(/\s+/u).every((word) => words.has(word)));
    },
  };
}

/** A short text in letters counts as a whole word: "Ann" is not in "Hannover". */
function holds(text: string, needle: string, isShort: boolean): boolean {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (!isShort || hasHan.test(needle)) return true;
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text.at(at + needle.length) ?? '';
    if (!wordSign.test(before) && !wordSign.test(after)) return true;
  }
  return false;
}
