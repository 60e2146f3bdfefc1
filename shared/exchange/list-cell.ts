const quote = '"';
const separator = ';';

/**
 * Several entries in one cell: `regular; "likes; dislikes"; 王`. An entry that would not come back as it is stands in
 * quotes, quotes in it doubled; a blank one is two quotes.
 */
export function listCell(entries: readonly string[]): string {
  return entries.map(listEntry).join(`${separator} `);
}

function listEntry(entry: string): string {
  const isPlain = entry !== '' && entry === entry.trim() && !entry.includes(separator) && !entry.startsWith(quote);
  return isPlain ? entry : `${quote}${entry.replaceAll(quote, quote + quote)}${quote}`;
}

/** The entries of such a cell, whichever program wrote it: what is not written as `listCell` does is taken as far as it goes. */
export function entriesOfCell(cell: string): string[] {
  const entries: string[] = [];
  let at = 0;
  while (at < cell.length) {
    at = afterBlanks(cell, at);
    if (at >= cell.length) break;
    const quoted = cell[at] === quote ? quotedEntry(cell, at) : null;
    if (quoted !== null) {
      entries.push(quoted.entry);
      at = quoted.end;
    } else {
      const end = separatorFrom(cell, at);
      const entry = cell.slice(at, end).trim();
      if (entry !== '') entries.push(entry);
      at = end;
    }
    at += 1;
  }
  return entries;
}

/** Null where no quote closes it before a separator. */
function quotedEntry(cell: string, start: number): { entry: string; end: number } | null {
  let entry = '';
  for (let at = start + 1; at < cell.length; at += 1) {
    if (cell[at] !== quote) entry += cell[at];
    else if (cell[at + 1] === quote) {
      entry += quote;
      at += 1;
    } else {
      const end = afterBlanks(cell, at + 1);
      return end >= cell.length || cell[end] === separator ? { entry, end } : null;
    }
  }
  return null;
}

function afterBlanks(cell: string, from: number): number {
  let at = from;
  while (at < cell.length && cell[at]?.trim() === '') at += 1;
  return at;
}

function separatorFrom(cell: string, from: number): number {
  const found = cell.indexOf(separator, from);
  return found < 0 ? cell.length : found;
}
