import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';

const id = z.number().int();
const actId = id.nullable();
export const satisfactionLevelSchema = z.number().int().min(0).max(3);

/** What it was said of; after a case it is kept with the case. */
const placeSchema = z.object({ kind: z.enum(['contact', 'order', 'case']), id });
export type SatisfactionPlace = z.infer<typeof placeSchema>;

export const satisfactionSchema = z.object({
  /** Null: it is kept with its case. */
  id: id.nullable(),
  /** YYYY-MM-DD. */
  day: z.string(),
  level: satisfactionLevelSchema,
  /** Who said so; '': the customer. */
  saidBy: z.string(),
  note: z.string(),
  /** Null: it was said of nothing in particular. */
  place: placeSchema.nullable(),
});
export type Satisfaction = z.infer<typeof satisfactionSchema>;

const wordsSchema = z.object({ saidBy: z.string().max(longest.name), note: z.string().max(longest.contactText) });

export const satisfactionContract = {
  /** The latest said first, that after cases included. Error: CUSTOMER_UNKNOWN. */
  list: readsFrom('customers', 'satisfactions', 'cases')
    .input(z.object({ customerId: id }))
    .output(z.object({ satisfactions: z.array(satisfactionSchema) })),
  /** Said on a day (today where none is named). Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
  add: operation
    .input(
      wordsSchema
        .partial()
        .extend({ customerId: id, level: satisfactionLevelSchema, day: z.string().max(10).optional() }),
    )
    .output(z.object({ id, actId })),
  /**
   * Said of a contact or an order, on its day; said again, the later takes the place of the earlier; null takes it away.
   * Errors: CONTACT_UNKNOWN, ORDER_UNKNOWN (it is not there, or no one's).
   */
  setOf: operation
    .input(
      z.object({
        place: placeSchema.extend({ kind: z.enum(['contact', 'order']) }),
        level: satisfactionLevelSchema.nullable(),
      }),
    )
    .output(z.object({ actId })),
  /** What was said of a contact or an order keeps its day. Errors: SATISFACTION_UNKNOWN, DAY_INVALID. */
  edit: operation
    .input(
      z.object({
        id,
        change: wordsSchema.extend({ level: satisfactionLevelSchema, day: z.string().max(10) }).partial(),
      }),
    )
    .output(z.object({ actId })),
  /** Error: SATISFACTION_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
