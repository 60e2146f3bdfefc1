import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operation } from '../operation.ts';

export const actSchema = z.object({
  id: z.number().int(),
  at: z.number(),
  /** 'owner', a staff name, 'import', a playbook. */
  actor: z.string(),
  /** One verb per act: 'customers.edit', 'import.run' …; the page has words for each. */
  verb: z.string(),
  /** What it was done to, in words the person knows (a name, a file). */
  subject: z.string().nullable(),
  counts: z.record(z.string(), z.number()),
  undoes: z.number().int().nullable(),
  undoneBy: z.number().int().nullable(),
  isUndoable: z.boolean(),
});
export type Act = z.infer<typeof actSchema>;

/**
 * Which parts of the archive changed; the page refreshes what it shows of them. `session`: another archive is open, or
 * none, and nothing of the one before may be seen any more.
 */
export const changeTopics = [
  'session',
  'archive',
  'customers',
  'orders',
  'imports',
  'acts',
  'settings',
  'jobs',
] as const;

export const actsContract = {
  /** Latest first. */
  list: operation
    .input(
      z.object({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(50) }),
    )
    .output(z.object({ total: z.number().int(), acts: z.array(actSchema) })),
  /**
   * Puts back what an act changed; is an act itself, so undoing it again is redo.
   * Errors: ACT_UNKNOWN, ACT_NOT_UNDOABLE, ACT_ALREADY_UNDONE, ACT_HELD_BACK (a later act changed the same field;
   * values name the rows), ACT_STAYS_IN_PART (a merge of which later acts keep something as it is:
   * `duplicates.undoPreview` says what; with `inPart` the rest goes back).
   */
  undo: operation
    .input(z.object({ actId: z.number().int(), inPart: z.boolean().default(false) }))
    .output(z.object({ act: actSchema })),
  /** One event per committed change, as long as the page listens. */
  changes: operation.output(eventIterator(z.object({ topics: z.array(z.enum(changeTopics)) }))),
};
