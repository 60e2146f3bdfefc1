import { z } from 'zod';
import { writtenDaySchema } from '../day-schema.ts';
import { rollUpSchema } from '../groups/roll-up-schema.ts';
import { narrowingSchema } from '../narrowing/narrowing-schema.ts';
import { classRuleQuestionSchema } from './class-rule.ts';

/** Period inclusive at both ends; absent: the twelve months up to the as-of day. */
export const rankingQuestionSchema = z.object({
  from: writtenDaySchema.optional(),
  to: writtenDaySchema.optional(),
  currency: z.string().optional(),
  top: z.number().int().min(1).max(1_000_000).optional(),
  ...classRuleQuestionSchema.shape,
  narrowing: narrowingSchema.optional(),
  rollUp: rollUpSchema,
});
export type RankingQuestion = z.infer<typeof rankingQuestionSchema>;
