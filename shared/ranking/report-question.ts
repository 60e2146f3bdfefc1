import { z } from 'zod';
import { allRankingBases } from './ranking.ts';
import { rankingQuestionSchema } from './ranking-question.ts';
import { scoredQuestionSchema } from './scored-contract.ts';

/** A ranking that leaves as a workbook, with all that is known of the key accounts. */
export const reportQuestionSchema = rankingQuestionSchema.extend({
  by: z.enum(allRankingBases).default('revenue'),
  /** How the scores are made; absent: as the shop weighs. */
  scores: scoredQuestionSchema.pick({ moneyWeight: true, weights: true, factorsAsOf: true }).optional(),
  /** Lists show only rows of at least this confidence, 0 to 1; ranks, shares and sums stay those of everybody. */
  leastConfidence: z.number().min(0).max(1).default(0),
});
/** As it is asked: what is left out is by revenue, of everybody. */
export type ReportAsked = z.input<typeof reportQuestionSchema>;
export type ReportQuestion = z.infer<typeof reportQuestionSchema>;
