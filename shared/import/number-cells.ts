import {
  type DecimalFailure,
  decimalOfNumber,
  parseDecimal,
  parsePlainDecimal,
  plainDecimalOfNumber,
} from '../decimal.ts';
import { readAmount } from '../read-amount.ts';
import { type AnyDecimal, millionthPlaces, scaled } from './any-decimal.ts';
import { rememberedByText } from './bounded-cache.ts';
import type { Cell, Interpretation } from './fields.ts';
import { readDiscount } from './read-discount.ts';

export interface ReadAmountCell {
  value: AnyDecimal;
  currencyMark: string | null;
}

/** A number that may be left out, or cannot be read. */
export type OptionalDecimal = AnyDecimal | 'blank' | 'unreadable';

/** How the numbers of a file's cells are read. */
export interface NumberCells {
  amount(cell: Cell | undefined): ReadAmountCell | DecimalFailure;
  quantity(cell: Cell | undefined): AnyDecimal | DecimalFailure;
  /** A fraction of the price. */
  discount(cell: Cell | undefined): OptionalDecimal;
  /**
   * An amount in minor units of a currency with `digits` digits: null where the cell is blank, `unreadable` where it holds
   * no number, or one too large to be exact.
   */
  minor(cell: Cell | undefined, digits: number): number | null | 'unreadable';
}

/** Prepares the reading of the numbers in the cells of a file. */
export function numberCells(interpretation: Interpretation): NumberCells {
  const { decimalMark, isExchange = false } = interpretation;
  const isDiscountToPay = interpretation.discountIs === 'toPay';
  const amountOfText = rememberedByText((text) => readAmount(text, decimalMark));
  const quantityOfText = rememberedByText((text) => readQuantityText(text, interpretation));
  const discountOfText = rememberedByText((text) => readDiscount(text, decimalMark, isDiscountToPay));

  function amount(cell: Cell | undefined): ReadAmountCell | DecimalFailure {
    if (cell === null || cell === undefined) return 'blank';
    if (typeof cell === 'number') {
      const value = plainDecimalOfNumber(cell) ?? decimalOfNumber(cell);
      return typeof value === 'string' ? value : { value, currencyMark: null };
    }
    if (typeof cell !== 'string') return 'unreadable';
    const plain = parsePlainDecimal(cell, decimalMark);
    if (plain !== null) return { value: plain, currencyMark: null };
    const read = amountOfText(cell);
    return typeof read === 'string' ? read : { value: read.decimal, currencyMark: read.currencyMark };
  }

  function quantity(cell: Cell | undefined): AnyDecimal | DecimalFailure {
    if (cell === null || cell === undefined) return 'blank';
    if (typeof cell === 'number') return plainDecimalOfNumber(cell) ?? decimalOfNumber(cell);
    if (typeof cell !== 'string') return 'unreadable';
    return parsePlainDecimal(cell, decimalMark) ?? quantityOfText(cell);
  }

  function discount(cell: Cell | undefined): OptionalDecimal {
    if (cell === null || cell === undefined) return 'blank';
    if (isExchange) {
      const fraction = quantity(cell);
      return fraction === 'tooLarge' ? 'unreadable' : fraction;
    }
    return typeof cell === 'string' ? discountOfText(cell) : readDiscount(cell, decimalMark, isDiscountToPay);
  }

  function minor(cell: Cell | undefined, digits: number): number | null | 'unreadable' {
    const read = amount(cell);
    if (read === 'blank') return null;
    const units = typeof read === 'string' ? 'tooLarge' : scaled(read.value, digits);
    return units === 'tooLarge' ? 'unreadable' : units;
  }

  return { amount, quantity, discount, minor };
}

/** Millionths of an optional number; null and flagged where it is unreadable or too large to be exact. */
export function millionths(value: AnyDecimal | DecimalFailure, flagUnreadable: () => void): number | null {
  if (value === 'blank') return null;
  const units = typeof value === 'string' ? 'tooLarge' : scaled(value, millionthPlaces);
  if (units !== 'tooLarge') return units;
  flagUnreadable();
  return null;
}

/** Counting words people write behind a quantity; 万, k and the like change the number and are not among them. */
const unitBehindQuantity =
  /^(.*[\d０-９])\s*(?:件|个|個|份|杯|只|支|瓶|盒|包|袋|套|双|雙|条|條|张|張|块|塊|本|箱|次|位|人|台|斤|公斤|千克|克|米|pcs?\.?|pieces?|ea|x|×|kg|g)$/iu;
/** Longer texts are no quantity with its unit. */
const longestQuantity = 40;

function readQuantityText(text: string, { decimalMark }: Interpretation): AnyDecimal | DecimalFailure {
  const read = parseDecimal(text, decimalMark);
  if (read !== 'unreadable' || text.length > longestQuantity) return read;
  const number = unitBehindQuantity.exec(text.trim())?.[1];
  return number === undefined ? 'unreadable' : parseDecimal(number, decimalMark);
}
