import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import type { TrackedName } from '../records/tracked-names.ts';
import { satisfactionLevelSchema } from '../satisfaction/contract.ts';
import { caseUrgencies } from './case-clock.ts';
import { caseKinds, caseOutcomes } from './case-codes.ts';

const id = z.number().int();
const actId = id.nullable();
const text = (most: number) => z.string().max(most);
const day = text(10);
/** UTC milliseconds. */
const instant = z.number().int();

/** What a person can say of a case; a factor is a code of `caseFactors` or the owner's own word. */
const caseFieldsSchema = z.object({
  kind: z.enum(caseKinds),
  text: text(longest.contactText),
  /** What was asked for in vain. */
  thing: text(longest.product),
  factor: text(longest.contactWord),
  /** Null: a guest whom no one knows. */
  customerId: id.nullable(),
  /** Name of who heard it; '' where no one is named. */
  heardBy: text(longest.staffName),
  /** The day on which the shop said it would do it: a promise only. */
  promisedDay: day.nullable(),
});
export type CaseFields = z.infer<typeof caseFieldsSchema>;
const newCaseSchema = caseFieldsSchema.partial().required({ kind: true });
/** A case as one line of writing says it; the customer and the words are those of the contact. */
export const caseOfContactSchema = caseFieldsSchema.pick({ kind: true, thing: true, factor: true, promisedDay: true });
export type CaseOfContact = z.infer<typeof caseOfContactSchema>;

const handoverSchema = z.object({ at: instant, from: z.string(), to: z.string(), note: z.string() });

export const caseSchema = z.object({
  id,
  customerId: id.nullable(),
  /** '' of a guest, both. */
  customerNumber: z.string(),
  customerName: z.string(),
  contactId: id.nullable(),
  kind: z.enum(caseKinds),
  text: z.string(),
  thing: z.string(),
  factor: z.string(),
  heardAt: instant,
  heardBy: z.string(),
  /** Who heard it first stays in charge until the customer has the answer, also after a handover. */
  inCharge: z.string(),
  handovers: z.array(handoverSchema),
  promisedDay: day.nullable(),
  cameInAt: instant.nullable(),
  deskDue: instant.nullable(),
  answerDue: instant.nullable(),
  answeredAt: instant.nullable(),
  answer: z.string(),
  closedAt: instant.nullable(),
  /** Null: not closed, or closed without anyone knowing how it ended. */
  outcome: z.enum(caseOutcomes).nullable(),
  madeGood: z.string(),
  /** 0 dissatisfied, 1 satisfied, 2 will buy again, 3 will recommend. */
  satisfiedAfter: satisfactionLevelSchema.nullable(),
});
export type Case = z.infer<typeof caseSchema>;

export const openCaseSchema = caseSchema.extend({ urgency: z.enum(caseUrgencies) });
export type OpenCase = z.infer<typeof openCaseSchema>;

const minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);
export const caseClockSchema = z.object({
  deskHours: z.number().min(0.25).max(1_000),
  answerHours: z.number().min(0.25).max(1_000),
  /** Monday to Sunday, minutes after midnight; null: the clock runs day and night. */
  openings: z
    .array(
      z
        .tuple([minute, minute])
        .refine(([opens, closes]) => opens < closes)
        .nullable(),
    )
    .length(7)
    .nullable(),
});

/** What hangs in the shop and says where to complain, in the owner's words. */
export const caseNoticeSchema = z.object({
  heading: text(longest.name),
  text: text(longest.contactText),
  /** How to reach the owner: a phone, a name, where the box stands. */
  reach: text(longest.learnedFrom),
});
export type CaseNotice = z.infer<typeof caseNoticeSchema>;

export const caseReads: readonly TrackedName[] = ['cases', 'case_handovers', 'customers', 'staff', 'settings'];

export const casesContract = {
  /** Open cases: overdue ones first, then by when they are due. Of customers in the bin none. */
  open: readsFrom(...caseReads)
    .input(z.object({ limit: z.number().int().min(1).max(1_000).default(500) }))
    .output(z.object({ total: id, overdue: id, cases: z.array(openCaseSchema) })),
  /** Of one customer: the open ones first, then the latest heard. Error: CUSTOMER_UNKNOWN. */
  ofCustomer: readsFrom(...caseReads)
    .input(z.object({ customerId: id }))
    .output(z.object({ cases: z.array(caseSchema) })),
  /** A window of all cases, the latest heard first. */
  list: readsFrom(...caseReads)
    .input(
      z.object({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(1_000).default(100) }),
    )
    .output(z.object({ total: id, cases: z.array(caseSchema) })),
  /** Who asked for the same thing in vain and still waits, the first who asked first. Error: CASE_UNKNOWN. */
  alsoAskedFor: readsFrom(...caseReads)
    .input(z.object({ id }))
    .output(z.object({ cases: z.array(caseSchema) })),
  /** Heard now and by no one in particular where nothing else is said. Errors: CASE_EMPTY, CUSTOMER_UNKNOWN, DAY_INVALID. */
  add: operation.input(newCaseSchema.extend({ heardAt: instant.optional() })).output(z.object({ id, actId })),
  /** Errors: CASE_UNKNOWN, CASE_EMPTY, CUSTOMER_UNKNOWN, DAY_INVALID. */
  edit: operation.input(z.object({ id, change: caseFieldsSchema.partial() })).output(z.object({ actId })),
  /** Noted; who is in charge stays so. Errors: CASE_UNKNOWN, CASE_CLOSED, STAFF_NAME_EMPTY. */
  handOver: operation
    .input(z.object({ id, to: text(longest.staffName), note: text(longest.learnedFrom).default('') }))
    .output(z.object({ actId })),
  /** Stops the clock. Errors: CASE_UNKNOWN, CASE_CLOSED. */
  answer: operation
    .input(z.object({ id, text: text(longest.contactText), at: instant.optional() }))
    .output(z.object({ actId })),
  /** A case that no one answered is answered by its end. Errors: CASE_UNKNOWN, CASE_CLOSED. */
  close: operation
    .input(
      z.object({
        id,
        outcome: z.enum(caseOutcomes),
        madeGood: text(longest.preference).optional(),
        satisfiedAfter: satisfactionLevelSchema.nullable().optional(),
        at: instant.optional(),
      }),
    )
    .output(z.object({ actId })),
  /** How the customer was left, said later. Error: CASE_UNKNOWN. */
  setSatisfaction: operation
    .input(z.object({ id, level: satisfactionLevelSchema.nullable() }))
    .output(z.object({ actId })),
  /** Error: CASE_UNKNOWN. */
  reopen: operation.input(z.object({ id })).output(z.object({ actId })),
  /** The thing asked for has come in: marked in every open case that asks for it. Errors: CASE_UNKNOWN, CASE_NOT_IN_VAIN. */
  markCameIn: operation.input(z.object({ id })).output(z.object({ actId, cases: id })),
  /**
   * Who asked for it has been told that it has come in: a contact of today with these words (of a guest none), and the end
   * of the case. Errors: CASE_UNKNOWN, CASE_CLOSED, CASE_NOT_IN_VAIN, CASE_NOT_COME_IN.
   */
  tell: operation
    .input(z.object({ id, text: text(longest.contactText) }))
    .output(z.object({ contactId: id.nullable(), actId })),
  /** Error: CASE_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
  /** The owner's own words for what cases are about, most used first. */
  words: readsFrom('cases').output(z.object({ factors: z.array(z.string()) })),
  /** Null: the owner has not written one yet. */
  notice: readsFrom('settings').output(caseNoticeSchema.nullable()),
  /** Not an act: a setting of the archive. */
  setNotice: operation.input(caseNoticeSchema).output(caseNoticeSchema),
  /** By which it is judged until when a case has to be answered: the hours given, and when the shop is open. */
  clock: readsFrom('settings').output(caseClockSchema),
  /** Not an act: a setting of the archive. */
  setClock: operation.input(caseClockSchema).output(caseClockSchema),
};
