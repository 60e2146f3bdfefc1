import type { Cell } from '../../import/fields.ts';
import { storableText, textOfNumber, withoutTextFormula } from '../../text.ts';
import type { CardColumn, CardMeaning } from './card-column.ts';

/** What a row says of one thing: a phone with its label, an address with its parts. */
export interface RowEntry {
  field: string;
  /** As its column says, else as the cell next to it does. */
  label: string;
  /** Google's mark of the one to be used first. */
  isPreferred: boolean;
  parts: ReadonlyMap<string, RowPart>;
}

export interface RowPart {
  text: string;
  heading: string;
}

/** How Google joins several values in one cell. */
const betweenValues = ' ::: ';

/** The entries of a row, in the order of their first columns; what is blank or says nothing is none. */
export function entriesOfRow(columns: readonly CardColumn[], cells: readonly Cell[]): RowEntry[] {
  const drafts = new Map<string, Draft>();
  for (const [index, column] of columns.entries()) {
    const text = textOfCell(cells[index] ?? null);
    if (text === '' || column.silent.includes(text.toLowerCase())) continue;
    const [field, part] = partsOfMeaning(column.means);
    const key = `${field} ${column.entry}`;
    const { label, isJoined } = column;
    const draft = drafts.get(key) ?? { field, label, isJoined, parts: new Map<string, RowPart>() };
    const isSaidTwice = draft.parts.has(part);
    if (isSaidTwice) drafts.set(`noted ${key} ${index}`, notedDraft(text, column.heading));
    else draft.parts.set(part, { text, heading: column.heading });
    drafts.set(key, draft);
  }
  return [...drafts.values()].flatMap((draft) => (draft.isJoined ? parted(draft) : [entryOf(draft)]));
}

/** A cell as a person reads it. */
export function textOfCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return textOfNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') return cell.time === null ? cell.day : `${cell.day} ${cell.time}`;
  return storableText(withoutTextFormula(cell));
}

function partsOfMeaning(means: CardMeaning): [string, string] {
  const dot = means.indexOf('.');
  return [means.slice(0, dot), means.slice(dot + 1)];
}

interface Draft {
  field: string;
  label: string;
  isJoined: boolean;
  parts: Map<string, RowPart>;
}

/** What a second column of the same heading says. */
function notedDraft(text: string, heading: string): Draft {
  return { field: 'noted', label: '', isJoined: false, parts: new Map([['text', { text, heading }]]) };
}

function entryOf({ field, label, parts }: Draft): RowEntry {
  const written = parts.get('label')?.text ?? '';
  const isPreferred = /^\*(?:\s|$)/.test(written);
  return { field, label: label || storableText(isPreferred ? written.slice(1) : written), isPreferred, parts };
}

/** "a ::: b" under one label are two entries of it; of an address, each of its parts holds two. */
function parted(draft: Draft): RowEntry[] {
  const values = [...draft.parts].map(
    ([part, { text, heading }]) => [part, heading, part === 'label' ? [text] : text.split(betweenValues)] as const,
  );
  const count = Math.max(...values.map(([, , texts]) => texts.length));
  return Array.from({ length: count }, (_, place) => {
    const parts = new Map<string, RowPart>();
    for (const [part, heading, texts] of values) {
      const text = storableText((part === 'label' ? texts[0] : texts[place]) ?? '');
      if (text !== '') parts.set(part, { text, heading });
    }
    return entryOf({ ...draft, parts });
  });
}
