import { z } from 'zod';
import { customerFilterSchema } from '../customers/filter.ts';
import { textFilterReads } from '../customers/list-reads.ts';
import { reachChannels } from '../customers/permission.ts';
import { readsFrom } from '../operation.ts';
import { matchKinds } from './searched-customer.ts';

const whyKinds = [...matchKinds, 'order', 'product'] as const;

/**
 * Why a customer was found: where the words stand, and from where to where (UTF-16 units of `text`). `label` names the
 * own field, the day of the contact or order, or the person it was noted of; else it is empty.
 */
const whyFoundSchema = z.object({
  kind: z.enum(whyKinds),
  label: z.string(),
  text: z.string(),
  spans: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type WhyFound = z.infer<typeof whyFoundSchema>;

const foundCustomerSchema = z.object({
  id: z.number().int(),
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  /** Ways of being reached that they refuse. */
  doNotContact: z.array(z.enum(reachChannels)),
  /** Of the last order, in whatever currency. */
  lastDay: z.string().nullable(),
  why: whyFoundSchema,
});
export type FoundCustomer = z.infer<typeof foundCustomerSchema>;

export const searchContract = {
  /**
   * The customers a text finds, the likeliest first: who is it exactly, whose name (number, phone …) begins so, who has
   * it in them, whose name can be read so though it usually is not, of whom it is noted; of equals who ordered last, then
   * who brought most. Any part of a Chinese name, pinyin or its initials (a surname as surnames are read), three digits
   * and more of a phone, the beginning of any other word. Those in the bin only where `filter` asks for them.
   */
  find: readsFrom(...textFilterReads, 'acts', 'act_changes')
    .input(
      z.object({
        text: z.string().max(200),
        limit: z.number().int().min(1).max(200).default(8),
        filter: customerFilterSchema.optional(),
      }),
    )
    .output(z.array(foundCustomerSchema)),
  /**
   * The customers whose orders have a number or a product (its name or code) that the text finds; who bought last comes
   * first. No one in the bin. A product few have bought takes its time in a large archive; it ends when the caller closes
   * it. Asked with nothing typed, it reads ahead what later questions look through, and finds no one.
   */
  findByOrders: readsFrom(
    'orders',
    'order_lines',
    'products',
    'customers',
    'customer_phones',
    'do_not_contact',
    'customer_totals',
    'acts',
    'act_changes',
  )
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(5) }))
    .output(z.array(foundCustomerSchema)),
};
