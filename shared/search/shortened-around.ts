const longestShown = 60;
const shownBefore = 12;

type Spans = readonly (readonly [from: number, to: number])[];

/** Of a long text, what surrounds the first match, on one line; the spans moved along with it. */
export function shortenedAround(text: string, spans: Spans): { text: string; spans: [number, number][] } {
  if (text.length <= longestShown) return { text, spans: spans.map(([from, to]) => [from, to]) };
  const first = spans[0]?.[0] ?? 0;
  const start = Math.max(0, Math.min(first - shownBefore, text.length - longestShown));
  const end = Math.min(text.length, start + longestShown);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).replace(/\s/gu, ' ')}${end < text.length ? '…' : ''}`.toWellFormed(),
    spans: spans.filter(([from]) => from < end).map(([from, to]) => [from + shift, Math.min(to, end) + shift]),
  };
}
