import { type Decimal, multiplyDecimals, parseDecimal, scaledDigits } from '../decimal.ts';
import { inUnitsOfPlaces, minorDigits, moneyToDecimalText } from '../money.ts';
import { readTypedAmount } from '../read-typed-amount.ts';
import { isAgreedFree } from '../terms/agreed-free.ts';
import type { SaleLine } from './contract.ts';

/** A line of a sale as it is in a form. */
export interface TypedSaleLine {
  product: string;
  quantity: string;
  amount: string;
  isReturn: boolean;
  /** What one of it costs, where that is known; millionths of the currency's whole unit. */
  unitPriceMillionths: number | null;
}

export const emptySaleLine: TypedSaleLine = {
  product: '',
  quantity: '',
  amount: '',
  isReturn: false,
  unitPriceMillionths: null,
};

/** Nothing is typed in the line yet, so it is no part of the sale. */
export function isBlankLine({ product, quantity, amount }: TypedSaleLine): boolean {
  return [product, quantity, amount].every((text) => text.trim() === '');
}

export interface PriceSetting {
  currency: string;
  /** What is agreed to be taken off every price. */
  discountMillionths: number | null;
  /** What is agreed to cost nothing, as it was typed. */
  free: string;
}

const million = 1_000_000;

/**
 * What the line comes to by its price and what is agreed, as text; '' where its price or its quantity is not known. Nothing
 * typed: one.
 */
function proposedAmount(line: TypedSaleLine, { currency, discountMillionths, free }: PriceSetting): string {
  const { unitPriceMillionths } = line;
  if (isAgreedFree(free, line.product)) return moneyToDecimalText({ minor: 0, currency });
  const quantity = line.quantity.trim() === '' ? million : readQuantity(line.quantity);
  if (unitPriceMillionths === null || quantity === null) return '';
  const factors = [unitPriceMillionths, quantity, million - (discountMillionths ?? 0)].map(millionthsAsDecimal);
  const minor = inUnitsOfPlaces(factors.reduce(multiplyDecimals), minorDigits(currency));
  return minor !== 'tooLarge' && minor >= 0 ? moneyToDecimalText({ minor, currency }) : '';
}

function millionthsAsDecimal(millionths: number): Decimal {
  return { digits: BigInt(millionths), scale: 6 };
}

/** The line with a change; the amount follows price and quantity as long as no other amount was typed. */
export function changedLine(line: TypedSaleLine, change: Partial<TypedSaleLine>, setting: PriceSetting): TypedSaleLine {
  const changed = { ...line, ...change };
  if (change.amount !== undefined) return changed;
  const isProposed = line.amount.trim() === '' || line.amount === proposedAmount(line, setting);
  return isProposed ? { ...changed, amount: proposedAmount(changed, setting) } : changed;
}

/** Millionths; null where it cannot be read. */
function readQuantity(typed: string): number | null {
  const read = parseDecimal(typed.trim(), 'point');
  if (typeof read === 'string') return null;
  const millionths = Number(scaledDigits(read, 6));
  return Number.isSafeInteger(millionths) && millionths >= 0 ? millionths : null;
}

export type UnreadPart = 'quantity' | 'amount';

/** Why a line cannot be taken as it is; null: it can. */
export function unreadPartOf(line: TypedSaleLine, currency: string): UnreadPart | null {
  if (line.quantity.trim() !== '' && readQuantity(line.quantity) === null) return 'quantity';
  const amount = readTypedAmount(line.amount, currency);
  return line.amount.trim() !== '' && (amount === null || amount < 0) ? 'amount' : null;
}

/** The lines that say something, as they are kept; null where one of them cannot be read. */
export function readSaleLines(lines: readonly TypedSaleLine[], currency: string): SaleLine[] | null {
  const said = lines.filter((line) => !isBlankLine(line));
  if (said.some((line) => unreadPartOf(line, currency) !== null)) return null;
  return said.map((line) => ({
    product: line.product.trim(),
    quantityMillionths: line.quantity.trim() === '' ? null : readQuantity(line.quantity),
    amountMinor: readTypedAmount(line.amount, currency) ?? 0,
    isReturn: line.isReturn,
  }));
}

/** Minor units: what was bought less what came back. */
export function totalOfLines(lines: readonly SaleLine[]): number {
  return lines.reduce((sum, { amountMinor, isReturn }) => sum + (isReturn ? -amountMinor : amountMinor), 0);
}

/** A line as it would be typed. Its price is not known: another quantity leaves the amount as it is. */
export function typedLine(
  { product, quantityMillionths, amountMinor, isReturn }: SaleLine,
  currency: string,
): TypedSaleLine {
  return {
    product,
    quantity: quantityMillionths === null ? '' : String(quantityMillionths / million),
    amount: moneyToDecimalText({ minor: amountMinor, currency }),
    isReturn,
    unitPriceMillionths: null,
  };
}
