import { z } from 'zod';
import { historyValueSchema } from '../history/history-value.ts';

/**
 * removed: it is gone since; movedOn: it is another customer's since; changed: it was written again; taken: its place
 * is; circle: a line would lead back.
 */
const stayingReasons = ['removed', 'movedOn', 'changed', 'taken', 'circle'] as const;
export type StayingReason = (typeof stayingReasons)[number];

/** What the undo of a merge leaves as it is, and why. */
export const stayingSchema = z.object({
  /** The table of the rows, or the column of a customer. */
  what: z.string(),
  reason: z.enum(stayingReasons),
  count: z.number().int(),
  /** What the first of them say, as they stand or stood; fewer than `count` where there are many, or nothing to say. */
  examples: z.array(z.object({ table: z.string(), field: z.string(), value: historyValueSchema })),
});
export type Staying = z.infer<typeof stayingSchema>;
