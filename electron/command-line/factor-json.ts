import type { CustomerFactor, CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { factors } from '../../shared/factors/factors.ts';

/** What a factor is known from: an owner's score has its reason and its day in the place of what is on record. */
export function evidenceJson({ source, evidence, given }: CustomerFactor) {
  return source === 'owner' && given !== null ? { reason: given.reason, day: given.day } : evidence;
}

export function factorsJson(of: CustomerFactors) {
  return Object.fromEntries(
    factors.map((factor) => {
      const { score, source } = of[factor];
      return [factor, { score, source, evidence: evidenceJson(of[factor]) }];
    }),
  );
}
