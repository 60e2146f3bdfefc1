import { type Factor, factors } from '../../shared/factors/factors.ts';
import { type Narrowing, type NarrowingKey, narrowingKeys } from '../../shared/narrowing/narrowing.ts';
import { type ClassRuleQuestion, classLimitsSchema, classSplits } from '../../shared/ranking/class-rule.ts';
import type { ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import { type CommandCall, flagChoice, flagCount, flagDay, flagText, WrongUsage } from './command.ts';

/** What a ranking by more than money is asked by. */
export const scoredFlags = {
  from: { takesValue: true },
  to: { takesValue: true },
  candidates: { takesValue: true },
  top: { takesValue: true },
  weight: { takesValue: true },
  weights: { takesValue: true },
  split: { takesValue: true },
  limits: { takesValue: true },
  category: { takesValue: true },
  channel: { takesValue: true },
  country: { takesValue: true },
  tag: { takesValue: true },
  staff: { takesValue: true },
  'looked-after-by': { takesValue: true },
} as const;

type Scored = Pick<ScoredQuestion, 'moneyWeight' | 'weights'> &
  Partial<Pick<ScoredQuestion, 'from' | 'to' | 'top' | 'factorsAsOf' | 'split' | 'limits' | 'narrowing'>>;

/** A day given as `--to` counts as the one up to which everything is known. Throws WrongUsage. */
export function scoredQuestionOf(call: CommandCall): Scored {
  const top = flagCount(call, 'candidates') ?? flagCount(call, 'top');
  const to = flagDay(call, 'to');
  return {
    from: flagDay(call, 'from'),
    ...(to === undefined ? {} : { to, factorsAsOf: to }),
    ...(top === undefined ? {} : { top }),
    moneyWeight: flagNumber(call, 'weight', { most: 100, usual: 60 }) / 100,
    weights: weightsOf(call),
    ...classRuleGiven(call),
    ...narrowingGiven(call),
  };
}

/** What follows `--` for each way to narrow. */
export const flagOfNarrowing = {
  category: 'category',
  channel: 'channel',
  servedBy: 'staff',
  country: 'country',
  tag: 'tag',
  lookedAfterBy: 'looked-after-by',
} as const satisfies Record<NarrowingKey, string>;

/** Which sales count: those of a category, a channel, served by somebody, or of such customers. */
export function narrowingGiven(call: CommandCall): { narrowing?: Narrowing } {
  const narrowing: Narrowing = {};
  for (const key of narrowingKeys) {
    const value = flagText(call, flagOfNarrowing[key]);
    if (value !== undefined && value !== '') narrowing[key] = value;
  }
  return Object.keys(narrowing).length === 0 ? {} : { narrowing };
}

/** `--split count|share|total --limits 20,50`: what is not given is as the archive has it. Throws WrongUsage. */
export function classRuleGiven(call: CommandCall): ClassRuleQuestion {
  const split = flagChoice(call, 'split', classSplits);
  const value = flagText(call, 'limits');
  if (value === undefined) return split === undefined ? {} : { split };
  const [, a, b] = /^(\d{1,3}),(\d{1,3})$/u.exec(value) ?? [];
  const { data: limits } = classLimitsSchema.safeParse({ a: Number(a), b: Number(b) });
  if (limits === undefined) throw new WrongUsage('limitsWanted', { flag: 'limits', value });
  return split === undefined ? { limits } : { split, limits };
}

/** A figure from 0 on. Throws WrongUsage. */
export function flagNumber(call: CommandCall, name: string, { most, usual }: { most: number; usual: number }): number {
  const value = flagText(call, name);
  if (value === undefined) return usual;
  const number = /^\d+(\.\d+)?$/u.test(value) ? Number(value) : Number.NaN;
  if (!(number <= most)) throw new WrongUsage('figureWanted', { flag: name, value, most: String(most) });
  return number;
}

/** `{"loyalty": 2, "credit": 0}`; those not named weigh 1. */
function weightsOf(call: CommandCall): ScoredQuestion['weights'] {
  const value = flagText(call, 'weights');
  if (value === undefined) return {};
  const choices = factors.join(', ');
  const wrong = new WrongUsage('weightsWanted', { flag: 'weights', value, choices });
  let given: unknown;
  try {
    given = JSON.parse(value);
  } catch {
    throw wrong;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrong;
  const weights: Partial<Record<Factor, number>> = {};
  for (const [name, weight] of Object.entries(given)) {
    const factor = factors.find((candidate) => candidate === name);
    if (factor === undefined || typeof weight !== 'number' || !(weight >= 0 && weight <= 1000)) throw wrong;
    weights[factor] = weight;
  }
  return weights;
}
