import type { Decimal, DecimalFailure } from './decimal.ts';
import { formatDecimal, parseDecimal, parsePlainDecimal, scaledDigits } from './decimal.ts';
import { ShukeError } from './errors.ts';
import type { DecimalMark } from './import/fields.ts';
import { foldText } from './text.ts';
import { readWordedAmount } from './worded-amount.ts';

/** ISO 4217 (list one, January 2026), without funds codes and metals; by the number of minor digits. */
const currenciesByDigits: Readonly<Record<0 | 2 | 3, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
    'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD ' +
    'KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO ' +
    'NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL ' +
    'THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

const minorDigitsByCurrency: ReadonlyMap<string, number> = new Map(
  ([0, 2, 3] as const).flatMap((digits) =>
    currenciesByDigits[digits].split(' ').map((code) => [code, digits] as const),
  ),
);

/** Every currency an archive or an order can have, by code. */
export const currencies: readonly string[] = [...minorDigitsByCurrency.keys()].sort();

/**
 * An amount: `minor` are integer minor units of its own `currency` (ISO 4217), and mean nothing without it. It is passed
 * whole: how many digits an amount has is known by its currency alone.
 */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

export function isCurrency(code: string): boolean {
  return minorDigitsByCurrency.has(code);
}

/** How many digits stand after the mark in a currency's amounts (CNY 2, JPY 0, KWD 3). */
export function minorDigits(currency: string): number {
  const digits = minorDigitsByCurrency.get(currency);
  if (digits === undefined) throw new ShukeError('CURRENCY_UNKNOWN', { currency });
  return digits;
}

/** How many minor units one whole unit of a currency has: 100 of CNY, 1 of JPY. */
export function minorUnits(currency: string): number {
  return 10 ** minorDigits(currency);
}

/** Nothing of it is behind the mark. */
export function isWholeAmount({ minor, currency }: Money): boolean {
  return minor % minorUnits(currency) === 0;
}

const currencyAliases: ReadonlyMap<string, string> = new Map([
  ['rmb', 'CNY'],
  ['cnh', 'CNY'],
  ['人民币', 'CNY'],
  ['人民币元', 'CNY'],
  ['人民幣', 'CNY'],
  ['元', 'CNY'],
  ['圆', 'CNY'],
  ['块', 'CNY'],
  ['元人民币', 'CNY'],
  ['cn¥', 'CNY'],
  ['rmb¥', 'CNY'],
  ['元整', 'CNY'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['us$', 'USD'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['英镑', 'GBP'],
  ['英鎊', 'GBP'],
  ['£', 'GBP'],
  ['日元', 'JPY'],
  ['日圆', 'JPY'],
  ['日圓', 'JPY'],
  ['円', 'JPY'],
  ['jp¥', 'JPY'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['港纸', 'HKD'],
  ['hk$', 'HKD'],
  ['澳门元', 'MOP'],
  ['mop$', 'MOP'],
  ['新台币', 'TWD'],
  ['新臺幣', 'TWD'],
  ['新台幣', 'TWD'],
  ['台币', 'TWD'],
  ['台幣', 'TWD'],
  ['nt$', 'TWD'],
  ['韩元', 'KRW'],
  ['韓元', 'KRW'],
  ['₩', 'KRW'],
  ['新加坡元', 'SGD'],
  ['s$', 'SGD'],
  ['澳元', 'AUD'],
  ['a$', 'AUD'],
  ['加元', 'CAD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['nz$', 'NZD'],
  ['r$', 'BRL'],
  ['瑞士法郎', 'CHF'],
  ['卢布', 'RUB'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['₫', 'VND'],
  ['越南盾', 'VND'],
  ['泰铢', 'THB'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₪', 'ILS'],
  ['zł', 'PLN'],
]);

/** Signs of several currencies: the home currency where it is one of them, else the first. */
const sharedSigns: ReadonlyMap<string, readonly string[]> = new Map([
  ['¥', ['CNY', 'JPY']],
  ['￥', ['CNY', 'JPY']],
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'TWD', 'SGD', 'MXN', 'ARS', 'CLP', 'COP', 'MOP', 'BND', 'FJD', 'XCD']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
]);

/** The currency a text or sign means ("CNY", "rmb", "人民币", "€", "$"), or null. */
export function currencyOfText(text: string, homeCurrency: string): string | null {
  const trimmed = text.trim();
  const code = trimmed.toUpperCase();
  if (minorDigitsByCurrency.has(code)) return code;
  const folded = foldText(trimmed);
  const sharing = sharedSigns.get(folded);
  if (sharing !== undefined) return sharing.includes(homeCurrency) ? homeCurrency : (sharing[0] ?? null);
  if (folded === '元' || folded === '圆' || folded === '块') return isYuan(homeCurrency) ? homeCurrency : 'CNY';
  return currencyAliases.get(folded) ?? minorCodeOf(folded);
}

/** 元 is also what people write for Hong Kong, Macau and Taiwan dollars and yen. */
function isYuan(currency: string): boolean {
  return ['CNY', 'HKD', 'MOP', 'TWD', 'JPY'].includes(currency);
}

function minorCodeOf(folded: string): string | null {
  const code = folded.toUpperCase();
  return minorDigitsByCurrency.has(code) ? code : null;
}

/** A decimal and the currency mark that stood next to it, if any. */
export interface AmountText {
  decimal: Decimal;
  /** As typed: "￥", "USD", "元"; null where there was none. */
  currencyMark: string | null;
}

const longestAmountText = 100;
const numberCharacter = /[\d０-９]/u;
const signsAndBlanks = /[\s()（）+\-−＋－'’.,，．]/u;

/**
 * Reads an amount that may carry a currency mark before or behind it: "￥1,200", "USD 12", "-￥12", "(€12.50)", "12元".
 * Words that people write by hand are read too ("1.5万", "三百", "免单"); any other makes it unreadable.
 */
export function readAmount(typed: string, mark: DecimalMark): AmountText | DecimalFailure {
  const amount = readMarkedAmount(typed, mark);
  return amount === 'unreadable' ? (readWordedAmount(typed, mark) ?? 'unreadable') : amount;
}

function readMarkedAmount(typed: string, mark: DecimalMark): AmountText | DecimalFailure {
  const plain = parseDecimal(typed, mark);
  if (typeof plain !== 'string') return { decimal: plain, currencyMark: null };
  if (plain !== 'unreadable' || typed.length > longestAmountText) return plain;
  const characters = Array.from(typed);
  const first = characters.findIndex((character) => numberCharacter.test(character));
  if (first < 0) return 'unreadable';
  const last = characters.findLastIndex((character) => numberCharacter.test(character));
  const words = { before: '', behind: '' };
  const number: string[] = [];
  characters.forEach((character, index) => {
    const isWithin = index >= first && index <= last;
    if (isWithin || signsAndBlanks.test(character)) number.push(character);
    else words[index < first ? 'before' : 'behind'] += character;
  });
  if (words.before !== '' && words.behind !== '') {
    const isSaidTwice = currencyOfText(words.before, 'CNY') === currencyOfText(words.behind, 'CNY');
    if (!isSaidTwice) return 'unreadable';
  }
  const currencyMark = words.before === '' ? words.behind : words.before;
  if (currencyOfText(currencyMark, 'CNY') === null) return 'unreadable';
  const decimal = parseDecimal(number.join(''), mark);
  return typeof decimal === 'string' ? decimal : { decimal, currencyMark };
}

/** A decimal in units of so many places, rounded half away from zero; 'tooLarge' beyond what a number holds exactly. */
export function inUnitsOfPlaces(decimal: Decimal, places: number): number | 'tooLarge' {
  const units = Number(scaledDigits(decimal, places));
  return Number.isSafeInteger(units) ? units : 'tooLarge';
}

/** "-12033.51" for −1,203,351 minor units of CNY: for files and commands, the same everywhere. */
export function moneyToDecimalText({ minor, currency }: Money): string {
  return formatDecimal({ digits: BigInt(minor), scale: minorDigits(currency) });
}

/** The amount of a plain text such as "12.34"; null where it is none, or finer than the currency. */
export function moneyOfDecimalText(text: string, currency: string): Money | null {
  const digits = minorDigits(currency);
  const plain = parsePlainDecimal(text, 'point');
  const decimal = plain === null ? parseDecimal(text, 'point') : { digits: BigInt(plain.digits), scale: plain.scale };
  if (typeof decimal === 'string') return null;
  const minor = inUnitsOfPlaces(decimal, digits);
  if (minor === 'tooLarge') return null;
  const isExact = BigInt(minor) * 10n ** BigInt(decimal.scale) === decimal.digits * 10n ** BigInt(digits);
  return isExact ? { minor, currency } : null;
}

/** What one amount is more than another. Both have the same currency, else CURRENCY_UNKNOWN. */
export function moneyDifference(money: Money, than: Money): Money {
  if (money.currency !== than.currency) throw new ShukeError('CURRENCY_UNKNOWN', { currency: than.currency });
  return { minor: money.minor - than.minor, currency: money.currency };
}

/** So many digits that amounts of each of these currencies can be written with them. */
export function digitsOfAll(currencies: Iterable<string>): number {
  return Math.max(0, ...Array.from(currencies, minorDigits));
}

/** An amount as an integer of units of `digits` places, which are at least those of its currency. */
export function moneyInUnits({ minor, currency }: Money, digits: number): number {
  return minor * 10 ** (digits - minorDigits(currency));
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, language: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const digits = minorDigits(currency);
  const made = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** An amount for a person: with its currency sign, thousands marks and all its minor digits. */
export function formatMoney(money: Money, language: string): string {
  const text = moneyToDecimalText(money);
  return formatOf(money.currency, language).format(text as Intl.StringNumericLiteral);
}
