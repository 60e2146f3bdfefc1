import { z } from 'zod';
import { isDay } from '../day.ts';
import { playbookDefinitionSchema } from './definition-schema.ts';

const day = z.string().refine(isDay);

/**
 * A playbook as it is stored, or as it is being edited, tried from a day to another. Without `to`: to the day up to which the
 * orders are known; without `from`: over the three months before that.
 */
export const trialQuestionSchema = z.object({
  slug: z.string().max(60),
  definition: playbookDefinitionSchema.optional(),
  from: day.optional(),
  to: day.optional(),
});
export type TrialQuestion = z.output<typeof trialQuestionSchema>;
