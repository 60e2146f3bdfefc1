import { oneSidedScore } from './saturating-score.ts';

/** What the suggestion factor is computed from: the suggestions of 24 months. */
export interface SuggestionEvidence {
  given: number;
  /** Of those, how many the shop took up. */
  takenUp: number;
  /** They made suggestions before that. */
  hasEarlier: boolean;
}

/** Once all customers together made this many suggestions in the 24 months, a customer without one is known to have made none. */
export const fewestSuggestions = 10;

const pointsOfTakenUp = 2;
const halfOfPoints = 2;

/**
 * 0 to 5: each suggestion is a point, one that was taken up three, 2.5 at two points. Null where there is none and the
 * shop keeps few, or where they made some before: that somebody has fallen silent is not counted against them.
 */
export function suggestionScore(
  { given, takenUp, hasEarlier }: SuggestionEvidence,
  shop: { keepsSuggestions: boolean },
): number | null {
  if (given === 0 && (hasEarlier || !shop.keepsSuggestions)) return null;
  return oneSidedScore(given + pointsOfTakenUp * takenUp, halfOfPoints);
}
