import type { ImportWarning } from '../../shared/import/contract.ts';

/** `weigh`: it changes figures or people, look before you go on; `note`: good to know, nothing is lost. */
export type Weight = 'weigh' | 'note';

/** The weightiest first: who becomes one person, whose money counts, what could not be read, what was only tidied. */
const order: Record<ImportWarning['code'], Weight> = {
  fileCutShort: 'weigh',
  formulasNotComputed: 'weigh',
  perhapsOrders: 'weigh',
  positiveReturnsAsWritten: 'weigh',
  customersWithoutName: 'weigh',
  namesakesBecomeOne: 'weigh',
  keptApart: 'weigh',
  joinedEarlier: 'weigh',
  ownNumbersOfOthers: 'weigh',
  customersDisagree: 'weigh',
  undatedCustomersDisagree: 'weigh',
  filledDown: 'weigh',
  yearTaken: 'weigh',
  dayTaken: 'weigh',
  listDayTaken: 'weigh',
  yearAssumed: 'weigh',
  amountComputed: 'weigh',
  sumOfSeveralRows: 'weigh',
  repeatedLines: 'weigh',
  repeatedLinesTakenOnce: 'weigh',
  ordersBecameNoSale: 'weigh',
  ordersDifferNotTaken: 'weigh',
  visitsThereAsLines: 'weigh',
  linesThereAsVisits: 'weigh',
  matchedInBin: 'weigh',
  photosLeftOut: 'weigh',
  dateOrderAssumed: 'weigh',
  decimalMarkAssumed: 'weigh',
  discountAssumed: 'weigh',
  badBytes: 'weigh',
  encodingDoubtful: 'weigh',
  numberMangled: 'weigh',
  otherCurrencies: 'weigh',
  currencyUnknown: 'weigh',
  returnUnreadable: 'weigh',
  refundedUnreadable: 'weigh',
  quantityUnreadable: 'weigh',
  unitPriceUnreadable: 'weigh',
  discountUnreadable: 'weigh',
  costUnreadable: 'weigh',
  valuesCut: 'weigh',
  birthdayUnreadable: 'weigh',
  ownFieldUnreadable: 'weigh',
  phoneShortened: 'weigh',
  phoneDoubtful: 'weigh',
  timeUnreadable: 'weigh',
  detailUnreadable: 'weigh',
  partlyPaid: 'weigh',
  partlyPaidTakenAsPaid: 'weigh',
  rowNotFound: 'weigh',
  inTwoGroups: 'weigh',
  nextDayUnreadable: 'weigh',
  minutesUnreadable: 'weigh',
  influenceUnreadable: 'weigh',
  moodUnreadable: 'weigh',
  directionUnreadable: 'weigh',
  positiveReturnsTurned: 'note',
  ordersBecameSales: 'note',
  partPaymentsMade: 'note',
  dueContactsSettled: 'note',
  cardsJoined: 'note',
  walkInRows: 'note',
  shopEmailLeftOut: 'note',
  roundedAmount: 'note',
  excelSerialDay: 'note',
  controlCharactersReplaced: 'note',
  formulaPrefixRemoved: 'note',
};
const codes = Object.keys(order);

export function weightOf(warning: Pick<ImportWarning, 'code'>): Weight {
  return order[warning.code];
}

export function weightiestFirst(warnings: readonly ImportWarning[]): ImportWarning[] {
  return [...warnings].sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}
