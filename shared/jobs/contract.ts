import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ofProgram, operation } from '../operation.ts';
import { jobKindNames, jobPhases } from './job-kinds.ts';

export const jobProgressSchema = z.object({
  jobId: z.string(),
  kind: z.enum(jobKindNames),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Which part is under way: a code the page has words for. */
  phase: z.enum(jobPhases),
  done: z.number().int().nonnegative(),
  /** How many in all, null while unknown. */
  of: z.number().int().nonnegative().nullable(),
  perSecond: z.number().nonnegative(),
  /** Of the whole job, by how far it has come; null while it cannot be said. */
  secondsLeft: z.number().nonnegative().nullable(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

const jobIdInput = z.object({ jobId: z.string() });

/** Long work: start → id; one stream of progress, cancel, a result that waits until it is read. */
export const jobsContract = {
  /** The job under way or not yet collected, so that a reloaded page finds it again. */
  current: ofProgram('jobs').output(jobProgressSchema.nullable()),
  /** Progress until the job ends; the last event carries its final state. */
  watch: operation.input(jobIdInput).output(eventIterator(jobProgressSchema)),
  /** Asks the job to stop; what it had written is rolled back. */
  cancel: operation.input(jobIdInput).output(z.object({})),
};
