import { describe, expect, it } from 'vitest';
import { newStep } from '../../../renderer/playbooks/new-parts.ts';
import { gapPx, stepDays } from '../../../renderer/playbooks/step-days.ts';
import { library } from '../../../shared/playbooks/library.ts';

describe('the ruler of days', () => {
  it('counts from the event, or on from the step before, up to one that waits for the next visit', () => {
    expect(stepDays(library.regular.steps)).toEqual([
      ...[0, 7, 27, 45].map((day) => ({ kind: 'day', day })),
      { kind: 'visit' },
    ]);
    expect(stepDays(library.birthday.steps)).toEqual([{ kind: 'day', day: -3 }]);
  });

  it('does not know the day of what comes after the next visit, but of what is counted from the event', () => {
    const after = { ...newStep([]), days: 3 };
    expect(
      stepDays([...library.regular.steps.slice(-1), after, after, { ...after, days: 9, after: 'trigger' }]),
    ).toEqual([
      { kind: 'visit' },
      { kind: 'afterVisit', days: 3 },
      { kind: 'afterVisit', days: 6 },
      { kind: 'day', day: 9 },
    ]);
  });

  it('draws a pixel a day between two steps, at most 60', () => {
    const day = (number: number) => ({ kind: 'day', day: number }) as const;
    expect(gapPx(undefined, day(7))).toBe(0);
    expect(gapPx(day(0), day(7))).toBe(11);
    expect(gapPx(day(0), day(900))).toBe(60);
    expect(gapPx(day(9), day(2))).toBe(4);
    expect(gapPx(day(9), { kind: 'visit' })).toBe(gapPx({ kind: 'visit' }, day(9)));
  });
});
