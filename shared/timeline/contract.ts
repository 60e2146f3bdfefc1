import { z } from 'zod';
import { appointmentFieldsSchema, appointmentSchema } from '../appointments/contract.ts';
import { attachmentSchema } from '../attachments/contract.ts';
import { caseOfContactSchema, caseSchema } from '../cases/contract.ts';
import { lifeEventFieldsSchema, lifeEventSchema } from '../life-events/contract.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { orderSchema } from '../orders/contract.ts';
import { paymentSchema } from '../payments/contract.ts';
import { historyReads } from '../records/customer-reads.ts';
import { contactDirections, moods } from './contact-codes.ts';
import { minutesSchema, usualMinutesSchema } from './contact-minutes.ts';

const text = (most: number) => z.string().max(most);
const day = text(10);

/** What is known of a contact; a touchpoint and a channel are a code or the owner's own word. '': not known. */
const contactFieldsSchema = z.object({
  day,
  /** HH:MM or HH:MM:SS; null: not known. */
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/u)
    .nullable(),
  touchpoint: text(longest.contactWord),
  channel: text(longest.contactWord),
  direction: z.enum([...contactDirections, '']),
  text: text(longest.contactText),
  mood: z.enum([...moods, '']),
  nextContactDay: day.nullable(),
  /** How long it took; null: no one has said, so as long as its channel usually takes. */
  minutes: minutesSchema.nullable(),
  /** Name of the staff member; '' where no one is named. */
  author: text(longest.staffName),
});
export type ContactFields = z.infer<typeof contactFieldsSchema>;

export const contactSchema = contactFieldsSchema.extend({
  id: z.number().int(),
  customerId: z.number().int(),
  time: z.string().nullable(),
  mood: z.string(),
  createdAt: z.number(),
  /** The file it came from, null where entered by hand. */
  importFileName: z.string().nullable(),
  /** The case it was heard as. */
  case: caseSchema.nullable(),
  attachments: z.array(attachmentSchema),
});
export type Contact = z.infer<typeof contactSchema>;

/** `appointment`: that has not become a contact. `case` and `attachment`: those that belong to no contact. `lifeEvent`: on its own day. `change`: one act that changed the customer. */
const timelineKinds = [
  'contact',
  'appointment',
  'case',
  'lifeEvent',
  'order',
  'payment',
  'change',
  'attachment',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** A payment with the orders it paid, in part or whole; what it paid ahead is not among them. */
const paymentEntrySchema = paymentSchema.extend({
  parts: z.array(
    z.object({ orderId: z.number().int(), number: z.string().nullable(), day: z.string(), amount: moneySchema }),
  ),
});
export type PaymentEntry = z.infer<typeof paymentEntrySchema>;

const at = { day, time: z.string().nullable() };
const timelineEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), ...at, contact: contactSchema }),
  z.object({ kind: z.literal('appointment'), ...at, appointment: appointmentSchema }),
  z.object({ kind: z.literal('case'), ...at, case: caseSchema }),
  z.object({ kind: z.literal('lifeEvent'), ...at, lifeEvent: lifeEventSchema }),
  /** `items`: what was bought or brought back, each once, the few that cost most. */
  z.object({ kind: z.literal('order'), ...at, order: orderSchema, items: z.array(z.string()) }),
  z.object({ kind: z.literal('payment'), ...at, payment: paymentEntrySchema }),
  z.object({
    kind: z.literal('change'),
    ...at,
    actId: z.number().int(),
    verb: z.string(),
    /** 'owner', a staff name, 'import', a playbook. */
    actor: z.string(),
    subject: z.string().nullable(),
    isUndone: z.boolean(),
  }),
  z.object({ kind: z.literal('attachment'), ...at, attachment: attachmentSchema }),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

const timelineFilterSchema = z.object({
  kinds: z.array(z.enum(timelineKinds)).max(timelineKinds.length).optional(),
  /** Orders count as the touchpoints `order` and `return`. */
  touchpoints: z.array(text(longest.contactWord)).max(100).optional(),
  channels: z.array(text(longest.contactWord)).max(100).optional(),
  /** Part of the words, the author, an order's number and what was in it; width and case make no difference. */
  text: text(200).optional(),
  from: day.optional(),
  to: day.optional(),
});
export type TimelineFilter = z.infer<typeof timelineFilterSchema>;

const wordCountSchema = z.object({ word: z.string(), count: z.number().int() });

/** `until`: up to that day; where none is given, today. */
export const dueContactListSchema = z.object({ until: day.optional() });

const dueContactSchema = z.object({
  contactId: z.number().int(),
  customerId: z.number().int(),
  customerName: z.string(),
  customerNumber: z.string(),
  nextContactDay: day,
  /** The contact at which it was promised. */
  day,
  touchpoint: z.string(),
  channel: z.string(),
  text: z.string(),
});
export type DueContact = z.infer<typeof dueContactSchema>;

const actId = z.number().int().nullable();

export const timelineContract = {
  /**
   * What happened with a customer, newest first: contacts, orders and changes between one another. What has no time of
   * day stands below what has one. `total` counts what the filter keeps, `touchpoints` and `channels` what there is at
   * all. Errors: CUSTOMER_UNKNOWN, DAY_INVALID.
   */
  list: readsFrom(...historyReads)
    .input(
      timelineFilterSchema.extend({
        customerId: z.number().int(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        all: z.number().int(),
        /** No amount of the customer's orders in the home currency has anything behind its mark. */
        areNetsWhole: z.boolean(),
        touchpoints: z.array(wordCountSchema),
        channels: z.array(wordCountSchema),
        entries: z.array(timelineEntrySchema),
      }),
    ),
  /** The owner's own words for touchpoints and channels, most used first, and the names of the staff. */
  words: readsFrom('contacts', 'staff').output(
    z.object({ touchpoints: z.array(z.string()), channels: z.array(z.string()), authors: z.array(z.string()) }),
  ),
  /**
   * Writes down a contact, with files where some are given; of today without `time` it gets the time it is. `fulfils`: contacts whose next-contact day is kept by this
   * one and therefore cleared, in the same act.
   * Errors: CUSTOMER_UNKNOWN, CONTACT_UNKNOWN, CONTACT_TOUCHPOINT_EMPTY, LIFE_EVENT_EMPTY, DAY_INVALID; those of
   * `attachments.add`.
   */
  add: operation
    .input(
      contactFieldsSchema
        .partial({ time: true, channel: true, mood: true, nextContactDay: true, minutes: true, author: true })
        .extend({
          customerId: z.number().int(),
          files: z.array(z.string()).max(20).default([]),
          fulfils: z.array(z.number().int()).max(500).default([]),
          /** The case that it is as well, with the same words. */
          case: caseOfContactSchema.nullable().default(null),
          /** What happened in the customer's life and was heard with it; it has its own words and its own day. */
          lifeEvent: lifeEventFieldsSchema.nullable().default(null),
          /** What was agreed in it for a day to come. */
          appointment: appointmentFieldsSchema.nullable().default(null),
          /** They say that they leave: the playbook that wins them back begins, by hand. */
          isLeaving: z.boolean().default(false),
        }),
    )
    .output(z.object({ id: z.number().int(), actId })),
  /** Errors: CONTACT_UNKNOWN, DAY_INVALID. */
  edit: operation
    .input(z.object({ id: z.number().int(), change: contactFieldsSchema.partial() }))
    .output(z.object({ actId })),
  /** How long a contact by each channel usually takes, which holds for every contact of which no one has said it. */
  usualMinutes: readsFrom('settings').output(usualMinutesSchema),
  /** Not an act: a setting of the archive. */
  setUsualMinutes: operation.input(usualMinutesSchema).output(usualMinutesSchema),
  /** With its attachments; a case that was heard in it stays. Error: CONTACT_UNKNOWN. */
  remove: operation.input(z.object({ id: z.number().int() })).output(z.object({ actId })),
  /** Clears the next-contact days of contacts: they were kept, or are no longer wanted. Error: CONTACT_UNKNOWN. */
  clearNext: operation
    .input(z.object({ contactIds: z.array(z.number().int()).min(1).max(500) }))
    .output(z.object({ actId })),
  /** Next contacts promised, the earliest first; of customers in the bin none. `until`: up to that day. */
  due: readsFrom('contacts', 'customers', 'customer_name_order', 'settings')
    .input(
      z.object({
        customerId: z.number().int().optional(),
        until: day.optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(dueContactSchema) })),
};
