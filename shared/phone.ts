import { tidyCell } from './text.ts';

export interface Phone {
  asTyped: string;
  /**
   * For comparing and finding: digits only, without the prefix 86 of a mainland number, the extension behind the
   * number (two people behind one switchboard are two). Empty where the text holds no usable number.
   */
  digits: string;
}

/** Fewer digits are a short code or the rest of a shortened second number, not somebody's phone. */
const fewestDigits = 5;
const mostDigits = 20;
const longestText = 1_000;

const separators = /[/／;；,，、|｜\n\r]|:::|\s或\s?|或/u;
const mobile = /^1[3-9]\d{9}$/;
const mangledByExponent = /^\d(?:\.\d{1,17})?E\+\d{1,3}$/i;
const pointZero = /^(\d{5,20})\.0+$/;

function digitsOnly(text: string): string {
  return text.replace(/\D+/g, '');
}

/** Digits for comparing one number as typed; '' where there is none. */
export function phoneDigits(typed: string): string {
  if (typed.length > longestText) return '';
  let text = tidyCell(typed.normalize('NFKC'));
  if (text.startsWith("'")) text = text.slice(1).trimStart();
  if (mangledByExponent.test(text)) return '';
  text = pointZero.exec(text)?.[1] ?? text;
  const firstDigitOrPlus = text.search(/[+\d(]/);
  if (firstDigitOrPlus < 0) return '';
  text = text.slice(firstDigitOrPlus);
  const isInternational = text.startsWith('+') || text.startsWith('(+') || /^00[1-9]/.test(text);
  if (isInternational) text = text.replace(/\(\s*0\s*\)/, '');
  let digits = digitsOnly(text);
  if (isInternational && digits.startsWith('00')) digits = digits.slice(2);
  if (digits.startsWith('86')) {
    const national = digits.slice(2);
    if (mobile.test(national.slice(0, 11)) && (national.length === 11 || isInternational)) digits = national;
    // A landline written with +86 has lost the 0 of its area code: +86 20 8888 9999 is 020 8888 9999.
    else if (isInternational && national.length >= 9) digits = national.startsWith('0') ? national : `0${national}`;
  }
  return digits.length > mostDigits ? '' : digits;
}

/** The phones of one cell, in the order they stand; a text without a number is kept with empty digits. */
export function phonesOfCell(cell: string): readonly Phone[] {
  const text = tidyCell(cell);
  if (text === '') return [];
  const whole = { asTyped: text, digits: phoneDigits(text) };
  if (text.length > longestText || !separators.test(text)) return [whole];
  const parts = text
    .split(separators)
    .map(tidyCell)
    .filter((part) => part !== '')
    .map((part) => ({ asTyped: part, digits: phoneDigits(part) }));
  const isSeveral = parts.length > 1 && parts.every((part) => part.digits.length >= fewestDigits);
  if (isSeveral) return parts;
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only !== undefined) return [only];
  const first = parts.find((part) => part.digits.length >= fewestDigits);
  return [{ asTyped: text, digits: first?.digits ?? whole.digits }];
}

/** A line typed by hand, as the phones it holds: several where several stand in it, else itself. */
export function phonesOfLine(typed: string): readonly string[] {
  const phones = phonesOfCell(typed);
  return phones.length > 1 ? phones.map(({ asTyped }) => asTyped) : [typed];
}

/**
 * What should be said of a phone at once; it is kept as typed all the same. `noNumber`: it holds none that could be
 * dialled; `shortened`: a spreadsheet wrote it as 1.38E+10; `digitMissing`, `digitTooMany`: a mobile of the mainland
 * has eleven digits.
 */
export const phoneDoubts = ['noNumber', 'shortened', 'digitMissing', 'digitTooMany'] as const;
export type PhoneDoubt = (typeof phoneDoubts)[number];

/** What is doubtful about a phone as typed; null: nothing, or it is blank. */
export function phoneDoubt(typed: string): PhoneDoubt | null {
  const text = tidyCell(typed.normalize('NFKC')).replace(/^(?:\+|00)\s?86[\s-]*(?=1)/, '');
  if (text === '') return null;
  if (mangledByExponent.test(text)) return 'shortened';
  const digits = phoneDigits(text);
  if (digits.length < fewestDigits) return 'noNumber';
  if (/^(?:\+|00)/.test(text)) return null;
  // Brackets hold an area code, which a mobile number does not have.
  if (/[()]/.test(text)) return null;
  if (/^1[3-9]\d{8}$/.test(digits)) return 'digitMissing';
  // An extension behind the number makes it longer, and is set apart.
  return /^1[3-9]\d{10,11}$/.test(digits) && /^[+\d\s-]+$/.test(text) ? 'digitTooMany' : null;
}

/** True where the digits can tell one person from another: placeholders such as 0 or 00000000000 cannot. */
export function isTellingPhone(digits: string): boolean {
  return digits.length >= fewestDigits && !/^(\d)\1*$/.test(digits);
}
