import { z } from 'zod';

/** `ErrorValues` of shared/errors.ts as it travels: lists are joined where they are worded. */
export const errorValuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
