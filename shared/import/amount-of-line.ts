import { addDecimals, type DecimalFailure, subtractDecimals } from '../decimal.ts';
import {
  type AnyDecimal,
  asNumber,
  exactOf,
  isBelowZero,
  isZero,
  magnitude,
  millionthPlaces,
  negated,
  product,
} from './any-decimal.ts';
import type { FlagCell } from './cell-text.ts';
import type { Cells } from './column-readers.ts';
import type { Interpretation, OrderField } from './fields.ts';
import { type LineRejection, rejectionOf } from './line-rejection.ts';
import { millionths, type NumberCells, type OptionalDecimal, type ReadAmountCell } from './number-cells.ts';
import { remainderAfter } from './read-discount.ts';

export interface AmountOfLine {
  /** As it stands in the row, or as quantity, price and discount make it. */
  exact: AnyDecimal;
  /** The currency written with it; null: none is. */
  currencyMark: string | null;
  /** It stands in the column of what was paid out; null: there is no such column. */
  isPaidOut: boolean | null;
  /** The column that says it, for a rejection. */
  field: OrderField;
  quantity: AnyDecimal | DecimalFailure;
  unitPrice: AnyDecimal | DecimalFailure;
  /** Of the price, a fraction in millionths; null where nothing or nothing readable says it. */
  discountMillionths(flag: FlagCell): number | null;
}

export type AmountReader = (cells: Cells, flag: FlagCell) => AmountOfLine | LineRejection;

/** What a row says of its price. */
interface Price {
  quantity: AnyDecimal | DecimalFailure;
  unitPrice: AnyDecimal | DecimalFailure;
  discount: OptionalDecimal;
  /** Money taken off the price. */
  moneyOff: OptionalDecimal;
}

/** Prepares the reading of what a row comes to: a column's amount, what was paid out, or quantity × price less discount. */
export function amountReader(interpretation: Interpretation, numbers: NumberCells): AmountReader {
  const { mapping } = interpretation;
  const single = (field: OrderField): number => mapping[field]?.[0] ?? -1;
  const isDiscountMoney = interpretation.discountIs === 'money' && mapping.discountAmount === undefined;
  const discountColumn = isDiscountMoney ? -1 : single('discount');
  const discountAmountColumn = single(isDiscountMoney ? 'discount' : 'discountAmount');
  const quantityColumn = single('quantity');
  const unitPriceColumn = single('unitPrice');
  const amountColumn = single('amount');
  const paidOutColumn = single('paidOut');

  /** Tills write money off with either sign. */
  function moneyOffOf(cells: Cells): OptionalDecimal {
    if (discountAmountColumn < 0) return 'blank';
    const read = numbers.amount(cells[discountAmountColumn]);
    if (typeof read === 'string') return read === 'blank' ? 'blank' : 'unreadable';
    return magnitude(read.value);
  }

  /** Below zero; null where the row says what came in, or neither. */
  function paidOutOf(cells: Cells): ReadAmountCell | null {
    if (paidOutColumn < 0) return null;
    const out = numbers.amount(cells[paidOutColumn]);
    if (typeof out === 'string' || isZero(out.value)) return null;
    const cameIn = numbers.amount(cells[amountColumn]);
    if (typeof cameIn !== 'string' && !isZero(cameIn.value)) return null;
    return { ...out, value: negated(exactOf(magnitude(out.value))) };
  }

  return (cells, flag) => {
    const unitPriceCell = unitPriceColumn < 0 ? 'blank' : numbers.amount(cells[unitPriceColumn]);
    const price: Price = {
      quantity: quantityColumn < 0 ? 'blank' : numbers.quantity(cells[quantityColumn]),
      unitPrice: typeof unitPriceCell === 'string' ? unitPriceCell : unitPriceCell.value,
      discount: discountColumn < 0 ? 'blank' : numbers.discount(cells[discountColumn]),
      moneyOff: moneyOffOf(cells),
    };
    const priceMark = typeof unitPriceCell === 'string' ? null : unitPriceCell.currencyMark;
    const paidOut = paidOutOf(cells);
    const isPaidOut = paidOutColumn < 0 ? null : paidOut !== null;
    const found = ({ value, currencyMark }: ReadAmountCell, field: OrderField): AmountOfLine => ({
      exact: value,
      currencyMark,
      isPaidOut,
      field,
      quantity: price.quantity,
      unitPrice: price.unitPrice,
      discountMillionths: (flagCell) => discountMillionths(price, flagCell),
    });
    if (paidOut !== null) return found(paidOut, amountColumn >= 0 ? 'amount' : 'unitPrice');
    if (amountColumn < 0) {
      const computed = computedAmount(price);
      return 'reason' in computed ? computed : found({ value: computed, currencyMark: priceMark }, 'unitPrice');
    }
    const amount = numbers.amount(cells[amountColumn]);
    if (typeof amount !== 'string') return found(amount, 'amount');
    // What a formula was to compute, or nobody wrote down.
    const computed = amount === 'blank' ? computedAmount(price) : null;
    if (computed === null || 'reason' in computed) return { reason: rejectionOf(amount), field: 'amount' };
    flag('amountComputed');
    return found({ value: computed, currencyMark: priceMark }, 'amount');
  };
}

function computedAmount({ quantity, unitPrice, discount, moneyOff }: Price): AnyDecimal | LineRejection {
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

/** Also where the discount is written in money. */
function discountMillionths({ quantity, unitPrice, discount, moneyOff }: Price, flag: FlagCell): number | null {
  if (moneyOff === 'unreadable') flag('discountUnreadable');
  if (typeof moneyOff === 'string' || discount !== 'blank') {
    return millionths(discount, () => flag('discountUnreadable'));
  }
  if (typeof quantity === 'string' || typeof unitPrice === 'string') return null;
  const full = Math.abs(asNumber(product(quantity, unitPrice)));
  const share = full === 0 ? 0 : asNumber(moneyOff) / full;
  return share > 0 && share <= 1 ? Math.round(share * 10 ** millionthPlaces) : null;
}
