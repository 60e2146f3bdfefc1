import type { importWarningCodes } from '../../import/contract.ts';
import type {
  DateOrder,
  DecimalMark,
  ImportField,
  ImportMode,
  MatchKey,
  RememberedImportKind,
} from '../../import/fields.ts';
import type { ColumnContent, Delimiter, FileFormat, TextEncoding } from '../../import/recognition.ts';
import type { RejectionReason } from '../../import/rows.ts';
import type { JobProgress, jobKinds } from '../../jobs/contract.ts';

type WarningCode = (typeof importWarningCodes)[number];

/** `{{count}}` is the number of rows, customers or cells; `{{value}}` what stood in the cell, `{{field}}` a word of `fields`. */
export const importWords = {
  fields: {
    number: 'Customer number',
    name: 'Customer name',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    city: 'City',
    postcode: 'Postcode',
    country: 'Country',
    birthday: 'Birthday',
    tags: 'Tags',
    note: 'Note',
    order: 'Order number',
    day: 'Order day',
    time: 'Time of day',
    product: 'Product number',
    description: 'Product name',
    category: 'Category',
    channel: 'Channel',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    discount: 'Discount',
    amount: 'Amount',
    cost: 'Cost',
    currency: 'Currency',
    return: 'Return',
    servedBy: 'Served by',
  } satisfies Record<ImportField, string>,
  kinds: { orders: 'Orders', customers: 'Customers', vcard: 'Address book' } satisfies Record<
    RememberedImportKind,
    string
  >,
  modes: {
    add: 'Add only what is new',
    fill: 'Add, and fill what is empty',
    replace: 'Add, and replace what differs',
  } satisfies Record<ImportMode, string>,
  modeHints: {
    add: 'Customers and orders that are there already stay exactly as they are.',
    fill: 'What is there stays; only empty places are filled and missing lines of an order added.',
    replace: 'What the file says counts. An empty cell never erases anything.',
  } satisfies Record<ImportMode, string>,
  matches: {
    number: 'Customer number',
    phone: 'Phone',
    email: 'E-mail',
    'name+phone': 'Name and phone',
    name: 'Name only',
  } satisfies Record<MatchKey, string>,
  matchHints: {
    number: 'Rows with the same customer number are the same person.',
    phone: 'Rows with the same phone are the same person, however the phone is written.',
    email: 'Rows with the same e-mail address are the same person.',
    'name+phone': 'Rows are the same person only where both name and phone agree.',
    name: 'By the name alone, two people of the same name become one customer.',
  } satisfies Record<MatchKey, string>,
  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    gb18030: 'Simplified Chinese (GB18030, GBK)',
    big5: 'Traditional Chinese (Big5)',
    'utf-16le': 'Unicode (UTF-16, LE)',
    'utf-16be': 'Unicode (UTF-16, BE)',
    shift_jis: 'Japanese (Shift JIS)',
    'windows-1252': 'Western European (Windows)',
  } satisfies Record<TextEncoding, string>,
  delimiters: { ',': 'Comma', '\t': 'Tab', ';': 'Semicolon', '|': 'Vertical bar' } satisfies Record<Delimiter, string>,
  formats: { csv: 'Text table (CSV)', xlsx: 'Excel workbook (XLSX)', xls: 'Old Excel workbook (XLS)' } satisfies Record<
    FileFormat,
    string
  >,
  contents: {
    empty: 'Empty',
    text: 'Text',
    integer: 'Whole numbers',
    decimal: 'Numbers',
    day: 'Days',
    dayAndTime: 'Days with time',
    yesNo: 'Yes or no',
    phone: 'Phone numbers',
    email: 'E-mail addresses',
  } satisfies Record<ColumnContent, string>,
  certainty: { heading: 'by its heading', content: 'by its content' },
  dateOrders: {
    ymd: 'Year, month, day',
    dmy: 'Day, month, year',
    mdy: 'Month, day, year',
  } satisfies Record<DateOrder, string>,
  decimalMarks: { point: 'Point: 1,234.56', comma: 'Comma: 1.234,56' } satisfies Record<DecimalMark, string>,
  positiveReturns: { asWritten: 'Leave as written', turn: 'Count as money back' },
  positiveReturnsMeans: {
    asWritten: 'Money received: it adds to the revenue.',
    turn: 'Money given back: it is taken off the revenue.',
  },
  rejections: {
    dayMissing: 'The order has no day.',
    dayUnreadable: '“{{value}}” cannot be read as a day.',
    amountMissing: 'There is no amount.',
    amountUnreadable: '“{{value}}” cannot be read as an amount.',
    amountTooLarge: '“{{value}}” is too large an amount.',
    matchKeyMissing: 'Empty: {{field}}, by which customers are recognised.',
    nameMissing: 'The row names no customer: no number, name, phone or e-mail.',
    cardNamesNobody: 'Nobody is named: no name, phone, e-mail or WeChat.',
  } satisfies Record<RejectionReason, string>,
  warnings: {
    namesakesBecomeOne_one:
      'The file knows its customers by name alone ({{count}} name): people who share a name become one customer.',
    namesakesBecomeOne_other:
      'The file knows its customers by name alone ({{count}} names): people who share a name become one customer.',
    positiveReturnsAsWritten_one:
      '{{count}} return has a positive amount; it counts as written and adds to the revenue.',
    positiveReturnsAsWritten_other:
      '{{count}} returns have a positive amount; they count as written and add to the revenue.',
    positiveReturnsTurned_one: '{{count}} return had a positive amount; it now counts as money given back.',
    positiveReturnsTurned_other: '{{count}} returns had a positive amount; they now count as money given back.',
    badBytes_one: '{{count}} byte does not fit the encoding and shows as �. Try another encoding.',
    badBytes_other: '{{count}} bytes do not fit the encoding and show as �. Try another encoding.',
    birthdayUnreadable_one: '{{count}} birthday cannot be read as a day; it is kept as typed.',
    birthdayUnreadable_other: '{{count}} birthdays cannot be read as days; they are kept as typed.',
    ownFieldUnreadable_one: '{{count}} value is not what its own field asks for; it is kept as typed.',
    ownFieldUnreadable_other: '{{count}} values are not what their own fields ask for; they are kept as typed.',
    timeUnreadable_one: '{{count}} time of day cannot be read and stays empty.',
    timeUnreadable_other: '{{count}} times of day cannot be read and stay empty.',
    quantityUnreadable_one: '{{count}} quantity cannot be read and stays empty.',
    quantityUnreadable_other: '{{count}} quantities cannot be read and stay empty.',
    unitPriceUnreadable_one: '{{count}} unit price cannot be read and stays empty.',
    unitPriceUnreadable_other: '{{count}} unit prices cannot be read and stay empty.',
    discountUnreadable_one: '{{count}} discount cannot be read and was not counted.',
    discountUnreadable_other: '{{count}} discounts cannot be read and were not counted.',
    costUnreadable_one: '{{count}} cost cannot be read and stays empty.',
    costUnreadable_other: '{{count}} costs cannot be read and stay empty.',
    currencyUnknown_one:
      '{{count}} row names a currency Shuke does not know; it counts in the currency of the archive.',
    currencyUnknown_other:
      '{{count}} rows name a currency Shuke does not know; they count in the currency of the archive.',
    returnUnreadable_one: '{{count}} row does not say clearly whether it is a return; it counts as a sale.',
    returnUnreadable_other: '{{count}} rows do not say clearly whether they are returns; they count as sales.',
    numberMangled_one:
      '{{count}} number looks shortened by a spreadsheet (like 1.23E+15); it is kept as it stands. Compare it with the original.',
    numberMangled_other:
      '{{count}} numbers look shortened by a spreadsheet (like 1.23E+15); they are kept as they stand. Compare them with the originals.',
    formulaPrefixRemoved_one: 'An apostrophe that only guarded against formulas was taken off {{count}} cell.',
    formulaPrefixRemoved_other: 'An apostrophe that only guarded against formulas was taken off {{count}} cells.',
    controlCharactersReplaced_one: '{{count}} cell held invisible control characters; they were replaced by �.',
    controlCharactersReplaced_other: '{{count}} cells held invisible control characters; they were replaced by �.',
    excelSerialDay_one: '{{count}} day was written as a bare number; it was read as Excel counts days.',
    excelSerialDay_other: '{{count}} days were written as bare numbers; they were read as Excel counts days.',
    roundedAmount_one: '{{count}} amount has more decimals than its currency and was rounded.',
    roundedAmount_other: '{{count}} amounts have more decimals than their currency and were rounded.',
    customersDisagree_one: 'For {{count}} customer the rows disagree; what stands with the latest day was taken.',
    customersDisagree_other: 'For {{count}} customers the rows disagree; what stands with the latest day was taken.',
    repeatedLines_one:
      '{{count}} line is the same as an earlier line in every column taken over. It counts like any other: the same can be sold twice. If it is there by mistake, take it out of the file before it is imported.',
    repeatedLines_other:
      '{{count}} lines are the same as an earlier line in every column taken over. They count like any other: the same can be sold twice. If they are there by mistake, take them out of the file before it is imported.',
    ordersDifferNotTaken_one:
      '{{count}} order is in the archive with other lines; it was left as it is. To take it over, replace what differs.',
    ordersDifferNotTaken_other:
      '{{count}} orders are in the archive with other lines; they were left as they are. To take them over, replace what differs.',
    otherCurrencies_one: '{{count}} row is in another currency; it is kept, and never added to the others.',
    otherCurrencies_other: '{{count}} rows are in another currency; they are kept, and never added to the others.',
    dateOrderAssumed_one: '{{count}} day could be read in two ways, like 03/04/05; check the order of day and month.',
    dateOrderAssumed_other:
      '{{count}} days could be read in two ways, like 03/04/05; check the order of day and month.',
    decimalMarkAssumed_one: '{{count}} amount could be read in two ways, like 1,234; check the decimal mark.',
    decimalMarkAssumed_other: '{{count}} amounts could be read in two ways, like 1,234; check the decimal mark.',
    walkInRows_one: '{{count}} row names no customer: it counts as a walk-in sale, in the revenue but in no ranking.',
    walkInRows_other: '{{count}} rows name no customer: they count as walk-in sales, in the revenue but in no ranking.',
    cardsJoined_one:
      '{{count}} entry is of somebody an earlier one names too (same name, and same phone, e-mail or WeChat); the two become one.',
    cardsJoined_other:
      '{{count}} entries are of people earlier ones name too (same name, and same phone, e-mail or WeChat); each becomes one with the earlier.',
    photosLeftOut_one: '{{count}} photo is no picture Shuke can show, or is too large; it is left out.',
    photosLeftOut_other: '{{count}} photos are no pictures Shuke can show, or are too large; they are left out.',
    matchedInBin_one: '{{count}} row belongs to a customer in the bin; the customer stays in the bin.',
    matchedInBin_other: '{{count}} rows belong to customers in the bin; the customers stay in the bin.',
  } satisfies Record<`${WarningCode}_one` | `${WarningCode}_other`, string>,
  examples: 'For example: {{examples}}',
  betweenRows: ', ',
  rows_one: 'Row {{rows}}',
  rows_other: 'Rows {{rows}}',
  cards_one: 'Card {{rows}}',
  cards_other: 'Cards {{rows}}',
  phases: {
    reading: 'Reading the file',
    matching: 'Comparing with the archive',
    writing: 'Writing',
    undoing: 'Undoing',
    checking: 'Checking',
    ranking: 'Ranking',
    saving: 'Making the file',
    finishing: 'Finishing',
    comparing: 'Comparing customers',
  } satisfies Record<JobProgress['phase'], string>,
  jobKinds: {
    importPlan: 'Trial run of an import',
    import: 'Import',
    importUndo: 'Undo of an import',
    check: 'Check of the archive',
    rankingSave: 'Saving the ranking',
    tableSave: 'Saving a table',
    sampleShop: 'Sample shop',
    duplicates: 'Search for duplicates',
  } satisfies Record<(typeof jobKinds)[number], string>,
  jobStates: {
    running: 'Under way',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  } satisfies Record<JobProgress['state'], string>,
};
