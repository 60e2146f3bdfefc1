import { z } from 'zod';
import { rolledUpKinds } from './group-kinds.ts';

/** Households or company groups count as one customer each; absent: each customer alone. */
export const rollUpSchema = z.enum(rolledUpKinds).optional();

/** The key of a group: `group-12`, or `company-5` for a company and the people whose company it is. */
export const groupKeySchema = z.string().max(40);
