import {
  type Decimal,
  exactOfPlain,
  multiplyDecimals,
  multiplyPlain,
  type PlainDecimal,
  scaledPlain,
  subtractDecimals,
} from '../decimal.ts';
import { inUnitsOfPlaces } from '../money.ts';

/** A number of a cell: plain where a double holds it exactly, which is quicker, else of any size. */
export type AnyDecimal = PlainDecimal | Decimal;

export const millionthPlaces = 6;

export function exactOf(value: AnyDecimal): Decimal {
  return typeof value.digits === 'bigint' ? { digits: value.digits, scale: value.scale } : exactOfPlain(asPlain(value));
}

function asPlain(value: AnyDecimal): PlainDecimal {
  return { digits: Number(value.digits), scale: value.scale };
}

function isPlain(value: AnyDecimal): value is PlainDecimal {
  return typeof value.digits === 'number';
}

/** In whole units of `places` decimal places, rounded half away from zero. */
export function scaled(value: AnyDecimal, places: number): number | 'tooLarge' {
  return (isPlain(value) ? scaledPlain(value, places) : null) ?? inUnitsOfPlaces(exactOf(value), places);
}

export function product(a: AnyDecimal, b: AnyDecimal): AnyDecimal {
  return (isPlain(a) && isPlain(b) ? multiplyPlain(a, b) : null) ?? multiplyDecimals(exactOf(a), exactOf(b));
}

/** Rounded to a double. */
export function asNumber(value: AnyDecimal): number {
  return Number(value.digits) / 10 ** value.scale;
}

export function isBelowZero(value: AnyDecimal): boolean {
  return value.digits < 0;
}

export function isZero(value: AnyDecimal): boolean {
  return Number(value.digits) === 0;
}

export function magnitude(value: AnyDecimal): AnyDecimal {
  if (!isBelowZero(value)) return value;
  return isPlain(value) ? { ...value, digits: -value.digits } : negated(exactOf(value));
}

export function negated({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

/** What rounding left out, in millionths of the currency's unit; null where even that cannot be said exactly. */
export function roundingOf(exact: AnyDecimal, minor: number, digits: number): number | null {
  const left = subtractDecimals(exactOf(exact), { digits: BigInt(minor), scale: digits });
  const units = inUnitsOfPlaces(left, millionthPlaces);
  return units === 'tooLarge' || units === 0 ? null : units;
}
