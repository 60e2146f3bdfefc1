import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { playbookDefinitionSchema } from './definition-schema.ts';

/**
 * A playbook as it is stored, or as it is being edited, tried from a day to another. Without `to`: to the day up to which the
 * orders are known; without `from`: over the three months before that.
 */
export const trialQuestionSchema = z.object({
  slug: z.string().max(60),
  definition: playbookDefinitionSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type TrialQuestion = z.output<typeof trialQuestionSchema>;
