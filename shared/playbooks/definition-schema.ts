import { z } from 'zod';
import { caseKinds, caseOutcomes } from '../cases/case-codes.ts';
import { reachChannels } from '../customers/permission.ts';
import { longest } from '../longest.ts';
import {
  eventVariants,
  type PlaybookDefinition,
  playbookStages,
  playbookStops,
  stepKinds,
  stepMarks,
  successKinds,
} from './definition.ts';

const days = z.number().int().min(0).max(3_650);
const amountMinor = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

const triggerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('nthOrder'),
    nth: z.number().int().min(1).max(1_000),
    atLeast: z.union([amountMinor, z.literal('medianFirstOrder')]).nullable(),
  }),
  z.object({ kind: z.literal('sleep'), states: z.array(z.enum(['dozing', 'halfAsleep', 'asleep'])).min(1) }),
  z.object({ kind: z.literal('dueAgain') }),
  z.object({ kind: z.literal('birthday') }),
  z.object({
    kind: z.literal('dayOfYear'),
    month: z.number().int().min(1).max(12),
    dayOfMonth: z.number().int().min(1).max(31),
    isLunar: z.boolean(),
  }),
  z.object({ kind: z.literal('caseOpened'), kinds: z.array(z.enum(caseKinds)).min(1) }),
  z.object({ kind: z.literal('caseClosed'), outcomes: z.array(z.enum(caseOutcomes)).min(1) }),
  z.object({ kind: z.literal('cameIn') }),
  z.object({ kind: z.literal('mended') }),
  z.object({ kind: z.literal('goodMoment') }),
  z.object({ kind: z.literal('brought') }),
  z.object({ kind: z.literal('visitDue'), daysBefore: days }),
  z.object({ kind: z.literal('lifeEvent') }),
  z.object({ kind: z.literal('named') }),
  z.object({ kind: z.literal('segment'), segmentId: z.number().int().positive() }),
  z.object({ kind: z.literal('byHand') }),
]);

const playbookStepSchema = z.object({
  slug: z.string().regex(/^[a-zA-Z0-9-]{1,60}$/),
  days: z.number().int().min(-365).max(3_650),
  after: z.enum(['trigger', 'before']),
  kind: z.enum(stepKinds),
  channels: z.array(z.enum(reachChannels)),
  mark: z.enum(stepMarks),
  isAboutAbsence: z.boolean(),
  endsWithAnswer: z.boolean().default(false),
  lastDays: z.union([days, z.literal('event')]),
  variants: z.array(z.enum(eventVariants)).nullable(),
  title: z.string().max(longest.stepTitle).nullable(),
  wording: z.string().max(longest.stepWording).nullable(),
});

/** A playbook as it is stored and edited; what each part means is said in `definition.ts`. */
export const playbookDefinitionSchema: z.ZodType<PlaybookDefinition> = z.object({
  stage: z.enum(playbookStages),
  triggers: z.array(triggerSchema).min(1).max(10),
  audience: z.object({
    leastPurchaseDays: days,
    leastPurchaseDaysOfYear: days,
    named: z.enum(['only', 'too']).nullable(),
    notWithOpenCase: z.enum(['complaint', 'any']).nullable(),
  }),
  steps: z
    .array(playbookStepSchema)
    .min(1)
    .max(50)
    .refine((steps) => new Set(steps.map(({ slug }) => slug)).size === steps.length),
  stops: z.array(z.enum(playbookStops)),
  success: z.object({ kind: z.enum(successKinds), days }),
  restDays: days,
  mostDaysLate: days,
  newPeoplePerDay: z.number().int().min(1).max(10_000),
  daysBetweenSubjects: days,
  costMinor: amountMinor.nullable(),
  hasControlGroup: z.boolean(),
});
