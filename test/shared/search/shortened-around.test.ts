import { describe, expect, it } from 'vitest';
import { shortenedAround } from '../../../shared/search/shortened-around.ts';

/** The shown text with the match in brackets. */
function shown(text: string, match: string): string {
  const from = text.indexOf(match);
  const { text: short, spans } = shortenedAround(text, [[from, from + match.length]]);
  const [start = 0, end = 0] = spans[0] ?? [];
  return `${short.slice(0, start)}[${short.slice(start, end)}]${short.slice(end)}`;
}

describe('what a customer was found by', () => {
  it('shows the match near its beginning: a narrow line cuts off its end', () => {
    expect(shown('跟排队的人说这是全城最好的手冲，我们没有反驳。', '手冲')).toBe(
      '…说这是全城最好的[手冲]，我们没有反驳。',
    );
    expect(shown('Called about the invoice, then asked for oat milk', 'oat')).toBe('…then asked for [oat] milk');
  });

  it('shows a text whole that begins near the match', () => {
    expect(shown('手冲，要最大杯', '手冲')).toBe('[手冲]，要最大杯');
    expect(shown('peanut allergy', 'allergy')).toBe('peanut [allergy]');
  });

  it('shows a long text to some length, on one line, and marks further matches as far', () => {
    const text = `oat\n${'milk '.repeat(40)}oat`;
    const { text: short, spans } = shortenedAround(text, [
      [0, 3],
      [text.length - 3, text.length],
    ]);
    expect(short).toMatch(/^oat milk milk .{40,60}…$/u);
    expect(spans).toEqual([[0, 3]]);
  });
});
