import type { CustomerFactors } from './evidence-schema.ts';
import type { Factor } from './factors.ts';
import { fewestSuggestions } from './suggestions.ts';

/** A sentence of the language files below `factors.evidence`, and what is filled in. */
export interface EvidenceWords {
  code: EvidenceCode;
  values: Readonly<Record<string, number | string>>;
  /** An amount in minor units of the home currency that is filled in as `net`. */
  netMinor?: number;
  /** Whether the sentence also says that they buy nowhere else, or elsewhere too; absent where that is not known. */
  exclusivity?: 'onlyHere' | 'alsoElsewhere';
  /** A day (YYYY-MM-DD) that is filled in as `day`. */
  day?: string;
}

/** What can be said of a factor: how it is known, or why it is not. */
const evidenceCodes = [
  'given',
  'givenBecause',
  'notKnownToOwner',
  'daysInYears',
  'daysInMonths',
  'fewDays',
  'everyDay',
  'everyGap',
  'sameMonths',
  'everyMonth',
  'cameAgain',
  'tooEarly',
  'noFault',
  'suggested',
  'suggestedBefore',
  'noSuggestion',
  'fewSuggestions',
  'brought',
  'broughtNobody',
  'sourcesUnknown',
  'paid',
  'noCredit',
  'sways',
  'leads',
  'wroteReviews',
  'noInfluence',
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];

const daysOfYear = 365.25;
const daysOfMonth = daysOfYear / 12;
const leastRegularity = 0.6;
/** From this many calendar months on it is called all the year round. */
const mostMonths = 10;

/** What a factor of a customer is known from, or why it is not known. */
export function evidenceWords(factor: Factor, factors: CustomerFactors): EvidenceWords {
  const { given, source } = factors[factor];
  if (given === null || source === 'computed') return sentences[factor](factors);
  const { day, reason } = given;
  if (given.score === null) return { code: 'notKnownToOwner', values: {}, day };
  return reason === '' ? { code: 'given', values: {}, day } : { code: 'givenBecause', values: { reason }, day };
}

const sentences: Readonly<Record<Factor, (factors: CustomerFactors) => EvidenceWords>> = {
  loyalty: ({ loyalty: { computedScore: score, evidence } }) => {
    const { purchaseDays = 0, tenureDays = 0 } = evidence ?? {};
    if (score === null) return { code: 'fewDays', values: { count: purchaseDays } };
    const exclusivity = exclusivityOf(evidence?.buysElsewhere ?? null);
    const years = Math.round(tenureDays / daysOfYear);
    if (tenureDays >= daysOfYear)
      return { code: 'daysInYears', values: { count: years, days: purchaseDays }, ...exclusivity };
    const months = Math.max(1, Math.round(tenureDays / daysOfMonth));
    return { code: 'daysInMonths', values: { count: months, days: purchaseDays }, ...exclusivity };
  },
  stability: ({ stability: { computedScore: score, evidence }, loyalty }) => {
    if (score === null || evidence === null) {
      return { code: 'fewDays', values: { count: loyalty.evidence?.purchaseDays ?? 0 } };
    }
    const { meanGapDays, gapVariation, monthRegularity, months } = evidence;
    // As in the score, the better of the two; months that are rarely the same say nothing to a reader.
    if (monthRegularity !== null && monthRegularity > Math.max(leastRegularity, 1 / (1 + gapVariation ** 2))) {
      return { code: months >= mostMonths ? 'everyMonth' : 'sameMonths', values: { count: months } };
    }
    const gapDays = Math.round(meanGapDays);
    return gapDays <= 1 ? { code: 'everyDay', values: {} } : { code: 'everyGap', values: { count: gapDays } };
  },
  tolerance: ({ tolerance: { evidence } }) => {
    if (evidence === null) return { code: 'noFault', values: {} };
    const { stayed, left, pending } = evidence;
    if (stayed + left === 0) return { code: 'tooEarly', values: { count: pending } };
    return { code: 'cameAgain', values: { count: stayed + left, stayed } };
  },
  suggestions: ({ suggestions: { computedScore: score, evidence } }) => {
    if (evidence !== null && evidence.given > 0) {
      return { code: 'suggested', values: { count: evidence.given, takenUp: evidence.takenUp } };
    }
    if (score !== null) return { code: 'noSuggestion', values: {} };
    return evidence?.hasEarlier === true
      ? { code: 'suggestedBefore', values: {} }
      : { code: 'fewSuggestions', values: { count: fewestSuggestions } };
  },
  referrals: ({ referrals: { computedScore: score, evidence } }) => {
    if (evidence !== null && evidence.people > 0) {
      return { code: 'brought', values: { count: evidence.people }, netMinor: evidence.netMinor };
    }
    return { code: score === null ? 'sourcesUnknown' : 'broughtNobody', values: {} };
  },
  credit: ({ credit: { evidence } }) => {
    if (evidence === null) return { code: 'noCredit', values: {} };
    const { orders, onTime, meanDaysLate } = evidence;
    return { code: 'paid', values: { count: orders, onTime, late: Math.round(meanDaysLate) } };
  },
  influence: ({ influence: { computedScore: score, evidence } }) => {
    if (score === null || evidence === null) return { code: 'noInfluence', values: {} };
    const { relations, groupsLed, people, reviews } = evidence;
    if (relations > 0) return { code: 'sways', values: { count: relations } };
    if (groupsLed > 0) return { code: 'leads', values: { count: groupsLed } };
    if (people > 0) return { code: 'brought', values: { count: people } };
    return { code: 'wroteReviews', values: { count: reviews } };
  },
};

function exclusivityOf(buysElsewhere: boolean | null): Pick<EvidenceWords, 'exclusivity'> {
  return buysElsewhere === null ? {} : { exclusivity: buysElsewhere ? 'alsoElsewhere' : 'onlyHere' };
}
