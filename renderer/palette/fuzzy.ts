/**
 * How well letters fit a name: 0 not at all, else the higher the better. The letters must stand in the name in their
 * order; together, at the beginning of a word and early they count for more.
 */
export function closeness(letters: string, name: string): number {
  return closenessTo(letters)(name);
}

/** The letters are prepared once for all names. */
function closenessTo(letters: string): (name: string) => number {
  const sought = folded(letters);
  const wanted = sought.replaceAll(' ', '');
  if (wanted === '') return () => 1;
  const atWord = new RegExp(`(?:^|[^\\p{L}\\p{N}])${escaped(sought)}`, 'u');
  return (name) => {
    const text = folded(name);
    if (text.startsWith(sought)) return 4;
    if (atWord.test(text)) return 3;
    if (text.replaceAll(' ', '').includes(wanted)) return 2;
    return isSpread(wanted, text) ? 1 : 0;
  };
}

/** Best first; equals stay in their order. Where nothing is asked for, everything. */
export function bestFits<Entry>(
  entries: readonly Entry[],
  letters: string,
  namesOf: (entry: Entry) => string[],
): Entry[] {
  const closenessOf = closenessTo(letters);
  return entries
    .map((entry) => ({ entry, closeness: Math.max(...namesOf(entry).map(closenessOf)) }))
    .filter((found) => found.closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ entry }) => entry);
}

/** Letters apart must each begin a word, or follow one that does: "nc" fits "New customer", not "bounce". */
function isSpread(wanted: string, text: string): boolean {
  const beginnings = wordBeginnings(text);
  // Every place the letters so far can end at; one letter after the other, so that long nonsense stays quick.
  let ends: ReadonlySet<number> = new Set();
  let isFirst = true;
  for (const letter of wanted) {
    const earliest = isFirst ? 0 : Math.min(...ends);
    const next = beginnings.filter((start) => start >= earliest && text.startsWith(letter, start));
    for (const end of ends) if (text.startsWith(letter, end)) next.push(end);
    if (next.length === 0) return false;
    ends = new Set(next.map((start) => start + letter.length));
    isFirst = false;
  }
  return true;
}

function wordBeginnings(text: string): number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{Script=Han}/gu)].map((found) => found.index);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
