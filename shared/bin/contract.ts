import { z } from 'zod';
import { reachChannels } from '../customers/permission.ts';
import { operation, readsFrom } from '../operation.ts';

const id = z.number().int();

const binnedCustomerSchema = z.object({
  id,
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  /** Ways of being reached that they refuse. */
  doNotContact: z.array(z.enum(reachChannels)),
  orders: z.number().int(),
  lastDay: z.string().nullable(),
  binnedAt: z.number(),
  daysLeft: z.number().int(),
});
export type BinnedCustomer = z.infer<typeof binnedCustomerSchema>;

/** Those picked, or everybody in the bin but a few. */
const binSelectionSchema = z.union([
  z.object({ ids: z.array(id).min(1).max(100_000) }),
  z.object({ exceptIds: z.array(id).max(100_000) }),
]);
export type BinSelection = z.infer<typeof binSelectionSchema>;

const selection = z.object({ selection: binSelectionSchema });

const purgePreviewSchema = z.object({
  customers: z.number().int(),
  /** Up to five of their names. */
  names: z.array(z.string()),
  contacts: z.number().int(),
  attachments: z.number().int(),
  /** Entries of the history that go too. */
  changes: z.number().int(),
  /** These stay, as sales of no one in particular: the shop's figures stay true. */
  orders: z.number().int(),
});
export type PurgePreview = z.infer<typeof purgePreviewSchema>;

export const binContract = {
  /** Who is in the bin, those first who were put in it first. Days are those on which the archive is opened. */
  list: readsFrom('customers', 'customer_phones', 'do_not_contact', 'orders', 'act_changes', 'days_seen')
    .input(
      z.object({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }),
    )
    .output(z.object({ total: z.number().int(), keptDays: z.number().int(), rows: z.array(binnedCustomerSchema) })),
  /** What a purge would take away, and what would stay. Errors: CUSTOMER_UNKNOWN, CUSTOMER_NOT_IN_BIN. */
  purgePreview: readsFrom('customers', 'contacts', 'attachments', 'orders', 'act_changes')
    .input(selection)
    .output(purgePreviewSchema),
  /**
   * Deletes customers for ever: their rows, their history, what imports and attachments kept of them; the file is
   * rewritten, so that nothing of them can be found in it. Not undoable. `isRewritten` is false where the file could
   * not be rewritten now (no room): it is tried again at the next opening. Errors: CUSTOMER_UNKNOWN,
   * CUSTOMER_NOT_IN_BIN, JOB_OTHER_RUNNING.
   */
  purge: operation
    .input(selection)
    .output(z.object({ actId: id, customers: z.number().int(), isRewritten: z.boolean() })),
  /** Takes several out as one act. Errors: CUSTOMER_UNKNOWN, CUSTOMER_NOT_IN_BIN. */
  takeOut: operation.input(selection).output(z.object({ actId: id.nullable(), changed: z.number().int() })),
};
