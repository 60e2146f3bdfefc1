import { z } from 'zod';
import { byKey } from '../by-key.ts';
import { orderReads } from '../customers/list-reads.ts';
import { writtenDaySchema } from '../day-schema.ts';
import { customerFactorsSchema } from '../factors/evidence-schema.ts';
import { factorsReadFrom } from '../factors/factor-reads.ts';
import { factorSchema, shopMeansSchema } from '../factors/factor-schemas.ts';
import { factors } from '../factors/factors.ts';
import { groupReads } from '../groups/group-reads.ts';
import { rollUpSchema } from '../groups/roll-up-schema.ts';
import { moneySchema } from '../money-schema.ts';
import { narrowingReads } from '../narrowing/narrowing.ts';
import { narrowingSchema } from '../narrowing/narrowing-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { classLimitsSchema, classRuleQuestionSchema, classSplits } from './class-rule.ts';
import { firstMoneyWeight } from './money-score.ts';
import { overlookedDegrees } from './overlooked.ts';
import {
  groupsRankedSchema,
  neighbourSchema,
  onlyGroupsSchema,
  rankedGroupSchema,
  rankedRowShape,
} from './ranked-group-schema.ts';
import { pyramidTiers, rankingBases, rankingClasses, scoredSorts } from './ranking.ts';

/** The tables a ranking by more than money is read from. */
export const scoredReads = [
  ...factorsReadFrom,
  'customer_totals',
  'settings',
  ...groupReads,
  ...narrowingReads,
] as const;

const factorWeightSchema = z.number().min(0).max(1000);

/** A ranking by revenue, by non-monetary value or by both. */
export const scoredQuestionSchema = z.object({
  /** Period inclusive at both ends; absent: the twelve months up to the as-of day. */
  from: writtenDaySchema.optional(),
  to: writtenDaySchema.optional(),
  currency: z.string().optional(),
  top: z.number().int().min(1).max(1_000_000).optional(),
  ...classRuleQuestionSchema.shape,
  /** Who is ranked, by which sales; the factors stay those of the whole archive. */
  narrowing: narrowingSchema.optional(),
  /** The factors of a group are those of one customer with all that is on record of its members on the day of the factors. */
  rollUp: rollUpSchema,
  by: z.enum(rankingBases).default('combined'),
  /** The share of money in the combined score, 0 to 1. */
  moneyWeight: z.number().min(0).max(1).default(firstMoneyWeight),
  /** Weights of factors; those not named weigh 1. */
  weights: z.partialRecord(factorSchema, factorWeightSchema).default({}),
  /** Only rows of at least this confidence, 0 to 1; ranks stay as they are. */
  leastConfidence: z.number().min(0).max(1).default(0),
  /**
   * Nothing after this day is seen by the factors; absent: the last day of the period or the day up to which orders are
   * known, where that is earlier.
   */
  factorsAsOf: writtenDaySchema.optional(),
});
export type ScoredQuestion = z.infer<typeof scoredQuestionSchema>;

/** Which of the ranked rows are listed: those whose name or number, or that of a member, holds the text, or the groups among them. */
const scoredRowFilterSchema = z.object({
  filter: z.string().max(200).default(''),
  onlyGroups: onlyGroupsSchema,
});

/** A list of it. */
export const scoredListSchema = z.object({ question: scoredQuestionSchema, ...scoredRowFilterSchema.shape });

/** In which order: best first where nothing else is asked for. Rows without a value are last in both directions. */
export const scoredOrderSchema = z.object({
  sort: z.enum(scoredSorts).default('rank'),
  descending: z.boolean().default(false),
});
export type ScoredOrder = z.infer<typeof scoredOrderSchema>;

const factorFigureSchema = z.object(byKey(factors, () => z.number()));

export const scoredRowSchema = z.object({
  /** In this ranking; equals share it. */
  rank: z.number().int(),
  /** Of a group it is its main member's, and so is the number. */
  customerId: z.number().int(),
  group: rankedGroupSchema,
  number: z.string(),
  name: z.string(),
  /** In the period; zero where there was no sale in it. */
  net: moneySchema,
  orders: z.number().int(),
  lastDay: z.string().nullable(),
  share: z.number(),
  cumulativeShare: z.number().nullable(),
  class: z.enum(rankingClasses).nullable(),
  tier: z.enum(pyramidTiers).nullable(),
  /** 0 to 100. */
  moneyScore: z.number(),
  /** 0 to 5; null: nothing is known. */
  value: z.number().nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  /** 0 to 5. */
  cautiousValue: z.number(),
  /** How much of the cautious value comes from factors that are known. */
  knownPart: z.number(),
  /** 0 to 100. */
  combined: z.number(),
  factors: customerFactorsSchema,
  rankRevenue: z.number().int().nullable(),
  rankValue: z.number().int().nullable(),
  rankCombined: z.number().int().nullable(),
});
export type ScoredRow = z.infer<typeof scoredRowSchema>;

/** Who has neither a sale in the period nor a known factor. */
const unrankedSchema = scoredRowSchema.pick({ customerId: true, group: true, number: true, name: true });
export type Unranked = z.infer<typeof unrankedSchema>;
export const nothingKnownQuestionSchema = scoredQuestionSchema.omit({ by: true, leastConfidence: true });

/** What the owner has decided: the share of money, 0 to 1, and what each factor weighs. */
export const rankingWeightsSchema = z.object({
  moneyWeight: z.number().min(0).max(1),
  weights: z.object(byKey(factors, () => factorWeightSchema)),
});
export type RankingWeights = z.infer<typeof rankingWeightsSchema>;

const scoredSummarySchema = z.object({
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  asOfReason: z.enum(['today', 'lastOrder', 'given']),
  currency: z.string(),
  /** What the evidence of the factors is in, whatever currency the ranking is in. */
  homeCurrency: z.string(),
  top: z.number().int(),
  split: z.enum(classSplits),
  limits: classLimitsSchema,
  narrowing: narrowingSchema,
  rollUp: rollUpSchema,
  by: z.enum(rankingBases),
  moneyWeight: z.number(),
  weights: factorFigureSchema,
  shopMeans: shopMeansSchema,
  /** The cautious value of a customer of whom nothing is known. */
  valueOfUnknown: z.number(),
  factorsAsOf: z.string(),
  /** Who is ranked; groups and customers alone where it is rolled up. */
  customers: z.number().int(),
  groups: groupsRankedSchema,
  /** Of the customers with a sale in the period. */
  net: moneySchema,
  walkInNet: moneySchema,
  /** How many of the first N by this ranking are not among the first N by revenue. */
  newAtTop: z.number().int(),
  /** Without a sale in the period and without a known factor: in no ranking by value. */
  nothingKnown: z.number().int(),
});
export type ScoredSummary = z.infer<typeof scoredSummarySchema>;

/** What an overlooked customer is known for: a factor of 3.5 or more, the furthest above what is usual in the shop first. */
export const overlookedReasonSchema = z.object({ factor: factorSchema, score: z.number() });

const scoredPointSchema = z.object({
  ...rankedRowShape,
  number: z.string(),
  name: z.string(),
  /** In this ranking; equals share it. */
  rank: z.number().int(),
  /** 0 to 100. */
  moneyScore: z.number(),
  /** 0 to 5. */
  cautiousValue: z.number(),
  /** How much of the cautious value comes from factors that are known. */
  knownPart: z.number(),
  isAmongFirst: z.boolean(),
  isOverlooked: z.boolean(),
});
export type ScoredPoint = z.infer<typeof scoredPointSchema>;

const scoredPointsSchema = z.object({
  /** Who is ranked. */
  customers: z.number().int(),
  /** In the order of the ranking. */
  points: z.array(scoredPointSchema),
  /** Of more customers than can be told apart, those who are no points: how many lie round the middle of each cell. */
  cells: z.array(z.object({ moneyScore: z.number(), cautiousValue: z.number(), customers: z.number().int() })),
  /** Where w × money score + (1 − w) × 20 × cautious value is the score of the Nth; null: fewer are ranked. */
  lineOfNth: z.object({ moneyWeight: z.number(), score: z.number() }).nullable(),
  /** Left of the Nth by revenue and above the Nth by value; null: either has fewer. */
  overlookedCorner: z.object({ moneyScore: z.number(), cautiousValue: z.number() }).nullable(),
  /** How many are overlooked, by degree. */
  overlooked: z.object({ first: z.number().int(), more: z.number().int() }),
  /** Of the cautious value: the 1st percentile and the highest. */
  valueRange: z.object({ least: z.number(), greatest: z.number() }),
});
export type ScoredPoints = z.infer<typeof scoredPointsSchema>;

export const scoredRankingContract = {
  /** As the owner has left them; 60 % money and equal factors at first. */
  weights: readsFrom('settings').output(rankingWeightsSchema),
  /** Not an act: a setting of the archive. */
  setWeights: operation.input(rankingWeightsSchema).output(rankingWeightsSchema),
  /** Errors: PERIOD_REVERSED, DAY_INVALID. */
  scoredSummary: readsFrom(...scoredReads)
    .input(scoredQuestionSchema)
    .output(scoredSummarySchema),
  /** A window of the ranked rows. */
  scoredRows: readsFrom(...scoredReads, ...orderReads)
    .input(
      scoredQuestionSchema.extend({
        ...scoredRowFilterSchema.shape,
        ...scoredOrderSchema.shape,
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(scoredRowSchema) })),
  /** A window of those who are in no ranking by value (`nothingKnown` of the summary), by number. */
  nothingKnown: readsFrom(...scoredReads)
    .input(
      nothingKnownQuestionSchema.extend({
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(unrankedSchema) })),
  /**
   * A customer, or a group, in the same ranking: the row, null where it is not ranked; where it stands in the list, from 0,
   * null where the list does not hold it; and what is before and after.
   */
  scoredRow: readsFrom(...scoredReads, ...orderReads)
    .input(
      scoredQuestionSchema.extend({
        ...scoredRowFilterSchema.shape,
        ...scoredOrderSchema.shape,
        ...rankedRowShape,
      }),
    )
    .output(
      z.object({
        row: scoredRowSchema.nullable(),
        position: z.number().int().nullable(),
        previous: neighbourSchema,
        next: neighbourSchema,
        total: z.number().int(),
      }),
    ),
  /** The scores of these customers, or groups, whatever they are listed by; null: not in the ranking by value. */
  scoredRowsOf: readsFrom(...scoredReads)
    .input(
      scoredQuestionSchema
        .omit({ by: true, leastConfidence: true })
        .extend({ rows: z.array(z.object(rankedRowShape)).max(500) }),
    )
    .output(z.object({ rows: z.array(scoredRowSchema.nullable()) })),
  /**
   * Everybody by both scores, for a picture: each a point up to 5,000 customers; of more, the first 500 and up to 500 of
   * the overlooked, and the others counted in cells. Whom the shop has set aside is not among the overlooked.
   */
  scoredPoints: readsFrom(...scoredReads, ...orderReads, 'named_accounts')
    .input(scoredQuestionSchema.omit({ by: true, leastConfidence: true }).extend({ by: z.enum(['value', 'combined']) }))
    .output(scoredPointsSchema),
  /**
   * Those whom a ranking by revenue does not show and who are worth a look: the first degree before the other, in each the
   * furthest apart first. Whom the shop has set aside is left out and counted.
   */
  overlooked: readsFrom(...scoredReads, ...orderReads, 'named_accounts')
    .input(scoredQuestionSchema.omit({ by: true, leastConfidence: true, rollUp: true }))
    .output(
      z.object({
        overlooked: z.array(
          z.object({
            degree: z.enum(overlookedDegrees),
            row: scoredRowSchema,
            /** At most two. */
            why: z.array(overlookedReasonSchema),
          }),
        ),
        setAside: z.number().int(),
        /** Fit but for their confidence: less than half is known of them. */
        tooLittleKnown: z.number().int(),
        /** What the evidence of the factors is in, whatever currency the ranking is in. */
        homeCurrency: z.string(),
      }),
    ),
};
