import type { CustomerFactor, CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { evidenceWords } from '../../shared/factors/evidence-words.ts';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import { moneyToDecimalText } from '../../shared/money.ts';

/** What a factor is known from: an owner's score has its reason and its day in the place of what is on record. */
function evidenceJson({ source, evidence, given }: CustomerFactor) {
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

/** The sentence of a factor: its code in the language files, and what stands in it next to the score. */
export function factorSentenceJson(factor: Factor, of: CustomerFactors, homeCurrency: string) {
  const { code, values, netMinor, day, exclusivity } = evidenceWords(factor, of);
  const net =
    netMinor === undefined || netMinor <= 0
      ? {}
      : { net: moneyToDecimalText({ minor: netMinor, currency: homeCurrency }), currency: homeCurrency };
  return {
    factor,
    code,
    values: {
      score: of[factor].score,
      ...values,
      ...net,
      ...(day === undefined ? {} : { day }),
      ...(exclusivity === undefined ? {} : { buysElsewhere: exclusivity === 'alsoElsewhere' }),
    },
  };
}
