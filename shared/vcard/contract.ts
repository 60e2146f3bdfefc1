import { z } from 'zod';
import { customerSelectionSchema } from '../customers/filter.ts';
import { dateOrders, importModes } from '../import/fields.ts';
import { delimiters, fileFormats, textEncodings } from '../import/recognition.ts';
import { ofFile, operation } from '../operation.ts';
import { languages } from '../settings/languages.ts';
import { cardSources } from './table/card-column.ts';

const job = z.object({ jobId: z.string() });
const fileToken = z.object({ file: z.string() });

/** How the bytes become text; what is absent is detected. */
const cardsReadingSchema = z.object({
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(delimiters).optional(),
});

const labelled = z.array(z.object({ label: z.string(), text: z.string() })).readonly();

const shownCardSchema = z.object({
  rowNumber: z.number().int(),
  name: z.string(),
  isCompany: z.boolean(),
  otherNames: z.array(z.string()).readonly(),
  phones: labelled,
  emails: labelled,
  wechats: labelled,
  addresses: z
    .array(
      z.object({
        label: z.string(),
        street: z.string(),
        city: z.string(),
        postcode: z.string(),
        country: z.string(),
      }),
    )
    .readonly(),
  birthday: z.string(),
  dates: z.array(z.object({ kind: z.enum(['anniversary', 'own']), label: z.string(), text: z.string() })).readonly(),
  company: z.string(),
  role: z.string(),
  tags: z.array(z.string()).readonly(),
  note: z.string(),
  hasPhoto: z.boolean(),
});
export type ShownCard = z.infer<typeof shownCardSchema>;

const cardsRecognitionSchema = z.object({
  fileName: z.string(),
  sizeBytes: z.number(),
  source: z.enum(cardSources),
  reading: z.object({
    /** Null for a .vcf file. */
    format: z.enum(fileFormats).nullable(),
    gzip: z.boolean(),
    encoding: z.enum(textEncodings).nullable(),
    delimiter: z.enum(delimiters).nullable(),
    badBytes: z.number(),
  }),
  cardCount: z.number().int(),
  /** At most 20, as they are understood; days in the order asked for, else in the one proposed. */
  firstCards: z.array(shownCardSchema).readonly(),
  /** The order of day, month and year in a table's days; ambiguous where its days alone do not tell (3/4/1980). */
  days: z.object({
    dateOrder: z.enum(dateOrders),
    isAmbiguous: z.boolean(),
    heading: z.string(),
    samples: z.array(z.string()).readonly(),
  }),
});
export type CardsRecognition = z.infer<typeof cardsRecognitionSchema>;

export const vcardContract = {
  /**
   * The first cards of a .vcf file or of a table that Google, Outlook or Thunderbird wrote; null where the file is no
   * address book we know. Errors: FILE_…
   */
  recognise: ofFile
    .input(fileToken.extend({ reading: cardsReadingSchema.default({}), dateOrder: z.enum(dateOrders).optional() }))
    .output(cardsRecognitionSchema.nullable()),
  /**
   * Starts taking the cards of such a file, or a dry run of it; collected by `import.result`, undone by `import.undo`.
   * Errors: FILE_…, FILE_NO_ADDRESS_BOOK, JOB_OTHER_RUNNING.
   */
  start: operation
    .input(
      fileToken.extend({
        reading: cardsReadingSchema.default({}),
        mode: z.enum(importModes).default('fill'),
        dateOrder: z.enum(dateOrders).default('ymd'),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(job),
  /** Starts making a .vcf file (3.0) of customers, by name; collected by `tables.saved`. Error: CUSTOMER_UNKNOWN. */
  save: operation
    .input(
      z.object({
        selection: customerSelectionSchema.default({ filter: { text: '', conditions: [] }, exceptIds: [] }),
        language: z.enum(languages),
      }),
    )
    .output(job),
};
