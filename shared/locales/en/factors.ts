import type { Factor } from '../../factors/factors.ts';

/** What money does not show of a customer. */
export const factors = {
  names: {
    loyalty: 'Loyalty',
    stability: 'Steadiness',
    tolerance: 'Forgiving',
    suggestions: 'Suggestions',
    referrals: 'Referrals',
    credit: 'Credit',
    influence: 'Influence',
  } satisfies Record<Factor, string>,
};
