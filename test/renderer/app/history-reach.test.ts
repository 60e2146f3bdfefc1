import { describe, expect, it } from 'vitest';
import { placeAfter, reachOf } from '../../../renderer/app/history-reach.ts';

describe('back and forward', () => {
  const start = { index: 0, highest: 0 };

  it('lead nowhere at the start', () => {
    expect(reachOf(start)).toEqual({ canGoBack: false, canGoForward: false });
  });

  it('lead back after a step, and forward after a step back', () => {
    const further = placeAfter(start, 'PUSH', 1);
    expect(reachOf(further)).toEqual({ canGoBack: true, canGoForward: false });
    expect(reachOf(placeAfter(further, 'BACK', 0))).toEqual({ canGoBack: false, canGoForward: true });
  });

  it('forget what lay ahead where one goes elsewhere, but not where an address is only rewritten', () => {
    const back = placeAfter(placeAfter(placeAfter(start, 'PUSH', 1), 'PUSH', 2), 'BACK', 1);
    expect(reachOf(placeAfter(back, 'REPLACE', 1)).canGoForward).toBe(true);
    expect(reachOf(placeAfter(placeAfter(back, 'GO', 0), 'PUSH', 1)).canGoForward).toBe(false);
  });
});
