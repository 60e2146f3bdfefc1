import type { DecimalMark } from './import/fields.ts';

/** An exact decimal: digits ÷ 10^scale, scale ≥ 0. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** The same where the digits fit a JavaScript number exactly; what nearly every cell of a file is. */
export interface PlainDecimal {
  digits: number;
  scale: number;
}

/** Why a text is no decimal that can be taken. */
export type DecimalFailure = 'blank' | 'unreadable' | 'tooLarge';

/** More digits than any amount has; beyond it nothing is computed, so that hostile text costs nothing. */
const mostDigits = 400;
/** An IEEE double holds 15 significant decimal digits, and spreadsheets show no more. */
const spreadsheetDigits = 15;
/** Where the whole part is longer, 15 digits would cut into the cents; such text is taken exactly. */
const mostWholeDigitsWithNoise = 9;

/** 15 digits, sign and mark. */
const longestPlainText = 17;

const powersOfTen: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** Reads "12", "-12.34" and nothing else; null says: ask `parseDecimal`. No BigInt, no regular expression. */
export function parsePlainDecimal(text: string, mark: DecimalMark): PlainDecimal | null {
  const length = text.length;
  if (length === 0 || length > longestPlainText) return null;
  const markCode = mark === 'point' ? 46 : 44;
  const isNegative = text.charCodeAt(0) === 45;
  let digits = 0;
  let count = 0;
  let markAt = -1;
  for (let index = isNegative ? 1 : 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + (code - 48);
      count++;
    } else if (code === markCode && markAt < 0 && count > 0) markAt = index;
    else return null;
  }
  if (count === 0 || count > spreadsheetDigits || markAt === length - 1) return null;
  const scale = markAt < 0 ? 0 : length - 1 - markAt;
  return { digits: isNegative && digits !== 0 ? -digits : digits, scale };
}

const fullWidthOffset = 0xfee0;

/** Full-width signs to ASCII, every blank and apostrophe to one of its kind: one pass over the characters. */
function plainCharacters(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0xff01 && code <= 0xff5e) result += String.fromCharCode(code - fullWidthOffset);
    else if (code === 0x2212 || code === 0x2010 || code === 0x2011 || code === 0x2012 || code === 0x2013) result += '-';
    else if (code === 0x3000 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)) result += ' ';
    else if (code === 0x2019 || code === 0x02bc) result += "'";
    else if (code === 0x3002) result += '.';
    else if (code === 0x3001) result += ',';
    else if (code === 0x200b || code === 0xfeff || code === 0x200e || code === 0x200f) continue;
    else result += text[index];
  }
  return result.trim();
}

const wholeWithGroups = {
  point: /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)$/,
  comma: /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)$/,
} as const;

const onlyDigits = /^\d+$/;
const groupMarks = /[,.' ]/g;

/** Longest text that can still be a number a person or a program wrote. */
const longestText = 1_000;

/**
 * Reads a decimal as people and programs write it: thousands marks, blanks, Swiss apostrophes, brackets or a trailing
 * minus for negative, full-width digits, exponents. `mark` is the decimal mark of the column. Currency marks belong to
 * `readAmount` in read-amount.ts.
 */
export function parseDecimal(typed: string, mark: DecimalMark): Decimal | DecimalFailure {
  const plain = parsePlainDecimal(typed, mark);
  if (plain !== null) return { digits: BigInt(plain.digits), scale: plain.scale };
  if (typed.length > longestText) {
    const trimmed = typed.trim();
    return trimmed === '' ? 'blank' : onlyDigits.test(trimmed) ? 'tooLarge' : 'unreadable';
  }
  let text = plainCharacters(typed);
  if (text === '') return 'blank';
  if (text.startsWith("'")) text = text.slice(1).trimStart();
  let isNegative = false;
  if (text.startsWith('(') && text.endsWith(')')) {
    isNegative = true;
    text = text.slice(1, -1).trim();
    if (text.startsWith('-') || text.startsWith('+')) return 'unreadable';
  }
  if (text.startsWith('-') || text.startsWith('+')) {
    isNegative = isNegative || text.startsWith('-');
    text = text.slice(1).trimStart();
  } else if (text.endsWith('-') || text.endsWith('+')) {
    isNegative = isNegative || text.endsWith('-');
    text = text.slice(0, -1).trimEnd();
  }
  return signed(parseUnsigned(text, mark), isNegative);
}

function signed(value: Decimal | DecimalFailure, isNegative: boolean): Decimal | DecimalFailure {
  return typeof value === 'string' || !isNegative ? value : { digits: -value.digits, scale: value.scale };
}

function parseUnsigned(text: string, mark: DecimalMark): Decimal | DecimalFailure {
  let exponent = 0;
  let mantissa = text;
  const exponentAt = text.search(/[eE]/);
  if (exponentAt >= 0) {
    const exponentText = text.slice(exponentAt + 1);
    if (!/^[+-]?\d{1,6}$/.test(exponentText)) return 'unreadable';
    exponent = Number(exponentText);
    mantissa = text.slice(0, exponentAt);
  }
  const markCharacter = mark === 'point' ? '.' : ',';
  const markAt = mantissa.indexOf(markCharacter);
  const wholeText = markAt < 0 ? mantissa : mantissa.slice(0, markAt);
  const fraction = markAt < 0 ? '' : mantissa.slice(markAt + 1);
  if (fraction !== '' && !onlyDigits.test(fraction)) return 'unreadable';
  if (wholeText === '' && fraction === '') return 'unreadable';
  const hasGroups = wholeText !== '' && !onlyDigits.test(wholeText);
  if (hasGroups && (exponentAt >= 0 || !wholeWithGroups[mark].test(wholeText))) return 'unreadable';
  return withoutFloatNoise(hasGroups ? wholeText.replace(groupMarks, '') : wholeText, fraction, exponent);
}

function withoutFloatNoise(whole: string, fraction: string, exponent: number): Decimal | DecimalFailure {
  const digits = (whole + fraction).replace(/^0+/, '');
  const scale = fraction.length - exponent;
  if (digits === '') return { digits: 0n, scale: 0 };
  const wholeDigits = digits.length - scale;
  if (wholeDigits > mostDigits) return 'tooLarge';
  if (scale > mostDigits || digits.length > 2 * mostDigits) return 'unreadable';
  if (scale < 0) return { digits: BigInt(digits) * powerOfTen(-scale), scale: 0 };
  const exact = { digits: BigInt(digits), scale };
  if (digits.length <= spreadsheetDigits || wholeDigits > mostWholeDigitsWithNoise) return exact;
  return withoutTrailingZeros(roundDecimal(exact, scale - (digits.length - spreadsheetDigits)));
}

function withoutTrailingZeros(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  return { digits, scale };
}

/** The decimal a workbook's number shows: 8.324999999999999 is 8.325, as in the spreadsheet itself. */
export function decimalOfNumber(value: number): Decimal | DecimalFailure {
  if (!Number.isFinite(value)) return 'unreadable';
  return parseDecimal(String(value), 'point');
}

/** The exact plain decimal of a workbook's number where its shortest text is a plain one. */
export function plainDecimalOfNumber(value: number): PlainDecimal | null {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { digits: value === 0 ? 0 : value, scale: 0 };
  return parsePlainDecimal(String(value), 'point');
}

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: a.digits * powerOfTen(scale - a.scale) + b.digits * powerOfTen(scale - b.scale), scale };
}

/** The exact difference. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { digits: -b.digits, scale: b.scale });
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** Rounded to `places` decimal places, half away from zero (8.325 → 8.33, −2.5 → −3 at none). */
export function roundDecimal(value: Decimal, places: number): Decimal {
  return { digits: scaledDigits(value, places), scale: places };
}

/** value × 10^places as an integer, rounded half away from zero. */
export function scaledDigits(value: Decimal, places: number): bigint {
  if (value.scale <= places) return value.digits * powerOfTen(places - value.scale);
  return dividedHalfAway(value.digits, powerOfTen(value.scale - places));
}

function dividedHalfAway(digits: bigint, divisor: bigint): bigint {
  const quotient = digits / divisor;
  const remainder = digits % divisor;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  if (twice < divisor) return quotient;
  return digits < 0n ? quotient - 1n : quotient + 1n;
}

/** The product where it stays exact in a number, else null. */
export function multiplyPlain(a: PlainDecimal, b: PlainDecimal): PlainDecimal | null {
  const digits = a.digits * b.digits;
  return Number.isSafeInteger(digits) ? { digits: digits === 0 ? 0 : digits, scale: a.scale + b.scale } : null;
}

/** value × 10^places as an integer, rounded half away from zero; null where a number cannot hold it exactly. */
export function scaledPlain(value: PlainDecimal, places: number): number | null {
  const { digits, scale } = value;
  if (scale <= places) {
    const scaled = digits * (powersOfTen[places - scale] ?? Number.NaN);
    return Number.isSafeInteger(scaled) ? scaled : null;
  }
  const divisor = powersOfTen[scale - places];
  const magnitude = Math.abs(digits);
  // Below 10^15 the double quotient cannot reach the next whole number, so that the cut is exact.
  if (divisor === undefined || magnitude >= 1e15) return null;
  const quotient = Math.trunc(magnitude / divisor);
  const rounded = (magnitude - quotient * divisor) * 2 >= divisor ? quotient + 1 : quotient;
  return digits < 0 && rounded !== 0 ? -rounded : rounded;
}

/** True where rounding to `places` decimal places would change the value. */
export function hasMorePlaces(value: PlainDecimal | Decimal, places: number): boolean {
  if (value.scale <= places) return false;
  if (typeof value.digits === 'bigint') return value.digits % powerOfTen(value.scale - places) !== 0n;
  const divisor = powersOfTen[value.scale - places];
  return divisor === undefined ? value.digits !== 0 : value.digits % divisor !== 0;
}

export function exactOfPlain(value: PlainDecimal): Decimal {
  return { digits: BigInt(value.digits), scale: value.scale };
}

/** "-12033.51": no thousands marks, as many places as the scale says. */
export function formatDecimal(value: Decimal, mark: DecimalMark = 'point'): string {
  const isNegative = value.digits < 0n;
  const digits = String(isNegative ? -value.digits : value.digits).padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale);
  return `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `${mark === 'point' ? '.' : ','}${fraction}`}`;
}

type MarkEvidence = DecimalMark | 'either' | 'none';

function evidenceOf(typed: string): MarkEvidence {
  if (typed.length > longestText) return 'none';
  const text = plainCharacters(typed);
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points === 0 && commas === 0) return 'none';
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? 'point' : 'comma';
  const separator = points > 0 ? '.' : ',';
  const asDecimal: DecimalMark = points > 0 ? 'point' : 'comma';
  const asGroups: DecimalMark = points > 0 ? 'comma' : 'point';
  if (points + commas > 1) return asGroups;
  const at = text.indexOf(separator);
  const before = /(\d*)$/.exec(text.slice(0, at).slice(-20))?.[1] ?? '';
  const after = /^(\d*)/.exec(text.slice(at + 1, at + 21))?.[1] ?? '';
  if (before === '' && after === '') return 'none';
  const couldBeGroup = after.length === 3 && before.length >= 1 && before.length <= 3 && !before.startsWith('0');
  return couldBeGroup ? 'either' : asDecimal;
}

/**
 * The decimal mark of a column by its samples. `ambiguous` where nothing decides (only "1,234") or samples contradict
 * each other; plain whole numbers decide nothing and need no question.
 */
export function detectDecimalMark(samples: Iterable<string>): { mark: DecimalMark; ambiguous: boolean } {
  const counts = { point: 0, comma: 0, either: 0, none: 0 };
  for (const sample of samples) counts[evidenceOf(sample)]++;
  if (counts.point === 0 && counts.comma === 0) return { mark: 'point', ambiguous: counts.either > 0 };
  return {
    mark: counts.comma > counts.point ? 'comma' : 'point',
    ambiguous: counts.point > 0 && counts.comma > 0,
  };
}
