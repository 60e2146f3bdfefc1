import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { purchaseDayReads } from '../sleep/purchase-day-reads.ts';
import { dayDoubts } from './day-doubts.ts';
import { calendars } from './remembered-day.ts';

const text = (most: number) => z.string().max(most);
const id = z.number().int();
const actId = id.nullable();

/** A day of a customer, as it was typed and as it was understood. */
export const keptDaySchema = z.object({
  asTyped: z.string(),
  calendar: z.enum(calendars),
  isLeapMonth: z.boolean(),
  /** `YYYY-MM-DD`, or `--MM-DD` without a year, of its own calendar; null where what was typed is no day. */
  day: z.string().nullable(),
  /** The solar day on which it is kept next, today included, and how many days away that is. */
  next: z.string().nullable(),
  daysLeft: z.number().int().nullable(),
  /** How many years it will be by then, where the year is known. */
  years: z.number().int().nullable(),
});
export type KeptDay = z.infer<typeof keptDaySchema>;

/** The week that starts today, in days after it. */
export const daysOfWeekAhead = 6;

/** Whose birthday is today or within `days` days. */
export const birthdayListSchema = z.object({ days: z.number().int().min(0).max(366).default(daysOfWeekAhead) });

const birthdayAheadSchema = z.object({
  customerId: id,
  number: z.string(),
  name: z.string(),
  /** On the list of key accounts. */
  isNamed: z.boolean(),
  /** The name of their household; '' where they belong to none. */
  household: z.string(),
  birthday: keptDaySchema,
  /** What they nearly always take. */
  usual: z.array(z.string()),
});
export type BirthdayAhead = z.infer<typeof birthdayAheadSchema>;

const customerDateSchema = keptDaySchema.extend({
  id,
  kind: z.enum(['anniversary', 'own']),
  label: z.string(),
});
export type CustomerDate = z.infer<typeof customerDateSchema>;

const birthdayReads = [
  'customer_name_order',
  'named_accounts',
  'known_until',
  'settings',
  'order_lines',
  'products',
] as const;

/** `calendar`: null where the words say it (农历八月十五, "lunar 8-15"), solar where they do not. */
const typedDay = { typed: text(longest.typedDay), calendar: z.enum(calendars).nullable().default(null) };
const dateKind = z.enum(['anniversary', 'own']);

export const datesContract = {
  /** Error: CUSTOMER_UNKNOWN. */
  list: readsFrom('customers', 'customer_dates')
    .input(z.object({ customerId: id }))
    .output(z.object({ today: z.string(), birthday: keptDaySchema.nullable(), dates: z.array(customerDateSchema) })),
  /** In the order of the days, then of the names; a lunar birthday on its solar day, nobody of the bin. Days are inclusive. */
  birthdays: readsFrom(...purchaseDayReads, ...birthdayReads)
    .input(
      birthdayListSchema.extend({
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({ from: z.string(), until: z.string(), total: z.number().int(), rows: z.array(birthdayAheadSchema) }),
    ),
  /** How a typed day is understood before it is kept, null where it is no day; and what is doubtful about it. */
  read: operation
    .input(z.object(typedDay))
    .output(z.object({ day: keptDaySchema.nullable(), doubt: z.enum(dayDoubts).nullable() })),
  /** Kept as typed where it is no day; blank takes it away. Error: CUSTOMER_UNKNOWN. */
  setBirthday: operation.input(z.object({ customerId: id, ...typedDay })).output(z.object({ actId })),
  /** Errors: CUSTOMER_UNKNOWN, DATE_EMPTY. */
  add: operation
    .input(z.object({ customerId: id, kind: dateKind, label: text(longest.label).default(''), ...typedDay }))
    .output(z.object({ id, actId })),
  /** Errors: DATE_UNKNOWN, DATE_EMPTY. */
  edit: operation
    .input(z.object({ id, kind: dateKind, label: text(longest.label).default(''), ...typedDay }))
    .output(z.object({ actId })),
  /** Error: DATE_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
