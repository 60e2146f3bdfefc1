import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { longest } from '../longest.ts';
import { moneySchema } from '../money-schema.ts';
import { operation, readsFrom } from '../operation.ts';
import { groupReads } from './group-reads.ts';
import { groupSorts } from './sort-keys.ts';

const id = z.number().int();
const actId = id.nullable();
const optionalDay = z.string().max(10).nullable();

const groupFieldsSchema = z.object({
  name: z.string().max(longest.groupName),
  /** A code of `groupKinds` or the owner's own word. */
  kind: z.string().max(longest.contactWord),
});
export type GroupFields = z.infer<typeof groupFieldsSchema>;

/** Both days included; null: always, and to this day. */
const spanSchema = z.object({ fromDay: optionalDay, toDay: optionalDay });

const customerSchema = z.object({ customerId: id, number: z.string(), name: z.string() });

/** Of a group or a member in the period asked for. */
const figuresSchema = z.object({
  /** In the home currency. */
  net: moneySchema,
  /** Nets in other currencies, which `net` leaves out. */
  leftOut: z.array(moneySchema),
  /** Orders with a sale, in every currency. */
  orders: z.number().int(),
  /** The last day of one, in every currency, up to the end of the period; null: none yet. */
  lastDay: z.string().nullable(),
});
export type GroupFigures = z.infer<typeof figuresSchema>;

const groupMemberSchema = z.object({
  ...customerSchema.shape,
  ...spanSchema.shape,
  ...figuresSchema.shape,
  /** Null: nobody typed it, they belong by their company. */
  id: id.nullable(),
  isMain: z.boolean(),
  /** On the day asked for. */
  belongs: z.boolean(),
});
export type GroupMember = z.infer<typeof groupMemberSchema>;

const groupSchema = z.object({
  /** `group-12`, or `company-5`: a company and the people whose company it is, which no one typed. */
  key: z.string(),
  /** Null: of a company. */
  id: id.nullable(),
  name: z.string(),
  kind: z.string(),
  /** Of each only their orders on days on which they belong. */
  ...figuresSchema.shape,
  /** Who was there last. */
  lastBy: customerSchema.nullable(),
});
export type Group = z.infer<typeof groupSchema>;

const groupWithMembersSchema = groupSchema.extend({ members: z.array(groupMemberSchema) });
export type GroupWithMembers = z.infer<typeof groupWithMembersSchema>;

const listedGroupSchema = groupSchema.extend({
  main: customerSchema.nullable(),
  /** Who belongs on the day asked for. */
  members: z.number().int(),
});
export type ListedGroup = z.infer<typeof listedGroupSchema>;

export const groupFilterSchema = z.object({
  /** Of the group's name, or its main member's name or number. */
  filter: z.string().max(200).default(''),
  kind: z.string().max(longest.contactWord).optional(),
  sort: z.enum(groupSorts).default('net'),
  descending: z.boolean().default(true),
});
const groupListQuestionSchema = groupFilterSchema.extend({
  offset: id.nonnegative().default(0),
  limit: id.min(1).max(500).default(100),
});
export type GroupListQuestion = z.infer<typeof groupListQuestionSchema>;

const periodSchema = z.object({ from: z.string(), to: z.string() });

const groupListSchema = periodSchema.extend({
  total: id,
  /** Of which kinds there are groups that hold the text, the most frequent first. */
  kinds: z.array(z.object({ kind: z.string(), groups: id })),
  /** Currencies that no net of the list includes, and of how many of its groups. */
  leftOut: z.array(z.object({ currency: z.string(), groups: id })),
  rows: z.array(listedGroupSchema),
});
export type GroupList = z.infer<typeof groupListSchema>;

/** `group-12` or `company-5`. */
const groupKey = z.string().max(40);

export const groupsContract = {
  /**
   * The groups of a customer on the last day of the period or later, those that ended last; figures of the twelve months
   * up to today, or to the last order's day where that is over twelve months back. Error: CUSTOMER_UNKNOWN.
   */
  ofCustomer: readsFrom(...groupReads)
    .input(z.object({ customerId: id }))
    .output(periodSchema.extend({ groups: z.array(groupWithMembersSchema) })),
  /** Every group, the companies too, with figures of the same twelve months. */
  list: readsFrom(...groupReads)
    .input(groupListQuestionSchema)
    .output(groupListSchema),
  /** One of them with its members, those who belong on the last day of the period first. Error: GROUP_UNKNOWN. */
  get: readsFrom(...groupReads)
    .input(z.object({ key: groupKey }))
    .output(periodSchema.extend({ group: groupWithMembersSchema })),
  /** The owner's own words for kinds, most used first. */
  words: readsFrom('groups').output(z.object({ kinds: z.array(z.string()) })),
  /** Groups that a customer can be added to: those whose name holds the text, at most 20. */
  find: readsFrom('groups')
    .input(z.object({ text: z.string().max(200) }))
    .output(z.object({ groups: z.array(groupFieldsSchema.extend({ id })) })),
  /**
   * A group of these customers, the first of them its main member. Errors: CUSTOMER_UNKNOWN, GROUP_NAME_EMPTY,
   * GROUP_NAME_TAKEN, GROUP_EMPTY, DAY_INVALID, GROUP_DAYS_REVERSED, GROUP_MEMBER_ELSEWHERE, GROUP_MEMBER_UNTIL.
   */
  add: operation
    .input(
      groupFieldsSchema.extend({
        customerIds: z.array(id).max(10_000),
        fromDay: optionalDay.default(null),
        toDay: optionalDay.default(null),
      }),
    )
    .output(z.object({ id, actId })),
  /**
   * Puts customers into one household: the one of theirs on that day, where one of them is in one, else a new one of
   * this name, or of this name and a number where the name is taken. Errors: CUSTOMER_UNKNOWN, GROUP_EMPTY,
   * GROUP_NAME_EMPTY, GROUP_MEMBER_ELSEWHERE, GROUP_MEMBER_UNTIL (they are in two).
   */
  makeHousehold: operation
    .input(z.object({ name: z.string().max(longest.groupName), customerIds: z.array(id).min(1).max(100) }))
    .output(z.object({ id, actId })),
  /** Errors: GROUP_UNKNOWN, GROUP_NAME_EMPTY, GROUP_NAME_TAKEN, GROUP_MEMBER_ELSEWHERE, GROUP_MEMBER_UNTIL (of its new kind). */
  edit: operation.input(z.object({ id, change: groupFieldsSchema.partial() })).output(z.object({ actId })),
  /** With its memberships; the customers stay. Error: GROUP_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
  /**
   * Errors: GROUP_UNKNOWN, CUSTOMER_UNKNOWN, DAY_INVALID, GROUP_DAYS_REVERSED, GROUP_MEMBER_ELSEWHERE,
   * GROUP_MEMBER_UNTIL.
   */
  addMember: operation
    .input(z.object({ groupId: id, customerId: id }).extend(spanSchema.partial().shape))
    .output(z.object({ id, actId })),
  /** Errors: GROUP_MEMBER_UNKNOWN and those of `addMember`. */
  editMember: operation
    .input(z.object({ id, change: spanSchema.extend({ isMain: z.literal(true) }).partial() }))
    .output(z.object({ actId })),
  /** As if they had never belonged; with the last of them goes the group. Error: GROUP_MEMBER_UNKNOWN. */
  removeMember: operation.input(z.object({ id })).output(z.object({ actId })),
  /**
   * One entry in the timeline of each who came to something a group did together; undone as one. Errors: GROUP_UNKNOWN,
   * CUSTOMER_UNKNOWN, GROUP_EMPTY (no one came), DAY_INVALID.
   */
  addActivity: operation
    .input(
      z.object({
        groupId: id,
        day: daySchema,
        text: z.string().max(longest.contactText),
        customerIds: z.array(id).max(10_000),
      }),
    )
    .output(z.object({ actId })),
};
