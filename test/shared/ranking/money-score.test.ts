import { describe, expect, it } from 'vitest';
import { combinedScore, moneyScores } from '../../../shared/ranking/money-score.ts';

describe('money score', () => {
  it('is the part of the positive net that is not brought by those before', () => {
    expect([...moneyScores([60, 30, 10])]).toEqual([100, 40, 10]);
  });

  it('is shared by equal nets, and zero without a positive net', () => {
    expect([...moneyScores([50, 25, 25, 0, -40])]).toEqual([100, 50, 50, 0, 0]);
  });

  it('never rises as the net falls', () => {
    const nets = Array.from({ length: 500 }, (_, at) => Math.floor(1e6 / (at + 1)) - 2500);
    const scores = [...moneyScores(nets)];
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  it('is combined with twenty times the cautious value', () => {
    expect(combinedScore(80, 4, 0.6)).toBeCloseTo(80, 12);
    expect(combinedScore(50, 5, 0)).toBe(100);
    expect(combinedScore(50, 5, 1)).toBe(50);
  });
});
