import type { FactorEvidence } from '../../shared/factors/evidence.ts';
import type { Factor } from '../../shared/factors/factors.ts';

/** A factor of everybody in the roster, as it was computed. */
export interface FactorColumn<Name extends Factor = Factor> {
  /** By place in the roster; NaN where unknown. */
  scores: Float64Array;
  /** What it was computed from; null where there is nothing. */
  evidenceAt: (place: number) => FactorEvidence[Name] | null;
}

/** A column of those of whom there is evidence; `unknownScore` is that of all others, NaN where it is not known. */
export function sparseColumn<Name extends Factor>(
  size: number,
  evidence: ReadonlyMap<number, FactorEvidence[Name]>,
  scoreOf: (evidence: FactorEvidence[Name]) => number | null,
  scoreOfOthers: number,
): FactorColumn<Name> {
  const scores = new Float64Array(size).fill(scoreOfOthers);
  for (const [place, found] of evidence) scores[place] = scoreOf(found) ?? Number.NaN;
  return { scores, evidenceAt: (place) => evidence.get(place) ?? null };
}
