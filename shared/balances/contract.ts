import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { balanceReads } from './balance-column.ts';
import { balanceOrigins } from './balance-origins.ts';
import { mostOfBalance } from './most-of-balance.ts';
import { balanceSorts } from './sort-keys.ts';

const id = z.number().int();
const actId = id.nullable();

const amountMillionths = z.number().int().min(-mostOfBalance).max(mostOfBalance);

const unitFieldsSchema = z.object({
  name: z.string().max(longest.ownFieldName),
  /** How many decimals are shown at least and can be typed. */
  decimals: z.number().int().min(0).max(3),
});
export type BalanceUnitFields = z.infer<typeof unitFieldsSchema>;
const balanceUnitSchema = unitFieldsSchema.extend({ id });
export type BalanceUnit = z.infer<typeof balanceUnitSchema>;

const entryFieldsSchema = z.object({
  /** YYYY-MM-DD. */
  day: z.string().max(10),
  /** Millionths of the unit; below zero where something is taken. Never zero where someone types it. */
  amountMillionths,
  reason: z.string().max(longest.preference),
});
export type BalanceEntryFields = z.infer<typeof entryFieldsSchema>;
const changeSchema = entryFieldsSchema.partial();
export type BalanceEntryChange = z.infer<typeof changeSchema>;

const balanceEntrySchema = entryFieldsSchema.extend({
  // A file may say more than anyone types.
  amountMillionths: id,
  id,
  customerId: id,
  /** '': someone typed it. */
  origin: z.enum([...balanceOrigins, '']),
});
export type BalanceEntry = z.infer<typeof balanceEntrySchema>;

/** What a customer has in one unit: the sum of the entries. Below zero only where an entry was taken back afterwards. */
export const balanceSchema = z.object({ unit: balanceUnitSchema, totalMillionths: id });
export type Balance = z.infer<typeof balanceSchema>;

const listedBalanceSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  totalMillionths: id,
  entries: id,
  /** Of the latest entry. */
  lastDay: z.string(),
});
export type ListedBalance = z.infer<typeof listedBalanceSchema>;

export const balanceFilterSchema = z.object({
  /** Absent, or of one that nobody has: the unit of most customers. */
  unitId: id.optional(),
  /** Of the customer's name or number. */
  text: z.string().max(200).default(''),
  sort: z.enum(balanceSorts).default('total'),
  descending: z.boolean().default(true),
});
const balanceListQuestionSchema = balanceFilterSchema.extend({
  offset: id.nonnegative().default(0),
  limit: id.min(1).max(500).default(100),
});
export type BalanceListQuestion = z.infer<typeof balanceListQuestionSchema>;

const balanceListSchema = z.object({
  /** Which is listed; null: nobody has an entry. */
  unit: balanceUnitSchema.nullable(),
  /** All in which somebody has entries, with what they have together: the one of most customers first. */
  units: z.array(z.object({ unit: balanceUnitSchema, customers: id, totalMillionths: id })),
  total: id,
  rows: z.array(listedBalanceSchema),
});
export type BalanceList = z.infer<typeof balanceListSchema>;

export const balancesContract = {
  /** The shop's units by name, each with how many entries it has. */
  units: readsFrom('balance_units', 'balances').output(
    z.object({ units: z.array(balanceUnitSchema.extend({ entries: id })) }),
  ),
  /** Errors: BALANCE_UNIT_NAME_EMPTY, BALANCE_UNIT_NAME_TAKEN. */
  addUnit: operation.input(unitFieldsSchema).output(z.object({ id, actId })),
  /** Errors: BALANCE_UNIT_UNKNOWN, and as of `addUnit`. */
  editUnit: operation.input(z.object({ id, change: unitFieldsSchema.partial() })).output(z.object({ actId })),
  /** Errors: BALANCE_UNIT_UNKNOWN, BALANCE_UNIT_IN_USE. */
  removeUnit: operation.input(z.object({ id })).output(z.object({ actId })),
  /** Those the customer has entries of, by name of the unit; the entries of each, the latest first. Error: CUSTOMER_UNKNOWN. */
  ofCustomer: readsFrom('customers', 'balance_units', 'balances')
    .input(z.object({ customerId: id }))
    .output(z.object({ balances: z.array(balanceSchema.extend({ entries: z.array(balanceEntrySchema) })) })),
  /** Who has entries in one unit, and what each has; nobody who is in the bin. */
  list: readsFrom('customers', ...balanceReads)
    .input(balanceListQuestionSchema)
    .output(balanceListSchema),
  /**
   * Adds to a balance, or takes from it. `unit`: its name; one that is not there yet is made. Without `day` it is of today.
   * Errors: CUSTOMER_UNKNOWN, BALANCE_UNIT_NAME_EMPTY, BALANCE_AMOUNT_ZERO, BALANCE_DECIMALS, BALANCE_BELOW_ZERO,
   * DAY_INVALID.
   */
  add: operation
    .input(
      entryFieldsSchema
        .partial({ day: true, reason: true })
        .extend({ customerId: id, unit: unitFieldsSchema.shape.name }),
    )
    .output(z.object({ id, actId, balance: balanceSchema })),
  /** Errors: BALANCE_ENTRY_UNKNOWN, and as of `add`. */
  edit: operation.input(z.object({ id, change: changeSchema })).output(z.object({ actId })),
  /** What is left may be below zero, and is shown so. Error: BALANCE_ENTRY_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
