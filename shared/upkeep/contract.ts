import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operation } from '../operation.ts';

export const upkeepProgressSchema = z.object({
  part: z.enum(['names', 'search']),
  /** In customers. */
  done: z.number().int().nonnegative(),
  of: z.number().int().nonnegative(),
});
export type UpkeepProgress = z.infer<typeof upkeepProgressSchema>;

/** What the program makes anew beside the person's own work, where an archive comes from another version of it. */
export const upkeepContract = {
  /** How it stands at once, and then as it goes on; null where nothing is to be done. */
  progress: operation.output(eventIterator(z.object({ progress: upkeepProgressSchema.nullable() }))),
};
