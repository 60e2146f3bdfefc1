import { z } from 'zod';
import { calendars } from '../dates/remembered-day.ts';
import { daySchema } from '../day-schema.ts';
import { ofFile, operation, readsFrom } from '../operation.ts';
import { moneyOfOrdersSchema } from '../orders/contract.ts';
import { paymentStates } from '../owed/on-account.ts';
import { mostOwnFields } from '../own-fields/contract.ts';
import { ownColumnKinds } from '../own-fields/own-field.ts';
import { historyReads } from '../records/customer-reads.ts';
import { languages } from '../settings/languages.ts';
import { cardSources } from '../vcard/table/card-column.ts';
import {
  dateOrders,
  decimalMarks,
  discountKinds,
  importKinds,
  importModes,
  matchKeys,
  namedKinds,
  rememberedImportKinds,
} from './fields.ts';
import { importFields } from './import-kinds.ts';
import { passedOverReasons } from './no-record.ts';
import { columnContents, delimiters, fileFormats, textEncodings } from './recognition.ts';
import { rejectionReasons } from './rows.ts';
import { takenAsKinds } from './sale-state.ts';

export const readingSettingsSchema = z.object({
  sheet: z.string().optional(),
  sheetsTaken: z.array(z.string()).min(1).max(500).readonly().optional(),
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  headingRow: z.number().int().min(0).optional(),
});

const ownFieldMappingSchema = z.object({
  columns: z.array(z.number().int().min(0)).min(1).max(20),
  field: z.union([
    z.object({ id: z.number().int() }),
    z.object({
      name: z.string().max(100),
      kind: z.enum(ownColumnKinds),
      choices: z.array(z.string().max(200)).max(200).optional(),
    }),
  ]),
});

const takenAsSchema = z.object({
  column: z.number().int().min(0),
  value: z.string().max(100),
  takenAs: z.enum(takenAsKinds),
});

const sumRowsSchema = z.object({
  column: z.number().int().min(0),
  values: z.array(z.string().max(100)).readonly(),
});

export const columnMappingSchema = z.partialRecord(z.enum(importFields), z.array(z.number().int().min(0)).readonly());

/** What the person decided; the home currency and the 1904 system come from archive and file. */
export const importDecisionSchema = z.object({
  kind: z.enum(importKinds),
  mapping: columnMappingSchema,
  /**
   * Columns that go to fields of the owner's own: one that is there, or one to be made (or found) by its name; or, of the
   * kind `balance`, to the balance in the unit of that name.
   */
  ownFields: z.array(ownFieldMappingSchema).max(mostOwnFields).optional(),
  match: z.enum(matchKeys),
  mode: z.enum(importModes).default('fill'),
  dateOrder: z.enum(dateOrders).default('ymd'),
  decimalMark: z.enum(decimalMarks).default('point'),
  positiveReturns: z.enum(['asWritten', 'turn']).default('asWritten'),
  /** What the column of discounts holds, where heading and figures do not tell; absent: the share of the price that is off. */
  discountIs: z.enum(discountKinds).optional(),
  /** What an order counts as whose status says it was refunded, where no column says how much. */
  refundedAs: z.enum(['sale', 'noSale']).optional(),
  /** What an order counts as of which the file says that it is partly paid, and not how much; absent: unpaid. */
  partlyPaidAs: z.enum(paymentStates).optional(),
  /** Lines that are equal in every column taken: each counts; or they are taken once. Absent: each counts. */
  repeats: z.enum(['all', 'once']).optional(),
  /** Lines without an order number, of one customer on one day (and time and channel, where given), are one order. */
  oneOrderPerVisit: z.boolean().optional(),
  /** What values of the columns of statuses and directions count as, where their words say otherwise or nothing. */
  takenAs: z.array(takenAsSchema).max(500).optional(),
  /** Of birthdays whose words name no calendar; absent: as the heading of their column says. */
  birthdayCalendar: z.enum(calendars).optional(),
  /** Whose names stand in the column of names; absent: as its heading says. */
  namesOf: z.enum(namedKinds).optional(),
  /** Within one order, and below a row that has both, blanks of who and when mean "as above". */
  fillDown: z.boolean().optional(),
  /** Whose the rows are stands alone in a row above them. */
  namesAbove: z.boolean().optional(),
  /** Amounts below zero are money paid out of an account, no returns. */
  isPaidOutBelowZero: z.boolean().optional(),
  /** Rows of these types come to what the other rows of their orders come to, and are passed over. */
  sumRows: sumRowsSchema.optional(),
  /** The shop's own addresses, which are none of a customer. */
  shopEmails: z.array(z.string().max(320)).max(10).optional(),
  /** The year of the first day that is written without one; the others follow from it. */
  yearOfDays: z.number().int().min(1900).max(2199).nullable().optional(),
  /** A list to be filled in: the day of its rows that say something and no day; the others are passed over. */
  dayWhereBlank: daySchema.optional(),
  /** The file is a table this program wrote in full: its cells are taken as they stand. */
  isExchange: z.boolean().optional(),
});
export type ImportDecision = z.infer<typeof importDecisionSchema>;

const cellSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ day: z.string(), time: z.string().nullable() }),
]);

export const recognitionSchema = z.object({
  fileName: z.string(),
  sizeBytes: z.number(),
  reading: z.object({
    format: z.enum(fileFormats),
    gzip: z.boolean(),
    sheets: z.array(z.string()).readonly(),
    sheet: z.string().nullable(),
    sheetsAlike: z.array(z.string()).readonly(),
    sheetsTaken: z.array(z.string()).readonly(),
    encoding: z.enum(textEncodings).nullable(),
    isEncodingDoubtful: z.boolean(),
    badBytes: z.number(),
    delimiter: z.enum(delimiters).nullable(),
    headingRow: z.number().int(),
    skippedRows: z.array(z.string()).readonly(),
    date1904: z.boolean(),
  }),
  columns: z
    .array(
      z.object({
        index: z.number().int(),
        heading: z.string(),
        content: z.enum(columnContents),
        samples: z.array(z.string()).readonly(),
        filledShare: z.number(),
        hasSurnamesFirst: z.boolean().optional(),
        dateOrder: z.object({ order: z.enum(dateOrders), ambiguous: z.boolean() }).nullable(),
        decimalMark: z.object({ mark: z.enum(decimalMarks), ambiguous: z.boolean() }).nullable(),
      }),
    )
    .readonly(),
  firstRows: z.array(z.object({ rowNumber: z.number().int(), cells: z.array(cellSchema).readonly() })).readonly(),
  proposal: z.object({
    kind: z.enum(importKinds),
    mapping: columnMappingSchema,
    match: z.enum(matchKeys),
    dateOrder: z.enum(dateOrders),
    dateOrderAmbiguous: z.boolean(),
    decimalMark: z.enum(decimalMarks),
    decimalMarkAmbiguous: z.boolean(),
    certainty: z.partialRecord(z.enum(importFields), z.enum(['heading', 'content'])),
    isExchange: z.boolean(),
    discountIs: z.enum(discountKinds).optional(),
    discountIsAsked: z.boolean(),
    refundedAs: z.enum(['sale', 'noSale']),
    oneOrderPerVisit: z.boolean(),
    takenAs: z.array(takenAsSchema).readonly(),
    sumRows: sumRowsSchema.optional(),
    shopEmails: z.array(z.string()).readonly(),
    namesAbove: z.boolean(),
    isPaidOutBelowZero: z.boolean(),
    fillDown: z.boolean(),
    rowsToFillDown: z.number().int(),
    yearOfDays: z.number().int().nullable(),
    yearOfDaysIsAsked: z.boolean(),
    dayWhereBlank: daySchema.optional(),
    ownFields: z
      .array(
        z.object({
          columns: z.array(z.number().int()).readonly(),
          field: z.object({ name: z.string(), kind: z.enum(ownColumnKinds), choices: z.array(z.string()) }),
        }),
      )
      .readonly(),
  }),
  /** What was decided the last time a file of this shape (same headings, same kind) came in; null: never. */
  remembered: importDecisionSchema.nullable(),
  /** It has no columns to be mapped: what it changes is shown by `scoringSheet.compare`. */
  isScoringSheet: z.boolean(),
});

/** Something the person should know about an import; `code` has its sentence in the language files. */
export const importWarningCodes = [
  'fileCutShort',
  'formulasNotComputed',
  'perhapsOrders',
  'customersWithoutName',
  'namesakesBecomeOne',
  'keptApart',
  'joinedEarlier',
  'positiveReturnsAsWritten',
  'positiveReturnsTurned',
  'badBytes',
  'encodingDoubtful',
  'birthdayUnreadable',
  'ownFieldUnreadable',
  'phoneShortened',
  'phoneDoubtful',
  'timeUnreadable',
  'quantityUnreadable',
  'unitPriceUnreadable',
  'discountUnreadable',
  'costUnreadable',
  'refundedUnreadable',
  'currencyUnknown',
  'detailUnreadable',
  'partlyPaid',
  'partlyPaidTakenAsPaid',
  'partPaymentsMade',
  'rowNotFound',
  'inTwoGroups',
  'dueContactsSettled',
  'moodUnreadable',
  'directionUnreadable',
  'nextDayUnreadable',
  'minutesUnreadable',
  'influenceUnreadable',
  'returnUnreadable',
  'numberMangled',
  'formulaPrefixRemoved',
  'controlCharactersReplaced',
  'valuesCut',
  'excelSerialDay',
  'roundedAmount',
  'filledDown',
  'yearTaken',
  'dayTaken',
  'listDayTaken',
  'yearAssumed',
  'amountComputed',
  'sumOfSeveralRows',
  'shopEmailLeftOut',
  'customersDisagree',
  'undatedCustomersDisagree',
  'repeatedLines',
  'repeatedLinesTakenOnce',
  'ordersBecameSales',
  'ordersBecameNoSale',
  'ordersDifferNotTaken',
  'visitsThereAsLines',
  'linesThereAsVisits',
  'otherCurrencies',
  'dateOrderAssumed',
  'decimalMarkAssumed',
  'discountAssumed',
  'walkInRows',
  'matchedInBin',
  'ownNumbersOfOthers',
  'cardsJoined',
  'photosLeftOut',
] as const;

export const importWarningSchema = z.object({
  code: z.enum(importWarningCodes),
  count: z.number().int(),
  /** Rows of the file it concerns, at most 20. */
  rows: z.array(z.number().int()),
  /** Up to five values as typed (names, dates …). */
  examples: z.array(z.string()),
  /** For each example, where it stands for several rows: how many, and the first of them, at most 20. */
  exampleRows: z.array(z.object({ count: z.number().int(), rows: z.array(z.number().int()) })).optional(),
});
export type ImportWarning = z.infer<typeof importWarningSchema>;

/** What the rows of a file come to in one currency, whatever the archive already has of them. */
const importMoneySchema = moneyOfOrdersSchema.extend({
  sheet: z.string().nullable(),
  /** What rounding each row to minor units left out. */
  rounding: z.string(),
});
export type ImportMoney = z.infer<typeof importMoneySchema>;

/** A value of a column of statuses or directions, and what its rows count as. */
const importStatusSchema = z.object({
  /** Its heading, and its place from 0. */
  column: z.string(),
  columnIndex: z.number().int(),
  value: z.string(),
  rows: z.number().int(),
  currency: z.string(),
  /** Of the amounts as written. */
  sum: z.string(),
  takenAs: z.enum(takenAsKinds),
});
export type ImportStatus = z.infer<typeof importStatusSchema>;

const importVisitsSchema = z.object({
  lines: z.number().int(),
  /** As many orders they are, where a visit is one; without it each line is one. */
  visits: z.number().int(),
  oneOrderPerVisit: z.boolean(),
});

const importKeySchema = z.object({
  match: z.enum(matchKeys),
  /** Customers of the file, where they are recognised by this key. */
  people: z.number().int(),
  /** Rows that have the key; those without are recognised by the next they have. Walk-ins are in neither. */
  rows: z.number().int(),
  rowsWithout: z.number().int(),
  /** What these rows come to as written, in the currency of most of them: decimal text. */
  currency: z.string(),
  sum: z.string(),
  sumWithout: z.string(),
});

const importRepeatsSchema = z.object({
  /** Lines that repeat an earlier one, and what they come to in each currency, as decimal text. */
  lines: z.number().int(),
  money: z.array(z.object({ currency: z.string(), sum: z.string() })),
  takenOnce: z.boolean(),
});

const importColumnsSchema = z.object({
  /** Heading to field, or `own: NAME`. */
  taken: z.record(z.string(), z.string()),
  left: z.array(z.object({ heading: z.string(), examples: z.array(z.string()) })),
});

const shownRejectionSchema = z.object({
  rowNumber: z.number().int(),
  reason: z.enum(rejectionReasons),
  /** The field of the import, or the match key, that rejects. */
  field: z.string(),
  value: z.string(),
  /** Whose the row is and what it comes to, as typed; blank where it does not say. */
  who: z.string(),
  amount: z.string(),
});

const rejectionCountSchema = z.object({
  reason: z.enum(rejectionReasons),
  field: z.string(),
  rows: z.number().int(),
});

/** The rejected rows of an import of the archive, or of the last job. */
const rejectionsOf = z.object({ importId: z.number().int().optional(), jobId: z.string().optional() });
const passedOverSchema = z.object({
  reason: z.enum(passedOverReasons),
  count: z.number().int(),
  /** At most 20. */
  rows: z.array(z.number().int()),
  /** What stands in up to three of them. */
  examples: z.array(z.string()),
});
export type PassedOver = z.infer<typeof passedOverSchema>;

export const importResultSchema = z.object({
  /** Null for a dry run, or where nothing was to do. */
  importId: z.number().int().nullable(),
  isDryRun: z.boolean(),
  fileName: z.string(),
  kind: z.enum(rememberedImportKinds),
  /** What an address book came as. */
  source: z.enum(cardSources).optional(),
  mode: z.enum(importModes),
  match: z.enum(matchKeys),
  /** rowsIn = imported + updated + skipped + rejected, always. */
  rowsIn: z.number().int(),
  imported: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  rejected: z.number().int(),
  /** Newly made. */
  customers: z.number().int(),
  orders: z.number().int(),
  lines: z.number().int(),
  /** Of the timeline, and people around; absent in what was kept by an earlier version. */
  contacts: z.number().int().default(0),
  people: z.number().int().default(0),
  /** Rows of a record's own table (cases, satisfaction). */
  records: z.number().int().default(0),
  customersUpdated: z.number().int(),
  /** Lines of walk-in sales among those newly made. */
  walkIn: z.number().int(),
  seconds: z.number(),
  warnings: z.array(importWarningSchema),
  /** First rejected rows, at most 50; the others are read by `import.rejections`, all of them leave by `import.rejectedRows`. */
  rejections: z.array(shownRejectionSchema),
  /** By reason and field, most rows first; empty in what was kept by an earlier version. */
  rejectionCounts: z.array(rejectionCountSchema).default([]),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  /** The day up to which every sale was said to be in with this file; null: nothing was said. */
  knownUntil: z.string().nullable().default(null),
  /** Whose rows were read; a row number counts on from sheet to sheet: `rowNumber - rowOffset` is the row of its sheet. */
  sheets: z.array(z.object({ name: z.string(), rowOffset: z.number().int(), rows: z.number().int() })).default([]),
  /** Rows between the data that are no record, by reason; none of them is among `rowsIn`. */
  passedOver: z.array(passedOverSchema).default([]),
  /** Empty in files without orders, and in what was kept by an earlier version. */
  money: z.array(importMoneySchema).default([]),
  statuses: z.array(importStatusSchema).default([]),
  /** In a dry run: each way to recognise its customers. */
  keys: z.array(importKeySchema).default([]),
  /** Lines that stand in the file more than once; null: none. */
  repeats: importRepeatsSchema.nullable().default(null),
  /** Of the lines of customers without an order number; null where the file has none. */
  visits: importVisitsSchema.nullable().default(null),
  columns: importColumnsSchema.default({ taken: {}, left: [] }),
  /** Sheets of the workbook that were not read, hidden ones too. */
  sheetsNotRead: z.array(z.string()).default([]),
});
export type ImportResult = z.infer<typeof importResultSchema>;

const importListEntrySchema = importResultSchema.omit({ rejections: true, isDryRun: true }).extend({
  importId: z.number().int(),
  at: z.number(),
  undoneAt: z.number().nullable(),
});
export type ImportListEntry = z.infer<typeof importListEntrySchema>;

const fileToken = z.object({ file: z.string() });

export const importContract = {
  /** First rows, what was detected, what is proposed. Errors: FILE_… */
  recognise: ofFile
    .input(fileToken.extend({ reading: readingSettingsSchema.default({}), kind: z.enum(importKinds).optional() }))
    .output(recognitionSchema),
  /**
   * Starts a dry run or the import itself. `knownUntil`: every sale up to that day is in with this file; absent: nothing
   * is said of it. Errors: IMPORT_…, KNOWN_UNTIL_AFTER_TODAY, JOB_OTHER_RUNNING.
   */
  start: operation
    .input(
      fileToken.extend({
        reading: readingSettingsSchema,
        decision: importDecisionSchema,
        dryRun: z.boolean(),
        knownUntil: daySchema.optional(),
      }),
    )
    .output(z.object({ jobId: z.string() })),
  /** What a finished `start` found or did. Errors: FILE_…, ARCHIVE_…, JOB_CANCELLED. */
  result: operation.input(z.object({ jobId: z.string() })).output(importResultSchema),
  /** Every import of this archive, the latest first. */
  list: readsFrom('imports', 'acts').output(z.array(importListEntrySchema)),
  /** A small file with the headings we know and a few made-up rows, to fill in or to try. */
  sampleFile: operation
    .input(z.object({ kind: z.enum(importKinds), format: z.enum(['xlsx', 'csv']), language: z.enum(languages) }))
    .output(z.object({ token: z.string(), name: z.string() })),
  /**
   * Whose later work holds an undo of the import back, at most six; `customerId` null: a walk-in order, by its number.
   * Errors: IMPORT_UNKNOWN, IMPORT_ALREADY_UNDONE.
   */
  undoHeldBack: readsFrom(...historyReads)
    .input(z.object({ importId: z.number().int() }))
    .output(z.array(z.object({ customerId: z.number().int().nullable(), name: z.string() }))),
  /** Undoes an import as one. Errors: IMPORT_UNKNOWN, IMPORT_ALREADY_UNDONE, ACT_HELD_BACK. */
  undo: operation.input(z.object({ importId: z.number().int() })).output(z.object({ jobId: z.string() })),
  /** What a finished `undo` removed and put back. */
  undoResult: operation.input(z.object({ jobId: z.string() })).output(
    z.object({
      importId: z.number().int(),
      customers: z.number().int(),
      orders: z.number().int(),
      lines: z.number().int(),
      contacts: z.number().int(),
      people: z.number().int(),
      records: z.number().int(),
    }),
  ),
  /** Some of the rejected rows, by their place in the file. Errors: IMPORT_UNKNOWN, JOB_UNKNOWN. */
  rejections: readsFrom('imports', 'import_rejections')
    .input(
      rejectionsOf.extend({
        reason: z.enum(rejectionReasons).optional(),
        field: z.string().optional(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(z.array(shownRejectionSchema)),
  /** The lines of a finished job's file that repeat an earlier one, with the row of that one, as a workbook. Error: JOB_UNKNOWN. */
  repeatedLines: operation
    .input(z.object({ jobId: z.string(), language: z.enum(languages) }))
    .output(z.object({ token: z.string(), name: z.string() })),
  /** The rejected rows of an import, or of a dry run's job, as a workbook: original columns plus the reason. */
  rejectedRows: operation
    .input(rejectionsOf.extend({ language: z.enum(languages) }))
    .output(z.object({ token: z.string(), name: z.string() })),
};
