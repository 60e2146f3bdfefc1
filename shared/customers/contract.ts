import { z } from 'zod';
import { operation } from '../operation.ts';

const text = (longest: number) => z.string().max(longest);

export const customerRowSchema = z.object({
  id: z.number().int(),
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  tags: z.array(z.string()),
  /** In the archive's home currency; null where the customer never ordered in it. */
  netMinor: z.number().int().nullable(),
  orders: z.number().int(),
  lastDay: z.string().nullable(),
});
export type CustomerRow = z.infer<typeof customerRowSchema>;

export const customerSortKeys = ['name', 'number', 'net', 'orders', 'lastDay'] as const;

export const customerSchema = z.object({
  id: z.number().int(),
  number: z.string(),
  numberIsOurs: z.boolean(),
  kind: z.enum(['person', 'company']),
  name: z.string(),
  birthday: z.string().nullable(),
  birthdayAsTyped: z.string().nullable(),
  note: z.string(),
  phones: z.array(z.object({ id: z.number().int(), label: z.string(), asTyped: z.string() })),
  emails: z.array(z.object({ id: z.number().int(), label: z.string(), asTyped: z.string() })),
  addresses: z.array(
    z.object({
      id: z.number().int(),
      label: z.string(),
      street: z.string(),
      city: z.string(),
      postcode: z.string(),
      country: z.string(),
    }),
  ),
  tags: z.array(z.string()),
  totals: z.array(
    z.object({
      currency: z.string(),
      minorDigits: z.number().int(),
      firstDay: z.string(),
      lastDay: z.string(),
      orders: z.number().int(),
      netMinor: z.number().int(),
    }),
  ),
  byYear: z.array(
    z.object({ year: z.string(), currency: z.string(), orders: z.number().int(), netMinor: z.number().int() }),
  ),
  createdAt: z.number(),
  updatedAt: z.number(),
  binnedAt: z.number().nullable(),
});
export type Customer = z.infer<typeof customerSchema>;

/** What a person can change by hand; absent fields stay as they are. Lists replace the whole list. */
export const customerEditSchema = z.object({
  number: text(100).optional(),
  kind: z.enum(['person', 'company']).optional(),
  name: text(500).optional(),
  birthday: text(60).optional(),
  note: text(100_000).optional(),
  phones: z.array(text(200)).max(50).optional(),
  emails: z.array(text(320)).max(50).optional(),
  tags: z.array(text(100)).max(200).optional(),
});

const customerId = z.object({ id: z.number().int() });

export const customersContract = {
  /** A window of the customers not in the bin; `filter` keeps those whose name, number, phone or tag holds the text. */
  list: operation
    .input(
      z.object({
        filter: text(200).default(''),
        sort: z.enum(customerSortKeys).default('name'),
        descending: z.boolean().default(false),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ total: z.number().int(), all: z.number().int(), rows: z.array(customerRowSchema) })),
  /** Error: CUSTOMER_UNKNOWN. */
  get: operation.input(customerId).output(customerSchema),
  /** Errors: CUSTOMER_NUMBER_TAKEN, CUSTOMER_NAME_EMPTY. */
  create: operation.input(customerEditSchema).output(z.object({ id: z.number().int(), actId: z.number().int() })),
  edit: operation
    .input(customerId.extend({ change: customerEditSchema }))
    .output(z.object({ actId: z.number().int().nullable() })),
  /** To the bin; out again by undoing the act. */
  bin: operation.input(customerId).output(z.object({ actId: z.number().int() })),
};
