import { describe, expect, it } from 'vitest';
import { lastCopyOn } from '../../../renderer/archive/last-copy.ts';

const noon = (day: number): number => new Date(2026, 10, day, 12).getTime();

describe('the last copy of an archive', () => {
  it('is a matter of concern by its age, where something has changed since', () => {
    const toneAfter = (days: number) => lastCopyOn('2026-11-30', noon(30 - days), noon(30)).tone;
    expect([0, 6, 7, 29].map(toneAfter)).toEqual([undefined, undefined, 'soon', 'soon']);
    expect(lastCopyOn('2026-12-30', noon(30), noon(30) + 1).tone).toBe('lost');
  });

  it('lacks nothing while nothing has changed', () => {
    expect(lastCopyOn('2026-12-30', noon(1), noon(1))).toEqual({
      at: noon(1),
      ageDays: 59,
      isChangedSince: false,
      tone: undefined,
    });
    expect(lastCopyOn('2026-11-30', noon(30), null).isChangedSince).toBe(false);
  });

  it('is of today where the clock was set back meanwhile', () => {
    expect(lastCopyOn('2026-11-20', noon(30), null).ageDays).toBe(0);
  });
});
