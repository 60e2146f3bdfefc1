import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../../shared/day.ts';
import { creditEvidence, creditScore } from '../../../shared/factors/credit.ts';
import { influenceScore } from '../../../shared/factors/influence.ts';
import { type LoyaltyEvidence, loyaltyScore } from '../../../shared/factors/loyalty.ts';
import { referralScore } from '../../../shared/factors/referrals.ts';
import { stabilityEvidence, stabilityScore } from '../../../shared/factors/stability.ts';
import { suggestionScore } from '../../../shared/factors/suggestions.ts';
import { toleranceEvidence, toleranceScore } from '../../../shared/factors/tolerance.ts';

const regular: LoyaltyEvidence = {
  purchaseDays: 118,
  tenureDays: 1095,
  silentDays: 3,
  usualGapDays: 8,
  buysElsewhere: null,
};

describe('loyalty', () => {
  it('is unknown under three purchase days', () => {
    expect(loyaltyScore({ ...regular, purchaseDays: 2 })).toBeNull();
    expect(loyaltyScore({ ...regular, purchaseDays: 3 })).not.toBeNull();
  });

  it('is the mean of recency, repeat and tenure', () => {
    const repeat = 5 * (1 - 2 ** (-117 / 8));
    const tenure = 5 * (1 - 2 ** (-1095 / 365.25 / 1.5));
    expect(loyaltyScore(regular)).toBeCloseTo((5 + repeat + tenure) / 3, 12);
  });

  it('falls with silence from one usual gap on, and has no recency left where they are asleep', () => {
    const scores = [8, 9, 20, 40, 56, 400].map((silentDays) => loyaltyScore({ ...regular, silentDays }) ?? 0);
    expect(scores[0]).toBe(loyaltyScore(regular));
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(scores[4]).toBe(scores[5]);
  });

  it('counts where they buy elsewhere only where that is known', () => {
    const unknown = loyaltyScore(regular) ?? 0;
    expect(loyaltyScore({ ...regular, buysElsewhere: false })).toBeGreaterThan(unknown);
    expect(loyaltyScore({ ...regular, buysElsewhere: true })).toBeLessThan(unknown);
  });
});

describe('stability', () => {
  const score = (days: string[], asOf: string) => {
    const evidence = stabilityEvidence(days.map(dayNumber), asOf);
    return evidence === null ? null : stabilityScore(evidence);
  };
  const every = (gap: number, times: number) =>
    Array.from({ length: times }, (_, at) => addDays('2024-01-05', at * gap));

  it('is unknown under five purchase days', () => {
    expect(score(every(7, 4), '2026-11-22')).toBeNull();
    expect(score(every(7, 5), '2026-11-22')).not.toBeNull();
  });

  it('is near 5 for equal gaps, and nearer the more there are', () => {
    const few = score(every(7, 5), '2024-03-01') ?? 0;
    const many = score(every(7, 100), '2025-12-01') ?? 0;
    expect(few).toBeCloseTo(5 / (1 + 2 / 6), 12);
    expect(many).toBeGreaterThan(4.85);
  });

  it('is high for somebody who comes every December, however irregular the days', () => {
    const decembers = [
      '2023-12-03',
      '2023-12-04',
      '2023-12-20',
      '2024-12-10',
      '2024-12-24',
      '2025-12-02',
      '2025-12-23',
    ];
    expect(score(decembers, '2026-11-22')).toBe(5);
  });

  it('is about 2.5 for gaps at random', () => {
    const days = ['2026-07-01'];
    for (const gap of [1, 3, 2, 14, 5, 30, 1, 9, 20, 2, 4, 11]) days.push(addDays(days.at(-1) ?? '', gap));
    expect(score(days, '2026-11-22')).toBeCloseTo(2.5, 0);
  });
});

describe('tolerance', () => {
  const fault = { day: 1000, cameAgainThatDay: false };
  const ten = () => 10;

  it('is unknown without a fault, and while the only one is younger than two usual gaps', () => {
    expect(toleranceScore({ stayed: 0, left: 0, pending: 0 })).toBeNull();
    expect(toleranceEvidence([fault], [990], ten, 1020)).toEqual({ stayed: 0, left: 0, pending: 1 });
    expect(toleranceEvidence([fault], [990], ten, 1021)).toEqual({ stayed: 0, left: 1, pending: 0 });
  });

  it('counts coming again within twice the usual gap, and not on the day itself', () => {
    expect(toleranceEvidence([fault], [1020], ten, 1100).stayed).toBe(1);
    expect(toleranceEvidence([fault], [1021], ten, 1100).stayed).toBe(0);
    expect(toleranceEvidence([fault], [1000], ten, 1100).stayed).toBe(0);
    expect(toleranceEvidence([{ ...fault, cameAgainThatDay: true }], [1000], ten, 1100).stayed).toBe(1);
  });

  it('sees nothing after the day', () => {
    expect(toleranceEvidence([fault], [1020], ten, 1010)).toEqual({ stayed: 0, left: 0, pending: 1 });
  });

  it('is the share of faults after which they stayed', () => {
    expect(toleranceScore({ stayed: 3, left: 1, pending: 5 })).toBe(3.75);
  });
});

describe('suggestions', () => {
  const keeps = { keepsSuggestions: true };
  const none = { given: 0, takenUp: 0, hasEarlier: false };

  it('are known to be none only where the shop keeps them, and never of a former suggester', () => {
    expect(suggestionScore(none, keeps)).toBe(0);
    expect(suggestionScore(none, { keepsSuggestions: false })).toBeNull();
    expect(suggestionScore({ ...none, hasEarlier: true }, keeps)).toBeNull();
  });

  it('count for more where they were taken up', () => {
    expect(suggestionScore({ ...none, given: 2 }, keeps)).toBeCloseTo(2.5, 12);
    expect(suggestionScore({ ...none, given: 2, takenUp: 1 }, keeps)).toBeCloseTo(3.75, 12);
  });
});

describe('referrals', () => {
  const shop = { meanBillMinor: 3500, knowsSources: true };

  it('are known to be none only where the shop knows where its new customers come from', () => {
    expect(referralScore({ people: 0, netMinor: 0 }, shop)).toBe(0);
    expect(referralScore({ people: 0, netMinor: 0 }, { ...shop, knowsSources: false })).toBeNull();
  });

  it('rise with the people and with what they bought; returns of theirs take nothing away', () => {
    expect(referralScore({ people: 3, netMinor: 0 }, shop)).toBeCloseTo(2.5, 12);
    expect(referralScore({ people: 3, netMinor: -100 }, shop)).toBeCloseTo(2.5, 12);
    // 3 bills: log2(4) ÷ 2 = 1 point.
    expect(referralScore({ people: 2, netMinor: 10500 }, shop)).toBeCloseTo(2.5, 12);
  });

  it('are at least 1 with anybody brought', () => {
    expect(referralScore({ people: 1, netMinor: 0 }, shop)).toBeGreaterThanOrEqual(1);
  });
});

describe('credit', () => {
  const order = { id: 1, day: '2026-01-01', dueDay: '2026-01-31', amount: 100, owed: 0, settledDay: '2026-01-31' };

  it('is unknown without an order on account that was paid or is overdue', () => {
    expect(creditEvidence([], '2026-11-22')).toBeNull();
    expect(creditEvidence([{ ...order, owed: 100, settledDay: null }], '2026-01-31')).toBeNull();
  });

  it('is 5 on time, half of it thirty days late, and falls while something is owed', () => {
    const score = (settledDay: string | null, asOf: string) => {
      const evidence = creditEvidence([{ ...order, settledDay }], asOf);
      return evidence === null ? null : creditScore(evidence);
    };
    expect(score('2026-01-31', '2026-11-22')).toBe(5);
    expect(score('2026-03-02', '2026-11-22')).toBe(2.5);
    expect(score(null, '2026-03-02')).toBe(2.5);
    expect(score(null, '2026-04-01')).toBe(1.25);
  });
});

describe('influence', () => {
  const none = { relations: 0, sway: 0, people: 0, groupsLed: 0, reviews: 0 };

  it('is unknown where nothing is recorded', () => {
    expect(influenceScore(none)).toBeNull();
  });

  it('adds what others are swayed by, groups led, and half of people brought and reviews', () => {
    expect(influenceScore({ ...none, relations: 2, sway: 9 })).toBeCloseTo(2.5, 12);
    expect(influenceScore({ ...none, groupsLed: 2, people: 1, reviews: 1 })).toBeCloseTo(2.5, 12);
    expect(influenceScore({ ...none, reviews: 1 })).toBe(1);
  });
});
