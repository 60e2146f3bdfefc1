import { z } from 'zod';
import type { FactorEvidence } from './evidence.ts';
import { bestScore, type Factor, type FactorSource, factorSources } from './factors.ts';
import type { GivenScore } from './given-scores.ts';

const count = z.number().int().nonnegative();

/** What each factor is computed from; the meaning of each part is said with the factor. */
const factorEvidenceSchemas: { [Name in Factor]: z.ZodType<FactorEvidence[Name]> } = {
  loyalty: z.object({
    purchaseDays: count,
    tenureDays: count,
    silentDays: count,
    usualGapDays: z.number(),
    buysElsewhere: z.boolean().nullable(),
  }),
  stability: z.object({
    purchaseDays: count,
    meanGapDays: z.number(),
    gapVariation: z.number(),
    monthRegularity: z.number().nullable(),
    months: count,
  }),
  tolerance: z.object({ stayed: count, left: count, pending: count }),
  suggestions: z.object({ given: count, takenUp: count, hasEarlier: z.boolean() }),
  referrals: z.object({ people: count, netMinor: z.number().int() }),
  credit: z.object({ orders: count, onTime: count, meanDaysLate: z.number(), meanPunctuality: z.number() }),
  influence: z.object({ relations: count, sway: z.number(), people: count, groupsLed: count, reviews: count }),
};

/** The seven factors of one customer. */
export type CustomerFactors = { [Name in Factor]: CustomerFactor<Name> };

export interface CustomerFactor<Name extends Factor = Factor> {
  /** 0 to 5, not rounded; null: unknown. */
  score: number | null;
  source: FactorSource;
  /** What is on record; null: nothing. */
  evidence: FactorEvidence[Name] | null;
  /** What the owner said; null: nothing. Without a score of theirs the computed one counts. */
  given: GivenScore | null;
  /** From what is on record alone; null: not known. */
  computedScore: number | null;
}

export const wholeScoreSchema = z.number().int().min(0).max(bestScore);

const givenScoreSchema: z.ZodType<GivenScore> = z.object({
  score: wholeScoreSchema.nullable(),
  reason: z.string(),
  day: z.string(),
});

function factorSchema<Name extends Factor>(factor: Name): z.ZodType<CustomerFactor<Name>> {
  const evidence: z.ZodType<FactorEvidence[Name]> = factorEvidenceSchemas[factor];
  return z.object({
    score: z.number().nullable(),
    source: z.enum(factorSources),
    evidence: evidence.nullable(),
    given: givenScoreSchema.nullable(),
    computedScore: z.number().nullable(),
  });
}

export const customerFactorsSchema: z.ZodType<CustomerFactors> = z.object({
  loyalty: factorSchema('loyalty'),
  stability: factorSchema('stability'),
  tolerance: factorSchema('tolerance'),
  suggestions: factorSchema('suggestions'),
  referrals: factorSchema('referrals'),
  credit: factorSchema('credit'),
  influence: factorSchema('influence'),
});
