import { usePageKeys } from '../app/keys.ts';
import { openFactorScores } from './shown-factor-scores.ts';

/** The key that scores a customer: `whom` says whose turn it is when it is pressed; undefined: nobody's. */
export function useScoreKey(whom: () => number | undefined): void {
  usePageKeys({
    scoreFactors: () => {
      const customerId = whom();
      if (customerId !== undefined) openFactorScores(customerId);
    },
  });
}
