import { oneSidedScore } from './saturating-score.ts';

/** What the referral factor is computed from. */
export interface ReferralEvidence {
  /** Customers they brought. */
  people: number;
  /** What those have bought since, returns subtracted, in minor units of the home currency. */
  netMinor: number;
}

/** Of the new customers the source has to be known for this share, else no referral on file says nothing. */
export const fewestKnownSources = 1 / 3;

const halfOfPoints = 3;

/**
 * 0 to 5: each person brought is a point, and what they bought adds ½ × log2(1 + their net ÷ the shop's mean bill): five
 * bills 1.3 points, a hundred 3.3. 2.5 at three points. Null where nobody was brought and the shop does not know where
 * its new customers come from.
 */
export function referralScore(
  { people, netMinor }: ReferralEvidence,
  shop: { meanBillMinor: number; knowsSources: boolean },
): number | null {
  if (people === 0) return shop.knowsSources ? 0 : null;
  const bills = shop.meanBillMinor > 0 ? Math.max(0, netMinor) / shop.meanBillMinor : 0;
  return oneSidedScore(people + Math.log2(1 + bills) / 2, halfOfPoints);
}
