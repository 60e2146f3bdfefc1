import { z } from 'zod';
import { byKey } from '../by-key.ts';
import { type Factor, factors } from './factors.ts';

export const factorSchema = z.enum(factors as [Factor, ...Factor[]]);

/** What an unknown factor counts as in the shop; null: known of nobody, and hidden. */
export const shopMeansSchema = z.object(byKey(factors, () => z.number().nullable()));
