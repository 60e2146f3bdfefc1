import { describe, expect, it } from 'vitest';
import {
  answeredLateBy,
  type CaseClock,
  type CaseTimes,
  caseDue,
  caseDueAt,
  caseUrgency,
  defaultCaseClock,
  instantAfter,
  type OpeningTimes,
  spanInHours,
} from '../../../shared/cases/case-clock.ts';

const at = (text: string): number => new Date(text).getTime();
const said = (instant: number): string => {
  const day = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day.getMonth() + 1)}-${two(day.getDate())} ${two(day.getHours())}:${two(day.getMinutes())}`;
};

const nineToFive: OpeningTimes = [9 * 60, 17 * 60];
/** Closed on Sunday. 2026-11-27 is a Friday. */
const openings: CaseClock['openings'] = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [600, 840], null];

const heard: CaseTimes = {
  kind: 'complaint',
  heardAt: at('2026-11-27T16:00'),
  promisedDay: null,
  cameInAt: null,
  answeredAt: null,
  closedAt: null,
};

describe('a clock that runs day and night', () => {
  it('goes over midnight and the weekend', () => {
    expect(said(instantAfter(at('2026-11-27T23:30'), 12, null))).toBe('11-28 11:30');
    expect(said(instantAfter(at('2026-11-27T23:30'), 24, null))).toBe('11-28 23:30');
  });
});

describe('a clock of opening hours', () => {
  it('stops at closing time and goes on when the shop opens', () => {
    expect(said(instantAfter(at('2026-11-26T16:00'), 2, openings))).toBe('11-27 10:00');
  });

  it('starts when the shop opens for what was heard before, after closing time or on a closed day', () => {
    expect(said(instantAfter(at('2026-11-26T07:00'), 1, openings))).toBe('11-26 10:00');
    expect(said(instantAfter(at('2026-11-26T22:00'), 1, openings))).toBe('11-27 10:00');
    expect(said(instantAfter(at('2026-11-29T12:00'), 1, openings))).toBe('11-30 10:00');
  });

  it('passes over the closed day and counts a short one as it is', () => {
    // One hour is left on Friday, four on Saturday, then Monday.
    expect(said(instantAfter(at('2026-11-27T16:00'), 12, openings))).toBe('11-30 16:00');
  });

  it('ends at closing time where the time is up just then', () => {
    expect(said(instantAfter(at('2026-11-27T16:00'), 1, openings))).toBe('11-27 17:00');
  });

  it('runs day and night where the shop never opens', () => {
    expect(
      said(
        instantAfter(
          at('2026-11-27T16:00'),
          12,
          Array.from({ length: 7 }, () => null),
        ),
      ),
    ).toBe('11-28 04:00');
  });

  it('goes by the wall where the clocks change: a day of opening hours is a day', () => {
    const daily: CaseClock['openings'] = Array.from({ length: 7 }, () => nineToFive);
    for (const day of ['2026-03-28', '2026-10-24', '2026-03-07', '2026-10-31']) {
      const from = at(`${day}T16:00`);
      const due = new Date(instantAfter(from, 9, daily));
      expect(due.getHours() * 60 + due.getMinutes()).toBe(17 * 60);
    }
  });
});

describe('a case', () => {
  it('is on the desk within 12 hours and answered within 24, unless the owner says otherwise', () => {
    const { deskDue, answerDue } = caseDue(heard, defaultCaseClock);
    expect([said(deskDue ?? 0), said(answerDue ?? 0)]).toEqual(['11-28 04:00', '11-28 16:00']);
    const quick = caseDue(heard, { deskHours: 1, answerHours: 2, openings: null });
    expect([said(quick.deskDue ?? 0), said(quick.answerDue ?? 0)]).toEqual(['11-27 17:00', '11-27 18:00']);
  });

  it('is due today, then overdue, and waits once it is answered', () => {
    const on = (text: string, change: Partial<CaseTimes> = {}) =>
      caseUrgency({ ...heard, ...change }, defaultCaseClock, { at: at(text), today: text.slice(0, 10) });
    expect(on('2026-11-27T18:00')).toBe('waiting');
    expect(on('2026-11-28T09:00')).toBe('dueToday');
    expect(on('2026-11-28T16:01')).toBe('overdue');
    expect(on('2026-11-28T16:01', { answeredAt: at('2026-11-28T10:00') })).toBe('waiting');
  });

  it('is answered late by what went beyond the time it was due, a promise by what went beyond its day', () => {
    const lateBy = (change: Partial<CaseTimes>) => {
      const times = { ...heard, ...change };
      return answeredLateBy({ ...times, ...caseDue(times, defaultCaseClock) }) / 3_600_000;
    };
    expect(lateBy({})).toBe(0);
    expect(lateBy({ answeredAt: at('2026-11-28T15:00') })).toBe(0);
    expect(lateBy({ answeredAt: at('2026-11-28T19:00') })).toBe(3);
    const promise = { kind: 'promise', promisedDay: '2026-12-01' } as const;
    expect(lateBy({ ...promise, answeredAt: at('2026-12-01T20:00') })).toBe(0);
    expect(Math.round(lateBy({ ...promise, answeredAt: at('2026-12-02T09:00') }))).toBe(9);
    // What came in after the answer is to be told again.
    expect(lateBy({ answeredAt: at('2026-12-05T09:00'), cameInAt: at('2026-12-06T09:00') })).toBe(0);
  });

  it('that is a promise is due on the day it names, and broken the day after', () => {
    const promise: CaseTimes = { ...heard, kind: 'promise', promisedDay: '2026-12-01' };
    const on = (day: string) => caseUrgency(promise, defaultCaseClock, { at: at(`${day}T09:00`), today: day });
    expect(['2026-11-30', '2026-12-01', '2026-12-02'].map(on)).toEqual(['waiting', 'dueToday', 'overdue']);
    expect(caseDue(promise, defaultCaseClock)).toEqual({ deskDue: null, answerDue: null });
    expect(said(caseDueAt(promise, defaultCaseClock))).toBe('12-01 23:59');
  });

  it('that asked in vain waits for the thing; when it comes in, the customer is to be told within the time of an answer', () => {
    const inVain: CaseTimes = { ...heard, kind: 'inVain', answeredAt: at('2026-11-27T16:05') };
    const now = { at: at('2026-12-20T09:00'), today: '2026-12-20' };
    expect(caseUrgency(inVain, defaultCaseClock, now)).toBe('waiting');
    const here = { ...inVain, cameInAt: at('2026-12-19T15:00') };
    expect(caseUrgency(here, defaultCaseClock, now)).toBe('dueToday');
    expect(caseUrgency({ ...here, answeredAt: at('2026-12-20T08:00') }, defaultCaseClock, now)).toBe('waiting');
  });
});

it('a time is said in minutes, in hours below two days, then in days', () => {
  const minute = 60_000;
  expect([30, 60, 47 * 60, 48 * 60, 75 * 60].map((minutes) => spanInHours(minutes * minute))).toEqual([
    { unit: 'minutes', count: 30 },
    { unit: 'hours', count: 1 },
    { unit: 'hours', count: 47 },
    { unit: 'days', count: 2 },
    { unit: 'days', count: 3 },
  ]);
});
