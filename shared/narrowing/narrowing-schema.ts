import { z } from 'zod';
import type { Narrowing } from './narrowing.ts';

const value = z.string().min(1).max(200).optional();

/** `Narrowing` as it travels in the contract. */
export const narrowingSchema = z.object({
  category: value,
  channel: value,
  servedBy: value,
  country: value,
  tag: value,
  lookedAfterBy: value,
}) satisfies z.ZodType<Narrowing>;
