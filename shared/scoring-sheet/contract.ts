import { z } from 'zod';
import { byKey } from '../by-key.ts';
import { orderReads } from '../customers/list-reads.ts';
import { customerFactorsSchema } from '../factors/evidence-schema.ts';
import { factorsReadFrom } from '../factors/factor-reads.ts';
import { shopMeansSchema } from '../factors/factor-schemas.ts';
import { operation, readsFrom } from '../operation.ts';
import { languages } from '../settings/languages.ts';
import { mostOfFirst, usualFirst } from './first-scored.ts';
import { sheetFields } from './sheet-answers.ts';

const count = z.number().int().nonnegative();
const actId = z.number().int().nullable();
const fieldSchema = z.enum(sheetFields);

const answersSchema = z.object(byKey(sheetFields, () => z.string()));

const sheetRowSchema = z.object({
  customerId: z.number().int(),
  number: z.string(),
  name: z.string(),
  factors: customerFactorsSchema,
  answers: answersSchema,
});
export type SheetRow = z.infer<typeof sheetRowSchema>;

const changeSchema = z.object({
  rowNumber: z.number().int(),
  customerId: z.number().int(),
  number: z.string(),
  name: z.string(),
  field: fieldSchema,
  inSheet: z.string(),
  inShop: z.string(),
  isDecidedSince: z.boolean(),
});
export type ComparedCell = z.infer<typeof changeSchema>;

const comparedSheetSchema = z.object({
  fileName: z.string(),
  /** YYYY-MM-DD on which the sheet left; null: it does not say. */
  exportedDay: z.string().nullable(),
  rows: count,
  changes: z.array(changeSchema),
  /** Cells that say nothing the program knows. */
  unreadable: z.array(z.object({ rowNumber: z.number().int(), field: fieldSchema, text: z.string() })),
  /** Rows of customers who are not there. */
  unknownCustomers: z.array(z.object({ rowNumber: z.number().int(), number: z.string() })),
});
export type ComparedSheet = z.infer<typeof comparedSheetSchema>;

/** How many of the first by both scores. */
const topSchema = z.number().int().min(1).max(mostOfFirst).default(usualFirst);

const fileSchema = z.object({ file: z.string() });

export const scoringSheetContract = {
  /**
   * Who is to be scored: the first by both scores, the list of key accounts, A and B by revenue, the overlooked, and of whom
   * too little is known to be among them; the best first.
   */
  rows: readsFrom(...factorsReadFrom, ...orderReads, 'customer_totals', 'named_accounts', 'satisfactions', 'settings')
    .input(z.object({ top: topSchema }))
    .output(
      z.object({
        rows: z.array(sheetRowSchema),
        shopMeans: shopMeansSchema,
        homeCurrency: z.string(),
        asOf: z.string(),
      }),
    ),
  /** The same as a workbook to be filled in. Error: REPORT_EMPTY. */
  save: operation
    .input(z.object({ language: z.enum(languages), top: topSchema }))
    .output(z.object({ token: z.string(), name: z.string() })),
  /** Whether a file is a scoring sheet, by its headings in either language. Errors: those of reading a file. */
  recognise: operation.input(fileSchema).output(z.object({ isSheet: z.boolean() })),
  /** What a filled sheet would change. Errors: SCORING_SHEET_NONE, those of reading a file. */
  compare: readsFrom('customers', 'factor_scores', 'satisfactions', 'cases')
    .input(fileSchema)
    .output(comparedSheetSchema),
  /** The rows of a filled sheet that cannot be taken whole, as a workbook to be mended, with the reasons. Errors: as of `compare`. */
  unreadRows: operation
    .input(fileSchema.extend({ language: z.enum(languages) }))
    .output(z.object({ token: z.string(), name: z.string() })),
  /**
   * Writes what a filled sheet changes, scores on the day of today. Cells that the shop has decided since are written only
   * where they are named. Errors: as of `compare`.
   */
  take: operation
    .input(
      fileSchema.extend({
        overwrite: z.array(z.object({ customerId: z.number().int(), field: fieldSchema })).default([]),
      }),
    )
    .output(z.object({ written: count, kept: count, compared: comparedSheetSchema, actId })),
};
