import type { ErrorCode } from '../../errors.ts';

/**
 * The values each sentence fills in; whoever throws the code gives all of them, and may give more.
 *
 * file: name of the file, or its path where the place matters · path: whole path of a folder ·
 * row: row as a spreadsheet shows it · column: heading of a column · sheet: name of a sheet ·
 * keptAs: name under which a file was put aside · field: key of an import field · names: several names joined by a comma ·
 * limit, found: the most that is allowed and what was there (megabytes for files, else counts) ·
 * count: how many customers · known, found of ARCHIVE_NEWER: versions of the archive's format · day, from, to: calendar days ·
 * currency: as given · number: customer number · at: an instant, put into words by whoever shows the sentence.
 */
export const errorValues = {
  ARCHIVE_NONE_OPEN: [],
  ARCHIVE_CHANGED: [],
  ARCHIVE_MISSING: ['file'],
  ARCHIVE_EMPTY_FILE: ['file'],
  ARCHIVE_TRUNCATED: ['file'],
  ARCHIVE_DAMAGED: ['file'],
  ARCHIVE_FOREIGN: ['file'],
  ARCHIVE_LOCKED_OR_FOREIGN: ['file'],
  ARCHIVE_WRONG_PASSPHRASE: ['file'],
  ARCHIVE_NEWER: ['file', 'found', 'known'],
  ARCHIVE_SCHEMA_FOREIGN: ['file', 'names'],
  ARCHIVE_IN_USE: ['file'],
  ARCHIVE_BUSY: [],
  ARCHIVE_EXISTS: ['file'],
  ARCHIVE_REPLACED: ['file'],
  ARCHIVE_READ_ONLY: ['file'],
  ARCHIVE_NO_PERMISSION: ['file'],
  ARCHIVE_NETWORK_FILE_SYSTEM: ['file'],
  ARCHIVE_WAL_SET_ASIDE: ['file', 'keptAs'],
  ARCHIVE_JOURNAL_SET_ASIDE: ['file', 'keptAs'],
  ARCHIVE_WAL_INCOMPLETE: ['file', 'keptAs', 'at'],
  ARCHIVE_WAL_END_UNREADABLE: ['file', 'keptAs', 'at'],
  ARCHIVE_LEFT_IN_USE: ['file', 'at'],
  ARCHIVE_HARD_LINKED: ['file'],
  ARCHIVE_IN_SYNCED_FOLDER: ['file'],
  ARCHIVE_CONFLICT_COPIES: ['file', 'names'],
  ARCHIVE_ENDED_PROGRAM: ['file'],
  BIN_PURGE_FAILED: [],
  BIN_PURGED: ['count', 'names'],
  BIN_KEPT_BY_CLOCK: ['count', 'at'],
  CLOCK_BEHIND: ['at'],
  PROFILE_NOT_KEPT: ['file'],
  CIPHER_MISSING: [],
  DISK_FULL: ['file'],
  DISK_ERROR: ['file'],
  PLACE_UNREADABLE: ['path'],
  FILE_MISSING: ['file'],
  FILE_UNREADABLE: ['file'],
  FILE_NOTHING_TO_IMPORT: ['file'],
  FILE_KIND_UNKNOWN: ['file'],
  FILE_KIND_UNSUPPORTED: ['file'],
  FILE_NO_ADDRESS_BOOK: ['file'],
  FILE_ENCRYPTED: ['file'],
  FILE_DAMAGED: ['file'],
  FILE_TOO_LARGE: ['file', 'limit'],
  FILE_TOO_MANY_ROWS: ['file', 'limit'],
  FILE_TOO_MANY_COLUMNS: ['file', 'limit'],
  FILE_CELL_TOO_LONG: ['file', 'row', 'limit'],
  FILE_ROW_TOO_LONG: ['file', 'row', 'limit'],
  FILE_QUOTE_UNCLOSED: ['file', 'row'],
  FILE_UNPACKS_TOO_LARGE: ['file', 'limit'],
  FILE_HOSTILE: ['file'],
  FILE_READER_OUT_OF_MEMORY: ['file'],
  FILE_READER_TIMED_OUT: ['file'],
  FILE_SHEET_MISSING: ['file', 'sheet', 'sheets'],
  FILE_NOT_WRITABLE: ['file'],
  FILE_NOT_ACCESSIBLE: ['file'],
  FILE_PLACE_TAKEN: ['file'],
  FILE_NAME_TOO_LONG: ['file'],
  FILE_WRITER_OUT_OF_MEMORY: ['file'],
  IMPORT_COLUMN_MISSING: ['column'],
  IMPORT_FIELD_UNKNOWN: ['field'],
  IMPORT_DAY_NOT_MAPPED: [],
  IMPORT_AMOUNT_NOT_MAPPED: [],
  IMPORT_MATCH_NOT_MAPPED: [],
  IMPORT_PERSON_NOT_MAPPED: [],
  IMPORT_VALUE_NOT_MAPPED: [],
  IMPORT_UNKNOWN: [],
  IMPORT_ALREADY_UNDONE: [],
  JOB_UNKNOWN: [],
  JOB_CANCELLED: [],
  JOB_OTHER_RUNNING: [],
  CUSTOMER_UNKNOWN: [],
  CUSTOMER_NOT_IN_BIN: ['name'],
  CUSTOMER_NUMBER_TAKEN: ['number'],
  CUSTOMER_NAME_EMPTY: [],
  CASE_UNKNOWN: [],
  CASE_EMPTY: [],
  CASE_CLOSED: [],
  CASE_NOT_IN_VAIN: [],
  CASE_NOT_COME_IN: [],
  KNOWN_UNTIL_AFTER_TODAY: ['day'],
  STAFF_UNKNOWN: [],
  STAFF_NAME_TAKEN: ['name'],
  STAFF_HAS_LEFT: ['name'],
  STAFF_NAME_EMPTY: [],
  ORDER_UNKNOWN: [],
  SATISFACTION_UNKNOWN: [],
  CONTACT_UNKNOWN: [],
  CONTACT_TOUCHPOINT_EMPTY: [],
  ATTACHMENT_UNKNOWN: [],
  ATTACHMENT_EMPTY: ['file'],
  ATTACHMENT_TOO_LARGE: ['file', 'limit'],
  ATTACHMENT_RUNS: ['file'],
  ATTACHMENT_NO_PICTURE: ['file'],
  CUSTOMER_OWN_COMPANY: ['name'],
  OWN_FIELD_UNKNOWN: [],
  OWN_FIELD_NAME_EMPTY: [],
  OWN_FIELD_NAME_TAKEN: ['name'],
  OWN_FIELD_NO_CHOICES: [],
  OWN_FIELD_CHOICE_UNKNOWN: ['field', 'choice'],
  OWN_FIELD_CHOICE_TWICE: ['field', 'choice'],
  OWN_FIELD_TOO_MANY: ['most'],
  OWN_FIELD_VALUE_UNREADABLE_NUMBER: ['field', 'value'],
  OWN_FIELD_VALUE_UNREADABLE_MONEY: ['field', 'value'],
  OWN_FIELD_VALUE_UNREADABLE_DATE: ['field', 'value'],
  OWN_FIELD_VALUE_UNREADABLE_CHOICE: ['field', 'value'],
  OWN_FIELD_VALUE_UNREADABLE_YES_NO: ['field', 'value'],
  LIFE_EVENT_UNKNOWN: [],
  LIFE_EVENT_EMPTY: [],
  PREFERENCE_UNKNOWN: [],
  PREFERENCE_EMPTY: [],
  PERSON_UNKNOWN: [],
  PERSON_NAME_EMPTY: [],
  PERSON_IS_THE_CUSTOMER: ['names'],
  PERSON_ALREADY_AROUND: ['names'],
  REFERRAL_CYCLE: ['names'],
  DATE_UNKNOWN: [],
  DATE_EMPTY: [],
  CUSTOMER_NUMBER_UNKNOWN: ['number'],
  MERGE_SAME_CUSTOMER: ['name'],
  MERGE_BINNED: ['name'],
  DUPLICATES_CHANGED: [],
  ACT_UNKNOWN: [],
  ACT_NOT_UNDOABLE: [],
  ACT_ALREADY_UNDONE: [],
  ACT_HELD_BACK: ['names'],
  ACT_STAYS_IN_PART: [],
  CURRENCY_UNKNOWN: ['currency'],
  DAY_INVALID: ['day'],
  PERIOD_REVERSED: ['from', 'to'],
  REPORT_EMPTY: ['from', 'to', 'currency'],
  FOLDER_MISSING: ['path'],
  RANKING_NO_ORDERS: [],
  INPUT_TEXT_TOO_LONG: ['most'],
  INPUT_LIST_TOO_LONG: ['most'],
  INPUT_INVALID: [],
  DEFECT: [],
} as const satisfies Record<ErrorCode, readonly string[]>;

export const errors = {
  ARCHIVE_NONE_OPEN: 'No archive is open. Open one, or create a new one.',
  ARCHIVE_CHANGED:
    'The archive this was meant for is no longer open, so nothing was saved or changed. Open it again, then repeat what you did.',
  ARCHIVE_MISSING:
    '{{file}} is not there. It was moved or renamed, or its drive is not connected. Open it from where it is now.',
  ARCHIVE_EMPTY_FILE: '{{file}} is empty. Open a backup or another copy.',
  ARCHIVE_TRUNCATED:
    '{{file}} is cut short: its end is missing, as after a copy that stopped halfway. It was left as it is. Copy it again, or open a backup.',
  ARCHIVE_DAMAGED:
    '{{file}} is damaged: part of it no longer contains what was written there. It was left as it is. Keep it, and open a backup.',
  ARCHIVE_FOREIGN: '{{file}} is not a Shuke archive. Choose a file that ends in .shuke.',
  ARCHIVE_LOCKED_OR_FOREIGN:
    '{{file}} is locked with a passphrase, or is not a Shuke archive. Enter its passphrase, or choose another file.',
  ARCHIVE_WRONG_PASSPHRASE: 'That passphrase does not open {{file}}. Type it again; capital letters and spaces count.',
  ARCHIVE_NEWER:
    '{{file}} was written by a newer Shuke (format {{found}}; this one knows {{known}}). It was left as it is. Install the newer version to open it.',
  ARCHIVE_SCHEMA_FOREIGN:
    '{{file}} contains parts that Shuke does not create: {{names}}. They could run by themselves, so the archive was not opened. Open a copy from before they were added.',
  ARCHIVE_IN_USE: '{{file}} is open in another Shuke window, or in use by another program. Close it there first.',
  ARCHIVE_BUSY: 'The archive is busy with other work. Nothing was changed. Try again when that work is done.',
  ARCHIVE_EXISTS: '{{file}} already exists. Choose another name, or open it.',
  ARCHIVE_REPLACED:
    '{{file}} was moved, deleted or replaced while it was open. Nothing more is written to it. Put it back or open it again from where it is. If it is gone, save a copy: everything you see is still there.',
  ARCHIVE_READ_ONLY:
    '{{file}} can only be read here, so nothing can be changed. Copy it to a folder of your own and open the copy.',
  ARCHIVE_NO_PERMISSION:
    'This computer does not let you open {{file}}. Ask for access to it, or copy it to a folder of your own.',
  ARCHIVE_NETWORK_FILE_SYSTEM:
    '{{file}} is on a network drive, where an archive can be damaged. Copy it to this computer and open it there.',
  ARCHIVE_WAL_SET_ASIDE:
    'The file next to {{file}} with its latest changes belongs to another archive or another time. It was set aside as {{keptAs}}; the archive shows what was saved before.',
  ARCHIVE_JOURNAL_SET_ASIDE: 'A file next to {{file}} that does not belong to it was set aside as {{keptAs}}.',
  ARCHIVE_WAL_INCOMPLETE:
    'What was entered in {{file}} after {{at}} is missing in part: the file of its latest changes is damaged. A copy of that file is kept as {{keptAs}}.',
  ARCHIVE_WAL_END_UNREADABLE:
    'What was entered last in {{file}}, after {{at}}, may be missing: the end of the file of its latest changes cannot be read. A copy of that file is kept as {{keptAs}}.',
  ARCHIVE_LEFT_IN_USE:
    'What was entered in {{file}} after {{at}} may be missing: it was copied while it was open, or a crash left it without the file of its latest changes. Use the original, or check what was entered last.',
  ARCHIVE_HARD_LINKED:
    '{{file}} has a second name on this disk (a hard link). Opened under both names it could be destroyed, so it was not opened. Copy it, and open the copy.',
  ARCHIVE_IN_SYNCED_FOLDER:
    '{{file}} is in a folder that a cloud service copies while you work, which can damage it. Keep it in an ordinary folder, and let the cloud have the backups.',
  ARCHIVE_CONFLICT_COPIES:
    'Next to {{file}} are copies that a cloud service made when two computers changed it: {{names}}. Open them to see which one is right.',
  ARCHIVE_ENDED_PROGRAM:
    'Shuke ended while it was opening {{file}}, so this time it was left closed. Try again; if it happens again, check the file or open a backup.',
  BIN_PURGE_FAILED:
    'Customers whose days in the bin are over could not be deleted for good and are still in it. Shuke tries again the next time this archive is opened.',
  BIN_PURGED:
    'Customers deleted for ever, because their days in the bin were over: {{count}} ({{names}}). Earlier backups still hold them.',
  BIN_KEPT_BY_CLOCK:
    'Customers in the bin whose days are over: {{count}}. None was deleted, because by the clock of this computer the last entry, of {{at}}, is more than half a year old. If the clock is right, they are deleted after the next entry, when the archive is opened again.',
  CLOCK_BEHIND:
    'This archive has an entry of {{at}}, which has not come yet: the clock of this computer is behind, or was ahead then. Check it, or new entries get wrong dates. Until that time no customer in the bin is deleted automatically.',
  PROFILE_NOT_KEPT:
    'What Shuke remembers on this computer could not be saved in {{file}}. At the next start it may not know this archive or your settings.',
  CIPHER_MISSING:
    'A part of Shuke that protects archives is missing or is the wrong version, so no archive is opened. Install Shuke again.',
  DISK_FULL:
    'The disk is full, so {{file}} could not be written. What was saved before is still there. Free some space and try again.',
  DISK_ERROR:
    'The disk reported an error with {{file}}. Check that the drive is connected, copy what matters to another one, and try again.',
  PLACE_UNREADABLE: 'The folder {{path}} cannot be read. Choose another one.',
  FILE_MISSING: '{{file}} is not there any more. Choose it again.',
  FILE_UNREADABLE:
    '{{file}} cannot be read. Close it in other programs, check that you may open it, and choose it again.',
  FILE_NOTHING_TO_IMPORT: '{{file}} contains no rows to import. Check that this is the right file and the right sheet.',
  FILE_KIND_UNKNOWN: '{{file}} is not a spreadsheet. Choose a file of the kind XLSX, XLS, ODS or CSV.',
  FILE_NO_ADDRESS_BOOK:
    '{{file}} is not an address book Shuke knows: vCard, or a CSV from Google, Outlook or Thunderbird. Import it as a list of customers.',
  FILE_KIND_UNSUPPORTED: '{{file}} is a kind of file Shuke does not read. Save it as XLSX or CSV and choose that.',
  FILE_KIND_UNSUPPORTED_numbers:
    'Shuke does not read {{file}} of Numbers. In Numbers choose File → Export To → Excel or CSV, and choose that file.',
  FILE_ENCRYPTED: '{{file}} is protected with a password. Save it without the password and choose it again.',
  FILE_DAMAGED: '{{file}} is damaged or incomplete. Ask for the file again, or open it in Excel and save it again.',
  FILE_TOO_LARGE: '{{file}} is larger than {{limit}} MB. Split it, for instance by year, and import the parts.',
  FILE_TOO_MANY_ROWS: '{{file}} has more than {{limit}} rows. Split it, for instance by year, and import the parts.',
  FILE_TOO_MANY_COLUMNS: '{{file}} has more than {{limit}} columns. Delete those you do not need and choose it again.',
  FILE_CELL_TOO_LONG:
    'Row {{row}} of {{file}} has a cell with more than {{limit}} characters. Look there for a missing quotation mark, or shorten the cell.',
  FILE_ROW_TOO_LONG:
    'Row {{row}} of {{file}} is longer than {{limit}} characters. Look there for a missing line break or quotation mark.',
  FILE_QUOTE_UNCLOSED:
    'In row {{row}} of {{file}} a quotation mark opens a cell and is never closed. Close or delete it and choose the file again.',
  FILE_UNPACKS_TOO_LARGE:
    '{{file}} unpacks to more than {{limit}} MB, far more than its size promises, so it was not read. Save it as CSV, or split it.',
  FILE_HOSTILE:
    '{{file}} is built in a way that attacks programs, so it was not read. If you trust the sender, ask for it as CSV.',
  FILE_READER_OUT_OF_MEMORY: '{{file}} needs more memory than Shuke gives to one file. Save it as CSV, or split it.',
  FILE_READER_TIMED_OUT: 'Reading {{file}} got stuck and was stopped. Save it as CSV, or split it.',
  FILE_SHEET_MISSING: '{{file}} has no sheet named “{{sheet}}”. Its sheets: {{sheets}}.',
  FILE_NOT_WRITABLE: '{{file}} cannot be written. Close it in other programs, or choose another folder.',
  FILE_NOT_ACCESSIBLE:
    'Shuke cannot use {{file}}: another program is using it, or you have no permission. Close it in other programs, check its permissions, and try again.',
  FILE_PLACE_TAKEN:
    'Something else is at {{file}}: a folder where a file should be, or a file where a folder should be. Move it away, or choose another place.',
  FILE_NAME_TOO_LONG: 'The path of {{file}} is too long. Choose a shorter name, or a folder with a shorter path.',
  FILE_WRITER_OUT_OF_MEMORY: '{{file}} has too many rows for a workbook. Export it as CSV instead.',
  IMPORT_COLUMN_MISSING: 'The file has no column “{{column}}”. Compare it with the headings in the file.',
  IMPORT_FIELD_UNKNOWN: 'There is no field “{{field}}” to import into. Choose one of the fields offered.',
  IMPORT_DAY_NOT_MAPPED: 'No column is chosen for the date. Choose the one with the dates.',
  IMPORT_AMOUNT_NOT_MAPPED:
    'No column is chosen for the amount. Choose it, or choose both the quantity and the unit price.',
  IMPORT_MATCH_NOT_MAPPED:
    'Customers are to be recognised by something this file has no column for. Choose that column, or another way to recognise them.',
  IMPORT_VALUE_NOT_MAPPED:
    'A column that every row needs is not chosen yet. Go through the fields of the list and choose it.',
  IMPORT_PERSON_NOT_MAPPED:
    'No column is chosen for the related person. Choose the one with their names or customer numbers.',
  IMPORT_UNKNOWN: 'This import is no longer in the list. Look at the list of imports again.',
  IMPORT_ALREADY_UNDONE: 'This import has already been undone. There is nothing left to undo.',
  JOB_UNKNOWN: 'This work is no longer running and its result has been collected. Start it again if you need it.',
  JOB_CANCELLED: 'Cancelled. Everything is as it was before.',
  JOB_OTHER_RUNNING: 'Other long work is still running. Wait until it is done, or cancel it, then start again.',
  CUSTOMER_UNKNOWN: 'This customer is no longer in the archive. Look for them in the list of customers.',
  CUSTOMER_NOT_IN_BIN:
    '{{name}} is not in the bin. Only customers in the bin can be deleted for ever. Look at the bin again.',
  CUSTOMER_NUMBER_TAKEN: 'The number {{number}} belongs to another customer. Choose another one.',
  CUSTOMER_NAME_EMPTY: 'A customer needs a name. Enter one and save again.',
  CASE_UNKNOWN: 'This case is no longer there. Look at the open cases again.',
  CASE_EMPTY: 'Say in a word or two what it is about.',
  CASE_CLOSED: 'This case is closed. Open it again first.',
  CASE_NOT_IN_VAIN: 'Only something that was wanted and not in stock can come in.',
  CASE_NOT_COME_IN: 'It has not come in yet. Mark it as come in first.',
  KNOWN_UNTIL_AFTER_TODAY: '{{day}} has not come yet. Every sale can be in up to today at most.',
  STAFF_UNKNOWN: 'This staff member is no longer there.',
  STAFF_NAME_TAKEN: 'There is already somebody called {{name}}.',
  STAFF_HAS_LEFT: '{{name}} has left. Choose somebody who is here.',
  STAFF_NAME_EMPTY: 'Say the name of a staff member.',
  ORDER_UNKNOWN: 'This order is no longer there. Look at the orders again.',
  SATISFACTION_UNKNOWN: 'This is no longer there. Look at the customer again.',
  CONTACT_UNKNOWN: 'This contact is no longer in the timeline. Look at the timeline again.',
  CONTACT_TOUCHPOINT_EMPTY: 'A contact needs its touchpoint: a visit, a call, a message. Choose one and save again.',
  ATTACHMENT_UNKNOWN: 'This attachment is no longer in the archive. Look at the timeline again.',
  ATTACHMENT_EMPTY: '{{file}} is empty, so there is nothing to keep. Choose another file.',
  ATTACHMENT_TOO_LARGE:
    '{{file}} is larger than {{limit}} MB, too large to be kept inside the archive. Make it smaller, or note where it is kept.',
  ATTACHMENT_RUNS:
    '{{file}} is a program or a script. The archive keeps none, because opening one by mistake can harm this computer. Choose another file.',
  ATTACHMENT_NO_PICTURE: '{{file}} is not a picture that can be shown here. Choose a PNG, JPEG, GIF or WebP.',
  CUSTOMER_OWN_COMPANY:
    '{{name}} cannot be their own company, nor belong to one that belongs to them. Choose another one.',
  OWN_FIELD_UNKNOWN: 'This own field is no longer in the archive. Look at the list of own fields again.',
  OWN_FIELD_NAME_EMPTY: 'A field needs a name. Enter one and save again.',
  OWN_FIELD_NAME_TAKEN: 'There is already a field “{{name}}”. Choose another name.',
  OWN_FIELD_NO_CHOICES: 'A field to choose from needs at least one choice. Enter one and save again.',
  OWN_FIELD_CHOICE_UNKNOWN:
    'The choice that is to be called “{{choice}}” is no longer in “{{field}}”. Look at its choices again.',
  OWN_FIELD_CHOICE_TWICE: '“{{field}}” would have the choice “{{choice}}” twice. Give each choice a name of its own.',
  OWN_FIELD_TOO_MANY: 'An archive can have at most {{most}} own fields. Remove one that is not used.',
  OWN_FIELD_VALUE_UNREADABLE_NUMBER: '“{{value}}” is not a number for {{field}}. Write it like 12 or 12.5.',
  OWN_FIELD_VALUE_UNREADABLE_MONEY:
    '“{{value}}” is not an amount for {{field}}. Write it like 12.50, in the currency of the archive.',
  OWN_FIELD_VALUE_UNREADABLE_DATE: '“{{value}}” is not a date. Write {{field}} like 2026-03-14.',
  OWN_FIELD_VALUE_UNREADABLE_CHOICE:
    '“{{value}}” is not among the choices of {{field}}. Choose one of them, or add it to the field.',
  OWN_FIELD_VALUE_UNREADABLE_YES_NO: '“{{value}}” is neither yes nor no. Choose one of them for {{field}}.',
  LIFE_EVENT_UNKNOWN: 'This life event is no longer there. Look at the customer’s page again.',
  LIFE_EVENT_EMPTY: 'Say what happened, then save again.',
  PREFERENCE_UNKNOWN: 'This preference is no longer there. Look at the customer’s page again.',
  PREFERENCE_EMPTY: 'Write what the customer likes or avoids, then save again.',
  PERSON_UNKNOWN: 'This person is no longer there. Look at the customer’s page again.',
  PERSON_NAME_EMPTY: 'Enter a name, or choose a customer.',
  PERSON_IS_THE_CUSTOMER: '{{names}} is the customer on this page. Choose someone else.',
  PERSON_ALREADY_AROUND: '{{names}} is already among the related people. Change that entry.',
  REFERRAL_CYCLE:
    '{{names}} cannot have referred this customer: it is the same customer, or one they referred themselves. Choose someone else.',
  DATE_UNKNOWN: 'This date is no longer there. Look at the customer’s page again.',
  DATE_EMPTY: 'Enter a date, such as 12 May or lunar 8-15.',
  CUSTOMER_NUMBER_UNKNOWN: 'No customer has the number {{number}}. Look it up in the list of customers.',
  MERGE_SAME_CUSTOMER: 'Both are already one customer: {{name}}. There is nothing left to merge.',
  MERGE_BINNED: '{{name}} is in the bin. Restore the customer from the bin, then merge.',
  DUPLICATES_CHANGED:
    'The groups have changed since they were counted, so nothing was merged. Look at the new numbers, then merge.',
  ACT_UNKNOWN: 'This change is no longer in the history. Look at the history again.',
  ACT_NOT_UNDOABLE: 'This change cannot be undone.',
  ACT_ALREADY_UNDONE: 'This change has already been undone. There is nothing left to undo.',
  ACT_HELD_BACK:
    'This cannot be undone, because something was changed again later: {{names}}. Undo the later change first.',
  ACT_STAYS_IN_PART:
    'Part of this was changed again later and would stay as it is. Look at the change in the history, then undo it there.',
  CURRENCY_UNKNOWN: '“{{currency}}” is not a currency. Use its three letters, such as CNY, EUR or USD.',
  DAY_INVALID: '“{{day}}” is not a date. Write it as year-month-day, such as 2026-03-31.',
  REPORT_EMPTY:
    'From {{from}} to {{to}} no customer bought anything in {{currency}}, so there is no report to write. Choose another period.',
  FOLDER_MISSING: 'There is no folder {{path}}. Create it, or choose another.',
  PERIOD_REVERSED: 'The period ends before it begins ({{from}} to {{to}}). Swap the two dates.',
  RANKING_NO_ORDERS: 'There are no orders in this period. Choose a longer period, or import orders.',
  INPUT_TEXT_TOO_LONG: 'An entry is longer than {{most}} characters, the most that fit. Shorten it, then save again.',
  INPUT_LIST_TOO_LONG: 'There are more than {{most}} entries, the most that fit. Take some out, then save again.',
  INPUT_INVALID: 'Something entered cannot be used. Check it, correct it and try again.',
  DEFECT:
    'Something went wrong inside Shuke. What was saved before is still there. Try again; if it comes back, close Shuke and open it again.',
} satisfies Record<ErrorCode | 'FILE_KIND_UNSUPPORTED_numbers', string>;
