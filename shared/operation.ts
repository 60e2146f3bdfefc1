import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorCodes } from './errors.ts';

/** What travels with every declared error: the code itself is the error's `code`. */
const errorDetail = { data: z.object({ values: z.record(z.string(), z.union([z.string(), z.number()])) }) };

const declaredErrors = Object.fromEntries(errorCodes.map((code) => [code, errorDetail])) as Record<
  (typeof errorCodes)[number],
  typeof errorDetail
>;

/** Every operation of the contract begins here, so that every screen can handle every code the same way. */
export const operation = oc.errors(declaredErrors);
