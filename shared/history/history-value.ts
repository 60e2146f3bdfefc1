import { z } from 'zod';

const id = z.number().int();

/** A value as it stood: typed, so that page and command line can say it in their language. */
export const historyValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** One of a few codes; `codeWordKey` finds its words. */
  z.object({ kind: z.literal('code'), code: z.string() }),
  z.object({ kind: z.literal('yesNo'), yes: z.boolean() }),
  z.object({ kind: z.literal('count'), count: z.number() }),
  z.object({ kind: z.literal('millionths'), millionths: z.number() }),
  z.object({ kind: z.literal('money'), minor: z.number().int(), currency: z.string() }),
  z.object({ kind: z.literal('day'), day: z.string() }),
  z.object({ kind: z.literal('moment'), at: z.number() }),
  z.object({ kind: z.literal('customer'), customerId: id, label: z.string() }),
]);
export type HistoryValue = z.infer<typeof historyValueSchema>;
