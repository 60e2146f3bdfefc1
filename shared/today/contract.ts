import { z } from 'zod';
import { reachChannels } from '../customers/permission.ts';
import { daySchema } from '../day-schema.ts';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { eventVariants, stepKinds, stepMarks, triggerKinds } from '../playbooks/definition.ts';
import { playbookReads } from '../playbooks/playbook-reads.ts';
import { pressureRulesSchema } from '../playbooks/pressure-rules.ts';
import { waitReasons } from '../playbooks/waiting.ts';
import { languages } from '../settings/languages.ts';
import { minutesSchema } from '../timeline/contact-minutes.ts';
import { messageChannels, messageSchema, messagesQuestionSchema } from './messages.ts';
import { taskKinds, taskVerbs } from './task-kinds.ts';

const id = z.number().int();
const count = id.nonnegative();

/** What a step of a playbook adds to a task. */
const stepOfTaskSchema = z.object({
  playbook: z.string(),
  /** '': as the library calls it. */
  playbookName: z.string(),
  step: z.string(),
  /** What brings people in. */
  trigger: z.enum(triggerKinds),
  kind: z.enum(stepKinds),
  /** The shop reaches out of its own accord: not in quiet hours. */
  isOutward: z.boolean(),
  mark: z.enum(stepMarks),
  title: z.string().nullable(),
  wording: z.string().nullable(),
  /** By which it may go out, those refused left out, the preferred first. */
  channels: z.array(z.enum(reachChannels)),
  /** Which step of how many, from 1. */
  place: id,
  of: id,
  subject: z.string(),
  key: z.string(),
  eventDay: z.string(),
  /** The day it prepares for, as the birthday; null: none. */
  occasion: z.string().nullable(),
  /** The first day on which nothing held it back, where that is after it was due; else null. */
  turn: z.string().nullable(),
  variant: z.enum(eventVariants).nullable(),
});

const taskSchema = z.object({
  /** Of a step `PLAYBOOK/NUMBER/KEY/STEP`, else `KIND/NUMBER/ID`; the same however it was computed. */
  task: z.string(),
  kind: z.enum(taskKinds),
  /** YYYY-MM-DD. */
  due: z.string(),
  /** HH:MM, where it is due at a time. */
  time: z.string().nullable(),
  /** The last day of a step; null: it stays until it is done. */
  lastDay: z.string().nullable(),
  /** Null: nobody whom the shop knows. */
  customerId: id.nullable(),
  number: z.string(),
  name: z.string(),
  isNamed: z.boolean(),
  /** What they brought in the last 365 days, in minor units of the home currency. */
  moneyMinor: id,
  lookedAfterBy: z.string(),
  /** Their first of each; '' where there is none. The address in one line. */
  phone: z.string(),
  wechat: z.string(),
  email: z.string(),
  address: z.string(),
  /** By which ways they asked not to be reached. */
  refused: z.array(z.enum(reachChannels)),
  /** By which they got in touch with the shop last, refused ways left out; null: they never did. */
  answersBy: z.enum(reachChannels).nullable(),
  /** What it is about, in the words of the file: of a case, an appointment, a promise; of a visit the day of the last contact. */
  text: z.string(),
  /** The contact, the case, the appointment that it comes from. */
  sourceId: id.nullable(),
  step: stepOfTaskSchema.nullable(),
  waits: z.enum(waitReasons).nullable(),
  /** From when nothing known by now holds it back; null: it does not wait, or that cannot be said. */
  waitsUntil: z.string().nullable(),
});
export type Task = z.infer<typeof taskSchema>;

/** Ready-made lists of whom to contact that are worked like the day itself. */
const taskLists = ['dueContacts', 'birthdays'] as const;
export type TaskList = (typeof taskLists)[number];

const taskReads = [
  ...playbookReads,
  ...(['appointments', 'customer_addresses', 'customer_emails', 'customer_phones', 'customer_wechats'] as const),
  ...(['staff', 'tasks_settled'] as const),
] as const;

/** What is said to a task; its contact is noted in the same act. */
export const settledTaskSchema = z.object({
  task: z.string().max(1_000),
  verb: z.enum(taskVerbs),
  /** Of `later`. */
  until: daySchema.optional(),
  /** Of `stop` and `skip`: why. */
  reason: z.string().max(longest.accountReason).default(''),
  /** Of `done`: by which way; absent: no contact is noted. */
  channel: z.enum(reachChannels).optional(),
  minutes: minutesSchema.nullable().default(null),
  /** What was said, noted with the contact. */
  text: z.string().max(longest.contactText).default(''),
  on: daySchema.optional(),
});

const doneTaskSchema = z.object({
  id: z.string(),
  day: z.string(),
  verb: z.enum(taskVerbs),
  kind: z.enum(taskKinds),
  /** Of a step. */
  playbook: z.string().nullable(),
  /** '': as the library calls it. */
  playbookName: z.string(),
  step: z.string().nullable(),
  /** As the playbook is written now; '': as the library calls it, or it has no such step any more. */
  stepTitle: z.string(),
  customerId: id.nullable(),
  number: z.string(),
  name: z.string(),
  /** What it was about; of a step what was noted of the contact. */
  text: z.string(),
  /** Of the contact; null: none was noted. */
  minutes: id.nullable(),
  /** Nobody said them: they are the usual ones of the channel. */
  areMinutesUsual: z.boolean(),
});
export type DoneTask = z.infer<typeof doneTaskSchema>;

export const todayContract = {
  /**
   * What is due on a day, or today: the clock first, then overdue by days, then key accounts, then by money. On another day
   * than today orders count as known up to it. With `most`, of those that are shown and of those that wait only so many
   * each, those that wait last and counter instructions left out.
   */
  tasks: readsFrom(...taskReads, 'days_seen')
    .input(z.object({ on: daySchema.optional(), most: z.object({ shown: count, waiting: count }).optional() }))
    .output(
      z.object({
        asOf: z.string(),
        knownUntil: z.string().nullable(),
        tasks: z.array(taskSchema),
        /** With `most`: how many are shown beyond those in `tasks`. */
        more: count,
        /** How many wait, by why, in `tasks` or not. */
        waiting: z.record(z.enum(waitReasons), count),
        /** What no playbook makes and is due within the six days after, the earliest first. */
        coming: z.array(taskSchema),
        /** After days away: what went by its last day meanwhile, kind by kind. */
        passed: z.array(taskSchema),
        /** When the shop reaches out. */
        pressure: pressureRulesSchema,
        /** The last day before on which the archive was open; null: none. */
        lastSeen: z.string().nullable(),
      }),
    ),
  /**
   * What there is to do of a ready-made list: next contacts due by today, the longest overdue first; or birthdays from today
   * on for a week, in the order of their days, of which those seen to are left out.
   */
  ofList: readsFrom(...taskReads)
    .input(z.object({ list: z.enum(taskLists), most: count.max(1_000).default(500) }))
    .output(
      z.object({
        asOf: z.string(),
        tasks: z.array(taskSchema),
        /** How many there are beyond those in `tasks`. */
        more: count,
        pressure: pressureRulesSchema,
      }),
    ),
  /** What a task proposes to say, filled in for its customer. Error: TASK_UNKNOWN. */
  wording: readsFrom(...playbookReads, 'staff')
    .input(z.object({ task: z.string().max(1_000), language: z.enum(languages) }))
    .output(
      z.object({
        title: z.string(),
        /** In order; a field of which nothing is known has no text. */
        parts: z.array(
          z.union([
            z.object({ field: z.string(), isKnown: z.boolean(), text: z.string().nullable() }),
            z.object({ text: z.string() }),
          ]),
        ),
      }),
    ),
  /** `stop` is said of steps of playbooks alone. Errors: TASK_UNKNOWN, TASK_HAS_NO_PLAYBOOK, DAY_INVALID. */
  settle: operation.input(settledTaskSchema).output(z.object({ actId: id.nullable() })),
  /** Several at once, in one act; those that are not open are left out. `texts`: what was said, by task. */
  settleAll: operation
    .input(
      z.object({
        tasks: z.array(z.string().max(1_000)).max(10_000),
        verb: z.enum(['done', 'skip']),
        channel: z.enum(reachChannels).optional(),
        texts: z.record(z.string().max(1_000), z.string().max(longest.contactText)).default({}),
      }),
    )
    .output(z.object({ actId: id.nullable(), settled: id })),
  /** What is due and comes within the week, as a calendar file (.ics). */
  calendar: operation
    .input(z.object({ language: z.enum(languages), on: daySchema.optional() }))
    .output(z.object({ token: z.string(), name: z.string() })),
  /** What is to be done for a customer when they come, until they have come: counter instructions of playbooks, filled in. */
  instructions: readsFrom(...playbookReads, 'staff')
    .input(z.object({ customerId: id, language: z.enum(languages) }))
    .output(z.object({ instructions: z.array(z.object({ task: z.string(), text: z.string() })) })),
  /**
   * What one step says to everybody who is at it, in the order of the list. `reachable`: how many of those at the step can be
   * reached by each way that it may go out by: they did not refuse it, and what it needs is on file.
   */
  messages: readsFrom(...taskReads)
    .input(messagesQuestionSchema)
    .output(z.object({ messages: z.array(messageSchema), reachable: z.partialRecord(z.enum(messageChannels), count) })),
  /**
   * What was done, put off, skipped and stopped in the seven days up to today, the latest first: steps of playbooks, and
   * what no playbook made.
   */
  doneThisWeek: readsFrom(
    ...(['playbook_acts', 'tasks_settled', 'customers', 'playbooks', 'contacts', 'appointments', 'cases'] as const),
    'playbook_versions',
    'settings',
  ).output(z.object({ from: z.string(), rows: z.array(doneTaskSchema) })),
};
