import { isWholeAmount, type Money, minorDigits, moneyToDecimalText } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/contract.ts';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, options);
    formats.set(key, format);
  }
  return format;
}

/** Digits behind the mark: all of the currency, or none where all amounts of a column are whole. */
export type AmountDigits = 'all' | 'none';

/** Of amounts that are read below one another. */
export function columnDigits(amounts: readonly Money[]): AmountDigits {
  return amounts.every(isWholeAmount) ? 'none' : 'all';
}

/** An amount without its currency, which the heading says once: "12,033.51". What is not whole keeps its digits. */
export function amountText(money: Money, language: Language, digits: AmountDigits = 'all'): string {
  return moneyText(money, language, digits, {});
}

/** The same with its currency behind it: "12,033.51 CNY". */
export function amountAndCurrencyText(money: Money, language: Language, digits: AmountDigits = 'all'): string {
  return `${amountText(money, language, digits)} ${money.currency}`;
}

/** A difference of amounts, always with its sign: "+1,200.00". */
export function changeText(money: Money, language: Language, digits: AmountDigits = 'all'): string {
  return moneyText(money, language, digits, { signDisplay: 'exceptZero' });
}

function moneyText(money: Money, language: Language, wanted: AmountDigits, options: Intl.NumberFormatOptions): string {
  const digits = wanted === 'none' && isWholeAmount(money) ? 0 : minorDigits(money.currency);
  const format = numberFormat(language, { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits });
  // As decimal text, so that no binary fraction comes between the archive and the screen.
  return format.format(moneyToDecimalText(money) as `${number}`);
}

export function countText(count: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 0 }).format(count);
}

/** How many times as much: one digit behind the mark, where there is one. */
export function timesText(times: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 1 }).format(times);
}

/** A number that is only known roughly: by its first two digits. */
export function roughCountText(count: number, language: Language): string {
  return numberFormat(language, { maximumSignificantDigits: 2 }).format(count);
}

/** A fraction as percent with one digit; what is there but rounds to nothing is said as "<0.1%". */
export function shareText(share: number, language: Language): string {
  const percent = numberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'negative',
  });
  return share > 0 && share < 0.0005 ? `<${percent.format(0.001)}` : percent.format(share);
}

export function roundShareText(share: number, language: Language): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A difference of fractions in percentage points, with its sign: "+2". */
export function pointsText(difference: number, language: Language): string {
  const points = numberFormat(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return points.format(Math.round(difference * 100));
}

/** A price for one, kept in millionths: at least the digits of its currency. */
export function priceText(millionths: number, currency: string, language: Language): string {
  return millionthsText(millionths, language, minorDigits(currency));
}

/** Quantities, prices and discounts are kept as millionths; only the digits that are there are shown. */
export function millionthsText(millionths: number, language: Language, fewestDigits = 0): string {
  return numberFormat(language, { minimumFractionDigits: fewestDigits, maximumFractionDigits: 6 }).format(
    millionths / 1_000_000,
  );
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function fileSizeText(bytes: number, language: Language): string {
  let unit = 0;
  let size = bytes;
  while (size >= 1_000 && unit < byteUnits.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  const digits = unit === 0 || size >= 100 ? 0 : 1;
  return numberFormat(language, {
    style: 'unit',
    unit: byteUnits[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(size);
}
