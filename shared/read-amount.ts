import { type Decimal, type DecimalFailure, parseDecimal } from './decimal.ts';
import type { DecimalMark } from './import/fields.ts';
import { isCurrency } from './money.ts';
import { foldText } from './text.ts';
import { readWordedAmount } from './worded-amount.ts';

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
  if (isCurrency(code)) return code;
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
  return isCurrency(code) ? code : null;
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
