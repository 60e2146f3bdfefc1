import { z } from 'zod';
import { isDay } from './day.ts';

/** A day of the calendar, YYYY-MM-DD. */
export const daySchema = z.string().refine(isDay);

/** Written as a day; whether the calendar has it the operation says (DAY_INVALID). */
export const writtenDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
