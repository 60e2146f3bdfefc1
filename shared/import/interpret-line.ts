import { hasMorePlaces } from '../decimal.ts';
import { yesNoWords } from '../exchange/exchange-words.ts';
import { minorDigits } from '../money.ts';
import { currencyOfText } from '../read-amount.ts';
import { amountReader } from './amount-of-line.ts';
import { roundingOf, scaled } from './any-decimal.ts';
import { rememberedByText } from './bounded-cache.ts';
import { cellAsTyped, type FlagCell } from './cell-text.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import { dayAndTimeReader } from './day-and-time-cells.ts';
import type { Interpretation, OrderField } from './fields.ts';
import { isLineRejection, type LineRejection } from './line-rejection.ts';
import { millionths, numberCells } from './number-cells.ts';
import { paymentReader } from './payment-reader.ts';
import { returnMarkOf, returnMarkOfText } from './return-words.ts';
import type { InterpretedLine } from './rows.ts';
import { stateReader } from './state-reader.ts';

export type LineReader = (cells: Cells, flag: FlagCell) => InterpretedLine | LineRejection;

/** Prepares the reading of the order line in every row of a file. */
export function lineReader(interpretation: Interpretation): LineReader {
  const { mapping, homeCurrency, isExchange = false, isPaidOutBelowZero = false } = interpretation;
  const single = (field: OrderField): number => mapping[field]?.[0] ?? -1;
  const refundedColumn = single('refunded');
  const paidColumn = single('paidOfOrder');
  const costColumn = single('cost');
  const homeDigits = minorDigits(homeCurrency);

  const numbers = numberCells(interpretation);
  const readDayAndTime = dayAndTimeReader(interpretation);
  const readAmount = amountReader(interpretation, numbers);
  const readCurrency = currencyReader(interpretation);
  const isMarkedReturn = returnMarkReader(interpretation);
  const readState = stateReader(interpretation);
  const readPayment = paymentReader(interpretation);
  const readers = textReadersFor(interpretation);
  const readOrder = readers.number(mapping.order);
  const readVisit = readers.number(mapping.visit);
  const readProduct = readers.number(mapping.product);
  const readDescription = readers.line(mapping.description);
  const readCategory = readers.line(mapping.category);
  const readChannel = readers.line(mapping.channel);
  const readServedBy = readers.line(mapping.servedBy);

  /** What the order's amount was given back of; null where no column says it. */
  function refundedOf(cells: Cells, digits: number, flag: FlagCell): number | null {
    if (refundedColumn < 0) return null;
    const minor = numbers.minor(cells[refundedColumn], digits);
    if (minor === 'unreadable') flag('refundedUnreadable');
    return typeof minor === 'number' ? Math.abs(minor) : 0;
  }

  function optionalMinor(cells: Cells, column: number, digits: number, flagUnreadable: () => void): number | null {
    const minor = column < 0 ? null : numbers.minor(cells[column], digits);
    if (minor !== 'unreadable') return minor;
    flagUnreadable();
    return null;
  }

  return (cells, flag) => {
    const dayAndTime = readDayAndTime(cells, flag);
    if (isLineRejection(dayAndTime)) return dayAndTime;
    const amount = readAmount(cells, flag);
    if (isLineRejection(amount)) return amount;

    const currency = readCurrency(cells, amount.currencyMark, flag);
    const digits = currency === homeCurrency ? homeDigits : minorDigits(currency);
    const amountRead = scaled(amount.exact, digits);
    if (amountRead === 'tooLarge') return { reason: 'amountTooLarge', field: amount.field };
    const isRounded = hasMorePlaces(amount.exact, digits);
    if (isRounded) flag('roundedAmount');

    let quantityMillionths = millionths(amount.quantity, () => flag('quantityUnreadable'));
    let costMinor = optionalMinor(cells, costColumn, digits, () => flag('costUnreadable'));
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
    const refundedMinor = refundedOf(cells, digits, flag);
    const paidMinor = optionalMinor(cells, paidColumn, digits, () => flag('detailUnreadable'));
    const state =
      readState === null
        ? null
        : readState(cells, {
            isNegative: amountMinor < 0,
            isPaidOut: isPaidOutBelowZero ? amountMinor < 0 : amount.isPaidOut,
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
      ...dayAndTime,
      product: readProduct(cells, flag),
      description: readDescription(cells, flag),
      category: readCategory(cells, flag),
      channel: readChannel(cells, flag),
      servedBy: readServedBy(cells, flag),
      payment: readPayment === null ? null : readPayment(cells, flag, paidMinor !== null),
      quantityMillionths,
      unitPriceMillionths: millionths(amount.unitPrice, () => flag('unitPriceUnreadable')),
      discountMillionths: amount.discountMillionths(flag),
      amountMinor,
      costMinor,
      currency,
      isReturn,
      noSale: state?.reason ?? null,
      state: state?.state ?? null,
      refundedMinor:
        refundedMinor === 0 || isReturn || amountMinor < 0 || state?.takenAs === 'noSale' ? null : refundedMinor,
      paidMinor,
      roundingMillionths: isRounded ? roundingOf(amount.exact, amountRead, digits) : null,
    };
  };
}

/** The currency of a row: of its column, else as it is written with the amount, else the archive's. */
function currencyReader({
  mapping,
  homeCurrency,
}: Interpretation): (cells: Cells, mark: string | null, flag: FlagCell) => string {
  const [column = -1] = mapping.currency ?? [];
  const currencyOf = rememberedByText((text) => currencyOfText(text, homeCurrency));
  return (cells, mark, flag) => {
    const cell = column < 0 ? null : (cells[column] ?? null);
    const typed = typeof cell === 'string' ? cell.trim() : cellAsTyped(cell);
    if (typed !== '') {
      const currency = currencyOf(typed);
      if (currency !== null) return currency;
      flag('currencyUnknown');
    }
    return mark === null ? homeCurrency : (currencyOf(mark) ?? homeCurrency);
  };
}

/** Whether the column of returns marks a row. */
function returnMarkReader({ mapping, isExchange = false }: Interpretation): (cells: Cells, flag: FlagCell) => boolean {
  const [column = -1] = mapping.return ?? [];
  const markOfText = rememberedByText(returnMarkOfText);
  if (column < 0) return () => false;
  return (cells, flag) => {
    const cell = cells[column] ?? null;
    if (isExchange) return typeof cell === 'string' && yesNoWords.codeOf(cell) === 'yes';
    const mark = typeof cell === 'string' ? markOfText(cell) : returnMarkOf(cell);
    if (mark === 'unknown') flag('returnUnreadable');
    return mark === 'return';
  };
}

/** Zero stays zero, and no −0. */
function belowZero(value: number): number {
  return value > 0 ? -value : value;
}
