import { z } from 'zod';

/** How customers are split into the classes A, B and C: the top N by count or by share of their net, or all by share of theirs. */
export const classSplits = ['count', 'share', 'total'] as const;
export type ClassSplit = (typeof classSplits)[number];

/** Up to how many percent class A and class B reach, counted from the first; C is the rest. */
export const classLimitsSchema = z
  .object({ a: z.number().int().min(1).max(100), b: z.number().int().min(1).max(100) })
  .refine(({ a, b }) => a <= b);
export type ClassLimits = z.infer<typeof classLimitsSchema>;

export interface ClassRule {
  split: ClassSplit;
  limits: ClassLimits;
}

/** Until the owner sets others; those of all revenue are what is commonly called an ABC analysis. */
export const firstClassLimits: Readonly<Record<ClassSplit, ClassLimits>> = {
  count: { a: 20, b: 50 },
  share: { a: 70, b: 90 },
  total: { a: 80, b: 95 },
};

/** What the owner has set: which split is used, and the limits of each. */
export const classRuleSettingSchema = z.object({
  split: z.enum(classSplits),
  limits: z.object({ count: classLimitsSchema, share: classLimitsSchema, total: classLimitsSchema }),
});
export type ClassRuleSetting = z.infer<typeof classRuleSettingSchema>;

export const firstClassRule: ClassRuleSetting = { split: 'count', limits: firstClassLimits };

/** What a ranking is asked with; what is absent is as the owner has set it. */
export const classRuleQuestionSchema = z.object({
  split: z.enum(classSplits).optional(),
  limits: classLimitsSchema.optional(),
});
export type ClassRuleQuestion = z.infer<typeof classRuleQuestionSchema>;

/** The rule a ranking is split by: what the question asks for, else what the owner has set. */
export function classRule(asked: ClassRuleQuestion, set: ClassRuleSetting): ClassRule {
  const split = asked.split ?? set.split;
  return { split, limits: asked.limits ?? set.limits[split] };
}
