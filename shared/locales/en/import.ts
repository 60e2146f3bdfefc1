import type { Calendar } from '../../dates/remembered-day.ts';
import type { importWarningCodes } from '../../import/contract.ts';
import type {
  DateOrder,
  DecimalMark,
  ImportMode,
  MatchKey,
  NamedField,
  NamedKind,
  RememberedImportKind,
} from '../../import/fields.ts';
import type { PassedOverReason } from '../../import/no-record.ts';
import type { ColumnContent, Delimiter, FileFormat, TextEncoding } from '../../import/recognition.ts';
import type { RejectionReason } from '../../import/rows.ts';
import type { JobProgress } from '../../jobs/contract.ts';
import type { JobKind } from '../../jobs/job-kinds.ts';
import { simpleFields } from '../../records/customer-fields.ts';
import { byList, columnFieldNames, fieldNames, recordFieldNames } from '../field-words.ts';
import { customerFields } from './customer-fields.ts';
import { history } from './history.ts';

type WarningCode = (typeof importWarningCodes)[number];

/** `{{count}}` is the number of rows, customers or cells; `{{value}}` what stood in the cell, `{{field}}` a word of `fields`. */
export const importWords = {
  fields: {
    ...columnFieldNames(history.fields.relations),
    ...columnFieldNames(history.fields.contacts),
    ...fieldNames(simpleFields, customerFields),
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
    kind: 'Person or company',
    otherNames: 'Other names',
    phoneLabels: 'Labels of phones',
    phoneConfirmedDays: 'Phones confirmed on',
    emailLabels: 'Labels of e-mails',
    wechat: 'WeChat',
    wechatLabels: 'Labels of WeChat',
    addressLabel: 'Label of the address',
    addressConfirmedDay: 'Address confirmed on',
    otherAddresses: 'Other addresses',
    birthdayAsTyped: 'Birthday as typed',
    birthdayCalendar: 'Birthday: solar or lunar',
    dates: 'Dates to remember',
    company: 'Company',
    lookedAfterBy: 'Looked after by',
    companyNumber: 'Company number',
    referredBy: 'Referred by',
    consent: 'Consent',
    consentDay: 'Consent date',
    doNotContact: 'Do not contact',
    lifeEvents: 'Life events',
    preferences: 'Likes and never',
    avoids: 'Avoids',
    order: 'Order number',
    day: 'Order date',
    time: 'Time of day',
    product: 'Product number',
    description: 'Product name',
    category: 'Category',
    channel: 'Channel',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    discount: 'Discount',
    discountAmount: 'Discount in money',
    amount: 'Amount',
    paidOut: 'Money paid out',
    refunded: 'Money given back',
    cost: 'Cost',
    currency: 'Currency',
    return: 'Return',
    status: 'Status or type',
    moneyDirection: 'Money in or out',
    servedBy: 'Served by',
    visit: 'Visit (lines of one order)',
    paymentState: 'Order paid or unpaid',
    dueDay: 'Payment due on',
    paidDay: 'Payment received on',
    paidOfOrder: 'Paid of the order',
    boughtFor: 'Bought for',
    author: 'Author',
    dueContactDay: 'Contact was due on',
    dueContactText: 'Due contact was about',
    personNumber: 'Their customer number',
    personName: 'Related person',
    relation: 'Relationship',
    relationBack: 'The other way round',
    influence: 'Influence (1–5)',
    personPreferences: 'What they like',
    personNote: 'Note on the person',
    personConfirmedDay: 'Relation confirmed on',
    ...recordFieldNames(history.lists, history.fields, (name) => `${name}: time`),
  } satisfies Record<NamedField, string>,
  /** The day of a row of the timeline, where `fields.day` is that of an order. */
  contactDay: 'Contact date',
  kinds: {
    orders: 'Orders',
    customers: 'Customers',
    timeline: 'Timeline',
    people: 'Related people',
    vcard: 'Address book',
    ...byList(history.lists, ({ name }) => name),
  } satisfies Record<RememberedImportKind, string>,
  modes: {
    add: 'Add new only',
    fill: 'Add new, fill blanks',
    replace: 'Add new, replace what differs',
  } satisfies Record<ImportMode, string>,
  modeHints: {
    add: 'Existing customers and orders stay exactly as they are.',
    fill: 'Existing values stay; only blanks are filled and missing lines of an order added.',
    replace: 'The file wins. An empty cell never erases anything.',
  } satisfies Record<ImportMode, string>,
  matches: {
    number: 'Customer number',
    phone: 'Phone',
    email: 'E-mail',
    'name+phone': 'Name and phone',
    name: 'Name only',
  } satisfies Record<MatchKey, string>,
  matchHints: {
    number: 'Rows with the same customer number are the same customer.',
    phone: 'Rows with the same phone are the same customer, however the phone is written.',
    email: 'Rows with the same e-mail address are the same customer.',
    'name+phone': 'Rows are the same customer only where both name and phone agree.',
    name: 'By the name alone, two people of the same name become one customer.',
  } satisfies Record<MatchKey, string>,
  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    gb18030: 'Simplified Chinese (GB18030, GBK)',
    big5: 'Traditional Chinese (Big5)',
    'utf-16le': 'Unicode (UTF-16, LE)',
    'utf-16be': 'Unicode (UTF-16, BE)',
    shift_jis: 'Japanese (Shift JIS)',
    'euc-jp': 'Japanese (EUC-JP)',
    'euc-kr': 'Korean (EUC-KR, CP949)',
    'windows-1252': 'Western European (Windows)',
    'windows-1250': 'Central European (Windows)',
    'iso-8859-2': 'Central European (ISO 8859-2)',
    'windows-1251': 'Cyrillic (Windows)',
    'koi8-r': 'Cyrillic (KOI8-R)',
    ibm866: 'Cyrillic (DOS)',
    'x-mac-cyrillic': 'Cyrillic (Mac)',
    'windows-1253': 'Greek (Windows)',
    'windows-1254': 'Turkish (Windows)',
    'windows-1257': 'Baltic (Windows)',
    macintosh: 'Western European (Mac)',
  } satisfies Record<TextEncoding, string>,
  delimiters: { ',': 'Comma', '\t': 'Tab', ';': 'Semicolon', '|': 'Vertical bar' } satisfies Record<Delimiter, string>,
  formats: {
    csv: 'Text table (CSV)',
    xlsx: 'Excel workbook (XLSX)',
    xls: 'Old Excel workbook (XLS)',
    ods: 'OpenDocument spreadsheet (ODS)',
  } satisfies Record<FileFormat, string>,
  contents: {
    empty: 'Empty',
    text: 'Text',
    integer: 'Whole numbers',
    decimal: 'Numbers',
    day: 'Dates',
    dayAndTime: 'Dates with time',
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
  birthdayCalendars: { solar: 'Solar unless it says lunar', lunar: 'Lunar unless it says solar' } satisfies Record<
    Calendar,
    string
  >,
  namesOf: { anyone: 'People and companies', companies: 'Companies' } satisfies Record<NamedKind, string>,
  discountKinds: { share: 'The share that is off', toPay: 'The share left to pay', money: 'Money off' },
  positiveReturns: { asWritten: 'Leave as written', turn: 'Count as money back' },
  positiveReturnsMeans: {
    asWritten: 'Money received: it adds to the revenue.',
    turn: 'Money given back: it is taken off the revenue.',
  },
  partlyPaidAs: { unpaid: 'All of it', paid: 'Nothing' },
  partlyPaidAsMeans: {
    unpaid: 'Enter what was paid as a payment after the import.',
    paid: 'The rest was settled since.',
  },
  rejections: {
    dayMissing: 'There is no date.',
    dayUnreadable: '“{{value}}” cannot be read as a date.',
    amountMissing: 'There is no amount.',
    amountUnreadable: '“{{value}}” cannot be read as an amount.',
    amountTooLarge: '“{{value}}” is too large an amount.',
    matchKeyMissing: 'Nothing under {{field}}, so the customer cannot be recognised.',
    nameMissing: 'The row names no customer: no number, name, phone or e-mail.',
    personMissing: 'The row names no related person: no name and no number.',
    valueMissing: 'Nothing under {{field}}, which every row needs.',
    valueUnreadable: '“{{value}}” is nothing that {{field}} can be.',
    cardNamesNobody: 'No one is named: no name, phone, e-mail or WeChat.',
  } satisfies Record<RejectionReason, string>,
  passedOver: {
    empty_one: '{{count}} row with nothing in the imported columns was passed over.',
    empty_other: '{{count}} rows with nothing in the imported columns were passed over.',
    total_one: '{{count}} total was passed over (row {{rows}}): {{examples}}',
    total_other: '{{count}} totals were passed over (rows {{rows}}): {{examples}}',
    group_one: '{{count}} group line was passed over (row {{rows}}): {{examples}}',
    group_other: '{{count}} group lines were passed over (rows {{rows}}): {{examples}}',
    page_one: '{{count}} page line was passed over (row {{rows}}): {{examples}}',
    page_other: '{{count}} page lines were passed over (rows {{rows}}): {{examples}}',
    heading_one: '{{count}} repeated heading line was passed over (row {{rows}}).',
    heading_other: '{{count}} repeated heading lines were passed over (rows {{rows}}).',
    notFilledIn_one: '{{count}} row without a date or an outcome was passed over.',
    notFilledIn_other: '{{count}} rows without a date or an outcome were passed over.',
  } satisfies Record<`${PassedOverReason}_one` | `${PassedOverReason}_other`, string>,
  warnings: {
    namesakesBecomeOne_one:
      'Customers are told apart by name alone: {{count}} name is in several rows, which are taken as one person’s.',
    namesakesBecomeOne_other:
      'Customers are told apart by name alone: {{count}} names are in several rows, which are taken as one person’s each.',
    fileCutShort_one:
      'The file ends in the middle of {{count}} row: it was cut short, and what followed is missing. Ask for it again.',
    fileCutShort_other:
      'The file ends in the middle of {{count}} rows: it was cut short, and what followed is missing. Ask for it again.',
    formulasNotComputed_one:
      '{{count}} cell holds a formula that was never computed: it counts as blank. Open the file in Excel, save it, and choose it again.',
    formulasNotComputed_other:
      '{{count}} cells hold formulas that were never computed: they count as blank. Open the file in Excel, save it, and choose it again.',
    perhapsOrders_one:
      'Is this a list of orders? Its {{count}} column with days and amounts is skipped when it is imported as customers.',
    perhapsOrders_other:
      'Is this a list of orders? Its {{count}} columns with days and amounts are skipped when it is imported as customers.',
    customersWithoutName_one: '{{count}} customer has no name. If a column holds the names, assign it to the name.',
    customersWithoutName_other: '{{count}} customers have no name. If a column holds the names, assign it to the name.',
    keptApart_one: '{{count}} number, phone or e-mail is shared by people of different names: they are kept apart.',
    keptApart_other:
      '{{count}} numbers, phones or e-mails are shared by people of different names: they are kept apart.',
    joinedEarlier_one:
      '{{count}} customer of the archive is several people in this file: an earlier import joined them. Nothing of that customer was changed. To separate them, undo that import and bring its file again.',
    joinedEarlier_other:
      '{{count}} customers of the archive are several people each in this file: an earlier import joined them. Nothing of these customers was changed. To separate them, undo that import and bring its file again.',
    positiveReturnsAsWritten_one:
      '{{count}} return has a positive amount; it counts as written and adds to the revenue.',
    positiveReturnsAsWritten_other:
      '{{count}} returns have a positive amount; they count as written and add to the revenue.',
    positiveReturnsTurned_one: '{{count}} return had a positive amount; it now counts as money given back.',
    positiveReturnsTurned_other: '{{count}} returns had a positive amount; they now count as money given back.',
    encodingDoubtful_one:
      'The encoding was guessed by the letters of {{count}} text, and another is nearly as likely. Check how the names look.',
    encodingDoubtful_other:
      'The encoding was guessed by the letters of {{count}} texts, and another is nearly as likely. Check how the names look.',
    badBytes_one: '{{count}} byte does not fit the encoding and shows as �. Try another encoding.',
    badBytes_other: '{{count}} bytes do not fit the encoding and show as �. Try another encoding.',
    birthdayUnreadable_one:
      'The birthday of {{count}} customer cannot be read as a date: it is kept as typed, without a reminder.',
    birthdayUnreadable_other:
      'The birthdays of {{count}} customers cannot be read as dates: they are kept as typed, without a reminder.',
    phoneShortened_one:
      'Excel shortened the phone of {{count}} customer to something like 1.38E+10: its last digits are lost. Set the column to text in the spreadsheet, or export it again, and bring the file once more.',
    phoneShortened_other:
      'Excel shortened the phones of {{count}} customers to something like 1.38E+10: their last digits are lost. Set the column to text in the spreadsheet, or export it again, and bring the file once more.',
    phoneDoubtful_one: 'The phone of {{count}} customer has too few or too many digits; it is kept as typed.',
    phoneDoubtful_other: 'The phones of {{count}} customers have too few or too many digits; they are kept as typed.',
    ownFieldUnreadable_one: '{{count}} value does not fit the type of its own field and was kept as text.',
    ownFieldUnreadable_other: '{{count}} values do not fit the type of their own field and were kept as text.',
    timeUnreadable_one: '{{count}} time of day cannot be read and stays empty.',
    timeUnreadable_other: '{{count}} times of day cannot be read and stay empty.',
    quantityUnreadable_one: '{{count}} quantity cannot be read and stays empty.',
    quantityUnreadable_other: '{{count}} quantities cannot be read and stay empty.',
    unitPriceUnreadable_one: '{{count}} unit price cannot be read and stays empty.',
    unitPriceUnreadable_other: '{{count}} unit prices cannot be read and stay empty.',
    refundedUnreadable_one: '{{count}} amount given back cannot be read and was not subtracted.',
    refundedUnreadable_other: '{{count}} amounts given back cannot be read and were not subtracted.',
    ordersBecameSales_one: '{{count}} order that was no sale is one now.',
    ordersBecameSales_other: '{{count}} orders that were no sales are sales now.',
    ordersBecameNoSale_one: '{{count}} order that counted as a sale is none any more.',
    ordersBecameNoSale_other: '{{count}} orders that counted as sales are none any more.',
    discountUnreadable_one: '{{count}} discount cannot be read and was not counted.',
    discountUnreadable_other: '{{count}} discounts cannot be read and were not counted.',
    costUnreadable_one: '{{count}} cost cannot be read and stays empty.',
    costUnreadable_other: '{{count}} costs cannot be read and stay empty.',
    rowNotFound_one:
      '{{count}} row names a contact or order that is not in the archive: it came without it. Import timeline and orders, then this file again.',
    rowNotFound_other:
      '{{count}} rows name contacts or orders that are not in the archive: they came without them. Import timeline and orders, then this file again.',
    inTwoGroups_one:
      '{{count}} row would end before it begins, or put a customer into two households, two company groups or twice into one group at a time: it was passed over.',
    inTwoGroups_other:
      '{{count}} rows would end before they begin, or put customers into two households, two company groups or twice into one group at a time: they were passed over.',
    detailUnreadable_one: '{{count}} cell (type, consent, channels…) could not be read and is left blank.',
    detailUnreadable_other: '{{count}} cells (type, consent, channels…) could not be read and are left blank.',
    partlyPaid_one:
      '{{count}} row says that its order is partly paid, and not how much: all of it counts as owed. Enter what was paid as a payment.',
    partlyPaid_other:
      '{{count}} rows say that their orders are partly paid, and not how much: all of it counts as owed. Enter what was paid as payments.',
    partlyPaidTakenAsPaid_one: '{{count}} row says that its order is partly paid; nothing of it counts as owed.',
    partlyPaidTakenAsPaid_other:
      '{{count}} rows say that their orders are partly paid; nothing of them counts as owed.',
    partPaymentsMade_one: '{{count}} order is paid in part; what was paid is added as a payment.',
    partPaymentsMade_other: '{{count}} orders are paid in part; what was paid is added as payments.',
    moodUnreadable_one: '{{count}} mood could not be read and is left blank.',
    moodUnreadable_other: '{{count}} moods could not be read and are left blank.',
    directionUnreadable_one: 'In {{count}} row it is not clear who contacted whom; it is left blank.',
    directionUnreadable_other: 'In {{count}} rows it is not clear who contacted whom; it is left blank.',
    minutesUnreadable_one: '{{count}} figure of minutes could not be read and is left blank.',
    minutesUnreadable_other: '{{count}} figures of minutes could not be read and are left blank.',
    nextDayUnreadable_one: '{{count}} next contact could not be read as a date and is left blank.',
    nextDayUnreadable_other: '{{count}} next contacts could not be read as dates and are left blank.',
    influenceUnreadable_one: '{{count}} influence is not from 1 to 5 and is left blank.',
    influenceUnreadable_other: '{{count}} influences are not from 1 to 5 and are left blank.',
    currencyUnknown_one:
      '{{count}} row names a currency Shuke does not know; it counts in the currency of the archive.',
    currencyUnknown_other:
      '{{count}} rows name a currency Shuke does not know; they count in the currency of the archive.',
    returnUnreadable_one: '{{count}} row does not say clearly whether it is a return; it counts as a sale.',
    returnUnreadable_other: '{{count}} rows do not say clearly whether they are returns; they count as sales.',
    numberMangled_one:
      '{{count}} number looks shortened by a spreadsheet (like 1.23E+15); it is kept as it is. Compare it with the original.',
    numberMangled_other:
      '{{count}} numbers look shortened by a spreadsheet (like 1.23E+15); they are kept as they are. Compare them with the originals.',
    formulaPrefixRemoved_one: 'An apostrophe that only guarded against formulas was taken off {{count}} cell.',
    formulaPrefixRemoved_other: 'An apostrophe that only guarded against formulas was taken off {{count}} cells.',
    controlCharactersReplaced_one: '{{count}} cell contained invisible control characters; they were replaced by �.',
    controlCharactersReplaced_other: '{{count}} cells contained invisible control characters; they were replaced by �.',
    valuesCut_one:
      '{{count}} row holds more than can be kept (a text that is too long, or too many entries); the beginning is kept.',
    valuesCut_other:
      '{{count}} rows hold more than can be kept (a text that is too long, or too many entries); the beginning is kept.',
    excelSerialDay_one: '{{count}} date was written as a plain number; it was read as an Excel date.',
    excelSerialDay_other: '{{count}} dates were written as plain numbers; they were read as Excel dates.',
    roundedAmount_one: '{{count}} amount has more decimals than its currency and was rounded.',
    roundedAmount_other: '{{count}} amounts have more decimals than their currency and were rounded.',
    dayTaken_one: '{{count}} row has an outcome and no date; it was given the date of the import.',
    dayTaken_other: '{{count}} rows have an outcome and no date; they were given the date of the import.',
    listDayTaken_one: '{{count}} row has an outcome and no date; it was given the date of the list.',
    listDayTaken_other: '{{count}} rows have an outcome and no date; they were given the date of the list.',
    dueContactsSettled_one: '{{count}} row settles a contact that was due.',
    dueContactsSettled_other: '{{count}} rows settle contacts that were due.',
    yearTaken_one: '{{count}} date has no year; it was taken from the dates around it.',
    yearTaken_other: '{{count}} dates have no year; it was taken from the dates around them.',
    yearAssumed_one: '{{count}} date says no year, and no other date of the file does: check the year.',
    yearAssumed_other: '{{count}} dates say no year, and no other date of the file does: check the year.',
    amountComputed_one: '{{count}} row has no amount; quantity × unit price was taken.',
    amountComputed_other: '{{count}} rows have no amount; quantity × unit price was taken.',
    filledDown_one: '{{count}} row leaves who or when blank; it was filled from the row above.',
    filledDown_other: '{{count}} rows leave who or when blank; they were filled from the rows above.',
    shopEmailLeftOut_one: 'In {{count}} row your own e-mail address was next to the customer’s; it was left out.',
    shopEmailLeftOut_other: 'In {{count}} rows your own e-mail address was next to the customer’s; it was left out.',
    sumOfSeveralRows_one:
      'The amount of {{count}} row stands in a cell merged with rows above: it counts once, in the first of them.',
    sumOfSeveralRows_other:
      'The amounts of {{count}} rows stand in cells merged with rows above: each counts once, in the first of its rows.',
    customersDisagree_one: 'For {{count}} customer the rows disagree; the most recent row was used.',
    customersDisagree_other: 'For {{count}} customers the rows disagree; the most recent row was used.',
    undatedCustomersDisagree_one: 'For {{count}} customer the rows disagree; what most rows say was used.',
    undatedCustomersDisagree_other: 'For {{count}} customers the rows disagree; what most rows say was used.',
    repeatedLines_one:
      '{{count}} line is the same as an earlier line in every imported column. It counts like any other: the same can be sold twice.',
    repeatedLines_other:
      '{{count}} lines are the same as an earlier line in every imported column. They count like any other: the same can be sold twice.',
    repeatedLinesTakenOnce_one: '{{count}} line is the same as an earlier one; it was passed over, as you chose.',
    repeatedLinesTakenOnce_other:
      '{{count}} lines are the same as an earlier one; they were passed over, as you chose.',
    ordersDifferNotTaken_one:
      '{{count}} order is in the archive with other lines; it was left as it is. To update it, choose “Add new, replace what differs”.',
    ordersDifferNotTaken_other:
      '{{count}} orders are in the archive with other lines; they were left as they are. To update them, choose “Add new, replace what differs”.',
    visitsThereAsLines_one:
      '{{count}} visit of this file is in the archive line by line, each line an order: the same sales, and nothing is taken twice. To make it one order, undo the earlier import and bring the file again.',
    visitsThereAsLines_other:
      '{{count}} visits of this file are in the archive line by line, each line an order: the same sales, and nothing is taken twice. To make each visit one order, undo the earlier import and bring the file again.',
    linesThereAsVisits_one:
      'Lines of this file are in the archive as {{count}} order, one for the visit: the same sales, and nothing is taken twice.',
    linesThereAsVisits_other:
      'Lines of this file are in the archive as {{count}} orders, one for each visit: the same sales, and nothing is taken twice.',
    otherCurrencies_one: '{{count}} row is in another currency; it is kept, and never added to the others.',
    otherCurrencies_other: '{{count}} rows are in another currency; they are kept, and never added to the others.',
    dateOrderAssumed_one: '{{count}} date could be read in two ways, like 03/04/05; check the order of day and month.',
    dateOrderAssumed_other:
      '{{count}} dates could be read in two ways, like 03/04/05; check the order of day and month.',
    discountAssumed_one:
      '{{count}} column of discounts could say the share that is off, the share left to pay, or money; it was read as the share that is off: please check.',
    discountAssumed_other:
      '{{count}} columns of discounts could say the share that is off, the share left to pay, or money; they were read as the share that is off: please check.',
    decimalMarkAssumed_one: '{{count}} amount could be read in two ways, like 1,234; check the decimal mark.',
    decimalMarkAssumed_other: '{{count}} amounts could be read in two ways, like 1,234; check the decimal mark.',
    walkInRows_one: '{{count}} row names no customer: it counts as a walk-in sale, in the revenue but in no ranking.',
    walkInRows_other: '{{count}} rows name no customer: they count as walk-in sales, in the revenue but in no ranking.',
    cardsJoined_one:
      '{{count}} entry names the same person as an earlier one (same name, and same phone, e-mail or WeChat); the two become one.',
    cardsJoined_other:
      '{{count}} entries name the same person as an earlier one (same name, and same phone, e-mail or WeChat); they are combined.',
    photosLeftOut_one: '{{count}} photo is not a picture Shuke can show, or is too large; it is left out.',
    photosLeftOut_other: '{{count}} photos are not pictures Shuke can show, or are too large; they are left out.',
    ownNumbersOfOthers_one:
      '{{count}} automatic number (like #1) belongs to another name in this archive. If the file is from another archive, two people would become one: recognise customers by name and phone instead. If the customer was only renamed, go on.',
    ownNumbersOfOthers_other:
      '{{count}} automatic numbers (like #1) belong to other names in this archive. If the file is from another archive, two people would become one: recognise customers by name and phone instead. If they were only renamed, go on.',
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
    copying: 'Copying',
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
    archiveCopy: 'Copy of the archive',
    rankingSave: 'Exporting the ranking',
    tableSave: 'Exporting a table',
    duplicates: 'Search for duplicates',
    mergeAll: 'Merging duplicates',
  } satisfies Record<JobKind, string>,
  jobStates: {
    running: 'Running',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  } satisfies Record<JobProgress['state'], string>,
};
