import { equalWeights } from '../factors/value.ts';
import { firstMoneyWeight } from './money-score.ts';

/** What money and each factor weigh until the owner changes it. */
export const firstWeights = { moneyWeight: firstMoneyWeight, weights: equalWeights } as const;
