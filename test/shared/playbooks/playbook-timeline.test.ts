import { describe, expect, it } from 'vitest';
import { daysThatCount, knownUntilByDay } from '../../../shared/known-until/known-until-by-day.ts';
import { versionOn } from '../../../shared/playbooks/playbook-timeline.ts';
import { taskOfStep, unescapedNumber } from '../../../shared/playbooks/task-name.ts';
import { versionWith } from './drawn-person.ts';

describe('the versions of a playbook', () => {
  const timeline = [
    versionWith({ fromDay: 10 }),
    versionWith({ id: 2, fromDay: 15 }),
    versionWith({ id: 3, fromDay: 20, state: 'off' }),
    versionWith({ id: 4, fromDay: 30 }),
  ];
  const idsOn = (...days: number[]) => days.map((day) => versionOn(timeline, day)?.id ?? null);

  it('it is on from the day after it was switched on, each time', () => {
    expect(idsOn(10, 11, 30, 31)).toEqual([null, 1, null, 4]);
  });

  it('a change holds on its own day, and switching off too', () => {
    expect(idsOn(14, 15, 19, 20)).toEqual([1, 2, 2, null]);
  });
});

describe('days on which something was done', () => {
  it('one under a clock later than a following one, or than today, counts as of that day', () => {
    expect(daysThatCount([10, 400, 12, 13], 20)).toEqual([10, 12, 12, 13]);
    expect(daysThatCount([10, 400], 20)).toEqual([10, 20]);
  });
});

describe('the day on which orders were known', () => {
  const change = (madeDay: number, untilDay: number, movesForwardOnly = true) => ({
    madeDay,
    untilDay,
    movesForwardOnly,
  });

  it('is their own where nobody says up to when they are', () => {
    expect(knownUntilByDay([], 20).reachedOn(7)).toBe(7);
  });

  it('is the first on which it was said of a day so late', () => {
    const known = knownUntilByDay([change(10, 8), change(20, 18)], 30);
    expect([8, 9, 18, 19].map(known.reachedOn)).toEqual([10, 20, 20, null]);
    expect([9, 10, 19, 20].map(known.on)).toEqual([null, 8, 8, 18]);
  });

  it('stays what it was when the owner sets an earlier one', () => {
    const known = knownUntilByDay([change(10, 9), change(12, 5, false)], 30);
    expect([known.on(11), known.on(12), known.reachedOn(9)]).toEqual([9, 5, 10]);
  });

  it('said under a clock a year ahead counts as of today', () => {
    const known = knownUntilByDay([change(400, 18)], 20);
    expect([known.on(19), known.on(20), known.reachedOn(18)]).toEqual([null, 18, 20]);
  });
});

describe('what a task is called', () => {
  it('has one part for the number, which can be read back, also where the number has a slash', () => {
    const task = { playbook: 'waking', number: '12/3%', key: '2026-01-01.dozing', step: 'dozing' };
    expect(taskOfStep(task)).toBe('waking/12%2F3%25/2026-01-01.dozing/dozing');
    expect(unescapedNumber('12%2F3%25')).toBe(task.number);
  });
});
