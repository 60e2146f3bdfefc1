const longestShown = 60;
/** In letters; a Han character is as wide as two. A line shows some twenty letters of why somebody was found. */
const widestBefore = 16;
const han = /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFFEF]/u;

type Spans = readonly (readonly [from: number, to: number])[];

/** Of a text what surrounds the first match, near its beginning, on one line; the spans moved along with it. */
export function shortenedAround(text: string, spans: Spans): { text: string; spans: [number, number][] } {
  const start = startBefore(text, spans[0]?.[0] ?? 0);
  const end = Math.min(text.length, start + longestShown);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).replace(/\s/gu, ' ')}${end < text.length ? '…' : ''}`.toWellFormed(),
    spans: spans.filter(([from]) => from < end).map(([from, to]) => [from + shift, Math.min(to, end) + shift]),
  };
}

/** Where what is shown begins: at a word, where one begins between here and the match. */
function startBefore(text: string, match: number): number {
  let start = match;
  let width = 0;
  while (start > 0 && width < widestBefore) {
    start -= 1;
    width += han.test(text.charAt(start)) ? 2 : 1;
  }
  if (start === 0) return 0;
  const word = text.slice(start, match).search(/(?<=\s)\S/u);
  return word === -1 ? start : start + word;
}
