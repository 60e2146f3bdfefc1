import { z } from 'zod';
import { balanceReads } from '../balances/balance-column.ts';
import { customerSelectionSchema } from '../customers/filter.ts';
import { listReads } from '../customers/list-reads.ts';
import { namerReads } from '../improvements/improvement-reads.ts';
import { readsFrom } from '../operation.ts';
import { owedReads } from '../owed/owed-reads.ts';
import { scoredReads } from '../ranking/scored-contract.ts';
import { customerReads } from '../records/customer-reads.ts';
import { listChannels } from './list-channels.ts';
import { peopleListSchema } from './people-lists.ts';

const id = z.number().int();

export const reachQuestionSchema = z.object({
  selection: z.union([peopleListSchema, customerSelectionSchema]),
  channel: z.enum(listChannels),
});
export type ReachQuestion = z.infer<typeof reachQuestionSchema>;
export type ReachSelection = ReachQuestion['selection'];

/** At most this many of those left out are named; the count is of all. */
export const mostNamesLeftOut = 20;
const leftOutSchema = z.object({ count: id, names: z.array(z.string()) });

const reachRowSchema = z.object({
  id,
  number: z.string(),
  name: z.string(),
  /** How they like to be addressed; '' where no one said. */
  called: z.string(),
  /** The first of each; '' where there is none, or they asked not to be reached that way. */
  phone: z.string(),
  wechat: z.string(),
  email: z.string(),
  /** The day of the last contact of the timeline; null: none. */
  lastContact: z.string().nullable(),
});
export type ReachRow = z.infer<typeof reachRowSchema>;

export const reachContract = {
  /**
   * Whom to call or to write to: those of a selection by name, those of a list in its order, each once; none of the bin.
   * Who asked not to be reached by the channel, and who has no such detail, is left out of the details and said. Errors:
   * CUSTOMER_UNKNOWN, DAY_INVALID.
   */
  list: readsFrom(...customerReads, ...listReads, ...scoredReads, ...owedReads, ...namerReads, ...balanceReads)
    .input(reachQuestionSchema)
    .output(
      z.object({
        /** Phones, WeChat names or e-mail addresses, each once, in the order of the rows. */
        details: z.array(z.string()),
        rows: z.array(reachRowSchema),
        withoutDetail: leftOutSchema,
        doNotContact: leftOutSchema,
      }),
    ),
};
