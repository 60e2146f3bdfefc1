import { understandDay } from '../dates/read-typed-day.ts';
import { phoneDigits } from '../phone.ts';
import { currencyOfText, readAmount } from '../read-amount.ts';
import { foldHeading } from '../text.ts';
import { touchpoints } from '../timeline/contact-codes.ts';
import { touchpointOfWord } from '../timeline/contact-words.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ColumnProfile } from './column-content.ts';
import type { Cell, ImportField } from './fields.ts';
import type { HeadingMeaning } from './heading-phrases.ts';
import { headingCandidates } from './headings.ts';
import { readBirthday, readOrderDayWithoutYear } from './read-day.ts';
import { readDiscount } from './read-discount.ts';
import { returnMarkOf } from './return-words.ts';
import { directionOf, type StatedKind, statedKindOf } from './sale-state.ts';

/** A field that a column can be, after its content has confirmed what its heading says. */
export interface FieldCandidate {
  column: number;
  field: ImportField;
  /** The part of a name, where the column holds only one. */
  namePart: 'surname' | 'givenName' | null;
  isUnitCost: boolean;
  /** The amount only where another column holds what was paid out. */
  isMoneyIn: boolean;
  isFallbackName: boolean;
  /** Contact, 联系人: one of perhaps several people of a company. */
  isContactPerson: boolean;
  /** A 编号 or ID that is the customer's number only in a list of customers. */
  isRowNumber: boolean;
  /** Columns that are filled only where this one is blank. */
  fillers: readonly number[];
  strength: number;
}

/** What is said weakly stands below every plain word of the same field. */
const weaker = {
  person: 200,
  fallbackName: 300,
  contactPerson: 350,
  moment: 200,
  rowNumber: 600,
  unitCost: 400,
  rowKind: 400,
  /** Article, 商品 of which the cells are codes: behind every plain heading of the code, and of the goods' name. */
  code: 400,
  coded: 150,
  contactKind: 400,
  empty: 300,
};

function shareOf(profile: ColumnProfile, test: (text: string) => boolean): number {
  if (profile.filled === 0) return 0;
  return profile.cells.filter((cell) => test(cellAsTyped(cell))).length / profile.filled;
}

const mostIdLength = 40;
const idLike = /^[\p{L}\p{N}#_\-./]*\d[\p{L}\p{N}#_\-./]*$/u;

/** Numbers and codes, not names of people: most cells are one word with a digit in it. */
function holdsIds(profile: ColumnProfile): boolean {
  return shareOf(profile, (text) => text.length <= mostIdLength && idLike.test(text)) >= 0.8;
}

/** #1001, #1002: nobody is called so. */
function holdsOrderNumbers(profile: ColumnProfile): boolean {
  return profile.filled > 0 && shareOf(profile, (text) => /^#\d+$/.test(text)) >= 0.8;
}

const anyReading = { dateOrder: 'dmy', date1904: false } as const;

function isBirthday(cell: Exclude<Cell, null>): boolean {
  if (typeof cell !== 'string') return readBirthday(cell, anyReading) !== null;
  return (
    understandDay(cell, { reading: anyReading }).day !== null || understandDay(cell, { calendar: 'lunar' }).day !== null
  );
}

function dayShare(profile: ColumnProfile): number {
  const serials = profile.cells.filter((cell) => {
    const number = typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell) : Number.NaN;
    return number > 20_000 && number < 80_000;
  });
  const withoutYear = profile.cells.filter(
    (cell) => typeof cell === 'string' && cell.length <= 20 && readOrderDayWithoutYear(cell, 'mdy') !== null,
  );
  return profile.filled === 0 ? 0 : Math.max(profile.days + withoutYear.length, serials.length) / profile.filled;
}

function discountShare(profile: ColumnProfile): number {
  const marks = ['point', 'comma'] as const;
  const readable = profile.cells.flatMap((cell) => {
    const read = marks.map((mark) => readDiscount(cell, mark)).find((discount) => discount !== 'unreadable');
    return read === undefined ? [] : [read];
  });
  return readable.length / Math.max(1, profile.filled);
}

const moneyHeading = /元|￥|¥|\$|€|£|金[额額]|amount|money|betrag|montant|importe|\b(?:usd|eur|gbp|cny|rmb|jpy)\b/iu;
const shareHeading = /%|率|比例|percent|\brate\b|\bpct\b|satz|taux/iu;

/** Discount %, 折扣率: the heading says that it holds shares of the price. */
export function saysShare(heading: string): boolean {
  return shareHeading.test(heading);
}

/**
 * Whether a column of discounts holds shares of the price or money: by its heading, else by any value that can be no
 * share (above 1, below 0, with a currency).
 */
function discountField(profile: ColumnProfile): 'discount' | 'discountAmount' {
  if (saysShare(profile.heading)) return 'discount';
  const texts = profile.cells.map(cellAsTyped);
  if (texts.some((text) => /[%％折]/u.test(text))) return 'discount';
  if (moneyHeading.test(profile.heading)) return 'discountAmount';
  const isMoney = (text: string): boolean => {
    const amount = readAmount(text, 'point');
    if (typeof amount === 'string') return false;
    const { digits, scale } = amount.decimal;
    return amount.currencyMark !== null || digits < 0n || digits > 10n ** BigInt(scale);
  };
  return texts.some(isMoney) ? 'discountAmount' : 'discount';
}

const tellingKinds: ReadonlySet<StatedKind> = new Set([
  'return',
  'refunded',
  'cancelled',
  'closed',
  'failed',
  'pending',
  'voided',
  'transfer',
]);
const mostTypes = 12;
const statusHeading = /状态|狀態|status|statut|estado|ステータス|\bstate\b/iu;

/** Words of sales, refunds and what was none; a column headed as a status may hold one only in its odd rows. */
function holdsStates(profile: ColumnProfile): boolean {
  const stated = profile.cells.map((cell) => statedKindOf(cellAsTyped(cell)));
  const known = stated.filter((kind) => kind !== 'unknown').length;
  if (known >= 0.5 * profile.filled) return true;
  if (statusHeading.test(profile.heading)) return stated.some((kind) => tellingKinds.has(kind));
  const different = new Set(profile.cells.map(cellAsTyped)).size;
  // A few types of transaction, one of them a refund, are no types of goods.
  return different <= mostTypes && stated.includes('return');
}

/** 退款 may be a mark or an amount: numbers other than 0 and 1 are no marks. */
function holdsFigures(profile: ColumnProfile): boolean {
  return profile.cells.some((cell) => {
    const amount = readAmount(cellAsTyped(cell), 'point');
    return (
      typeof amount !== 'string' &&
      amount.decimal.digits !== 0n &&
      amount.decimal.digits !== 10n ** BigInt(amount.decimal.scale)
    );
  });
}

interface MarkShares {
  known: number;
}

function markShares(profile: ColumnProfile): MarkShares {
  const marks = profile.cells.map(returnMarkOf);
  const filled = Math.max(1, profile.filled);
  return {
    known: marks.filter((mark) => mark === 'return' || mark === 'sale').length / filled,
  };
}

function confirms(field: ImportField, profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  const least = 0.5 * profile.filled;
  const isDay = profile.days >= least;
  switch (field) {
    case 'day':
      return dayShare(profile) >= 0.5;
    case 'time':
      return profile.clocks + profile.daysWithTime + fractions(profile) >= least;
    case 'amount':
    case 'paidOut':
    case 'paidOfOrder':
    case 'quantity':
    case 'unitPrice':
    case 'cost':
    case 'discountAmount':
      return profile.numbers >= least && !isDay;
    case 'refunded':
      return (
        profile.numbers >= least &&
        !isDay &&
        (holdsFigures(profile) || /amount|total|金额|額|额/iu.test(profile.heading))
      );
    case 'status':
      return holdsStates(profile);
    case 'moneyDirection':
      return shareOf(profile, (text) => directionOf(text) !== 'unknown') >= 0.8;
    case 'discount':
      return discountShare(profile) >= 0.8;
    case 'phone':
      return !isDay && shareOf(profile, (text) => phoneDigits(text).length >= 5) >= 0.3;
    case 'email':
      return shareOf(profile, (text) => text.includes('@')) >= 0.5;
    case 'birthday':
      return profile.cells.filter(isBirthday).length >= 0.3 * profile.filled;
    case 'currency':
      return shareOf(profile, (text) => currencyOfText(text, 'CNY') !== null) >= 0.5;
    case 'return':
      return markShares(profile).known >= 0.5 && !holdsFigures(profile);
    case 'nextContactDay':
    case 'consentDay':
    case 'addressConfirmedDay':
    case 'personConfirmedDay':
      return dayShare(profile) >= 0.5;
    case 'influence':
    case 'minutes':
      return profile.numbers >= least;
    case 'name':
    case 'category':
    case 'city':
    case 'country':
      return profile.numbers < least && !isDay && profile.emails < least;
    case 'number':
    case 'order':
    case 'postcode':
      return !isDay || profile.daysWithTime === 0 || holdsDigitsOnly(profile);
    default:
      return true;
  }
}

/** 202603010001 is a running number of a day, not a day with a time. */
function holdsDigitsOnly(profile: ColumnProfile): boolean {
  return shareOf(profile, (text) => /^\d+$/.test(text)) === 1;
}

/** The share of cells that are words for how one meets a customer. */
function touchpointShare(profile: ColumnProfile): number {
  return shareOf(profile, (text) => touchpoints.some((code) => code === touchpointOfWord(text)));
}

function holdsClocks(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.clocks >= 0.5 * profile.filled && dayShare(profile) === 0;
}

function fractions(profile: ColumnProfile): number {
  return profile.cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 1).length;
}

/** Shopify's order export: Name is the order's number, and only the first line of an order carries its total. */
const lineItemHeading = 'lineitemname';

function meaningsOf(profile: ColumnProfile, allHeadings: ReadonlySet<string>) {
  if (allHeadings.has(lineItemHeading) && foldHeading(profile.heading) === 'name') {
    return [{ meaning: 'order' as const, strength: 2_000 }];
  }
  return headingCandidates(profile.heading);
}

interface FieldOfMeaning {
  field: ImportField;
  weakerBy: number;
}

function fieldOfMeaning(meaning: HeadingMeaning, profile: ColumnProfile): FieldOfMeaning | null {
  switch (meaning) {
    // Exports of transactions call their orders by name.
    case 'name':
      return { field: holdsOrderNumbers(profile) ? 'order' : 'name', weakerBy: 0 };
    case 'person':
      return { field: profile.filled > 0 && holdsIds(profile) ? 'number' : 'name', weakerBy: weaker.person };
    case 'surname':
    case 'givenName':
      return { field: 'name', weakerBy: weaker.person };
    case 'contactPerson':
      return { field: 'name', weakerBy: weaker.contactPerson };
    case 'fallbackName':
      return { field: 'name', weakerBy: weaker.fallbackName };
    // 下单时间 next to 下单日期 holds the time of day alone.
    case 'day':
      return { field: holdsClocks(profile) ? 'time' : 'day', weakerBy: 0 };
    case 'moment':
      return { field: dayShare(profile) >= 0.5 ? 'day' : 'time', weakerBy: weaker.moment };
    case 'rowNumber':
      return { field: 'number', weakerBy: weaker.rowNumber };
    case 'moneyIn':
      return { field: 'amount', weakerBy: 0 };
    case 'unitCost':
      return { field: 'cost', weakerBy: weaker.unitCost };
    case 'rowKind':
      return profile.filled === 0 ? null : { field: 'status', weakerBy: weaker.rowKind };
    case 'anyDiscount':
    case 'discountAmount':
      return { field: discountField(profile), weakerBy: 0 };
    case 'contactKind':
      return touchpointShare(profile) >= 0.5 ? { field: 'touchpoint', weakerBy: weaker.contactKind } : null;
    default:
      return { field: meaning, weakerBy: 0 };
  }
}

function candidateOf({ index }: ColumnProfile, field: ImportField, strength: number): FieldCandidate {
  return {
    column: index,
    field,
    namePart: null,
    isUnitCost: false,
    isMoneyIn: false,
    isFallbackName: false,
    isContactPerson: false,
    isRowNumber: false,
    fillers: [],
    strength,
  };
}

/** The fields a column can be by its heading, where its sampled content does not refute it. */
export function fieldCandidates(profile: ColumnProfile, allHeadings: ReadonlySet<string>): FieldCandidate[] {
  const candidates: FieldCandidate[] = [];
  for (const { meaning, strength } of meaningsOf(profile, allHeadings)) {
    const found = fieldOfMeaning(meaning, profile);
    if (found === null || !confirms(found.field, profile)) continue;
    if (found.field === 'description' && profile.filled > 0 && holdsIds(profile)) {
      candidates.push(candidateOf(profile, 'product', strength - weaker.code));
      found.weakerBy += weaker.coded;
    }
    candidates.push({
      ...candidateOf(profile, found.field, strength - found.weakerBy - (profile.filled === 0 ? weaker.empty : 0)),
      namePart: meaning === 'surname' || meaning === 'givenName' ? meaning : null,
      isUnitCost: meaning === 'unitCost',
      isMoneyIn: meaning === 'moneyIn',
      isFallbackName: meaning === 'fallbackName' || meaning === 'contactPerson',
      isContactPerson: meaning === 'contactPerson',
      isRowNumber: meaning === 'rowNumber',
    });
  }
  return candidates;
}
