import type { CustomerFactor, CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import type { Factor } from '../../shared/factors/factors.ts';
import type { HeldFactorColumn } from './factor-column.ts';
import type { FactorTable } from './kept-factors.ts';

/** The seven factors of the customer at a place of the roster. */
export function customerFactors({ columns }: Pick<FactorTable, 'columns'>, place: number): CustomerFactors {
  return {
    loyalty: factorAt(columns.loyalty, place),
    stability: factorAt(columns.stability, place),
    tolerance: factorAt(columns.tolerance, place),
    suggestions: factorAt(columns.suggestions, place),
    referrals: factorAt(columns.referrals, place),
    credit: factorAt(columns.credit, place),
    influence: factorAt(columns.influence, place),
  };
}

function factorAt<Name extends Factor>(column: HeldFactorColumn<Name>, place: number): CustomerFactor<Name> {
  const computed = column.computedScores[place] ?? Number.NaN;
  const computedScore = Number.isNaN(computed) ? null : computed;
  const given = column.givenAt(place);
  const score = given?.score ?? computedScore;
  const source = score === null ? 'unknown' : given?.score == null ? 'computed' : 'owner';
  return { score, source, evidence: column.evidenceAt(place), given, computedScore };
}
