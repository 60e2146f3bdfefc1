import { z } from 'zod';
import { groupKeySchema } from '../groups/roll-up-schema.ts';
import { moneySchema } from '../money-schema.ts';

const memberSchema = z.object({
  customerId: z.number().int(),
  number: z.string(),
  name: z.string(),
  net: moneySchema,
});

/** Customers who are ranked as one; absent: a customer alone. */
export const rankedGroupSchema = z
  .object({
    key: groupKeySchema,
    /** Those whose orders are in it, the greatest net first, then who else belongs. */
    members: z.array(memberSchema),
  })
  .optional();

/** The same in a ranking by profit: those whose orders are in it, the greatest profit first. */
export const groupByProfitSchema = z
  .object({
    key: groupKeySchema,
    members: z.array(
      memberSchema.extend({
        /** What is left above cost of the lines whose cost is known, which may be returns alone; null: there is none. */
        profit: moneySchema.nullable(),
        /** The share of the member's sales, from 0 to 1, whose cost is known; null without sales. */
        knownShare: z.number().nullable(),
      }),
    ),
  })
  .optional();
export type NamedGroupByProfit = NonNullable<z.infer<typeof groupByProfitSchema>>;
export type NamedGroup = NonNullable<z.infer<typeof rankedGroupSchema>>;

/** How many of those who are ranked are groups; absent where customers are ranked. */
export const groupsRankedSchema = z.number().int().optional();

/** Only groups are listed, and no customers alone; ranks stay as they are. */
export const onlyGroupsSchema = z.boolean().default(false);

/** A row of a ranking: that of a group where its key is given, else that of the customer alone. */
export const rankedRowShape = { customerId: z.number().int(), group: groupKeySchema.optional() };

/** The row before or after one of a list; null at its ends. */
export const neighbourSchema = z.object(rankedRowShape).nullable();
export type RankedNeighbour = z.infer<typeof neighbourSchema>;
