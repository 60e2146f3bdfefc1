import { oneSidedScore } from './saturating-score.ts';

/** What influence is computed from: a customer's pull on others, never that of others on them. */
export interface InfluenceEvidence {
  /** In how many other customers' files they stand as one of the people around. */
  relations: number;
  /** The sum of how far they sway those, 1 to 5 each; 3 where that is not known. */
  sway: number;
  /** Customers they brought. */
  people: number;
  /** Communities and company groups whose main member they are. */
  groupsLed: number;
  /** Reviews they wrote in public. */
  reviews: number;
}

/** How far a person around sways a customer, where nobody has said it. */
export const usualSway = 3;

const halfOfPoints = 3;

/**
 * 0 to 5: a relation in somebody else's file is its sway ÷ 3 points, a group led one, a person brought and a review half
 * a point each; 2.5 at three points. Null where nothing is recorded: nobody is known to be without influence.
 */
export function influenceScore({ sway, people, groupsLed, reviews }: InfluenceEvidence): number | null {
  const points = sway / usualSway + groupsLed + (people + reviews) / 2;
  return points === 0 ? null : oneSidedScore(points, halfOfPoints);
}

/** Influence that comes from the people brought alone says nothing that the referrals do not say. */
export function isOfReferralsAlone({ relations, groupsLed, reviews }: InfluenceEvidence): boolean {
  return relations + groupsLed + reviews === 0;
}
