import { z } from 'zod';
import { appointmentFieldsSchema } from '../appointments/contract.ts';
import { balanceSchema } from '../balances/contract.ts';
import { caseReads, openCaseSchema } from '../cases/contract.ts';
import { customerSelectionSchema } from '../customers/filter.ts';
import { textFilterReads } from '../customers/list-reads.ts';
import { calendars } from '../dates/remembered-day.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { owedReads } from '../owed/owed-reads.ts';
import { dueItemSchema, usualItemSchema } from '../products/contract.ts';
import { customerReads } from '../records/customer-reads.ts';

const id = z.number().int();

const rememberedSchema = z.object({
  topic: z.string(),
  text: z.string(),
  why: z.string(),
  learnedDay: z.string().nullable(),
  learnedFrom: z.string(),
});

/** What comes up: a birthday or another day of the year, or a contact that was promised. */
const dueSchema = z.object({
  kind: z.enum(['birthday', 'anniversary', 'own', 'contact']),
  /** The solar day. */
  day: z.string(),
  /** Below zero where it is overdue: a contact only. */
  daysLeft: z.number().int(),
  /** What the day is called, or what was said when the contact was promised. */
  text: z.string(),
  calendar: z.enum(calendars),
  years: z.number().int().nullable(),
});
export type Due = z.infer<typeof dueSchema>;

const householdMemberSchema = z.object({
  customerId: id,
  name: z.string(),
  /** Of their own last order with a sale; null: none yet. */
  lastDay: z.string().nullable(),
});

/** Everything one needs to know of a customer who stands at the door. */
const counterCardSchema = z.object({
  customer: z.object({ id, number: z.string(), name: z.string(), kind: z.enum(['person', 'company']) }),
  /** On the list of key accounts. */
  isKeyAccount: z.boolean(),
  /** How they like to be addressed; '' where no one said. */
  called: z.string(),
  howToTalk: z.string(),
  /** What to ask for when they come, what to do unasked, and what else they like. */
  ask: z.array(rememberedSchema),
  justDo: z.array(rememberedSchema),
  likes: z.array(rememberedSchema),
  talkAbout: z.array(rememberedSchema),
  avoids: z.array(rememberedSchema),
  people: z.array(
    z.object({
      name: z.string(),
      relation: z.string(),
      influence: z.number().int().nullable(),
      preferences: z.string(),
    }),
  ),
  /** With whom they share a household today: the main member first, themselves left out; null: with no one. */
  household: z.object({ name: z.string(), others: z.array(householdMemberSchema) }).nullable(),
  /** The last order with a sale up to today, of their household where they are in one: its day, how many days ago, and what was taken. */
  lastVisit: z
    .object({
      day: z.string(),
      daysAgo: z.number().int(),
      channel: z.string(),
      items: z.array(z.string()),
      /** Who of the household it was; null: the customer. */
      by: z.string().nullable(),
    })
    .nullable(),
  visits: z.number().int(),
  /** What they nearly always take: in how many of the last orders. */
  usual: z.array(usualItemSchema.extend({ by: z.string().nullable() })),
  due: z.array(dueSchema),
  /** What they, or their household, are due to buy again, judged to the day up to which the orders are known; the longest due first. */
  dueAgain: z.array(
    dueItemSchema.pick({ item: true, lastDay: true, usualGap: true, dueDay: true }).extend({
      /** Who of the household bought it last; null: the customer. */
      by: z.string().nullable(),
    }),
  ),
  /** The next one that is booked, today or later. */
  nextAppointment: appointmentFieldsSchema.nullable(),
  /** What they have with the shop, unit by unit. */
  balances: z.array(balanceSchema),
  /** The latest said up to today, 0 to 3, and what was said before it; null: they were never asked. */
  satisfaction: z.object({ day: z.string(), level: z.number().int(), before: z.number().int().nullable() }).nullable(),
  /** What they still wait for an answer to, the most pressing first. */
  openCases: z.array(
    openCaseSchema.pick({ kind: true, text: true, thing: true, answeredAt: true, cameInAt: true, urgency: true }),
  ),
  /** What they owe, in each currency; none where the owner does not want it seen at the counter. */
  owed: z.array(z.object({ sum: moneySchema, daysLate: z.number().int() })),
});
export type CounterCard = z.infer<typeof counterCardSchema>;

/** Cards that fit on a few sheets; more are a list, and the table can be saved. */
export const mostCardsPrinted = 200;

export const counterContract = {
  /** Error: CUSTOMER_UNKNOWN. */
  card: readsFrom(
    'customers',
    'appointments',
    'balance_units',
    'balances',
    'contacts',
    'customer_dates',
    'order_lines',
    'products',
    'known_until',
    'named_accounts',
    'preferences',
    'relations',
    'satisfactions',
    'settings',
    ...owedReads,
    'groups',
    'group_members',
    ...caseReads,
  )
    .input(z.object({ customerId: id }))
    .output(counterCardSchema),
  /** The first cards of a selection by name, to be printed, and how many it has in all. Error: CUSTOMER_UNKNOWN. */
  cards: readsFrom(...customerReads, ...textFilterReads, 'settings', 'known_until')
    .input(z.object({ selection: customerSelectionSchema }))
    .output(z.object({ cards: z.array(counterCardSchema), total: z.number().int() })),
  /** Whether the card says what is owed: a screen at the counter is seen by others. */
  isOwedShown: readsFrom('settings').output(z.boolean()),
  /** Of the archive; no act. */
  setOwedShown: operation.input(z.object({ isOwedShown: z.boolean() })).output(z.object({})),
};
