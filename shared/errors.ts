/**
 * Everything that can go wrong and that a person can act on. Each code has its sentence in
 * `locales/<language>/errors.ts`; the engine sends the code and the values, never a sentence.
 */
export const errorCodes = [
  'ARCHIVE_NONE_OPEN',
  'ARCHIVE_MISSING',
  'ARCHIVE_EMPTY_FILE',
  'ARCHIVE_TRUNCATED',
  'ARCHIVE_DAMAGED',
  'ARCHIVE_FOREIGN',
  'ARCHIVE_LOCKED_OR_FOREIGN',
  'ARCHIVE_WRONG_PASSPHRASE',
  'ARCHIVE_NEWER',
  'ARCHIVE_SCHEMA_FOREIGN',
  'ARCHIVE_IN_USE',
  'ARCHIVE_BUSY',
  'ARCHIVE_EXISTS',
  'ARCHIVE_REPLACED',
  'ARCHIVE_READ_ONLY',
  'ARCHIVE_NO_PERMISSION',
  'ARCHIVE_NETWORK_FILE_SYSTEM',
  'ARCHIVE_WAL_SET_ASIDE',
  'ARCHIVE_JOURNAL_SET_ASIDE',
  'ARCHIVE_WAL_INCOMPLETE',
  'ARCHIVE_IN_SYNCED_FOLDER',
  'ARCHIVE_CONFLICT_COPIES',
  'CIPHER_MISSING',
  'DISK_FULL',
  'PLACE_UNREADABLE',
  'FILE_MISSING',
  'FILE_UNREADABLE',
  'FILE_NOTHING_TO_IMPORT',
  'FILE_KIND_UNKNOWN',
  'FILE_KIND_UNSUPPORTED',
  'FILE_NO_ADDRESS_BOOK',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_TOO_LARGE',
  'FILE_TOO_MANY_ROWS',
  'FILE_TOO_MANY_COLUMNS',
  'FILE_CELL_TOO_LONG',
  'FILE_ROW_TOO_LONG',
  'FILE_QUOTE_UNCLOSED',
  'FILE_UNPACKS_TOO_LARGE',
  'FILE_HOSTILE',
  'FILE_READER_OUT_OF_MEMORY',
  'FILE_READER_TIMED_OUT',
  'FILE_SHEET_MISSING',
  'FILE_NOT_WRITABLE',
  'FILE_WRITER_OUT_OF_MEMORY',
  'IMPORT_COLUMN_MISSING',
  'IMPORT_FIELD_UNKNOWN',
  'IMPORT_DAY_NOT_MAPPED',
  'IMPORT_AMOUNT_NOT_MAPPED',
  'IMPORT_MATCH_NOT_MAPPED',
  'IMPORT_UNKNOWN',
  'IMPORT_ALREADY_UNDONE',
  'JOB_UNKNOWN',
  'JOB_CANCELLED',
  'JOB_OTHER_RUNNING',
  'CUSTOMER_UNKNOWN',
  'CUSTOMER_NUMBER_TAKEN',
  'CUSTOMER_NOT_IN_BIN',
  'CUSTOMER_NAME_EMPTY',
  'CONTACT_UNKNOWN',
  'CONTACT_TOUCHPOINT_EMPTY',
  'ATTACHMENT_UNKNOWN',
  'ATTACHMENT_EMPTY',
  'ATTACHMENT_TOO_LARGE',
  'ATTACHMENT_RUNS',
  'ATTACHMENT_NO_PICTURE',
  'CUSTOMER_OWN_COMPANY',
  'OWN_FIELD_UNKNOWN',
  'OWN_FIELD_NAME_EMPTY',
  'OWN_FIELD_NAME_TAKEN',
  'OWN_FIELD_NO_CHOICES',
  'OWN_FIELD_TOO_MANY',
  'OWN_FIELD_VALUE_UNREADABLE_NUMBER',
  'OWN_FIELD_VALUE_UNREADABLE_MONEY',
  'OWN_FIELD_VALUE_UNREADABLE_DATE',
  'OWN_FIELD_VALUE_UNREADABLE_CHOICE',
  'OWN_FIELD_VALUE_UNREADABLE_YES_NO',
  'PREFERENCE_UNKNOWN',
  'PREFERENCE_EMPTY',
  'PERSON_UNKNOWN',
  'PERSON_NAME_EMPTY',
  'PERSON_IS_THE_CUSTOMER',
  'PERSON_ALREADY_AROUND',
  'REFERRAL_CYCLE',
  'DATE_UNKNOWN',
  'DATE_EMPTY',
  'CUSTOMER_NUMBER_UNKNOWN',
  'MERGE_SAME_CUSTOMER',
  'MERGE_BINNED',
  'ACT_UNKNOWN',
  'ACT_NOT_UNDOABLE',
  'ACT_ALREADY_UNDONE',
  'ACT_HELD_BACK',
  'ACT_STAYS_IN_PART',
  'CURRENCY_UNKNOWN',
  'DAY_INVALID',
  'PERIOD_REVERSED',
  'RANKING_NO_ORDERS',
  'INPUT_INVALID',
  'DEFECT',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type ErrorValues = Record<string, string | number>;

/** An error a person can act on: a code, and the values its sentence needs (file, row, column, path …). */
export class ShukeError extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, values: ErrorValues = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'ShukeError';
    this.code = code;
    this.values = values;
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && (errorCodes as readonly string[]).includes(value);
}
