import type { Decimal, PlainDecimal } from '../decimal.ts';
import { parseDecimal, parsePlainDecimal, plainDecimalOfNumber } from '../decimal.ts';
import { tidyCell } from '../text.ts';
import type { Cell, DecimalMark } from './fields.ts';

const none: Decimal = { digits: 0n, scale: 0 };

/** 9折 is a tenth off: the number says what is left to pay, in tenths (in hundredths where it has two digits). */
const zhe = /^(\d{1,2}(?:\.\d{1,4})?)\s?折$/u;
const hanZhe = /^([一二三四五六七八九])([一二三四五六七八九])?\s?折$/u;
const hanDigits = '零一二三四五六七八九';
const withoutDiscount = new Set([
  '无',
  '無',
  '无折扣',
  '不打折',
  '原价',
  '全价',
  '正价',
  '-',
  '—',
  'none',
  'no',
  '无优惠',
]);

function offOfZhe(text: string): Decimal | null {
  const han = hanZhe.exec(text);
  const digits = han === null ? zhe.exec(text)?.[1] : `${han[1] ?? ''}${han[2] ?? ''}`.replace(/./gu, hanDigit);
  if (digits === undefined) return null;
  const paid = parseDecimal(digits, 'point');
  if (typeof paid === 'string') return null;
  const isHundredths = digits.length === 2 && digits !== '10';
  const scale = paid.scale + (isHundredths ? 2 : 1);
  return { digits: 10n ** BigInt(scale) - paid.digits, scale };
}

function hanDigit(character: string): string {
  return String(hanDigits.indexOf(character));
}

function isFraction(value: Decimal): boolean {
  return value.digits >= 0n && value.digits <= 10n ** BigInt(value.scale);
}

/** What is left of one. */
export function remainderAfter({ digits, scale }: PlainDecimal | Decimal): PlainDecimal | Decimal {
  return typeof digits === 'number'
    ? { digits: 10 ** scale - digits, scale }
    : { digits: 10n ** BigInt(scale) - digits, scale };
}

/**
 * A discount as the fraction of the price that is off, 0 to 1: "0.15", "15%", "8.5折"; anything else is unreadable. Where
 * a column says what is left to pay (`isToPay`), 0.8 is 0.2 off; 8折 says so itself.
 */
export function readDiscount(
  cell: Cell,
  mark: DecimalMark,
  isToPay = false,
): PlainDecimal | Decimal | 'blank' | 'unreadable' {
  const off = (fraction: PlainDecimal | Decimal) => (isToPay ? remainderAfter(fraction) : fraction);
  if (cell === null) return 'blank';
  if (typeof cell !== 'string') {
    if (typeof cell !== 'number') return 'unreadable';
    const plain = plainDecimalOfNumber(cell);
    if (plain !== null) return cell >= 0 && cell <= 1 ? off(plain) : 'unreadable';
    return readDiscount(String(cell), 'point', isToPay);
  }
  const plain = parsePlainDecimal(cell, mark);
  if (plain !== null) return plain.digits >= 0 && plain.digits <= 10 ** plain.scale ? off(plain) : 'unreadable';
  const text = tidyCell(cell.slice(0, 50).normalize('NFKC')).toLowerCase();
  if (text === '') return 'blank';
  if (withoutDiscount.has(text)) return none;
  if (text.endsWith('折')) return offOfZhe(text) ?? 'unreadable';
  const isPercent = text.endsWith('%');
  const value = parseDecimal(isPercent ? text.slice(0, -1).trimEnd() : text, mark);
  if (typeof value === 'string') return value === 'blank' ? 'blank' : 'unreadable';
  const fraction = isPercent ? { digits: value.digits, scale: value.scale + 2 } : value;
  return isFraction(fraction) ? off(fraction) : 'unreadable';
}
