import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { conditionsIn, type FilterClause, type FilterClauseInput } from './conditions/clauses.ts';
import { type ConditionPart, mostListed, type PartName, type PartOf } from './conditions/condition-part.ts';
import {
  conditionKinds,
  conditions,
  type FilterCondition,
  type FilterConditionInput,
  mostConditions,
} from './conditions/conditions.ts';

export type { FilterClause } from './conditions/clauses.ts';
export type { FilterCondition } from './conditions/conditions.ts';

/** How the contract checks a part of a condition; what is absent is what `absentPart` says. */
const schemaOfPart: { readonly [Name in PartName]: (part: PartOf<Name>) => z.ZodType } = {
  oneOf: ({ values }) => z.enum(values),
  someOf: ({ values }) => listOf(z.literal(values)),
  text: ({ most }) => z.string().max(most).default(''),
  texts: ({ most }) => listOf(z.string().max(most)),
  choices: ({ most }) => listOf(z.union([z.number().int(), z.string().max(most)])),
  number: () => z.number().nullable().default(null),
  day: () => daySchema.nullable().default(null),
  count: ({ most }) => z.number().int().min(0).max(most).nullable().default(null),
  isTrue: () => z.boolean(),
  balanceUnit: () => z.number().int(),
  segments: () => listOf(z.number().int()),
  ownField: ({ orNull = false }) => (orNull ? z.number().int().nullable() : z.number().int()),
};

function listOf(entry: z.ZodType): z.ZodType {
  return z.array(entry).max(mostListed).default([]);
}

function partSchema<Name extends PartName>(part: PartOf<Name>): z.ZodType {
  const name: Name = part.part as Name;
  return schemaOfPart[name](part);
}

const kindSchemas = conditionKinds.map((kind) => {
  const parts = Object.entries<ConditionPart>(conditions[kind].parts).map(([name, part]) => [name, partSchema(part)]);
  return z.object({ kind: z.literal(kind), ...Object.fromEntries(parts) });
});
const [firstKind, ...otherKinds] = kindSchemas;
if (firstKind === undefined) throw new Error('there is no kind of condition');

const anyConditionSchema = z.discriminatedUnion('kind', [firstKind, ...otherKinds]);
const negatedSchema = z.object({ kind: z.literal('not'), condition: anyConditionSchema });
const literalSchema = z.discriminatedUnion('kind', [anyConditionSchema, negatedSchema]);
const anyOfSchema = z.object({
  kind: z.literal('anyOf'),
  conditions: z.array(literalSchema).min(1).max(mostConditions),
});

/** A condition of `conditions`; what it may leave out is filled in. */
export const filterConditionSchema = anyConditionSchema as unknown as z.ZodType<FilterCondition, FilterConditionInput>;

/** A condition, its negation (`not`), or several of which one has to hold (`anyOf`). */
export const filterClauseSchema = z.discriminatedUnion('kind', [literalSchema, anyOfSchema]) as unknown as z.ZodType<
  FilterClause,
  FilterClauseInput
>;

/**
 * A filter over customers, as data: it can be named and kept, is always live, and serves wherever an audience is asked
 * for. All clauses must hold. One with a condition whose value is still missing (no text, no bound, no tag) keeps everybody.
 */
export const customerFilterSchema = z.object({
  /** What stands in the list's search box: name, number, phone or tag. */
  text: z.string().max(200).default(''),
  conditions: z
    .array(filterClauseSchema)
    .max(mostConditions)
    .refine((clauses) => conditionsIn(clauses).length <= mostConditions)
    .default([]),
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
