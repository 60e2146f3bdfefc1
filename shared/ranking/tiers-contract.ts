import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { moneySchema } from '../money-schema.ts';
import { readsFrom } from '../operation.ts';
import { rankedRowShape } from './ranked-group-schema.ts';
import { pyramidTiers } from './ranking.ts';
import { rankingQuestionSchema } from './ranking-question.ts';
import { revenueReads } from './revenue-reads.ts';
import { tiersOrNone } from './tiers.ts';

const count = z.number().int().nonnegative();
const share = z.number();

const tierSchema = z.object({
  tier: z.enum(pyramidTiers),
  customers: count,
  net: moneySchema,
  /** Fractions of all ranked customers and of their net. */
  customerShare: share,
  netShare: share,
});
export type Tier = z.infer<typeof tierSchema>;

const tierMoveSchema = z.object({
  before: z.enum(tiersOrNone),
  now: z.enum(tiersOrNone),
  /** Each of the `groups` among them (households or company groups) as one. */
  customers: count,
  groups: count,
  change: moneySchema,
});

export type TierMoveRow = z.infer<typeof tierMoveSchema>;

const inLineSchema = z.object({
  ...rankedRowShape,
  number: z.string(),
  name: z.string(),
  net: moneySchema,
  /** By how much the last of the tier above brings more. */
  lacking: moneySchema,
  /** What they would bring more as a usual customer of the tier above. */
  gain: moneySchema,
});
export type InLineRow = z.infer<typeof inLineSchema>;

const tierStepSchema = z.object({
  from: z.enum(pyramidTiers),
  to: z.enum(pyramidTiers),
  /** What the last of the tier above brings, and its median. */
  least: moneySchema,
  usual: moneySchema,
  /** Of all in line together. */
  lacking: moneySchema,
  gain: moneySchema,
  next: z.array(inLineSchema),
});
export type TierStepRows = z.infer<typeof tierStepSchema>;

const tiersSchema = z.object({
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  currency: z.string(),
  customers: count,
  net: moneySchema,
  tiers: z.array(tierSchema),
  /** The period before; null: the archive has nothing of it. */
  before: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Enough of both periods is in the archive; else nobody can be said to have moved, and `moves` is empty. */
  isComparable: z.boolean(),
  /** How many went from which tier to which, from the top down; what nobody did is left out. */
  moves: z.array(tierMoveSchema),
  /** Who is nearest to each higher tier: the ten next in line. */
  steps: z.array(tierStepSchema),
});
export type Tiers = z.infer<typeof tiersSchema>;

const tierEconomicsSchema = z.object({
  tier: z.enum(pyramidTiers),
  /** What the lines whose cost is known brought above it; null where no cost of a sale is known. */
  profit: moneySchema.nullable(),
  /** The share of the tier's sales, from 0 to 1, whose cost is known; null without sales. */
  knownShare: share.nullable(),
  /** Spent on contacts in the period: as noted, else as the channel usually takes. */
  minutes: count,
  contacts: count,
  /** Of those, how many nobody noted the minutes of. */
  contactsUntimed: count,
});
export type TierEconomics = z.infer<typeof tierEconomicsSchema>;

/** What of a tier opens to its customers. */
const tierFigures = ['profit', 'time'] as const;
export type TierFigure = (typeof tierFigures)[number];

export const tierCustomersQuestionSchema = z.object({
  question: rankingQuestionSchema,
  tier: z.enum(pyramidTiers),
  figure: z.enum(tierFigures),
});

const tierCustomerSchema = z.object({
  customerId: z.number().int(),
  number: z.string(),
  name: z.string(),
  /** Null: of no line in the period the cost is known. */
  profit: moneySchema.nullable(),
  /** The share of the sales, from 0 to 1, whose cost is known; null without sales. */
  knownShare: share.nullable(),
  minutes: count,
  contacts: count,
  contactsUntimed: count,
});
export type TierCustomer = z.infer<typeof tierCustomerSchema>;

const tierContactSchema = z.object({
  id: z.number().int(),
  day: z.string(),
  touchpoint: z.string(),
  channel: z.string(),
  text: z.string(),
  minutes: count,
  /** Someone noted the minutes; else they are the usual ones of the channel. */
  isNoted: z.boolean(),
});
export type TierContact = z.infer<typeof tierContactSchema>;

export const tiersContract = {
  /** The tiers of the ranking by revenue, movement between them, who is next in line. Errors: those of `revenueSummary`. */
  tiers: readsFrom(...revenueReads)
    .input(rankingQuestionSchema)
    .output(tiersSchema),
  /**
   * What each tier brings above cost and what time it takes; of groups what all orders of their members do, each of whom
   * counts once. Errors as above.
   */
  tierEconomics: readsFrom(...revenueReads, 'contacts')
    .input(rankingQuestionSchema)
    .output(z.object({ tiers: z.array(tierEconomicsSchema) })),
  /**
   * A window of the customers that the profit or the time of a tier was made from, the greatest first: of groups the members.
   * Of the profit those with lines in the period, those of whose lines no cost is known last; of the time those with contacts
   * in it. Errors as above.
   */
  tierCustomers: readsFrom(...revenueReads, 'contacts')
    .input(
      tierCustomersQuestionSchema.extend({
        offset: count.default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ total: count, rows: z.array(tierCustomerSchema) })),
  /** The contacts of a customer in a period with the minutes that each counts, the latest first. Error: CUSTOMER_UNKNOWN. */
  tierContacts: readsFrom('contacts', 'settings', 'customers')
    .input(z.object({ customerId: z.number().int(), from: daySchema, to: daySchema }))
    .output(z.object({ contacts: z.array(tierContactSchema) })),
};
