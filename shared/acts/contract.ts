import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operation, readsFrom, sources } from '../operation.ts';

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

const sourceSchema = z.enum(sources);

export const changeSchema = z.object({
  /** The tables that were written, and what else is another than before. */
  touched: z.array(sourceSchema),
  /** Another archive is open, or none: nothing that was read from the one before may be seen any more. */
  isOtherArchive: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

const answerSourcesSchema = z.object({ reads: z.array(sourceSchema), of: z.enum(['archive', 'program', 'file']) });
export type AnswerSources = z.infer<typeof answerSourcesSchema>;

export const actsContract = {
  /** Latest first. */
  list: readsFrom('acts', 'act_changes')
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
  changes: operation.output(eventIterator(changeSchema)),
  /** What the answers of each operation are read from, by its path in the contract (`customers.list`). */
  sources: operation.output(z.record(z.string(), answerSourcesSchema)),
};
