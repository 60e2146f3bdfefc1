import { z } from 'zod';
import { moneySchema } from '../money-schema.ts';
import { readsFrom } from '../operation.ts';
import { owedAges } from './age-of-owed.ts';
import { owedReads } from './owed-reads.ts';

const id = z.number().int();
const day = z.string().max(10);

const owedOrderSchema = z.object({
  orderId: id,
  number: z.string().nullable(),
  /** YYYY-MM-DD, as all days. */
  day: z.string(),
  dueDay: z.string(),
  amount: moneySchema,
  owed: moneySchema,
  /** Past the due day; 0: not due yet. */
  daysLate: id,
  /** Null: something of it is owed. */
  settledDay: z.string().nullable(),
});
export type OwedOrder = z.infer<typeof owedOrderSchema>;

export const accountSchema = z.object({
  owed: moneySchema,
  /** What was paid beyond what was owed. */
  inFavour: moneySchema,
  /** Of the terms that hold on the day; null: none is agreed, or the account is of another currency. */
  limit: moneySchema.nullable(),
  isOverLimit: z.boolean(),
  /** Those of which something is owed, the one due first first. */
  open: z.array(owedOrderSchema),
});
export type CustomerAccount = z.infer<typeof accountSchema>;

const ages = z.record(z.enum(owedAges), id);

const debtorSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  owed: moneySchema,
  inFavour: moneySchema,
  oldestDue: z.string().nullable(),
  daysLate: id,
  limit: moneySchema.nullable(),
  isOverLimit: z.boolean(),
  /** Minor units of what is owed. */
  ages,
});
export type Debtor = z.infer<typeof debtorSchema>;

const owedSchema = z.object({
  currency: z.string(),
  /** Minor units, as the ages. */
  total: id,
  inFavour: id,
  ages,
  /** Customers: who owes something at all and of each age, who more than was agreed, who has a balance in their favour. */
  counts: z.object({ owing: id, ages, overLimit: id, inFavour: id }),
  /** How many the question is about; `debtors` are the first of them. */
  asked: id,
  /** Who owes or has a balance in their favour: the longest past due first. */
  debtors: z.array(debtorSchema),
  /** Other currencies, which no figure here includes; customers who owe or have a balance in them. */
  leftOut: z.array(z.object({ owed: moneySchema, inFavour: moneySchema, customers: id })),
});
export type Owed = z.infer<typeof owedSchema>;

/** Whose accounts are listed: of everyone, or of those who owe something of one age. */
export const owedQuestionSchema = z.object({
  on: day.optional(),
  currency: z.string().optional(),
  age: z.enum(owedAges).optional(),
});

const reads = readsFrom('customers', ...owedReads);

export const owedContract = {
  /** One customer's account at the end of a day, one for each currency in which there is something. Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
  ofCustomer: reads
    .input(z.object({ customerId: id, on: day.optional() }))
    .output(z.object({ on: z.string(), accounts: z.array(accountSchema) })),
  /** The shop's, in one currency (the home currency where none is named); at most `limit` of the debtors. Error: DAY_INVALID. */
  ofShop: reads
    .input(owedQuestionSchema.extend({ limit: id.min(0).optional() }))
    .output(owedSchema.extend({ on: z.string() })),
};
