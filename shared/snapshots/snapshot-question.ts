import { z } from 'zod';
import { allRankingBases } from '../ranking/ranking.ts';
import { scoredQuestionSchema } from '../ranking/scored-contract.ts';

/** What a kept ranking can be by. */
export const snapshotBases = allRankingBases;
export type SnapshotBasis = (typeof snapshotBases)[number];

/** What a ranking is asked by; everybody who is ranked is in the snapshot, however little is known of them. */
export const snapshotQuestionSchema = scoredQuestionSchema.omit({ by: true, leastConfidence: true }).extend({
  by: z.enum(snapshotBases).default('revenue'),
});
export type SnapshotQuestion = z.infer<typeof snapshotQuestionSchema>;
