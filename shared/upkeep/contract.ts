import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operation } from '../operation.ts';

const upkeepProgressSchema = z.object({
  part: z.enum(['names', 'search']),
  /** In customers. */
  done: z.number().int().nonnegative(),
  of: z.number().int().nonnegative(),
});
export type UpkeepProgress = z.infer<typeof upkeepProgressSchema>;

/**
 * What the program makes next to the person's own work: again where an archive comes from another version of it, and what
 * a change of very many customers left to be made.
 */
export const upkeepContract = {
  /** How it stands at once, and then as it goes on; null where nothing is to be done. */
  progress: operation.output(eventIterator(z.object({ progress: upkeepProgressSchema.nullable() }))),
};
