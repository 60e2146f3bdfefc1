import { z } from 'zod';
import { rolledUpKinds } from '../groups/group-kinds.ts';
import { moneySchema } from '../money-schema.ts';

/** Households or company groups are ranked as one customer each; absent: customers are ranked. */
export const rollUpSchema = z.enum(rolledUpKinds).optional();

/** The key of a group: `group-12`, or `company-5` for a company and the people whose company it is. */
export const groupKeySchema = z.string().max(40);

/** Customers who are ranked as one; absent: a customer alone. */
export const rankedGroupSchema = z
  .object({
    key: groupKeySchema,
    /** Those whose orders are in it, the greatest net first, then who else belongs. */
    members: z.array(
      z.object({ customerId: z.number().int(), number: z.string(), name: z.string(), net: moneySchema }),
    ),
  })
  .optional();
export type NamedGroup = NonNullable<z.infer<typeof rankedGroupSchema>>;

/** A row of a ranking: that of a group where its key is given, else that of the customer alone. */
export const rankedRowShape = { customerId: z.number().int(), group: groupKeySchema.optional() };

/** The row before or after one of a list; null at its ends. */
export const neighbourSchema = z.object(rankedRowShape).nullable();
export type RankedNeighbour = z.infer<typeof neighbourSchema>;
