import { z } from 'zod';
import { isDay } from '../day.ts';
import { dayFilterFields, numberFilterFields, textFilterFields } from './list-keys.ts';
import { consents, reachChannels } from './permission.ts';

/**
 * A filter over customers, as data: it can be named and kept, is always live, and later serves wherever an audience is
 * asked for. All conditions must hold. One whose value is still missing (no text, no bound, no tag) keeps everybody.
 *
 * Texts are compared folded (width, case, blanks; `foldText`), phones by their digits; a customer with several phones,
 * e-mails or addresses is kept where any of them fits. Bounds are inclusive. What a customer does not have (no order:
 * no amount, no days) fits no bound; a count of orders is then 0, which is also what is empty of it. An own field that
 * could not be read as its kind is not empty and fits no bound; of one that is gone a condition keeps no one.
 *
 * Likes and avoids are those that still hold. A product is bought by a line of a sale that is no return, and is found by
 * its number or its name. The last contact is the latest day; any promised next contact may fit.
 */
const textOperators = ['contains', 'is', 'startsWith', 'isEmpty', 'isNotEmpty'] as const;
const comparisons = ['atLeast', 'atMost', 'between', 'isEmpty', 'isNotEmpty'] as const;

const setOperators = ['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'] as const;

const day = z.string().refine(isDay);
const bound = z.number().nullable().default(null);
const dayBounds = {
  operator: z.enum([...comparisons, 'olderThanDays', 'withinDays', 'inDays']),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  /** Counted from today: olderThanDays (before so many days ago), withinDays (since, up to today), inDays (from today on). */
  days: z.number().int().min(0).max(100_000).nullable().default(null),
};
const ofOwnField = { fieldId: z.number().int() };

/** Without a `bin` condition the bin is left out; merged customers never show. */
export const filterConditionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    field: z.enum(textFilterFields),
    operator: z.enum(textOperators),
    value: z.string().max(200).default(''),
  }),
  z.object({
    kind: z.literal('number'),
    field: z.enum(numberFilterFields),
    operator: z.enum(comparisons),
    from: bound,
    to: bound,
  }),
  z.object({
    kind: z.literal('day'),
    field: z.enum(dayFilterFields),
    ...dayBounds,
  }),
  z.object({
    kind: z.literal('tag'),
    operator: z.enum(setOperators),
    values: z.array(z.string().max(100)).max(50).default([]),
  }),
  z.object({ kind: z.literal('type'), value: z.enum(['person', 'company']) }),
  z.object({ kind: z.literal('bin'), isBinned: z.boolean() }),
  z.object({ kind: z.literal('consent'), values: z.array(z.enum(consents)).max(3).default([]) }),
  z.object({
    kind: z.literal('doNotContact'),
    operator: z.enum(setOperators),
    values: z.array(z.enum(reachChannels)).max(10).default([]),
  }),
  /** By the solar day on which the birthday is kept next: in one of these months, or today and so many days ahead. */
  z.object({
    kind: z.literal('birthday'),
    operator: z.enum(['inMonths', 'inDays', 'isEmpty', 'isNotEmpty']),
    months: z.array(z.number().int().min(1).max(12)).max(12).default([]),
    days: z.number().int().min(0).max(366).nullable().default(null),
  }),
  z.object({
    kind: z.literal('ownText'),
    ...ofOwnField,
    operator: z.enum(textOperators),
    value: z.string().max(200).default(''),
  }),
  /** Of money in minor units of the home currency. */
  z.object({ kind: z.literal('ownNumber'), ...ofOwnField, operator: z.enum(comparisons), from: bound, to: bound }),
  z.object({ kind: z.literal('ownDay'), ...ofOwnField, ...dayBounds }),
  /** A number is a choice's id. A text compares folded: 'yes' and 'no', or what a file said that is no choice. */
  z.object({
    kind: z.literal('ownChoice'),
    ...ofOwnField,
    operator: z.enum(['hasAny', 'hasNone', 'isEmpty', 'isNotEmpty']),
    values: z
      .array(z.union([z.number().int(), z.string().max(200)]))
      .max(50)
      .default([]),
  }),
  /** Has something in this own field, or as the birthday (null), that could not be read as its kind asks. */
  z.object({ kind: z.literal('unread'), fieldId: z.number().int().nullable() }),
]);
export type FilterCondition = z.infer<typeof filterConditionSchema>;

export const customerFilterSchema = z.object({
  /** What stands in the list's search box: name, number, phone or tag. */
  text: z.string().max(200).default(''),
  conditions: z.array(filterConditionSchema).max(20).default([]),
});
export type CustomerFilter = z.infer<typeof customerFilterSchema>;

export const savedFilterSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  filter: customerFilterSchema,
  createdAt: z.number(),
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

/** Which customers a bulk act is for: those picked, or everybody a filter keeps, a few taken out again. */
export const customerSelectionSchema = z.union([
  z.object({ ids: z.array(z.number().int()).min(1).max(100_000) }),
  z.object({ filter: customerFilterSchema, exceptIds: z.array(z.number().int()).max(100_000).default([]) }),
]);
export type CustomerSelection = z.infer<typeof customerSelectionSchema>;
