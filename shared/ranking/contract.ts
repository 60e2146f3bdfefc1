import { z } from 'zod';
import { byKey } from '../by-key.ts';
import { orderReads } from '../customers/list-reads.ts';
import { groupKeySchema, rollUpSchema } from '../groups/roll-up-schema.ts';
import { moneySchema } from '../money-schema.ts';
import { narrowingKeys, narrowingReads } from '../narrowing/narrowing.ts';
import { narrowingSchema } from '../narrowing/narrowing-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { marginOfSalesSchema } from '../products/contract.ts';
import { languages } from '../settings/languages.ts';
import { classLimitsSchema, classRuleQuestionSchema, classSplits } from './class-rule.ts';
import { curveNotes } from './curve-note.ts';
import { frontPageContract } from './front-page-contract.ts';
import { movementContract } from './movement-contract.ts';
import {
  groupByProfitSchema,
  groupsRankedSchema,
  neighbourSchema,
  onlyGroupsSchema,
  rankedGroupSchema,
  rankedRowShape,
} from './ranked-group-schema.ts';
import { leftOutReasons, profitSorts, pyramidTiers, rankingClasses, rankingParts, rankingSorts } from './ranking.ts';
import { rankingQuestionSchema } from './ranking-question.ts';
import { reportQuestionSchema } from './report-question.ts';
import { revenueReads } from './revenue-reads.ts';
import { scoredQuestionSchema, scoredRankingContract, scoredReads } from './scored-contract.ts';
import { tiersContract } from './tiers-contract.ts';

/**
 * Which of the ranked rows are listed: those whose name or number holds the text (or those of a member), those of one
 * class or tier, those from the first down to a customer, or a group by its key (whose cumulative share they make; none
 * where it is not ranked), or the groups among them.
 */
const rankingRowFilterSchema = z.object({
  filter: z.string().max(200).default(''),
  part: z.enum(rankingParts).optional(),
  downTo: z.union([z.number().int(), groupKeySchema]).optional(),
  onlyGroups: onlyGroupsSchema,
});
export type RankingRowFilter = z.infer<typeof rankingRowFilterSchema>;

/** In which order: best first where nothing else is asked for. Rows without a value are last in both directions. */
const rankingOrderSchema = z.object({
  sort: z.enum(rankingSorts).default('rank'),
  descending: z.boolean().default(false),
});
export type RankingOrder = z.infer<typeof rankingOrderSchema>;

/** A list of it, as it is shown. */
export const rankingListSchema = z.object({
  question: rankingQuestionSchema,
  ...rankingRowFilterSchema.shape,
  ...rankingOrderSchema.shape,
  comparesWithBefore: z.boolean().default(false),
});

export const financialYearSchema = z.object({ firstMonth: z.number().int().min(1).max(12) });
export type FinancialYear = z.infer<typeof financialYearSchema>;

const leftOutSchema = z.object({
  reason: z.enum(leftOutReasons),
  customers: z.number().int().nullable(),
  orders: z.number().int(),
  net: moneySchema,
});

const rankingRowSchema = z.object({
  rank: z.number().int(),
  /** Of a group it is its main member's, and so is the number. */
  customerId: z.number().int(),
  group: rankedGroupSchema,
  number: z.string(),
  name: z.string(),
  net: moneySchema,
  orders: z.number().int(),
  lastDay: z.string(),
  share: z.number(),
  cumulativeShare: z.number(),
  class: z.enum(rankingClasses).nullable(),
  tier: z.enum(pyramidTiers),
  /**
   * The same customer in the period of the same length before; null where there was no order in it, or not asked for.
   * Without a rank: only returns, or nothing charged.
   */
  before: z.object({ rank: z.number().int().nullable(), net: moneySchema }).nullable(),
});

const coverageSchema = z.object({ days: z.number().int(), covered: z.number().int() });
const periodBeforeSchema = coverageSchema.extend({ from: z.string(), to: z.string() });

const rankingSummarySchema = z.object({
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  asOfReason: z.enum(['today', 'lastOrder', 'given']),
  currency: z.string(),
  top: z.number().int(),
  split: z.enum(classSplits),
  limits: classLimitsSchema,
  narrowing: narrowingSchema,
  rollUp: rollUpSchema,
  /** Groups and customers alone where it is rolled up. */
  customers: z.number().int(),
  groups: groupsRankedSchema,
  net: moneySchema,
  walkInNet: moneySchema,
  leftOut: z.array(leftOutSchema),
  /** How many days of the period lie between the archive's first order and its last. */
  coverage: coverageSchema,
  /**
   * The period before: as many days, ending the day before this one begins (whole months stay whole months). Null where
   * the archive has nothing of it.
   */
  before: periodBeforeSchema.nullable(),
  /** First and last order day of the archive and the currencies orders are in, for the period picker. */
  firstOrderDay: z.string().nullable(),
  lastOrderDay: z.string().nullable(),
  currencies: z.array(z.string()),
  /** At most 200 points (share of customers, share of net), both 0 to 1, for the Pareto curve. */
  pareto: z.array(z.object({ customerShare: z.number(), netShare: z.number() })),
  /** Why revenue hardly tells the customers apart; null where it does. */
  curveNote: z.enum(curveNotes).nullable(),
  /** Customers and net by class and by tier, for the summary line. */
  classes: z.array(z.object({ class: z.enum(rankingClasses), customers: z.number().int(), net: moneySchema })),
  tiers: z.array(
    z.object({
      tier: z.enum(pyramidTiers),
      customers: z.number().int(),
      net: moneySchema,
    }),
  ),
});
export type RankingSummary = z.infer<typeof rankingSummarySchema>;

/** Which of those ranked by profit are listed, and in which order. */
const profitListingSchema = rankingRowFilterSchema.extend({
  /** Only rows of at least this confidence under these weights; ranks stay as they are. */
  knownBy: scoredQuestionSchema.pick({ leastConfidence: true, weights: true, factorsAsOf: true }).optional(),
  sort: z.enum(profitSorts).default('rank'),
  descending: z.boolean().default(false),
  /** Fills `before` of each row. */
  comparesWithBefore: z.boolean().default(false),
});
export type ProfitListing = z.infer<typeof profitListingSchema>;

/** A list of it, as it is shown. */
export const profitListSchema = z.object({ question: rankingQuestionSchema, ...profitListingSchema.shape });

const profitRowSchema = rankingRowSchema.omit({ before: true }).extend({
  group: groupByProfitSchema,
  /**
   * The same in the period of the same length before; null where there was no sale in it, or not asked for. Without rank and
   * profit: no cost of a sale was known.
   */
  before: z
    .object({ rank: z.number().int().nullable(), profit: moneySchema.nullable(), knownShare: z.number() })
    .nullable(),
  /** What the lines whose cost is known brought above it; share, class and tier are by it. */
  profit: moneySchema,
  /** The share of the sales, from 0 to 1, whose cost is known. */
  knownShare: z.number(),
});

const profitSummarySchema = rankingSummarySchema
  .pick({
    from: true,
    to: true,
    asOf: true,
    asOfReason: true,
    currency: true,
    top: true,
    split: true,
    limits: true,
    narrowing: true,
    rollUp: true,
    customers: true,
    groups: true,
    net: true,
    walkInNet: true,
    coverage: true,
  })
  .extend({
    /** Of all who are ranked; `net` is what they brought. */
    profit: moneySchema,
    /** The share of the sales of everybody with a sale, whose cost is known; null without sales. */
    knownShare: z.number().nullable(),
    leftOut: z.array(leftOutSchema),
    firstOrderDay: z.string().nullable(),
    lastOrderDay: z.string().nullable(),
    /** At most 200 points (share of customers, share of profit) for the curve; a loss lets it fall. */
    pareto: z.array(z.object({ customerShare: z.number(), profitShare: z.number() })),
    /** Why profit hardly tells the customers apart; null where it does. */
    curveNote: z.enum(curveNotes).nullable(),
    /** By profit. */
    classes: z.array(z.object({ class: z.enum(rankingClasses), customers: z.number().int(), profit: moneySchema })),
    tiers: z.array(
      z.object({
        tier: z.enum(pyramidTiers),
        customers: z.number().int(),
        profit: moneySchema,
      }),
    ),
  });
export type ProfitRow = z.infer<typeof profitRowSchema>;
export type ProfitSummary = z.infer<typeof profitSummarySchema>;

/** What is before and after a row of a list; `position` counts from 0, and is null where the list does not hold it. */
const placeInRankingSchema = z.object({
  previous: neighbourSchema,
  next: neighbourSchema,
  position: z.number().int().nullable(),
  total: z.number().int(),
});

export const rankingContract = {
  ...scoredRankingContract,
  ...movementContract,
  ...frontPageContract,
  ...tiersContract,
  /** Totals, what was left out, the curve. Errors: PERIOD_REVERSED, DAY_INVALID, CURRENCY_UNKNOWN. */
  revenueSummary: readsFrom(...revenueReads)
    .input(rankingQuestionSchema)
    .output(rankingSummarySchema),
  /** In which month the shop's financial year begins, 1 to 12; January at first. */
  financialYear: readsFrom('settings').output(financialYearSchema),
  /** Not an act: a setting of the archive. */
  setFinancialYear: operation.input(financialYearSchema).output(financialYearSchema),
  /** What a ranking can be narrowed to. */
  narrowingChoices: readsFrom('orders', 'customers', ...narrowingReads).output(
    z.object(byKey(narrowingKeys, () => z.array(z.string()))),
  ),
  /** How the classes are split from now on; without limits, those that were last used with the split. */
  setClassRule: operation
    .input(classRuleQuestionSchema.required({ split: true }))
    .output(z.object({ split: z.enum(classSplits), limits: classLimitsSchema })),
  /**
   * A window of the customers, or groups, by profit, where a cost is known (`electron/products/profit-sql.ts`); those of
   * whose sales no cost is known are left out as `costUnknown`. `total`: the rows that are listed. Errors: PERIOD_REVERSED,
   * DAY_INVALID.
   */
  byProfit: readsFrom(...revenueReads, ...orderReads, ...scoredReads)
    .input(
      rankingQuestionSchema.extend({
        ...profitListingSchema.shape,
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(0).max(1_000_000).default(500),
      }),
    )
    .output(
      profitSummarySchema.extend({
        total: z.number().int(),
        /** Of all listed rows, those outside the window too. */
        profitOfListed: moneySchema,
        /** The period before, where asked for and there is one; how much of its sales has a known cost. */
        before: periodBeforeSchema.extend({ knownShare: z.number().nullable() }).nullable(),
        rows: z.array(profitRowSchema),
      }),
    ),
  /** A customer, or a group, of it: the row, null where it is not ranked, and what is before and after in the list. */
  profitRow: readsFrom(...revenueReads, ...orderReads, ...scoredReads)
    .input(rankingQuestionSchema.extend({ ...profitListingSchema.shape, ...rankedRowShape }))
    .output(
      placeInRankingSchema.extend({
        row: profitRowSchema.nullable(),
        /** The period before, where asked for and there is one. */
        before: periodBeforeSchema.nullable(),
      }),
    ),
  /** A window of the ranked rows. */
  revenueRows: readsFrom(...revenueReads, ...orderReads)
    .input(
      rankingQuestionSchema.extend({
        ...rankingRowFilterSchema.shape,
        ...rankingOrderSchema.shape,
        /** Fills `before` of each row. */
        comparesWithBefore: z.boolean().default(false),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        rows: z.array(rankingRowSchema),
        /** Of all listed rows, those outside the window too. */
        net: moneySchema,
        /** No amount of the listed rows, `before` included, has anything behind its mark. */
        areNetsWhole: z.boolean(),
        /** The period before, where asked for and there is one. */
        before: periodBeforeSchema.nullable(),
      }),
    ),
  /** What is before and after a customer, or a group, in the list as it is narrowed and sorted; `position` counts from 0. */
  neighbours: readsFrom(...revenueReads, ...orderReads)
    .input(
      rankingQuestionSchema.extend({
        ...rankedRowShape,
        ...rankingRowFilterSchema.shape,
        ...rankingOrderSchema.shape,
        comparesWithBefore: z.boolean().default(false),
      }),
    )
    .output(placeInRankingSchema),
  /** The row of a customer, or of a group, in the same ranking; null where it is not ranked in the period. */
  revenueRow: readsFrom(...revenueReads)
    .input(
      rankingQuestionSchema.extend({
        ...rankedRowShape,
        /** Fills `before`. */
        comparesWithBefore: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        row: rankingRowSchema.nullable(),
        /** The period before, where asked for and there is one. */
        before: periodBeforeSchema.nullable(),
      }),
    ),
  /** What is left of the sales to a customer in the period above their cost; null: of none is the cost known. Error: CUSTOMER_UNKNOWN. */
  marginOfCustomer: readsFrom(...revenueReads, 'order_lines', 'products')
    .input(
      rankingQuestionSchema.pick({ from: true, to: true, currency: true }).extend({ customerId: z.number().int() }),
    )
    .output(z.object({ margin: marginOfSalesSchema.nullable() })),
  /**
   * Makes the workbook (XLSX), or its rows as a plain list (CSV), in `language`; a job whose result is
   * collected by `ranking.saved`. The rows are those of the ranking sheet; by value, by both, or of those known enough they are
   * those of the list on the page, in its order. Error: REPORT_EMPTY, where no customer is ranked.
   */
  save: operation
    .input(
      reportQuestionSchema.extend({
        /** Next to each figure the one of the period before. */
        comparesWithBefore: z.boolean().default(false),
        format: z.enum(['xlsx', 'csv']),
        language: z.enum(languages),
      }),
    )
    .output(z.object({ jobId: z.string() })),
  /** The file a finished `save` made: a token for the host to hand out, and its proposed name. */
  saved: operation.input(z.object({ jobId: z.string() })).output(z.object({ token: z.string(), name: z.string() })),
};
