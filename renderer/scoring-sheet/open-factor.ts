import type { Factor } from '../../shared/factors/factors.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';

/** What is not on record is the owner's to say; of what is, another score is asked for with its reason. */
export function isOpenFactor({ factors: known }: Pick<SheetRow, 'factors'>, factor: Factor): boolean {
  return known[factor].computedScore === null;
}
