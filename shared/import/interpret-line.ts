import type { Decimal, DecimalFailure, PlainDecimal } from '../decimal.ts';
import {
  addDecimals,
  decimalOfNumber,
  exactOfPlain,
  hasMorePlaces,
  multiplyDecimals,
  multiplyPlain,
  parseDecimal,
  parsePlainDecimal,
  plainDecimalOfNumber,
  scaledPlain,
  subtractDecimals,
} from '../decimal.ts';
import { yesNoWords } from '../exchange/exchange-words.ts';
import { inUnitsOfPlaces, minorDigits } from '../money.ts';
import { currencyOfText, readAmount } from '../read-amount.ts';
import { rememberedByText } from './bounded-cache.ts';
import { cellAsTyped, type FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { Cell, Interpretation, OrderField } from './fields.ts';
import { paymentReader } from './payment-reader.ts';
import { type ReadDay, readDay } from './read-day.ts';
import { readDiscount, remainderAfter } from './read-discount.ts';
import { readTime } from './read-time.ts';
import { returnMarkOf, returnMarkOfText } from './return-words.ts';
import type { InterpretedLine, RejectionReason } from './rows.ts';
import { stateReader } from './state-reader.ts';

type AnyDecimal = PlainDecimal | Decimal;

/** Why a line cannot be taken: the reason and the field that rejects. */
export interface LineRejection {
  reason: RejectionReason;
  field: OrderField;
}

export type LineReader = (cells: Cells, flag: FlagCell) => InterpretedLine | LineRejection;

export function isLineRejection(line: InterpretedLine | LineRejection): line is LineRejection {
  return 'reason' in line;
}

const millionthPlaces = 6;
const midnight = '00:00:00';

function exactOf(value: AnyDecimal): Decimal {
  return typeof value.digits === 'bigint' ? { digits: value.digits, scale: value.scale } : exactOfPlain(asPlain(value));
}

function asPlain(value: AnyDecimal): PlainDecimal {
  return { digits: Number(value.digits), scale: value.scale };
}

function isPlain(value: AnyDecimal): value is PlainDecimal {
  return typeof value.digits === 'number';
}

function scaled(value: AnyDecimal, places: number): number | 'tooLarge' {
  return (isPlain(value) ? scaledPlain(value, places) : null) ?? inUnitsOfPlaces(exactOf(value), places);
}

function product(a: AnyDecimal, b: AnyDecimal): AnyDecimal {
  return (isPlain(a) && isPlain(b) ? multiplyPlain(a, b) : null) ?? multiplyDecimals(exactOf(a), exactOf(b));
}

function asNumber(value: AnyDecimal): number {
  return Number(value.digits) / 10 ** value.scale;
}

/** Zero stays zero, and no −0. */
function belowZero(value: number): number {
  return value > 0 ? -value : value;
}

function isBelowZero(value: AnyDecimal): boolean {
  return value.digits < 0;
}

function isZero(value: AnyDecimal): boolean {
  return Number(value.digits) === 0;
}

function magnitude(value: AnyDecimal): AnyDecimal {
  if (!isBelowZero(value)) return value;
  return isPlain(value) ? { ...value, digits: -value.digits } : negated(exactOf(value));
}

function negated({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

/** What rounding left out, in millionths of the currency's unit; null where even that cannot be said exactly. */
function roundingOf(exact: AnyDecimal, minor: number, digits: number): number | null {
  const left = subtractDecimals(exactOf(exact), { digits: BigInt(minor), scale: digits });
  const units = inUnitsOfPlaces(left, millionthPlaces);
  return units === 'tooLarge' || units === 0 ? null : units;
}

/** Counting words people write behind a quantity; 万, k and the like change the number and are not among them. */
const unitBehindQuantity =
  /^(.*[\d０-９])\s*(?:件|个|個|份|杯|只|支|瓶|盒|包|袋|套|双|雙|条|條|张|張|块|塊|本|箱|次|位|人|台|斤|公斤|千克|克|米|pcs?\.?|pieces?|ea|x|×|kg|g)$/iu;

function readQuantityText(text: string, interpretation: Interpretation): AnyDecimal | DecimalFailure {
  const read = parseDecimal(text, interpretation.decimalMark);
  if (read !== 'unreadable' || text.length > 40) return read;
  const number = unitBehindQuantity.exec(text.trim())?.[1];
  return number === undefined ? 'unreadable' : parseDecimal(number, interpretation.decimalMark);
}

interface ReadAmountCell {
  value: AnyDecimal;
  currencyMark: string | null;
}

/** Prepares the reading of the order line in every row of a file. */
export function lineReader(interpretation: Interpretation): LineReader {
  const { mapping, decimalMark, homeCurrency, isExchange = false, isPaidOutBelowZero = false } = interpretation;
  const single = (field: OrderField): number => mapping[field]?.[0] ?? -1;
  const dayColumn = single('day');
  const hasSeveralDayColumns = (mapping.day?.length ?? 0) > 1;
  const timeColumn = single('time');
  const quantityColumn = single('quantity');
  const unitPriceColumn = single('unitPrice');
  const isDiscountMoney = interpretation.discountIs === 'money' && mapping.discountAmount === undefined;
  const discountColumn = isDiscountMoney ? -1 : single('discount');
  const discountAmountColumn = single(isDiscountMoney ? 'discount' : 'discountAmount');
  const refundedColumn = single('refunded');
  const paidColumn = single('paidOfOrder');
  const amountColumn = single('amount');
  const paidOutColumn = single('paidOut');
  const costColumn = single('cost');
  const currencyColumn = single('currency');
  const returnColumn = single('return');
  const homeDigits = minorDigits(homeCurrency);
  const readState = stateReader(interpretation);

  const readers = textReadersFor(interpretation);
  const readOrder = readers.number(mapping.order);
  const readVisit = readers.number(mapping.visit);
  const readProduct = readers.number(mapping.product);
  const readDayText = readers.text(mapping.day);
  const readDescription = readers.line(mapping.description);
  const readCategory = readers.line(mapping.category);
  const readChannel = readers.line(mapping.channel);
  const readServedBy = readers.line(mapping.servedBy);
  const readPayment = paymentReader(interpretation);

  const dayReading = readingOfColumn(interpretation, dayColumn);
  const dayOfText = rememberedByText((text) => readDay(text, dayReading));
  const timeOfText = rememberedByText((text) => readTime(text));
  const returnMark = rememberedByText(returnMarkOfText);
  const currencyOf = rememberedByText((text) => currencyOfText(text, homeCurrency));
  const amountOfText = rememberedByText((text) => readAmount(text, decimalMark));
  const quantityOfText = rememberedByText((text) => readQuantityText(text, interpretation));
  const isDiscountToPay = interpretation.discountIs === 'toPay';
  const discountOfText = rememberedByText((text) => readDiscount(text, decimalMark, isDiscountToPay));

  function dayOfCells(cells: Cells, flag: FlagCell): ReadDay | LineRejection {
    const cell = hasSeveralDayColumns ? readDayText(cells, flag) : (cells[dayColumn] ?? null);
    const day = typeof cell === 'string' ? dayOfText(cell) : readDay(cell, dayReading);
    if (day !== null) return day;
    const isBlank = cell === null || (typeof cell === 'string' && cell.trim() === '');
    return { reason: isBlank ? 'dayMissing' : 'dayUnreadable', field: 'day' };
  }

  function timeOfCells(cells: Cells, day: ReadDay, flag: FlagCell): string | null {
    const cell = timeColumn < 0 ? null : (cells[timeColumn] ?? null);
    if (cell !== null && cell !== '') {
      const time = typeof cell === 'string' ? timeOfText(cell) : readTime(cell);
      if (time !== null) return time;
      if (typeof cell !== 'string' || cell.trim() !== '') flag('timeUnreadable');
    }
    if (day.timeUnreadable) flag('timeUnreadable');
    // Spreadsheets write midnight behind every day that has no time.
    return day.time === midnight ? null : day.time;
  }

  function amountOfCell(cell: Cell | undefined): ReadAmountCell | DecimalFailure {
    if (cell === null || cell === undefined) return 'blank';
    if (typeof cell === 'number') {
      const value = plainDecimalOfNumber(cell) ?? decimalOfNumber(cell);
      return typeof value === 'string' ? value : { value, currencyMark: null };
    }
    if (typeof cell !== 'string') return 'unreadable';
    const plain = parsePlainDecimal(cell, decimalMark);
    if (plain !== null) return { value: plain, currencyMark: null };
    const amount = amountOfText(cell);
    return typeof amount === 'string' ? amount : { value: amount.decimal, currencyMark: amount.currencyMark };
  }

  function quantityOfCell(cell: Cell | undefined): AnyDecimal | DecimalFailure {
    if (cell === null || cell === undefined) return 'blank';
    if (typeof cell === 'number') return plainDecimalOfNumber(cell) ?? decimalOfNumber(cell);
    if (typeof cell !== 'string') return 'unreadable';
    return parsePlainDecimal(cell, decimalMark) ?? quantityOfText(cell);
  }

  function discountOfCell(cell: Cell | undefined): AnyDecimal | 'blank' | 'unreadable' {
    if (cell === null || cell === undefined) return 'blank';
    if (isExchange) {
      const fraction = quantityOfCell(cell);
      return fraction === 'tooLarge' ? 'unreadable' : fraction;
    }
    return typeof cell === 'string' ? discountOfText(cell) : readDiscount(cell, decimalMark, isDiscountToPay);
  }

  /** Millionths of an optional number; null and flagged where it is unreadable or too large to be exact. */
  function millionths(value: AnyDecimal | DecimalFailure, unreadable: () => void): number | null {
    if (value === 'blank') return null;
    const result = typeof value === 'string' ? 'tooLarge' : scaled(value, millionthPlaces);
    if (result !== 'tooLarge') return result;
    unreadable();
    return null;
  }

  /** Money taken off the price; tills write it with either sign. */
  function moneyOffOfCells(cells: Cells): AnyDecimal | 'blank' | 'unreadable' {
    if (discountAmountColumn < 0) return 'blank';
    const read = amountOfCell(cells[discountAmountColumn]);
    if (typeof read === 'string') return read === 'blank' ? 'blank' : 'unreadable';
    return magnitude(read.value);
  }

  function computedAmount(
    quantity: AnyDecimal | DecimalFailure,
    unitPrice: AnyDecimal | DecimalFailure,
    discount: AnyDecimal | 'blank' | 'unreadable',
    moneyOff: AnyDecimal | 'blank' | 'unreadable',
  ): AnyDecimal | LineRejection {
    if (typeof quantity === 'string') return { reason: rejectionOf(quantity), field: 'quantity' };
    if (typeof unitPrice === 'string') return { reason: rejectionOf(unitPrice), field: 'unitPrice' };
    if (discount === 'unreadable') return { reason: 'amountUnreadable', field: 'discount' };
    if (moneyOff === 'unreadable') return { reason: 'amountUnreadable', field: 'discountAmount' };
    const full = product(quantity, unitPrice);
    const reduced = discount === 'blank' ? full : product(full, remainderAfter(discount));
    if (moneyOff === 'blank') return reduced;
    const off = exactOf(moneyOff);
    // Of what is given back the discount is given back too.
    return isBelowZero(reduced) ? addDecimals(exactOf(reduced), off) : subtractDecimals(exactOf(reduced), off);
  }

  /** Below zero; null where the row says what came in, or neither. */
  function paidOutOfCells(cells: Cells): ReadAmountCell | null {
    if (paidOutColumn < 0) return null;
    const out = amountOfCell(cells[paidOutColumn]);
    if (typeof out === 'string' || isZero(out.value)) return null;
    const cameIn = amountOfCell(cells[amountColumn]);
    if (typeof cameIn !== 'string' && !isZero(cameIn.value)) return null;
    return { ...out, value: negated(exactOf(magnitude(out.value))) };
  }

  function refundedOfCells(cells: Cells, digits: number, flag: FlagCell): number | null {
    if (refundedColumn < 0) return null;
    const read = amountOfCell(cells[refundedColumn]);
    if (read === 'blank') return 0;
    const minor = typeof read === 'string' ? 'tooLarge' : scaled(read.value, digits);
    if (minor !== 'tooLarge') return Math.abs(minor);
    flag('refundedUnreadable');
    return 0;
  }

  function paidOfCells(cells: Cells, digits: number, flag: FlagCell): number | null {
    const read = paidColumn < 0 ? 'blank' : amountOfCell(cells[paidColumn]);
    if (read === 'blank') return null;
    const minor = typeof read === 'string' ? 'tooLarge' : scaled(read.value, digits);
    if (minor !== 'tooLarge') return minor;
    flag('detailUnreadable');
    return null;
  }

  function currencyOfCells(cells: Cells, mark: string | null, flag: FlagCell): string {
    const cell = currencyColumn < 0 ? null : (cells[currencyColumn] ?? null);
    const typed = typeof cell === 'string' ? cell.trim() : cellAsTyped(cell);
    if (typed !== '') {
      const currency = currencyOf(typed);
      if (currency !== null) return currency;
      flag('currencyUnknown');
    }
    return mark === null ? homeCurrency : (currencyOf(mark) ?? homeCurrency);
  }

  function isMarkedReturn(cells: Cells, flag: FlagCell): boolean {
    if (returnColumn < 0) return false;
    const cell = cells[returnColumn] ?? null;
    if (isExchange) return typeof cell === 'string' && yesNoWords.codeOf(cell) === 'yes';
    const mark = typeof cell === 'string' ? returnMark(cell) : returnMarkOf(cell);
    if (mark === 'unknown') flag('returnUnreadable');
    return mark === 'return';
  }

  return (cells, flag) => {
    const day = dayOfCells(cells, flag);
    if ('reason' in day) return day;

    const quantity = quantityColumn < 0 ? 'blank' : quantityOfCell(cells[quantityColumn]);
    const unitPriceCell = unitPriceColumn < 0 ? 'blank' : amountOfCell(cells[unitPriceColumn]);
    const unitPrice = typeof unitPriceCell === 'string' ? unitPriceCell : unitPriceCell.value;
    const discount = discountColumn < 0 ? 'blank' : discountOfCell(cells[discountColumn]);
    const moneyOff = moneyOffOfCells(cells);

    const paidOut = paidOutOfCells(cells);
    let exactAmount: AnyDecimal;
    let currencyMark: string | null = null;
    if (paidOut !== null) {
      exactAmount = paidOut.value;
      currencyMark = paidOut.currencyMark;
    } else if (amountColumn >= 0) {
      const amount = amountOfCell(cells[amountColumn]);
      // What a formula was to compute, or nobody wrote down.
      const computed = amount === 'blank' ? computedAmount(quantity, unitPrice, discount, moneyOff) : null;
      if (computed !== null && !('reason' in computed)) {
        flag('amountComputed');
        exactAmount = computed;
        currencyMark = typeof unitPriceCell === 'string' ? null : unitPriceCell.currencyMark;
      } else if (typeof amount === 'string') {
        return { reason: rejectionOf(amount), field: 'amount' };
      } else {
        exactAmount = amount.value;
        currencyMark = amount.currencyMark;
      }
    } else {
      const amount = computedAmount(quantity, unitPrice, discount, moneyOff);
      if ('reason' in amount) return amount;
      exactAmount = amount;
      currencyMark = typeof unitPriceCell === 'string' ? null : unitPriceCell.currencyMark;
    }

    const currency = currencyOfCells(cells, currencyMark, flag);
    const digits = currency === homeCurrency ? homeDigits : minorDigits(currency);
    const amountRead = scaled(exactAmount, digits);
    if (amountRead === 'tooLarge') {
      return { reason: 'amountTooLarge', field: amountColumn >= 0 ? 'amount' : 'unitPrice' };
    }
    const isRounded = hasMorePlaces(exactAmount, digits);
    if (isRounded) flag('roundedAmount');

    let quantityMillionths = millionths(quantity, () => flag('quantityUnreadable'));
    let costMinor = costOf(cells, digits, flag);
    let amountMinor = amountRead;
    const isMarked = isMarkedReturn(cells, flag);
    if (isMarked && amountMinor > 0 && !isExchange) {
      flag('positiveReturn');
      if (interpretation.positiveReturns === 'turn') {
        amountMinor = -amountMinor;
        if (quantityMillionths !== null && quantityMillionths > 0) quantityMillionths = -quantityMillionths;
        if (costMinor !== null && costMinor > 0) costMinor = -costMinor;
      }
    }
    const refundedMinor = refundedOfCells(cells, digits, flag);
    const paidMinor = paidOfCells(cells, digits, flag);
    const state =
      readState === null
        ? null
        : readState(cells, {
            isNegative: amountMinor < 0,
            isPaidOut: isPaidOutBelowZero ? amountMinor < 0 : paidOutColumn < 0 ? null : paidOut !== null,
            refundedMinor,
          });
    if (state?.takenAs === 'return') {
      // A row of money back whose amount stands in the column of refunds alone.
      amountMinor = belowZero(amountMinor === 0 ? (refundedMinor ?? 0) : amountMinor);
      if (quantityMillionths !== null) quantityMillionths = belowZero(quantityMillionths);
      if (costMinor !== null) costMinor = belowZero(costMinor);
    }
    const isNegative = quantityMillionths === null ? amountMinor < 0 : quantityMillionths < 0;
    const isReturn = isMarked || state?.takenAs === 'return' || (isNegative && !isExchange);

    return {
      order: readOrder(cells, flag),
      visit: readVisit(cells, flag),
      day: day.day,
      time: timeOfLine(cells, day, flag),
      product: readProduct(cells, flag),
      description: readDescription(cells, flag),
      category: readCategory(cells, flag),
      channel: readChannel(cells, flag),
      servedBy: readServedBy(cells, flag),
      payment: readPayment === null ? null : readPayment(cells, flag, paidMinor !== null),
      quantityMillionths,
      unitPriceMillionths: millionths(unitPrice, () => flag('unitPriceUnreadable')),
      discountMillionths: shareOff(discount, moneyOff, quantity, unitPrice, flag),
      amountMinor,
      costMinor,
      currency,
      isReturn,
      noSale: state?.reason ?? null,
      state: state?.state ?? null,
      refundedMinor:
        refundedMinor === 0 || isReturn || amountMinor < 0 || state?.takenAs === 'noSale' ? null : refundedMinor,
      paidMinor,
      roundingMillionths: isRounded ? roundingOf(exactAmount, amountRead, digits) : null,
    };
  };

  function timeOfLine(cells: Cells, day: ReadDay, flag: FlagCell): string | null {
    if (day.isSerial) flag('excelSerialDay');
    return timeOfCells(cells, day, flag);
  }

  /** The discount as a fraction of the price, also where it is written in money. */
  function shareOff(
    discount: AnyDecimal | 'blank' | 'unreadable',
    moneyOff: AnyDecimal | 'blank' | 'unreadable',
    quantity: AnyDecimal | DecimalFailure,
    unitPrice: AnyDecimal | DecimalFailure,
    flag: FlagCell,
  ): number | null {
    if (moneyOff === 'unreadable') flag('discountUnreadable');
    if (typeof moneyOff === 'string' || discount !== 'blank')
      return millionths(discount, () => flag('discountUnreadable'));
    if (typeof quantity === 'string' || typeof unitPrice === 'string') return null;
    const full = Math.abs(asNumber(product(quantity, unitPrice)));
    const share = full === 0 ? 0 : asNumber(moneyOff) / full;
    return share > 0 && share <= 1 ? Math.round(share * 10 ** millionthPlaces) : null;
  }

  function costOf(cells: Cells, digits: number, flag: FlagCell): number | null {
    if (costColumn < 0) return null;
    const cost = amountOfCell(cells[costColumn]);
    if (cost === 'blank') return null;
    const minor = typeof cost === 'string' ? 'tooLarge' : scaled(cost.value, digits);
    if (minor !== 'tooLarge') return minor;
    flag('costUnreadable');
    return null;
  }
}

function rejectionOf(failure: DecimalFailure): RejectionReason {
  if (failure === 'blank') return 'amountMissing';
  return failure === 'tooLarge' ? 'amountTooLarge' : 'amountUnreadable';
}
