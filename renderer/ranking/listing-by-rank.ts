import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankedKey } from '../../shared/ranking/ranking.ts';

/** What a summary answers, as a question to be asked again. */
export type AnsweredQuestion = Pick<RankingSummary, 'rollUp' | 'narrowing' | 'from' | 'to' | 'currency' | 'top'>;

export function answeredQuestion({ rollUp, narrowing, from, to, currency, top }: AnsweredQuestion): AnsweredQuestion {
  return { rollUp, narrowing, from, to, currency, top };
}

/** A ranking by rank from its first row down to `downTo`; undefined: all of it. */
export function listingByRank(downTo: RankedKey | undefined) {
  return {
    ...(downTo === undefined ? {} : { downTo }),
    filter: '',
    onlyGroups: false,
    sort: 'rank',
    descending: false,
    comparesWithBefore: false,
  } as const;
}
