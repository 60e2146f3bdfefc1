import { z } from 'zod';
import { moneySchema } from '../money-schema.ts';

/** What a row is that a factor is known from. */
const factorRowKinds = [
  'complaint',
  'promise',
  'return',
  'suggestion',
  'suggestionTakenUp',
  'brought',
  'around',
  'group',
  'review',
  'onAccount',
] as const;
export type FactorRowKind = (typeof factorRowKinds)[number];

export const factorRowSchema = z.object({
  kind: z.enum(factorRowKinds),
  /** Of the case, order, customer, relation, group or contact. */
  id: z.number().int(),
  /** YYYY-MM-DD; null: it has none. */
  day: z.string().nullable(),
  /** What was said, the number of an order, or the name of a group. */
  text: z.string(),
  /** The other customer: who was brought, or in whose file they stand. */
  customer: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  /** What the person brought has bought, or the order on account. */
  amount: moneySchema.nullable(),
  /** Of an order on account: when it was paid; null: it is not. */
  settledDay: z.string().nullable(),
});
export type FactorRow = z.infer<typeof factorRowSchema>;
