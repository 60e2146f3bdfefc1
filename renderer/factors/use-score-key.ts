import { usePageKeys } from '../app/keys.ts';
import { openFactorScores } from './shown-factor-scores.ts';

/** Whose turn it is; undefined: nobody's. */
export interface Whom {
  customerId: number | undefined;
  /** They stand for a group, as its main member. */
  isForGroup?: boolean;
}

/** The key that scores a customer: `whom` says whose turn it is when it is pressed. */
export function useScoreKey(whom: () => Whom): void {
  usePageKeys({
    scoreFactors: () => {
      const { customerId, isForGroup = false } = whom();
      if (customerId !== undefined) openFactorScores(customerId, null, { isForGroup });
    },
  });
}
