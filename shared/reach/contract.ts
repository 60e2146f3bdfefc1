import { z } from 'zod';
import { customerSelectionSchema } from '../customers/filter.ts';
import { textFilterReads } from '../customers/list-reads.ts';
import { readsFrom } from '../operation.ts';
import { customerReads } from '../records/customer-reads.ts';
import { phoneChannels } from './phone-channels.ts';

const id = z.number().int();

export const reachQuestionSchema = z.object({ selection: customerSelectionSchema, channel: z.enum(phoneChannels) });
export type ReachQuestion = z.infer<typeof reachQuestionSchema>;

/** So many names of those left out are said; the count is of all. */
export const mostNamesLeftOut = 20;
const leftOutSchema = z.object({ count: id, names: z.array(z.string()) });

export const reachRowSchema = z.object({
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
   * Whom of a selection to call or to write to, by name; none of the bin. Who asked not to be reached by the channel, and
   * who has no phone, is left out of the phones and said. Error: CUSTOMER_UNKNOWN.
   */
  list: readsFrom(...customerReads, ...textFilterReads)
    .input(reachQuestionSchema)
    .output(
      z.object({
        /** Each once, in the order of the rows. */
        phones: z.array(z.string()),
        rows: z.array(reachRowSchema),
        withoutPhone: leftOutSchema,
        doNotContact: leftOutSchema,
      }),
    ),
};
