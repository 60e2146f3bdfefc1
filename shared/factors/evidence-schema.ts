import { z } from 'zod';
import type { FactorEvidence } from './evidence.ts';
import { type Factor, type FactorSource, factorSources } from './factors.ts';

const count = z.number().int().nonnegative();

/** What each factor is computed from; the meaning of each part stands with the factor. */
export const factorEvidenceSchemas = {
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
} satisfies { [Name in Factor]: z.ZodType<FactorEvidence[Name]> };

/** The seven factors of one customer. */
export type CustomerFactors = { [Name in Factor]: CustomerFactor<Name> };

export interface CustomerFactor<Name extends Factor = Factor> {
  /** 0 to 5, not rounded; null: unknown. */
  score: number | null;
  source: FactorSource;
  /** Null: nothing is on record. */
  evidence: FactorEvidence[Name] | null;
}

function factorSchema<Name extends Factor>(factor: Name): z.ZodType<CustomerFactor<Name>> {
  const evidence = factorEvidenceSchemas[factor] as unknown as z.ZodType<FactorEvidence[Name]>;
  return z.object({ score: z.number().nullable(), source: z.enum(factorSources), evidence: evidence.nullable() });
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
