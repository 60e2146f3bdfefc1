import type { Decimal } from './decimal.ts';
import { formatDecimal, parseDecimal, parsePlainDecimal, scaledDigits } from './decimal.ts';
import { ShukeError } from './errors.ts';

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

/** Whether a text is the ISO 4217 code of a currency. */
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

/** A decimal in units of `places` decimal places, rounded half away from zero; 'tooLarge' beyond what a number holds exactly. */
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

/** The fewest digits with which amounts of each of these currencies can be written. */
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
