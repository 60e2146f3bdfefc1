import { z } from 'zod';
import { operation } from '../operation.ts';
import { languages } from '../settings/languages.ts';

export const registrationContract = {
  /** The registration form as a spreadsheet without rows; filled in, it is imported without any mapping. */
  sheet: operation
    .input(z.object({ format: z.enum(['xlsx', 'csv']), language: z.enum(languages) }))
    .output(z.object({ token: z.string(), name: z.string() })),
};
