import { z } from 'zod';
import { type SleepRules, sleepModes } from './sleep-state.ts';

const isAscending = ([dozing, halfAsleep, asleep]: readonly [number, number, number]): boolean =>
  dozing < halfAsleep && halfAsleep < asleep;

const daysLimit = z.number().int().min(1).max(3_650);
const multiplesLimit = z.number().min(1).max(100);

/** `SleepRules` as they travel in the contract and are kept. */
export const sleepRulesSchema = z.object({
  mode: z.enum(sleepModes),
  days: z.tuple([daysLimit, daysLimit, daysLimit]).refine(isAscending),
  multiples: z.tuple([multiplesLimit, multiplesLimit, multiplesLimit]).refine(isAscending),
}) satisfies z.ZodType<SleepRules>;
