import type { FactorEvidence } from '../../shared/factors/evidence.ts';
import type { Factor } from '../../shared/factors/factors.ts';
import type { GivenScore } from '../../shared/factors/given-scores.ts';
import type { Roster } from './roster.ts';

/** A factor of everybody in the roster, as it was computed. */
export interface FactorColumn<Name extends Factor = Factor> {
  /** By place in the roster; NaN where unknown. */
  scores: Float64Array;
  /** What it was computed from; null where there is nothing. */
  evidenceAt: (place: number) => FactorEvidence[Name] | null;
}

/** The same as it holds: what the owner says takes the place of what was computed. */
export interface HeldFactorColumn<Name extends Factor = Factor> extends FactorColumn<Name> {
  computedScores: Float64Array;
  /** What the owner said; null: nothing. */
  givenAt: (place: number) => GivenScore | null;
}

export function heldColumn<Name extends Factor>(
  computed: FactorColumn<Name>,
  given: ReadonlyMap<number, GivenScore>,
): HeldFactorColumn<Name> {
  const scores = given.size === 0 ? computed.scores : computed.scores.slice();
  for (const [place, { score }] of given) if (score !== null) scores[place] = score;
  return { ...computed, scores, computedScores: computed.scores, givenAt: (place) => given.get(place) ?? null };
}

/** A column of those of whom there is evidence; `unknownScore` is that of all others, NaN where it is not known. */
export function sparseColumn<Name extends Factor>(
  { ids, emptyPlaces }: Roster,
  evidence: ReadonlyMap<number, FactorEvidence[Name]>,
  scoreOf: (evidence: FactorEvidence[Name]) => number | null,
  scoreOfOthers: number,
): FactorColumn<Name> {
  const scores = new Float64Array(ids.length).fill(scoreOfOthers);
  for (const place of emptyPlaces) scores[place] = Number.NaN;
  for (const [place, found] of evidence) scores[place] = scoreOf(found) ?? Number.NaN;
  return { scores, evidenceAt: (place) => evidence.get(place) ?? null };
}
