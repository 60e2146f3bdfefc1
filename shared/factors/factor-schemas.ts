import { z } from 'zod';
import { type Factor, factors } from './factors.ts';

export const factorSchema = z.enum(factors as [Factor, ...Factor[]]);

/** What an unknown factor counts as in the shop; null: known of nobody, and hidden. */
export const shopMeansSchema = z.object(
  Object.fromEntries(factors.map((factor) => [factor, z.number().nullable()])) as Record<
    Factor,
    z.ZodNullable<z.ZodNumber>
  >,
);
