/** Stands for a character that cannot be shown or stored: NUL, control characters, half a surrogate pair. */
const replacementCharacter = '\uFFFD';

function isControl(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return code >= 0x7f && code <= 0x9f;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Blanks a person does not see at the ends of a cell: those of Unicode, the byte order mark, zero-width signs. */
function isBlankCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Soft hyphen, zero-width joiners, marks of direction: part of a text, and nothing to be seen without one. */
function isInvisibleCode(code: number): boolean {
  if (code < 0x200c) return code === 0xad;
  return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

function isSeen(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (!isInvisibleCode(code) && !isBlankCode(code)) return true;
  }
  return false;
}

/**
 * Without the blanks at its ends (full-width, no-break, zero-width ones too); the inner text stays exactly. A text of
 * which nothing is seen is empty.
 */
export function tidyCell(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  if (!isSeen(text, start, end)) return '';
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function hasUnstorable(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 ? isControl(code) : (code >= 0x7f && code <= 0x9f) || isSurrogate(code)) return true;
  }
  return false;
}

/**
 * Every NUL, control character (TAB and line ends excepted) and lone surrogate as U+FFFD, and how many there were.
 * Marks of direction, zero-width joiners and line separators are text and stay.
 */
export function replaceUnstorable(text: string): { text: string; replaced: number } {
  if (!hasUnstorable(text)) return { text, replaced: 0 };
  const wellFormed = text.toWellFormed();
  const parts: string[] = [];
  let replaced = 0;
  let index = 0;
  while (index < wellFormed.length) {
    const start = index;
    while (index < wellFormed.length && !isControl(wellFormed.charCodeAt(index))) {
      if (isSurrogate(text.charCodeAt(index)) && !isSurrogate(wellFormed.charCodeAt(index))) replaced++;
      index++;
    }
    parts.push(wellFormed.slice(start, index));
    const firstControl = index;
    while (index < wellFormed.length && isControl(wellFormed.charCodeAt(index))) index++;
    parts.push(replacementCharacter.repeat(index - firstControl));
    replaced += index - firstControl;
  }
  return { text: parts.join(''), replaced };
}

/** A text as the archive keeps it: without blanks at its ends, with one form of line ends, without what cannot be shown. */
export function storableText(text: string): string {
  return replaceUnstorable(tidyCell(text).replace(/\r\n?/g, '\n')).text;
}

/** U+200B–U+200D, U+2060, U+FEFF, U+00AD, and the marks of direction: never part of a comparison. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const blanks = /\s+/gu;

function isPlainAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/** The beginning of a text, at most `longest` code units, no character of two units halved. */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}

/** For comparing names: one form of width and case, single blanks, none at the ends. */
export function foldText(text: string): string {
  const folded = isPlainAscii(text) ? text.toLowerCase() : text.normalize('NFKC').replace(invisible, '').toLowerCase();
  return folded.replace(blanks, ' ').trim();
}

const notLetterOrDigit = /[^\p{L}\p{N}%#]+/gu;

/** For comparing headings: folded, and without blanks, punctuation and underscores ("Order_ID " is "orderid"). */
export function foldHeading(heading: string): string {
  return heading.slice(0, longestHeading).normalize('NFKC').toLowerCase().replace(notLetterOrDigit, '');
}

/** Longer headings are explanations; what they begin with is enough to recognise them. */
const longestHeading = 200;

/** Blank, or one of the signs of a formula at the beginning of a cell: what spreadsheet programs would run. */
const formulaStarts = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠']);

function startsLikeFormula(text: string, from: number): boolean {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x09 || code === 0x0a || code === 0x0d) return true;
    if (!isBlankCode(code)) return formulaStarts.has(text.charAt(index));
  }
  return false;
}

function afterApostrophes(text: string): number {
  let index = 0;
  while (text.charCodeAt(index) === 0x27) index++;
  return index;
}

/**
 * A text that a spreadsheet program would run gets an apostrophe before it (OWASP: = + - @ TAB CR LF, after blanks,
 * full-width too). A text that already looks guarded gets one more, so that taking one off gives back the original.
 */
export function withFormulaGuard(text: string): string {
  return startsLikeFormula(text, afterApostrophes(text)) ? `'${text}` : text;
}

/** Takes off what `withFormulaGuard` put on. */
export function withoutFormulaGuard(text: string): string {
  if (text.charCodeAt(0) !== 0x27) return text;
  return startsLikeFormula(text, afterApostrophes(text)) ? text.slice(1) : text;
}

/** The text inside ="…", the form in which shop platforms keep spreadsheets from mangling long numbers. */
export function withoutTextFormula(text: string): string {
  if (text.length < 3 || text.charCodeAt(0) !== 0x3d || text.charCodeAt(1) !== 0x22 || !text.endsWith('"')) return text;
  const inner = text.slice(2, -1);
  return inner.includes('"') ? text : inner;
}

const mangledByExponent = /^\d(?:\.\d{1,17})?E\+\d{1,3}$/i;
const fullWidthAscii = /[！-～]/g;
/** From 16 digits on a spreadsheet has already replaced the last ones by zeros. */
const firstNumberBeyondSpreadsheetDigits = 1e15;

/** A number as a spreadsheet shows it: whole ones without exponent, others with at most 15 significant digits. */
export function textOfNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

/** Longest number whose ".0" came from a spreadsheet or a data frame. */
const longestDecimalNumber = 40;

/** "17850.0", "-12.00" without the zeros behind the point; other texts as they are. */
function withoutPointZero(text: string): string {
  if (text.length > longestDecimalNumber) return text;
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0x30) end--;
  const start = text.charCodeAt(0) === 0x2d ? 1 : 0;
  if (end === text.length || end - 1 <= start || text.charCodeAt(end - 1) !== 0x2e) return text;
  for (let index = start; index < end - 1; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return text;
  }
  return text.slice(0, end - 1);
}

function hasFullWidth(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 0xff01) return true;
  }
  return false;
}

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/**
 * A customer's or order's number from a cell: "17850.0" and 17850 are "17850", leading zeros stay, full-width digits
 * become plain ones. `mangled` where a spreadsheet has already lost digits ("1.23E+15", numbers over 15 digits).
 */
export function customerNumberFromCell(cell: string | number): { number: string | null; mangled: boolean } {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return { number: null, mangled: false };
    return { number: textOfNumber(cell), mangled: Math.abs(cell) >= firstNumberBeyondSpreadsheetDigits };
  }
  const tidy = tidyCell(cell);
  if (tidy === '') return { number: null, mangled: false };
  const plain = hasFullWidth(tidy) ? tidy.replace(fullWidthAscii, halfWidth) : tidy;
  return { number: withoutPointZero(plain), mangled: plain.includes('+') && mangledByExponent.test(plain) };
}

const anyLineBreak = /[\n\r\u2028\u2029]/u;
const lineBreaks = /\s*[\n\r\u2028\u2029]\s*/u;
const endsInHan = /\p{Script=Han}$/u;
const beginsWithHan = /^\p{Script=Han}/u;

/** A text without its line breaks: blanks take their place, between Han characters nothing does. */
export function oneLine(text: string): string {
  if (!anyLineBreak.test(text)) return text;
  const [first = '', ...others] = text.split(lineBreaks);
  return others.reduce(
    (joined, part) => `${joined}${endsInHan.test(joined) && beginsWithHan.test(part) ? '' : ' '}${part}`,
    first,
  );
}
