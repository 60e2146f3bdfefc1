import type { SleepReason } from '../sleep/sleep-reasons.ts';

export const improvementStates = ['idea', 'doing', 'mended'] as const;
export type ImprovementState = (typeof improvementStates)[number];

/** What says that the shop should change: the reason of a sleep, the factor of a complaint, a suggestion, a thing asked for in vain. */
export const topicKinds = ['sleepReason', 'caseFactor', 'suggestion', 'inVain'] as const;
export type TopicKind = (typeof topicKinds)[number];

/** Why a customer stays away, where the shop can do something about it. */
export const mendableReasons = [
  'price',
  'quality',
  'incident',
  'competitor',
  'forgotUs',
] as const satisfies readonly SleepReason[];
