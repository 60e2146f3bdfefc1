/** Longer texts than this are not compared letter by letter. */
const longestText = 120;

/** Three rows of the comparison, used again by every call: it runs millions of times in a scan. */
const rows = [
  new Uint8Array(longestText + 2),
  new Uint8Array(longestText + 2),
  new Uint8Array(longestText + 2),
] as const;

/**
 * How many typing errors lie between two words: a letter too many, too few, another one, or two neighbours swapped.
 * Counts no further than `most` (below 100); a larger distance is `most + 1`.
 */
export function typingDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  if (Math.max(aEnd, bEnd) - start > longestText) return most + 1;
  return distanceOfParts(a, b, start, aEnd - start, bEnd - start, most);
}

/** Optimal string alignment, a row at a time, given up once a whole row is above `most`. */
function distanceOfParts(a: string, b: string, start: number, aLength: number, bLength: number, most: number): number {
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= bLength; column++) last[column] = column;
  for (let row = 1; row <= aLength; row++) {
    current[0] = row;
    let least = row;
    const aCode = a.charCodeAt(start + row - 1);
    const aCodeBefore = row > 1 ? a.charCodeAt(start + row - 2) : -1;
    for (let column = 1; column <= bLength; column++) {
      const bCode = b.charCodeAt(start + column - 1);
      let distance = (last[column - 1] ?? 0) + (aCode === bCode ? 0 : 1);
      const withOneMore = Math.min(last[column] ?? 0, current[column - 1] ?? 0) + 1;
      if (withOneMore < distance) distance = withOneMore;
      if (column > 1 && aCode === b.charCodeAt(start + column - 2) && aCodeBefore === bCode) {
        const swapped = (beforeLast[column - 2] ?? 0) + 1;
        if (swapped < distance) distance = swapped;
      }
      current[column] = distance;
      if (distance < least) least = distance;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[bLength] ?? 0, most + 1);
}

/** How many typing errors a word of this length can have and still be the same word. */
export function bearableErrors(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

/** Whether two words are one but for typing errors. Figures bear none: 12 and 13 are two houses. */
export function areAlikeWords(a: string, b: string): boolean {
  if (a === b) return true;
  const most = bearableErrors(Math.min(a.length, b.length));
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  if (hasFigure(a) || hasFigure(b)) return false;
  return typingDistance(a, b, most) <= most;
}

export function hasFigure(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}
