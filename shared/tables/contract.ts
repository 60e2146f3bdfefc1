import { z } from 'zod';
import { balanceFilterSchema } from '../balances/contract.ts';
import { customerSortSchema } from '../customers/contract.ts';
import { customerFilterSchema } from '../customers/filter.ts';
import { birthdayListSchema } from '../dates/contract.ts';
import { groupFilterSchema } from '../groups/contract.ts';
import { importKinds } from '../import/fields.ts';
import { improvementListSchema, namersQuestionSchema } from '../improvements/contract.ts';
import { operation } from '../operation.ts';
import { ordersQuestionSchema } from '../orders/contract.ts';
import { owedQuestionSchema } from '../owed/contract.ts';
import { outcomeListSchema } from '../playbooks/outcome-rows.ts';
import { trialQuestionSchema } from '../playbooks/trial-question.ts';
import { dueQuestionSchema, productFilterSchema } from '../products/contract.ts';
import { profitListSchema, rankingListSchema } from '../ranking/contract.ts';
import { movementListSchema } from '../ranking/movement-contract.ts';
import { rankingQuestionSchema } from '../ranking/ranking-question.ts';
import {
  nothingKnownQuestionSchema,
  scoredListSchema,
  scoredOrderSchema,
  scoredQuestionSchema,
} from '../ranking/scored-contract.ts';
import { tierCustomersQuestionSchema } from '../ranking/tiers-contract.ts';
import { reachQuestionSchema } from '../reach/contract.ts';
import { referrersQuestionSchema } from '../referrals/contract.ts';
import { languages } from '../settings/languages.ts';
import { flowListSchema, statesOverTimeListSchema, toContactListSchema } from '../sleep/contract.ts';
import { snapshotTableSchema } from '../snapshots/contract.ts';
import { dueContactListSchema } from '../timeline/contract.ts';
import { messagesQuestionSchema } from '../today/messages.ts';

/** Which table leaves; its rows are asked for again, so that it holds all of them and not only those on the screen. */
const tableQuestionSchema = z.discriminatedUnion('table', [
  z.object({
    table: z.literal('customers'),
    filter: customerFilterSchema,
    sort: customerSortSchema.default('name'),
    descending: z.boolean().default(false),
  }),
  z.object({ table: z.literal('orders'), ...ordersQuestionSchema.shape }),
  z.object({ table: z.literal('ranking'), ...rankingListSchema.shape }),
  z.object({ table: z.literal('profit'), ...profitListSchema.shape }),
  z.object({
    table: z.literal('scored'),
    ...scoredListSchema.shape,
    ...scoredOrderSchema.shape,
    /** Next to the net that of the period before. */
    comparesWithBefore: z.boolean().default(false),
  }),
  z.object({ table: z.literal('nothingKnown'), question: nothingKnownQuestionSchema }),
  z.object({ table: z.literal('overlooked'), question: scoredQuestionSchema.omit({ rollUp: true }) }),
  z.object({ table: z.literal('movement'), ...movementListSchema.shape }),
  z.object({ table: z.literal('snapshot'), ...snapshotTableSchema.shape }),
  z.object({ table: z.literal('referrers'), ...referrersQuestionSchema.shape }),
  z.object({ table: z.literal('pareto'), question: rankingQuestionSchema }),
  z.object({ table: z.literal('tiers'), question: rankingQuestionSchema }),
  z.object({ table: z.literal('tierCustomers'), ...tierCustomersQuestionSchema.shape }),
  z.object({ table: z.literal('tierMoves'), question: rankingQuestionSchema }),
  z.object({ table: z.literal('tierSteps'), question: rankingQuestionSchema }),
  z.object({ table: z.literal('imports') }),
  z.object({ table: z.literal('contacts'), customerId: z.number().int().optional() }),
  z.object({ table: z.literal('balances'), ...balanceFilterSchema.shape }),
  z.object({ table: z.literal('groups'), ...groupFilterSchema.shape }),
  z.object({ table: z.literal('products'), ...productFilterSchema.shape }),
  z.object({ table: z.literal('dueAgain'), ...dueQuestionSchema.shape }),
  z.object({ table: z.literal('toContact'), ...toContactListSchema.shape }),
  /** How many were in each state of sleep at each month's end. */
  z.object({ table: z.literal('statesOverTime'), ...statesOverTimeListSchema.shape }),
  /** From which state of a quarter ago to which of now everybody went, and what came before who woke. */
  z.object({ table: z.literal('sleepFlow'), ...flowListSchema.shape }),
  z.object({ table: z.literal('birthdays'), ...birthdayListSchema.shape }),
  z.object({ table: z.literal('dueContacts'), ...dueContactListSchema.shape }),
  z.object({ table: z.literal('improvements'), ...improvementListSchema.shape }),
  z.object({ table: z.literal('namers'), ...namersQuestionSchema.shape }),
  /** What became of those who were in a playbook. Error: PLAYBOOK_UNKNOWN. */
  z.object({ table: z.literal('playbookOutcome'), ...outcomeListSchema.shape }),
  z.object({ table: z.literal('playbookTrial'), ...trialQuestionSchema.shape }),
  z.object({ table: z.literal('owed'), ...owedQuestionSchema.shape }),
  z.object({ table: z.literal('reach'), ...reachQuestionSchema.shape }),
  /** What there is to do today, what waits among it. */
  z.object({ table: z.literal('today') }),
  /** What was done, put off, skipped and stopped in the seven days up to today. */
  z.object({ table: z.literal('doneThisWeek') }),
  /** What a step says to everybody who is at it. With a gap it is refused (MESSAGES_INCOMPLETE), unless those are to be left out. */
  z.object({ table: z.literal('messages'), leavesOutGaps: z.boolean(), ...messagesQuestionSchema.shape }),
  /** What is booked, also what is past and not settled yet. */
  z.object({ table: z.literal('appointments') }),
  /** Of whom something was decided: on the list of key accounts, set aside, left. */
  z.object({ table: z.literal('named') }),
  /** The care check of everybody on that list. */
  z.object({ table: z.literal('care') }),
  z.object({ table: z.literal('acts') }),
  /** A table in full, as the import takes it in again without any mapping; it has no columns to choose. */
  z.object({ table: z.literal('exchange'), kind: z.enum(importKinds) }),
]);
export type TableQuestion = z.infer<typeof tableQuestionSchema>;
/** Of a table whose columns can be chosen. */
export type ListedTableQuestion = Exclude<TableQuestion, { table: 'exchange' }>;

export const tablesContract = {
  /**
   * Makes a spreadsheet of a table: real numbers and dates, headings in `language`. `columns`: only these, in this
   * order (as shown); absent: every column (in full). A job whose result is collected by `saved`.
   */
  save: operation
    .input(
      z.object({
        question: tableQuestionSchema,
        columns: z.array(z.string()).min(1).max(100).optional(),
        format: z.enum(['xlsx', 'csv']),
        language: z.enum(languages),
      }),
    )
    .output(z.object({ jobId: z.string() })),
  /** The file a finished `save` made: a token for the host to hand out, and its proposed name. */
  saved: operation.input(z.object({ jobId: z.string() })).output(z.object({ token: z.string(), name: z.string() })),
};
