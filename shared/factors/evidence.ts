import type { CreditEvidence } from './credit.ts';
import type { Factor } from './factors.ts';
import type { InfluenceEvidence } from './influence.ts';
import type { LoyaltyEvidence } from './loyalty.ts';
import type { ReferralEvidence } from './referrals.ts';
import type { StabilityEvidence } from './stability.ts';
import type { SuggestionEvidence } from './suggestions.ts';
import type { ToleranceEvidence } from './tolerance.ts';

/** What each factor is computed from. */
export interface FactorEvidence extends Record<Factor, object> {
  loyalty: LoyaltyEvidence;
  stability: StabilityEvidence;
  tolerance: ToleranceEvidence;
  suggestions: SuggestionEvidence;
  referrals: ReferralEvidence;
  credit: CreditEvidence;
  influence: InfluenceEvidence;
}
