import { mostOfFirst } from '../../shared/scoring-sheet/first-scored.ts';

/** What the address of the scoring sheet carries: of how many of the first it is; absent: as many as the engine proposes. */
export interface ScoringSheetAddress {
  first?: number;
}

export function scoringSheetAddress({ first }: Record<string, unknown>): ScoringSheetAddress {
  const isCount = typeof first === 'number' && Number.isInteger(first) && first >= 1 && first <= mostOfFirst;
  return isCount ? { first } : {};
}
