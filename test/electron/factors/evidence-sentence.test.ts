import { describe, expect, it } from 'vitest';
import { evidenceSentence } from '../../../electron/factors/evidence-sentence.ts';
import type { CustomerFactors } from '../../../shared/factors/evidence-schema.ts';
import { type Factor, factors } from '../../../shared/factors/factors.ts';
import { translator } from '../../../shared/locales/words.ts';

const nothing = { score: null, source: 'unknown', evidence: null, given: null, computedScore: null } as const;

function sentence(factor: Factor, known: Partial<CustomerFactors>, language: 'en' | 'zh-CN' = 'en'): string {
  const of = { ...(Object.fromEntries(factors.map((name) => [name, nothing])) as CustomerFactors), ...known };
  return evidenceSentence(factor, of, { translate: translator(language), language, homeCurrency: 'CNY' });
}

const loyalty = (buysElsewhere: boolean | null): Partial<CustomerFactors> => ({
  loyalty: {
    ...{ score: 4, source: 'computed', given: null, computedScore: 4 },
    evidence: { purchaseDays: 118, tenureDays: 1100, silentDays: 2, usualGapDays: 8, buysElsewhere },
  },
});

describe('what a factor is known from, in words', () => {
  it('says of loyalty whether they buy elsewhere, where it is known', () => {
    expect(sentence('loyalty', loyalty(null))).toBe('118 visits in 3 years');
    expect(sentence('loyalty', loyalty(false))).toBe('118 visits in 3 years, buys only here');
    expect(sentence('loyalty', loyalty(true), 'zh-CN')).toBe('3 年来过 118 天，也去别家');
  });

  it('gives the reason and the day of a score of the owner’s', () => {
    const given = { score: 5, reason: 'leads the choir', day: '2026-11-23' };
    const influence = { ...nothing, score: 5, source: 'owner', given } as const;
    expect(sentence('influence', { influence })).toBe('leads the choir (scored by the shop on 23 Nov 2026)');
    const unsaid = { ...influence, given: { ...given, reason: '' } };
    expect(sentence('influence', { influence: unsaid }, 'zh-CN')).toBe('2026年11月23日 店里打的分');
  });

  it('says of an unknown factor that the owner was asked, and of a computed one what is on record', () => {
    const given = { score: null, reason: '', day: '2026-11-23' };
    expect(sentence('credit', { credit: { ...nothing, given } })).toBe('asked on 23 Nov 2026: not known');
    const known = loyalty(null).loyalty;
    expect(sentence('loyalty', known === undefined ? {} : { loyalty: { ...known, given } })).toBe(
      '118 visits in 3 years',
    );
  });
});
