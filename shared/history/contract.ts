import { z } from 'zod';
import { actSchema } from '../acts/contract.ts';
import { readsFrom } from '../operation.ts';
import { historyReads } from '../records/customer-reads.ts';
import { historyValueSchema } from './history-value.ts';

const id = z.number().int();

const historyFieldSchema = z.object({
  /** The column; `history.fields` has its words. */
  field: z.string(),
  /** Null: there was nothing. */
  before: historyValueSchema.nullable(),
  after: historyValueSchema.nullable(),
});
export type HistoryField = z.infer<typeof historyFieldSchema>;

const historyChangeSchema = z.object({
  /** The table; `history.tables` has its words. */
  table: z.string(),
  rowId: id,
  kind: z.enum(['added', 'changed', 'removed']),
  /** Whose row it is; null where it is no one's (a tag, a walk-in order). */
  customer: z.object({ id, label: z.string() }).nullable(),
  fields: z.array(historyFieldSchema),
});
export type HistoryChange = z.infer<typeof historyChangeSchema>;

/** How an act came about. */
const waysOfActs = ['byHand', 'import', 'merge', 'playbook', 'undo', 'redo', 'program'] as const;
export type WayOfAct = (typeof waysOfActs)[number];

const historyActSchema = actSchema.extend({
  way: z.enum(waysOfActs),
  changes: z.array(historyChangeSchema),
  /** How many there are in all; `changes` holds the first of them. */
  changeCount: z.number().int(),
  /** Rows an import made, by table: they are not in the log one by one. */
  brought: z.record(z.string(), z.number().int()),
});
export type HistoryAct = z.infer<typeof historyActSchema>;

/** Why an act cannot be undone. `held`: a later act stands in the way; `nothingLeft`: what it changed was purged. */
const undoRefusals = ['undone', 'notUndoable', 'nothingLeft', 'held'] as const;
export type UndoRefusal = (typeof undoRefusals)[number];

/** A row that a later act holds back, and that act where it is known. */
const heldBackSchema = z.object({
  table: z.string(),
  /** What the row is called: the customer's name where it is somebody's. */
  name: z.string(),
  customerId: id.nullable(),
  laterAct: actSchema.nullable(),
});
export type HeldBack = z.infer<typeof heldBackSchema>;

const undoPreviewSchema = z.object({
  act: actSchema,
  /** Null: it can be undone; of a merge, all but what `duplicates.undoPreview` says stays. */
  refusal: z.enum(undoRefusals).nullable(),
  /** Where the act is an import: `import.undo` takes it back. */
  importId: id.nullable(),
  held: z.array(heldBackSchema),
  heldCount: z.number().int(),
  /** What undoing would change, as it would stand in the history; the first of them. */
  changes: z.array(historyChangeSchema),
  changeCount: z.number().int(),
  /** Rows an import made, which would go, by table. */
  removed: z.record(z.string(), z.number().int()),
});
export type UndoPreview = z.infer<typeof undoPreviewSchema>;

const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
};

export const historyContract = {
  /**
   * The acts that changed a customer, latest first, each with what it changed of them. A merged customer's id or number
   * finds the winner. Errors: CUSTOMER_UNKNOWN, CUSTOMER_NUMBER_UNKNOWN.
   */
  ofCustomer: readsFrom(...historyReads)
    .input(z.object({ customer: z.union([z.object({ id }), z.object({ number: z.string().max(100) })]), ...page }))
    .output(z.object({ customerId: id, total: z.number().int(), acts: z.array(historyActSchema) })),
  /** The acts that changed a product, latest first, the import that made it among them. Error: PRODUCT_UNKNOWN. */
  ofProduct: readsFrom(...historyReads)
    .input(z.object({ productId: id, ...page }))
    .output(z.object({ total: z.number().int(), acts: z.array(actSchema) })),
  /** What one act changed, of everybody. Error: ACT_UNKNOWN. */
  ofAct: readsFrom(...historyReads)
    .input(z.object({ actId: id, ...page }))
    .output(historyActSchema),
  /** What undoing an act would do, or why it cannot be undone; nothing is changed. Errors: ACT_UNKNOWN, ARCHIVE_BUSY. */
  undoPreview: readsFrom(...historyReads)
    .input(z.object({ actId: id }))
    .output(undoPreviewSchema),
};
