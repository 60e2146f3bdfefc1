import { z } from 'zod';
import { operation, readsFrom } from '../operation.ts';

/** Days on which the archive was open that a draft is kept after its last change. */
export const draftDays = 30;

/** Longest draft, in UTF-16 units of its JSON. */
const longestDraft = 500_000;

/** Of the form and the customer: `draftName`. */
const name = z.string().min(1).max(200);

const draftSchema = z.object({
  name,
  /**
   * Whom it is about: a purge of that customer deletes it, a merge into another one moves it there. Null: no one in
   * particular.
   */
  customerId: z.number().int().nullable(),
  /** What was typed, as the form keeps it: JSON. */
  typed: z.string().max(longestDraft),
});
export type Draft = z.infer<typeof draftSchema>;

/**
 * `memory`: the archive cannot be written now (read-only, disk full, an import is running); the draft is lost when the
 * program ends.
 */
const keptIn = z.enum(['archive', 'memory']);
export type DraftPlace = z.infer<typeof keptIn>;

/** What was typed into forms and is not saved. Outside history, undo and exports; announces nothing. */
export const draftsContract = {
  /** Error: ARCHIVE_NONE_OPEN. */
  list: readsFrom('drafts', 'customers').output(z.object({ drafts: z.array(draftSchema), keptIn })),
  /** Replaces the draft of that name. Durable when it answers `archive`. Errors: ARCHIVE_NONE_OPEN, ARCHIVE_CHANGED. */
  keep: operation.input(draftSchema).output(z.object({ keptIn })),
  /** Saved or given up; a name that is not there is no error. Errors: ARCHIVE_NONE_OPEN, ARCHIVE_CHANGED. */
  drop: operation.input(z.object({ name })).output(z.object({})),
};
